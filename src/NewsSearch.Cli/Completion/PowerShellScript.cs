using System.Text;
using NewsSearch.Cli.Commands;

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
            $index = @()
            for ($i = 0; $i + 1 -lt $before.Count; $i++) { if ($before[$i] -eq '--index') { $index = @('--index', $before[$i + 1]) } }
            $typed = $wordToComplete.Trim("'", '"')
            foreach ($candidate in $candidates) {
                # Names are quoted, and need not begin as the word does.
                if ($candidate -match '^\{name:(\w+)\}$') {
                    newssearch @index complete $Matches[1] -- $typed 2>$null | ForEach-Object {
                        [System.Management.Automation.CompletionResult]::new("'" + $_.Replace("'", "''") + "'", $_, 'ParameterValue', $_)
                    }
                    continue
                }
                if ($candidate -match '^\{field:(\w+)\}$') {
                    $field = $Matches[1] + ':'
                    if ($typed.StartsWith($field)) {
                        newssearch @index complete $Matches[1] -- $typed.Substring($field.Length).Replace('"', '') 2>$null | ForEach-Object {
                            [System.Management.Automation.CompletionResult]::new("'" + $field + '"' + $_.Replace("'", "''") + '"' + "'", $_, 'ParameterValue', $_)
                        }
                    }
                    continue
                }
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
                ArgumentKind.QueryWords => [.. CommandLine.Fields, "{query:saved}", .. CompleteCommand.Fields.Select(named => $"{{field:{named.Field}}}")],
                ArgumentKind.SavedNames => ["{saved}"],
                _ => [.. CommandLine.ChildrenOf(entry, entries).Select(child => child.Path[^1]), .. entry.ArgumentValues],
            };
            script.Append($"        '{entry.Name}' = @{{\n            Words = {List(words)}\n            Options = {List(entry.Options.SelectMany(option => option.Names))}\n            Values = @{{\n");
            foreach (OptionEntry option in entry.Options.Where(option => option.Values.Count > 0 || option.ValueKind == ArgumentKind.SavedNames || option.NameField is not null))
            {
                string values = List(option.ValueKind == ArgumentKind.SavedNames ? ["{saved}"] : option.NameField is { } field ? [$"{{name:{field}}}"] : option.Values);
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
