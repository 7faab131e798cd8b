using System.Text;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for zsh, to be found as <c>_newssearch</c> on its fpath.</summary>
internal static class ZshScript
{
    public static string Of(IReadOnlyList<CommandEntry> entries)
    {
        var script = new StringBuilder("""
            #compdef newssearch
            # zsh completion for newssearch, made by: newssearch completion zsh

            # Two underscores: with one, these would be the functions of the commands query and saved.
            _newssearch__saved() {
                local -a names
                names=(${(f)"$(newssearch saved --format names 2>/dev/null)"})
                _describe 'saved query' names
            }

            # Names of the index: field, what stands on both sides of each. What is typed need not match letter by letter.
            _newssearch__names() {
                local -a names index
                local at=${words[(I)--index]}
                ((at > 0)) && index=(--index ${(Q)words[at + 1]})
                names=(${(f)"$(newssearch $index complete $1 -- "${${(Q)PREFIX}//\"/}" 2>/dev/null)"})
                names=($2${^names}$2)
                compadd -U -a names
            }

            _newssearch__query() {
                if compset -P 'query:'; then
                    _newssearch__saved
                elif compset -P 'person:'; then
                    _newssearch__names person '"'
                elif compset -P 'place:'; then
                    _newssearch__names place '"'
                elif compset -P 'org:'; then
                    _newssearch__names org '"'
                else
                    local -a fields

            """);
        script.Append($"        fields=({string.Join(' ', CommandLine.Fields.Select(field => Quoted(field.TrimEnd(':'))))})\n");
        script.Append("        compadd -S : -q -a fields\n    fi\n}\n");
        foreach (CommandEntry entry in entries)
        {
            Append(script, entry, entries);
        }

        return script.Append("\nif [ \"$funcstack[1]\" = \"_newssearch\" ]; then\n    _newssearch_ \"$@\"\nelse\n    compdef _newssearch_ newssearch\nfi\n").ToString();
    }

    private static void Append(StringBuilder script, CommandEntry entry, IReadOnlyList<CommandEntry> all)
    {
        List<CommandEntry> children = [.. CommandLine.ChildrenOf(entry, all)];
        script.Append($"\n{FunctionOf(entry)}() {{\n");
        if (children.Count > 0)
        {
            script.Append("    local curcontext=$curcontext state line\n");
        }

        script.Append("    _arguments -s");
        foreach (OptionEntry option in entry.Options)
        {
            string value = option.ValueName is null ? "" : $":{Escaped(option.ValueName)}:{ValuesOf(option)}";
            string description = $"[{Escaped(option.Description)}]";
            script.Append(option.Names.Count == 1
                ? $" \\\n        {Quoted($"{option.Names[0]}{description}{value}")}"
                : $" \\\n        '({string.Join(' ', option.Names)})'{{{string.Join(',', option.Names)}}}{Quoted($"{description}{value}")}");
        }

        if (children.Count > 0)
        {
            script.Append(" \\\n        '1: :->command' \\\n        '*:: :->rest'\n    case $state in\n        command)\n            local -a commands\n            commands=(\n");
            foreach (CommandEntry child in children)
            {
                script.Append($"                {Quoted($"{child.Path[^1]}:{child.Summary}")}\n");
            }

            script.Append("            )\n            _describe 'command' commands ;;\n        rest)\n            case $words[1] in\n");
            foreach (CommandEntry child in children)
            {
                script.Append($"                {child.Path[^1]}) {FunctionOf(child)} ;;\n");
            }

            script.Append("            esac ;;\n    esac\n}\n");
            return;
        }

        script.Append(entry.Arguments switch
        {
            ArgumentKind.Files => " \\\n        '*:file:_files'",
            ArgumentKind.QueryWords => " \\\n        '*:query:_newssearch__query'",
            ArgumentKind.SavedNames => " \\\n        '*:saved query:_newssearch__saved'",
            _ when entry.ArgumentValues.Count > 0 => $" \\\n        '1:value:({string.Join(' ', entry.ArgumentValues)})'",
            _ => "",
        }).Append("\n}\n");
    }

    private static string FunctionOf(CommandEntry entry) => $"_newssearch_{string.Join('_', entry.Path)}";

    private static string ValuesOf(OptionEntry option) => option.ValueKind switch
    {
        ArgumentKind.Files => "_files",
        ArgumentKind.SavedNames => "_newssearch__saved",
        _ when option.NameField is { } field => $"{{_newssearch__names {field} \"\"}}",
        _ when option.Values.Count > 0 => $"({string.Join(' ', option.Values)})",
        _ => " ",
    };

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
