using System.Globalization;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>Counted names as comma-separated values.</summary>
public static class NameCsv
{
    /// <summary>The row of names.</summary>
    public static string Header(NameField field) => Csv.Row([.. Keys(field), .. field == NameField.Places ? ["region", "latitude", "longitude"] : Array.Empty<string>()]);

    /// <summary>The row of names above names like another one.</summary>
    public static string HeaderOfSimilar(NameField field) => Csv.Row([.. Keys(field), "like", "distance", "context", "together"]);

    /// <summary>A counted name under <see cref="Header"/>.</summary>
    public static string Row(NameCount name, NameField field) => Csv.Row([.. Cells(name, field), .. field == NameField.Places ? [name.Region, Degrees(name.Latitude), Degrees(name.Longitude)] : Array.Empty<string?>()]);

    /// <summary>A name like another one under <see cref="HeaderOfSimilar"/>.</summary>
    public static string Row(SimilarName name, NameField field) =>
        Csv.Row(
        [
            .. Cells(name.Found, field),
            NameJson.Word(name.Likeness),
            name.Distance.ToString(CultureInfo.InvariantCulture),
            Math.Round(name.Context, 2).ToString(CultureInfo.InvariantCulture),
            name.Together.ToString(CultureInfo.InvariantCulture),
        ]);

    private static string[] Keys(NameField field) => ["name", "count", "latest", .. CountryKey(field), .. FormsKey(field)];

    private static string? Degrees(double? degrees) => degrees?.ToString(CultureInfo.InvariantCulture);

    private static string?[] Cells(NameCount name, NameField field) =>
    [
        name.Name,
        name.Count.ToString(CultureInfo.InvariantCulture),
        name.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        .. CountryKey(field).Select(_ => name.Country),
        .. FormsKey(field).Select(_ => string.Join("; ", name.Forms)),
    ];

    private static string[] FormsKey(NameField field) => field == NameField.Countries ? [] : ["forms"];

    /// <summary>What the country of such a name is called; nothing for those that have none.</summary>
    private static string[] CountryKey(NameField field) => field switch { NameField.Places => ["country"], NameField.Countries => ["code"], _ => [] };
}
