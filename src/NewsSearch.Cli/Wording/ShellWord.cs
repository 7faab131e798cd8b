namespace NewsSearch.Cli.Wording;

/// <summary>Texts as a POSIX shell takes them for one word, in command lines to copy.</summary>
internal static class ShellWord
{
    public static string Of(string text) =>
        text.Length > 0 && !text.StartsWith('-') && text.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or '+' or ',' or '=' or '@')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
