using System.Globalization;

namespace NewsSearch.Cli.Printing;

/// <summary>Files that are alike, in words: <c>14 files of type .mov</c>.</summary>
internal static class FileCounts
{
    /// <param name="extension">With its dot; empty for none.</param>
    public static string Of(int count, string extension) => string.Create(
        CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file" : "files")} {(extension.Length == 0 ? "without an extension" : $"of type {extension}")}");
}
