using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>Chooses between the places of one name by what the article says of countries and regions, the outlet, kind and population.</summary>
internal sealed class PlaceChooser(WorldGazetteer gazetteer, CountryCode? outlet)
{
    // Larger ones are named without another word on their country.
    private const int LargestUnexplained = 150_000;

    // Fewer words on countries do not tell what an article is about.
    private const int LeastEvidence = 5;

    // The part of a capital's people that makes a town of its name as well known.
    private const int LeastNamesake = 10;

    private readonly CountryEvidence _seen = new();
    // Those of names that mean nothing else, and those of all names.
    private readonly HashSet<int> _regions = [];
    private readonly HashSet<int> _namedRegions = [];
    private readonly HashSet<int> _named = [];
    private readonly HashSet<ulong> _people = [];
    private readonly HashSet<ulong> _surnames = [];

    /// <summary>Counts the words for peoples of a text.</summary>
    public void ReadDemonyms(ReadOnlySpan<Token> tokens, WordLexicon lexicon)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.Is(WordClasses.Demonym) && token.HasCapital)
            {
                _seen.Add(lexicon.CountryOfDemonym(token.Key));
            }
        }
    }

    /// <summary>Notes the first and the last word of a person's name: a town of that name needs evidence.</summary>
    public void ReadPerson(ReadOnlySpan<Token> name)
    {
        _people.Add(name[0].Key);
        _people.Add(name[^1].Key);
        _surnames.Add(name[^1].Key);
    }

    /// <summary>Whether the article names a person by that word alone or at the end of a longer name.</summary>
    public bool IsSurname(in Token word) => _surnames.Contains(word.Key);

    /// <summary>Counts the countries that a headline names.</summary>
    public void ReadCountries(ReadOnlySpan<Token> title)
    {
        for (int i = 0; i < title.Length; i++)
        {
            int length = title[i].HasCapital ? gazetteer.Match(title, i, out int first) : (first = -1);
            if (length > 0 && gazetteer.KindOf(first) == PlaceKind.Country && IsOfOneCountry(first))
            {
                _seen.Add(gazetteer.CountryOf(first));
            }
        }
    }

    /// <summary>Notes the regions of a name: they tell which town of a capital's name is meant.</summary>
    /// <param name="place">The first place of the name, or -1.</param>
    public void ReadRegions(int place)
    {
        for (; place >= 0; place = gazetteer.Next(place))
        {
            if (gazetteer.KindOf(place) == PlaceKind.Region)
            {
                _namedRegions.Add(gazetteer.RegionOf(place));
            }
        }
    }

    /// <summary>Counts the country of a name where all places of that name share one.</summary>
    /// <param name="first">The first place of the name, or -1.</param>
    /// <param name="alone">Whether the name means that place and none of the further ones.</param>
    /// <returns>Whether they do.</returns>
    public bool Read(int first, bool alone, int mentions)
    {
        if (first < 0 || !(alone || IsOfOneCountry(first)))
        {
            return false;
        }

        _seen.Add(gazetteer.CountryOf(first), mentions);
        if ((alone || gazetteer.Next(first) < 0) && gazetteer.KindOf(first) == PlaceKind.Region)
        {
            _regions.Add(gazetteer.RegionOf(first));
        }

        return true;
    }

    /// <summary>Counts the country of a name that was chosen, if it was not counted before.</summary>
    public void NoteChosen(PlaceName name)
    {
        if (name.Choice >= 0)
        {
            _named.Add(gazetteer.IdOf(name.Choice));
            _seen.Add(name.IsCounted ? null : gazetteer.CountryOf(name.Choice), name.Mentions);
        }
    }

    /// <summary>
    /// Whether the name was chosen to be a small town of a country that an article which speaks of others never mentions: a college
    /// (<c>Dartmouth</c>) or a person rather than that town.
    /// </summary>
    public bool IsFar(PlaceName name)
    {
        int place = name.Choice;
        if (place < 0 || gazetteer.KindOf(place) != PlaceKind.City || gazetteer.IsCapital(place) || gazetteer.IsWellKnown(place)
            || gazetteer.PopulationOf(place) >= LargestUnexplained || gazetteer.CountryOf(place) is not { } country || country == outlet)
        {
            return false;
        }

        return _seen.CountOf(country) == name.Mentions && _seen.Total - name.Mentions >= LeastEvidence;
    }

    /// <summary>Whether the article names the country, its people or places.</summary>
    public bool Speaks(CountryCode country) => _seen.ShareOf(country) > 0;

    /// <summary>Whether a place of the name is left out until the article is known to speak of its country.</summary>
    public bool NeedsEvidence(int place, ReadOnlySpan<Token> name)
    {
        for (; place >= 0; place = gazetteer.Next(place))
        {
            if (ShareNeeded(place, name) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The likeliest of the places of a name, or -1.</summary>
    /// <param name="place">The first place of the name, or -1.</param>
    public int Choose(int place, ReadOnlySpan<Token> name)
    {
        int best = -1, capital = LargestCapital(place);
        double bestScore = double.MinValue;
        for (; place >= 0; place = gazetteer.Next(place))
        {
            double score = Admits(place, name) && !IsOutshone(place, capital) ? Score(place) : double.MinValue;
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        return best;
    }

    /// <summary>The people of the largest capital among the places of a name, or 0.</summary>
    private int LargestCapital(int place)
    {
        int largest = 0;
        for (; place >= 0; place = gazetteer.Next(place))
        {
            largest = gazetteer.IsCapital(place) ? Math.Max(largest, gazetteer.PopulationOf(place)) : largest;
        }

        return largest;
    }

    // An article on Colorado that says "Paris" means France's: a small namesake of a capital is told by its region.
    private bool IsOutshone(int place, int capital) =>
        capital > 0 && gazetteer.KindOf(place) == PlaceKind.City && gazetteer.PopulationOf(place) < capital / LeastNamesake
        && !IsNamedOtherwise(place) && !_namedRegions.Contains(gazetteer.RegionOf(place));

    private double ShareNeeded(int place, ReadOnlySpan<Token> name) =>
        OrdinaryWords.ShareNeeded(gazetteer, place, name, isPerson: name.Length == 1 && _people.Contains(name[0].Key));

    private bool Admits(int place, ReadOnlySpan<Token> name)
    {
        double needed = ShareNeeded(place, name);
        return needed == 0 || IsNamedOtherwise(place) || ShareOf(place) >= needed
            || (outlet is { } home && home == gazetteer.CountryOf(place) && !OrdinaryWords.IsRelative(name));
    }

    // "the Gulf" of an article that says "Gulf of Mexico".
    private bool IsNamedOtherwise(int place) => gazetteer.IdOf(place) != place && _named.Contains(gazetteer.IdOf(place));

    // A tenfold population or a fifth of the article's country evidence weighs 1; what kind of place it is, as much as stands here.
    private double Score(int place)
    {
        double kind = gazetteer.KindOf(place) switch
        {
            PlaceKind.Country => 3,
            PlaceKind.Other => 7,
            PlaceKind.Region => 0.5,
            _ => gazetteer.IsCapital(place) ? 2.5 : 1,
        };
        double told = (IsNamedOtherwise(place) ? 2 : 0) + (gazetteer.RegionOf(place) is >= 0 and var region && _regions.Contains(region) ? 1 : 0)
            + (outlet is { } home && home == gazetteer.CountryOf(place) ? 1.5 : 0);
        return kind + told + (5 * ShareOf(place)) + Math.Log10(gazetteer.PopulationOf(place) + 1);
    }

    private double ShareOf(int place)
    {
        if (gazetteer.CountryOf(place) is { } country)
        {
            return _seen.ShareOf(country);
        }

        double share = 0;
        foreach (CountryCode shore in gazetteer.ShoresOf(place))
        {
            share += _seen.ShareOf(shore);
        }

        return share;
    }

    private bool IsOfOneCountry(int place)
    {
        for (int other = gazetteer.Next(place); other >= 0; other = gazetteer.Next(other))
        {
            if (gazetteer.CountryOf(other) != gazetteer.CountryOf(place))
            {
                return false;
            }
        }

        return true;
    }
}
