using System.Text;
using NewsSearch.Cli.Commands;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for bash: one function with the whole table in it; only saved queries and names are asked for when they are completed.</summary>
internal static class BashScript
{
    private const string Head = """
        # bash completion for newssearch, made by: newssearch completion bash

        _newssearch_saved() {
            newssearch saved --format names 2>/dev/null
        }

        # Completes the word in hand with words, some of which end in a colon, which bash takes for the end of a word.
        _newssearch_words() {
            local word=$1 prefix='' line
            [[ $word == *:* && ${COMP_WORDBREAKS-} == *:* ]] && prefix=${word%"${word##*:}"}
            COMPREPLY=()
            while IFS= read -r line; do
                [[ $line == "$word"* ]] && COMPREPLY+=("${line#"$prefix"}")
            done
        }

        # Completes a name of the index: field, what is typed of the name, what stands on both sides of it. Readline is given it as the shell reads it.
        _newssearch_names() {
            local typed=${2//\\/} line quoted prefix=''
            [[ -n $3 && ${COMP_WORDBREAKS-} != *:* ]] && prefix=$1:
            COMPREPLY=()
            while IFS= read -r line; do
                printf -v quoted '%q' "$3$line$3"
                COMPREPLY+=("$prefix$quoted")
            done < <(newssearch ${index[@]+"${index[@]}"} complete "$1" -- "${typed//\"/}" 2>/dev/null)
            compopt +o filenames 2>/dev/null
        }

        _newssearch() {
            local word before=() command='' index=() i
            # The word in hand whole: bash has cut it at colons.
            word=${COMP_LINE:0:COMP_POINT}
            word=${word//\\ /$'\x01'}
            word=${word##*[[:space:]]}
            word=${word//$'\x01'/\\ }
            for ((i = 1; i < COMP_CWORD; i++)); do
                before+=("${COMP_WORDS[i]}")
            done
            local last='' part
            ((${#before[@]} == 0)) || last=${before[${#before[@]} - 1]}
            local previous=''
            for part in "${before[@]-}"; do
                # The folder after --index may be called as a command is.
                [[ $part == '=' ]] && continue
                [[ $previous == --index ]] && index=(--index "${part/#\~/$HOME}")
                if [[ -z $part || $part == -* || $previous == --index ]]; then previous=$part; continue; fi
                previous=$part
                case "$command${command:+ }$part" in

        """;

    private const string Tail = """
            esac
            COMPREPLY=($(compgen -f -- "$word"))
        }

        complete -o filenames -o nosort -F _newssearch newssearch 2>/dev/null || complete -o filenames -F _newssearch newssearch

        """;

    public static string Of(IReadOnlyList<CommandEntry> entries)
    {
        var script = new StringBuilder(Head);
        string names = string.Join(" | ", entries.Where(entry => entry.Path.Count > 0).Select(entry => $"\"{entry.Name}\""));
        script.Append($"            {names}) command=\"$command${{command:+ }}$part\" ;;\n        esac\n    done\n");
        AppendValues(script, entries);
        foreach (CommandEntry entry in entries)
        {
            Append(script, entry, entries);
        }

        return script.Append(Tail).ToString();
    }

    private static void AppendValues(StringBuilder script, IReadOnlyList<CommandEntry> entries)
    {
        script.Append("    case \"$command $last\" in\n");
        foreach (CommandEntry entry in entries)
        {
            foreach (OptionEntry option in entry.Options.Where(option => option.ValueName is not null))
            {
                string pattern = string.Join(" | ", option.Names.Select(name => $"\"{entry.Name} {name}\""));
                string action = option.ValueKind switch
                {
                    ArgumentKind.Files => "COMPREPLY=($(compgen -f -- \"$word\"))",
                    ArgumentKind.SavedNames => "_newssearch_words \"$word\" < <(_newssearch_saved)",
                    _ when option.NameField is { } field => $"_newssearch_names {field} \"$word\" ''",
                    _ when option.Values.Count > 0 => $"COMPREPLY=($(compgen -W \"{string.Join(' ', option.Values)}\" -- \"$word\"))",
                    _ => "COMPREPLY=()",
                };
                script.Append($"        {pattern}) {action}; return ;;\n");
            }
        }

        script.Append("    esac\n    case \"$command\" in\n");
    }

    private static void Append(StringBuilder script, CommandEntry entry, IReadOnlyList<CommandEntry> all)
    {
        string options = string.Join(' ', entry.Options.SelectMany(option => option.Names));
        string words = string.Join(' ', CommandLine.ChildrenOf(entry, all).Select(child => child.Path[^1]).Concat(entry.ArgumentValues));
        script.Append($"        \"{entry.Name}\")\n");
        script.Append($"            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"{options}\" -- \"$word\")); return; fi\n");
        switch (entry.Arguments)
        {
            case ArgumentKind.QueryWords:
                script.Append("            if [[ $word == query:* ]]; then _newssearch_words \"$word\" < <(_newssearch_saved | sed 's/^/query:/'); return; fi\n");
                foreach ((string field, _) in CompleteCommand.Fields)
                {
                    script.Append($"            if [[ $word == {field}:* ]]; then _newssearch_names {field} \"${{word#{field}:}}\" '\"'; return; fi\n");
                }

                script.Append($"            _newssearch_words \"$word\" < <(printf '%s\\n' {string.Join(' ', CommandLine.Fields)})\n");
                script.Append("            compopt -o nospace +o filenames 2>/dev/null\n            return ;;\n");
                break;
            case ArgumentKind.SavedNames:
                script.Append("            _newssearch_words \"$word\" < <(_newssearch_saved); return ;;\n");
                break;
            case ArgumentKind.Files:
                script.Append("            ;;\n");
                break;
            default:
                script.Append($"            COMPREPLY=($(compgen -W \"{words}\" -- \"$word\")); return ;;\n");
                break;
        }
    }
}
