using System.Text;

namespace NewsSearch.Cli.Completion;

/// <summary>Completion for PowerShell 7.</summary>
internal static class PowerShellScript
{
    private const string Tail = """
            $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
            $before = @($words | Select-Object -Skip 1)
            if ($wordToComplete -ne '' -and $before.Count -gt 0) { $before = @($before | Select-Object -SkipLast 1) }
            $command = ''
            $previous = ''
            foreach ($word in $before) {
                $longer = ("$command $word").Trim()
                # The folder after --index may be called as a command is.
                if (-not $word.StartsWith('-') -and $previous -ne '--index' -and $table.ContainsKey($longer)) { $command = $longer }
                $previous = $word
            }
            $entry = $table[$command]
            $last = if ($before.Count -gt 0) { $before[-1] } else { '' }
            $candidates = if ($entry.Values.ContainsKey($last)) { $entry.Values[$last] }
                elseif ($wordToComplete.StartsWith('-')) { $entry.Options }
                else { $entry.Words }
            foreach ($candidate in $candidates) {
                $names = switch ($candidate) {
                    '{saved}' { newssearch saved --format names 2>$null }
                    '{query:saved}' { newssearch saved --format names 2>$null | ForEach-Object { "query:$_" } }
                    default { $candidate }
                }
                $names | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
        }

        """;

    public static string Of(IReadOnlyList<CommandEntry> entries)
    {
        var script = new StringBuilder("""
            # PowerShell completion for newssearch, made by: newssearch completion pwsh

            Register-ArgumentCompleter -Native -CommandName newssearch -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $table = @{

            """);
        foreach (CommandEntry entry in entries)
        {
            IEnumerable<string> words = entry.Arguments switch
            {
                ArgumentKind.QueryWords => [.. CommandLine.Fields, "{query:saved}"],
                ArgumentKind.SavedNames => ["{saved}"],
                _ => [.. CommandLine.ChildrenOf(entry, entries).Select(child => child.Path[^1]), .. entry.ArgumentValues],
            };
            script.Append($"        '{entry.Name}' = @{{\n            Words = {List(words)}\n            Options = {List(entry.Options.SelectMany(option => option.Names))}\n            Values = @{{\n");
            foreach (OptionEntry option in entry.Options.Where(option => option.Values.Count > 0 || option.ValueKind == ArgumentKind.SavedNames))
            {
                string values = List(option.ValueKind == ArgumentKind.SavedNames ? ["{saved}"] : option.Values);
                foreach (string name in option.Names)
                {
                    script.Append($"                '{name}' = {values}\n");
                }
            }

            script.Append("            }\n        }\n");
        }

        return script.Append("    }\n").Append(Tail).ToString();
    }

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(word => $"'{word.Replace("'", "''", StringComparison.Ordinal)}'"))})";
}
