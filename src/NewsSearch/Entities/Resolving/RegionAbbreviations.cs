using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>How news shortens states and provinces behind a town, from Data/region-abbreviations.tsv: <c>Mo.</c>, <c>MO</c>, <c>NSW</c>.</summary>
internal sealed class RegionAbbreviations
{
    private static readonly Lazy<RegionAbbreviations> Shared = new(() => new RegionAbbreviations(WorldGazetteer.Default));

    // Few words are behind a comma and short: one lookup tells most of them apart.
    private readonly KeyTable<Form[]?> _forms = new(256);

    private RegionAbbreviations(WorldGazetteer gazetteer)
    {
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines("region-abbreviations.tsv"))
        {
            string[] fields = line.ToString().Split('\t');
            int region = RegionOf(gazetteer, fields[1], CountryCode.Parse(fields[0]));
            foreach (string form in fields[2].Split(' '))
            {
                ref Form[]? forms = ref _forms.At(NameHash.Of(form));
                forms = [.. forms ?? [], new Form(region, form.AsSpan().ContainsAnyInRange('a', 'z'), fields[1].Contains(' '))];
            }
        }
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static RegionAbbreviations Default => Shared.Value;

    /// <summary>The regions that the token stands for as it is written, as places of the gazetteer; mostly none.</summary>
    public ReadOnlySpan<Form> Of(in Token token) => token.HasCapital ? _forms.ValueOf(token.Key) : null;

    private static int RegionOf(WorldGazetteer gazetteer, string name, CountryCode country)
    {
        int place = gazetteer.Find(name);
        while (gazetteer.CountryOf(place) != country || gazetteer.KindOf(place) == PlaceKind.City && !gazetteer.IsCapital(place))
        {
            place = gazetteer.Next(place);
        }

        return gazetteer.IdOf(place);
    }

    /// <param name="Region">A place of the gazetteer by its main name.</param>
    /// <param name="HasDot">Whether a dot follows or stands inside; the others are written in capitals.</param>
    /// <param name="MayHaveDots">Whether its letters stand for words and may have dots: <c>N.Y.</c>, but <c>L.A.</c> is not Louisiana.</param>
    internal readonly record struct Form(int Region, bool HasDot, bool MayHaveDots);
}
