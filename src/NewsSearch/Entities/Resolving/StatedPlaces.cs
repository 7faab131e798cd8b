using NewsSearch.Entities.Correcting;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Places that stand where only a place can, whatever the article names so elsewhere: the state behind a town
/// (<c>Joplin, Mo.</c>), the country behind a city of it (<c>Amman, Jordan</c>) and behind the "of" of a person or an office
/// (<c>King Abdullah of Jordan</c>).
/// </summary>
internal readonly ref struct StatedPlaces
{
    // Words of a town's name, at most.
    private const int LongestTown = 3;

    private static readonly ulong Of = NameHash.Of("of");

    // Whose holder or place the country behind "of" is; of "father of" and "coach of" a person may follow.
    private static readonly HashSet<ulong> Offices =
    [
        .. ((string[])["king", "queen", "prince", "princess", "emperor", "emir", "sultan", "president", "premier", "chancellor", "ambassador",
            "government", "parliament", "kingdom", "republic", "state", "people", "capital", "army", "north", "south", "east", "west"]).Select(word => NameHash.Of(word)),
    ];

    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly WorldGazetteer _gazetteer;
    private readonly Mention[] _mentions;
    private readonly List<Mention> _added = [];
    private readonly Dictionary<int, int> _regions = [];

    private StatedPlaces(string text, ReadOnlySpan<Token> tokens, WorldGazetteer gazetteer, Mention[] mentions)
    {
        _text = text;
        _tokens = tokens;
        _gazetteer = gazetteer;
        _mentions = mentions;
    }

    /// <summary>Adds such places to the mentions, which are and stay in text order, and makes places of people there.</summary>
    /// <returns>The regions that abbreviations stand for, as places of the gazetteer, by the first token of their mention.</returns>
    public static IReadOnlyDictionary<int, int> Mark(string text, ReadOnlySpan<Token> tokens, WorldGazetteer gazetteer, ref Mention[] mentions)
    {
        var stated = new StatedPlaces(text, tokens, gazetteer, mentions);
        stated.MarkRegions();
        for (int i = 0; i < mentions.Length; i++)
        {
            stated.MarkParty(i);
            stated.MarkOffice(i);
            stated.MarkNamesake(i);
            int next = mentions[i].First + mentions[i].Count;
            if (next + 1 < tokens.Length && !tokens[next + 1].Has(TokenMarks.Line))
            {
                stated.MarkCountry(i, next);
            }
        }

        if (stated._added.Count > 0)
        {
            mentions = [.. mentions, .. stated._added];
            Array.Sort(mentions, static (one, other) => one.First.CompareTo(other.First));
        }

        return stated._regions;
    }

    // "Joplin, Mo."
    private void MarkRegions()
    {
        int mention = 0;
        for (int at = 2; at < _tokens.Length; at++)
        {
            ReadOnlySpan<RegionAbbreviations.Form> forms = IsBehindComma(at) ? RegionAbbreviations.Default.Of(_tokens[at]) : [];
            if (forms.Length > 0)
            {
                while (mention < _mentions.Length && EndOf(mention) < at - 1)
                {
                    mention++;
                }

                MarkRegion(mention, at, forms);
            }
        }
    }

    private bool IsBehindComma(int at) => _tokens[at].HasCapital && !_tokens[at].Has(TokenMarks.Line) && IsComma(at - 1);

    private int EndOf(int mention) => _mentions[mention].First + _mentions[mention].Count;

    /// <param name="index">Of the first mention that ends at the comma before the token or behind it.</param>
    private void MarkRegion(int index, int at, ReadOnlySpan<RegionAbbreviations.Form> forms)
    {
        bool named = index < _mentions.Length && EndOf(index) == at - 1;
        Mention town = named ? _mentions[index] : KnownBefore(index, at - 1);
        int region = town.Count == 0 ? -1 : Region(town, at, forms, isPlace: named && town.Kind == MentionKind.Place);
        if (region >= 0 && Put(named ? index + 1 : index, at, 1))
        {
            _regions[at] = region;
            Put(index, town.First, town.Count);
        }
    }

    /// <summary>The known name that ends before the comma where nothing was recognised; of no tokens where there is none.</summary>
    /// <param name="index">Of the mention behind the comma.</param>
    private Mention KnownBefore(int index, int comma)
    {
        int end = index > 0 ? EndOf(index - 1) : 0;
        for (int first = Math.Max(end, comma - LongestTown); first < comma; first++)
        {
            if (_tokens[first].HasCapital && _gazetteer.Match(_tokens, first, out _) == comma - first)
            {
                return new Mention(MentionKind.Place, first, comma - first);
            }
        }

        return default;
    }

    // "Amman, Jordan", "King Abdullah of Jordan".
    private void MarkCountry(int index, int next)
    {
        Mention mention = _mentions[index];
        bool behindTown = mention.Kind == MentionKind.Place && IsComma(next);
        bool behindPerson = mention.Kind == MentionKind.Person && _tokens[next].Key == Of;
        if ((behindTown || behindPerson) && Country(next + 1, out int length) is >= 0 and var country && (behindPerson || LiesIn(mention, country)))
        {
            Put(index + 1, next + 1, length);
        }
    }

    // "D-CA".
    private void MarkParty(int index)
    {
        int at = _mentions[index].First;
        if (_mentions[index] is { Kind: MentionKind.Place, Count: 1 } && PartyTags.IsBehindParty(_tokens, at)
            && RegionAbbreviations.Default.Of(_tokens[at]) is [var form, ..])
        {
            _regions[at] = form.Region;
        }
    }

    // "the king of Jordan", "the people of Chad".
    private void MarkOffice(int index)
    {
        Mention mention = _mentions[index];
        if (mention.Kind == MentionKind.Person && mention.First > 1 && _tokens[mention.First - 1].Key == Of
            && Offices.Contains(_tokens[mention.First - 2].Key) && Country(mention.First, out int length) >= 0)
        {
            Put(index, mention.First, length);
        }
    }

    // "Chad voted", unless the article has a Chad Wolf and no word on Chadians.
    private void MarkNamesake(int index)
    {
        Mention mention = _mentions[index];
        if (mention is { Kind: MentionKind.Person, Count: 1 } && !IsTitled(mention) && Country(mention.First, out int length) is >= 0 and var country
            && length == 1 && !IsOfPerson(mention.First, country))
        {
            _mentions[index] = mention with { Kind = MentionKind.Place };
        }
    }

    private bool IsOfPerson(int at, int country)
    {
        ulong key = _tokens[at].Key;
        bool given = false;
        foreach (Mention mention in _mentions)
        {
            if (mention is { Kind: MentionKind.Person, Count: > 1 })
            {
                if (_tokens[mention.First + mention.Count - 1].Key == key)
                {
                    return true;
                }

                given |= _tokens[mention.First].Key == key;
            }
        }

        return given && !HasPeopleOf(country);
    }

    private bool HasPeopleOf(int country)
    {
        foreach (ref readonly Token token in _tokens)
        {
            if (token.Is(WordClasses.Demonym) && token.HasCapital && WordLexicon.Default.CountryOfDemonym(token.Key) == _gazetteer.CountryOf(country))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsComma(int at) => _tokens[at].Shape == TokenShape.Punctuation && _text[_tokens[at].Start] == ',';

    /// <summary>Which region the token abbreviates behind the town, or -1.</summary>
    /// <param name="isPlace">Whether the town is one anyhow; else one of its name must lie in the region.</param>
    private int Region(Mention town, int at, ReadOnlySpan<RegionAbbreviations.Form> forms, bool isPlace)
    {
        int written = -1;
        foreach (RegionAbbreviations.Form form in forms)
        {
            if (!IsWritten(form, at))
            {
                continue;
            }

            if (LiesIn(town, form.Region) && (isPlace || !IsTitled(town)))
            {
                return form.Region;
            }

            written = written < 0 ? form.Region : written;
        }

        return !isPlace || written < 0 || (HasDot(at) ? IsPeer(town, written) : StandsAlone(town)) ? -1 : written;
    }

    // "Florida, Ga., and Ala." lists regions; "Hamburg, N.Y." and "Cuba, N.M." are towns, however well known their namesakes are.
    private bool IsPeer(Mention town, int region) => IsShouted(town) || _gazetteer.IsPeer(_gazetteer.Exactly(_tokens, town), region);

    // "Rep. Jackson, Miss., agreed."
    private bool IsTitled(Mention name) => name.First > 0 && _tokens[name.First - 1].Is(WordClasses.Honorific | WordClasses.Role);

    private bool IsWritten(RegionAbbreviations.Form form, int at)
    {
        ref readonly Token token = ref _tokens[at];
        return form.HasDot
            ? token.Shape == TokenShape.Capitalised && HasDot(at)
            : token.Shape == TokenShape.AllCapitals || (token.Shape == TokenShape.Dotted && form.MayHaveDots);
    }

    private bool HasDot(int at) => _tokens[at].Shape == TokenShape.Dotted || _tokens[at].Has(TokenMarks.Abbreviated)
        || (_tokens[at].Shape == TokenShape.Capitalised && at + 1 < _tokens.Length && _text[_tokens[at + 1].Start] == '.');

    private bool StandsAlone(Mention town) => IsShouted(town) || _gazetteer.StandsAlone(_gazetteer.Exactly(_tokens, town));

    // In a line of capitals all words look like codes.
    private bool IsShouted(Mention town) => _tokens[town.First].Shape == TokenShape.AllCapitals;

    private bool LiesIn(Mention town, int region)
    {
        for (int place = _gazetteer.Exactly(_tokens, town); place >= 0; place = _gazetteer.Next(place))
        {
            if (_gazetteer.LiesIn(place, region))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The country whose name begins here, or -1.</summary>
    private int Country(int at, out int length)
    {
        length = _tokens[at].HasCapital ? _gazetteer.Match(_tokens, at, out int place) : (place = -1);
        while (length > 0 && place >= 0 && _gazetteer.KindOf(place) != PlaceKind.Country)
        {
            place = _gazetteer.Next(place);
        }

        return length > 0 ? place : -1;
    }

    /// <summary>Makes the tokens a place unless a longer name begins or reaches there.</summary>
    /// <param name="index">Of the first mention that may begin there.</param>
    private bool Put(int index, int first, int count)
    {
        var place = new Mention(MentionKind.Place, first, count);
        if (index == _mentions.Length || _mentions[index].First >= first + count)
        {
            _added.Add(place);
            return true;
        }

        bool same = _mentions[index].First == first && _mentions[index].Count == count;
        _mentions[index] = same ? place : _mentions[index];
        return same;
    }
}
