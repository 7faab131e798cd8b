using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>Counted languages as comma-separated values.</summary>
public static class LanguageCsv
{
    /// <summary>The row of names.</summary>
    public static string Header { get; } = Csv.Row("name", "count", "latest");

    /// <summary>A counted language under <see cref="Header"/>.</summary>
    public static string Row(LanguageCount language) => Csv.Row(language.Language, language.Count.ToString(CultureInfo.InvariantCulture), Day(language));

    internal static string? Day(LanguageCount language) => language.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
