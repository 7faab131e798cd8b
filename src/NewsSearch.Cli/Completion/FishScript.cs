using System.Text;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for fish: one line an option or word.</summary>
internal static class FishScript
{
    public static string Of(IReadOnlyList<CommandEntry> entries)
    {
        var script = new StringBuilder("# fish completion for newssearch, made by: newssearch completion fish\n\n");
        script.Append($"set -g __newssearch_commands {string.Join(' ', entries.Where(entry => entry.Path.Count > 0).Select(entry => Quoted(entry.Name)))}\n");
        script.Append("""

            # Whether the words so far call this command, such as: saved delete. The folder after --index may be called as one is.
            function __newssearch_is
                set -l command ''
                set -l previous ''
                for word in (commandline -opc)
                    if test "$previous" != --index; and contains -- (string trim "$command $word") $__newssearch_commands
                        set command (string trim "$command $word")
                    end
                    set previous $word
                end
                test "$command" = "$argv"
            end

            # Names of the index that begin as the token does, behind what stands before the name in it, each within such quotes.
            function __newssearch_names
                set -l index
                set -l previous ''
                for word in (commandline -opc)
                    if test "$previous" = --index
                        set index --index $word
                    end
                    set previous $word
                end
                set -l typed (string unescape -- (commandline -ct) | string collect)
                set -l beginning (string replace -r -- "^$argv[2]" '' $typed | string replace -a '"' '')
                set -l length (string length -- "$beginning")
                for name in (newssearch $index complete $argv[1] -- $beginning 2>/dev/null)
                    # Within quotes that are not typed, fish takes no other case for the same letter.
                    if test -n "$argv[3]"; and test (string lower -- "$beginning|") = (string lower -- (string sub -l $length -- $name)"|")
                        set name "$beginning"(string sub -s (math $length + 1) -- $name)
                    end
                    echo "$argv[2]$argv[3]$name$argv[3]"
                end
            end

            function __newssearch_named
                for field in person place org
                    if string match -q -- "$field:*" (commandline -ct)
                        __newssearch_names $field $field: '"'
                    end
                end
            end

            complete -c newssearch -f

            """);
        foreach (CommandEntry entry in entries)
        {
            foreach (CommandEntry child in CommandLine.ChildrenOf(entry, entries))
            {
                script.Append($"complete -c newssearch -n {Quoted(Condition(entry))} -a {child.Path[^1]} -d {Quoted(child.Summary)}\n");
            }

            foreach (OptionEntry option in entry.Options.Where(option => entry.Path.Count == 0 || option.Names[0] != "--index"))
            {
                AppendOption(script, option, entry.Path.Count == 0 ? "" : $" -n {Quoted(Condition(entry))}");
            }

            string? words = entry.Arguments switch
            {
                ArgumentKind.QueryWords => $"{string.Join(' ', CommandLine.Fields)} (newssearch saved --format names 2>/dev/null | string replace -r ^ query:) (__newssearch_named)",
                ArgumentKind.SavedNames => "(newssearch saved --format names 2>/dev/null)",
                ArgumentKind.None when entry.ArgumentValues.Count > 0 => string.Join(' ', entry.ArgumentValues),
                _ => null,
            };
            if (words is not null)
            {
                script.Append($"complete -c newssearch -n {Quoted(Condition(entry))} -a {Quoted(words)}\n");
            }
            else if (entry.Arguments == ArgumentKind.Files)
            {
                script.Append($"complete -c newssearch -n {Quoted(Condition(entry))} -F\n");
            }
        }

        return script.ToString();
    }

    private static void AppendOption(StringBuilder script, OptionEntry option, string condition)
    {
        script.Append($"complete -c newssearch{condition}");
        foreach (string name in option.Names)
        {
            if (name.StartsWith("--", StringComparison.Ordinal))
            {
                script.Append($" -l {name[2..]}");
            }
            else if (name.Length == 2)
            {
                script.Append($" -s {Quoted(name[1..])}");
            }
        }

        string value = option.ValueKind switch
        {
            _ when option.ValueName is null => "",
            ArgumentKind.Files => " -r -F",
            ArgumentKind.SavedNames => " -x -a '(newssearch saved --format names 2>/dev/null)'",
            _ when option.NameField is { } field => $" -x -a '(__newssearch_names {field} \"\" \"\")'",
            _ when option.Values.Count > 0 => $" -x -a {Quoted(string.Join(' ', option.Values))}",
            _ => " -x",
        };
        script.Append($"{value} -d {Quoted(option.Description)}\n");
    }

    private static string Condition(CommandEntry entry) => $"__newssearch_is {entry.Name}".TrimEnd();

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
