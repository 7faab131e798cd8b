using System.Globalization;
using NewsSearch.Archive.Vectors;

namespace NewsSearch.Cli.Printing;

/// <summary>What the computing of vectors ends with, on standard error.</summary>
internal static class VectorPrinter
{
    /// <summary>Fewer articles in English, and the model that comes with the program is of little use.</summary>
    private const double LeastEnglish = 0.5;

    public static void Print(Shell shell, VectorSummary summary)
    {
        string computed = summary.Articles == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Articles} articles computed, {summary.Passages} passages in {summary.Elapsed.TotalSeconds:0.0} s ({summary.Passages / Math.Max(0.001, summary.Elapsed.TotalSeconds):0} passages/s); ");
        shell.Tell(string.Create(CultureInfo.InvariantCulture, $"vectors: {computed}all {summary.Total} articles have them"));
        if (summary.English < LeastEnglish)
        {
            shell.Warn("most articles are not in English, which is the language of the model that comes with the program; another model: newssearch settings set meaning.model DIR");
        }
    }
}
