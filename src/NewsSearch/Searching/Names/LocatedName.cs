using System.Globalization;

namespace NewsSearch.Searching.Names;

/// <summary>
/// A place's name as the doc values of a document hold it: as the article writes it, and behind tabs what it was resolved to; the name
/// alone where it was resolved to nothing.
/// </summary>
internal readonly record struct LocatedName(string Name, PlaceLocation Location)
{
    private const int Fields = 6;

    public static LocatedName Parse(string value)
    {
        string[] fields = value.Split('\t');
        return fields.Length < Fields ? new(value, default)
            : new(fields[0], new(Text(fields[1]), Text(fields[2]), Text(fields[3]), Degrees(fields[4]), Degrees(fields[5])));
    }

    public override string ToString() => Location == default ? Name
        : string.Create(CultureInfo.InvariantCulture, $"{Name}\t{Location.Name}\t{Location.Country}\t{Location.Region}\t{Location.Latitude}\t{Location.Longitude}");

    private static string? Text(string field) => field.Length == 0 ? null : field;

    private static double? Degrees(string field) => field.Length == 0 ? null : double.Parse(field, CultureInfo.InvariantCulture);
}
