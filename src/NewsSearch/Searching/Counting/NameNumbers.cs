using NewsSearch.Matching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Searching.Counting;

/// <summary>Numbers of names; spellings of one name, and names of one place, have one.</summary>
/// <param name="spellingOf">The spelling of a name, given as its form in the index, where no article counted has it.</param>
internal sealed class NameNumbers(NameField kind, NameVariants variants, Func<string, string?> spellingOf) : ValueNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Key, TalliedName Name)> _names = [];

    public override int Count => _names.Count;

    /// <summary>Each name with its <see cref="CountedName.Key"/>, by number.</summary>
    public IReadOnlyList<(string Key, TalliedName Name)> All => _names;

    /// <param name="value">As the index has it to be counted.</param>
    /// <param name="articles">How many of the articles have it so; added to those told before.</param>
    public int Of(string value, int articles)
    {
        LocatedName name = CountedName.Parse(kind, value);
        (string spelling, PlaceLocation location) = name;
        var counted = CountedName.Of(kind, variants, name);
        if (!_numbers.TryGetValue(counted.Key, out int number))
        {
            _numbers[counted.Key] = number = _names.Count;
            _names.Add((counted.Key, new TalliedName(counted.Group)));
        }

        TalliedName tallied = _names[number].Name;
        tallied.AddSpelling(spelling, counted.Main == counted.Term ? null : location.Name, articles);
        tallied.AddLocation(location, articles);
        return number;
    }

    /// <summary>A name with what is counted of it.</summary>
    public NameCount Result(int number) => _names[number].Name.Result(kind, spellingOf);

    public override string? TextOf(int number) => Result(number).Name;
}
