using NewsSearch.Countries;
using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>What is counted of one name, in whatever spellings articles have it.</summary>
/// <param name="group">The spellings that the settings or the index join; null for none.</param>
internal sealed class TalliedName(NameGroup? group)
{
    private FewCounts<string> _spellings = new(StringComparer.Ordinal);
    private FewCounts<PlaceLocation> _locations = new(EqualityComparer<PlaceLocation>.Default);
    private string? _mainName;
    private long? _latest;

    public int Articles { get; private set; }

    /// <param name="mainName">The place's main name where it is another one.</param>
    public void AddSpelling(string spelling, string? mainName, int count)
    {
        _spellings.Add(spelling, count);
        _mainName ??= mainName;
    }

    public void AddLocation(PlaceLocation location, int count) => _locations.Add(location, count);

    /// <param name="forms">As the index has them.</param>
    public bool HasSpelling(IReadOnlySet<string> forms) => forms.Count > 0 && _spellings.All.Any(spelling => forms.Contains(NameForm.Of(spelling.Key)));

    /// <summary>Takes these for the articles that have the name.</summary>
    /// <param name="latest">The newest of their dates, in seconds since 1970; null when none has one.</param>
    public void CountAll(int articles, long? latest) => (Articles, _latest) = (articles, latest);

    public NameCount Result(NameField kind, Func<string, string?> spellingOf)
    {
        DateOnly? latest = _latest is { } seconds ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)) : null;
        if (kind == NameField.Countries)
        {
            string code = Commonest(_spellings.All);
            return new(CountryNames.CodeOf(code) is { } country ? CountryNames.NameOf(country) : code, Articles, latest, code);
        }

        PlaceLocation location = Location();
        string name = group?.Name ?? Spelling(group?.Terms[0] ?? NameForm.Of(_mainName ?? ""), spellingOf);
        return new(name, Articles, latest, location.Country) { Region = location.Region, Latitude = location.Latitude, Longitude = location.Longitude, Forms = FormsBeside(name) };
    }

    /// <summary>The commonest spelling of the form that the name is shown in, which no article counted need have.</summary>
    /// <param name="form">Empty for any.</param>
    private string Spelling(string form, Func<string, string?> spellingOf)
    {
        if (form.Length == 0 && _spellings.IsOne(out string only))
        {
            return only;
        }

        KeyValuePair<string, int>[] own = [.. _spellings.All.Where(spelling => form.Length == 0 || NameForm.Of(spelling.Key) == form)];
        return own.Length > 0 ? Commonest(own) : _mainName ?? spellingOf(form) ?? form;
    }

    /// <summary>The spellings of other forms than the name's, one a form, the commonest first.</summary>
    private IReadOnlyList<string> FormsBeside(string name) => _spellings.IsOne(out string only) && only == name
        ? []
        : [.. _spellings.All.GroupBy(spelling => NameForm.Of(spelling.Key)).Where(form => form.Key != NameForm.Of(name))
            .OrderByDescending(form => form.Sum(spelling => spelling.Value)).ThenBy(form => form.Key, StringComparer.Ordinal)
            .Select(Commonest)];

    // Of equally common ones, that with small letters and accents.
    private static string Commonest(IEnumerable<KeyValuePair<string, int>> spellings) =>
        spellings.OrderByDescending(spelling => spelling.Value).ThenByDescending(spelling => spelling.Key, StringComparer.Ordinal).First().Key;

    /// <summary>What most of the articles mean of those that tell a country.</summary>
    private PlaceLocation Location() => _locations.IsOne(out PlaceLocation only) ? only : _locations.All.OrderByDescending(pair => pair.Key.Country is not null)
        .ThenByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Latitude is not null)
        .ThenBy(pair => pair.Key.Country, StringComparer.Ordinal).ThenBy(pair => pair.Key.Region, StringComparer.Ordinal).First().Key;
}
