using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>Names of places by the gazetteer of a language, the longest from the left, where nothing speaks against them.</summary>
internal sealed class PlaceFinder
{
    // Of fewer people a town needs a word like "in" before it, or must be named in the middle of a sentence.
    private const int SmallTown = 50_000;
    private const int LargeTown = 300_000;
    private const int LargeTownOfCaseless = 250_000;
    private const int WellKnownCity = 500_000;
    private const int ShortestCapitals = 5;

    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly TextWords _words;
    private readonly LanguageNames _language;
    private readonly WorldGazetteer _gazetteer;
    private readonly bool _capitalNouns;
    private readonly bool _caseless;
    private readonly HashSet<ulong> _surnames = [];

    private PlaceFinder(string text, TokenBuffer tokens, TextWords words, LanguageNames language)
    {
        (_text, _tokens, _words, _language, _gazetteer) = (text, tokens, words, language, language.Gazetteer);
        _capitalNouns = language.Has(LanguageTraits.CapitalNouns);
        _caseless = language.Has(LanguageTraits.NoCapitals);
    }

    /// <summary>Names of several words, which are places before any of their words is a person's name.</summary>
    public static List<Mention> Longer(TokenBuffer tokens, LanguageNames language)
    {
        List<Mention> mentions = [];
        for (int at = 0; at < tokens.Count; at++)
        {
            int length = tokens[at].HasCapital ? language.Gazetteer.Match(tokens.Span, at, out int place) : (place = -1);
            if (length > 1 && tokens[at].Is(WordClasses.Organisation) && language.Gazetteer.KindOf(place) != PlaceKind.Country)
            {
                continue;
            }

            if (length > 1 && (IsKnown(language.Gazetteer, place) || !(tokens[at].Is(WordClasses.Given | WordClasses.Function)
                || (tokens[at].Has(TokenMarks.Start | TokenMarks.Line) && language.HasCueWords))))
            {
                mentions.Add(new Mention(MentionKind.Place, at, length));
                at += length - 1;
            }
        }

        return mentions;
    }

    /// <summary>Adds places of one word to the mentions, and takes away those that are part of another name.</summary>
    public static void Add(string text, TokenBuffer tokens, TextWords words, LanguageNames language, List<Mention> mentions)
    {
        var finder = new PlaceFinder(text, tokens, words, language);
        bool[] taken = new bool[tokens.Count + 1];
        foreach (Mention mention in mentions)
        {
            taken.AsSpan(mention.First, mention.Count).Fill(true);
            if (mention.Kind == MentionKind.Person)
            {
                finder._surnames.Add(tokens[mention.First + mention.Count - 1].Key);
            }
        }

        mentions.RemoveAll(mention => mention.Kind == MentionKind.Place && finder.IsPartOfName(mention.First, mention.First + mention.Count, taken));
        for (int at = 0; at < tokens.Count; at++)
        {
            if (!taken[at] && tokens[at].HasCapital && language.Gazetteer.Match(tokens.Span, at, out int place) == 1 && finder.IsPlace(at, place, taken))
            {
                mentions.Add(new Mention(MentionKind.Place, at, 1));
                taken[at] = true;
            }
        }
    }

    /// <summary>Whether one of the places of a name is a country, a region, a capital or a large city.</summary>
    /// <param name="place">The first of them.</param>
    public static bool IsKnown(WorldGazetteer gazetteer, int place)
    {
        bool known = false;
        for (; place >= 0 && !known; place = gazetteer.Next(place))
        {
            known = gazetteer.KindOf(place) is PlaceKind.Country or PlaceKind.Other || gazetteer.IsCapital(place)
                || gazetteer.PopulationOf(place) >= (gazetteer.KindOf(place) == PlaceKind.Region ? WellKnownCity * 2 : WellKnownCity);
        }

        return known;
    }

    private int PeopleOf(int place)
    {
        int people = 0;
        for (; place >= 0; place = _gazetteer.Next(place))
        {
            bool large = _gazetteer.KindOf(place) is PlaceKind.Country or PlaceKind.Other || _gazetteer.IsCapital(place);
            people = Math.Max(people, large ? int.MaxValue : _gazetteer.PopulationOf(place));
        }

        return people;
    }

    private bool IsPlace(int at, int place, bool[] taken)
    {
        ref readonly Token token = ref _tokens[at];
        if (token.Is(WordClasses.Function | WordClasses.Calendar | WordClasses.NotName | WordClasses.Honorific | WordClasses.Role)
            || IsPartOfName(at, at + 1, taken))
        {
            return false;
        }

        int people = PeopleOf(place);
        if (_caseless)
        {
            return !token.Is(WordClasses.Common) && people > LargeTownOfCaseless;
        }

        bool known = IsKnown(_gazetteer, place), cued = IsCued(at), start = token.Has(TokenMarks.Start | TokenMarks.Line);
        if (_words.HasSmall(token) || token.Length < 3 && !known || (token.Shape == TokenShape.AllCapitals && token.Length < ShortestCapitals
            && people < int.MaxValue))
        {
            return false;
        }

        if (token.Is(WordClasses.Common | WordClasses.Demonym | WordClasses.Organisation | WordClasses.Facility))
        {
            return (known && !start && (cued || people == int.MaxValue || !_language.HasCueWords)) || (cued && people >= SmallTown * 2);
        }

        if (token.Is(WordClasses.PersonName) || _surnames.Contains(token.Key))
        {
            bool person = _surnames.Contains(token.Key);
            return (known && !person && (!start || people == int.MaxValue)) || (cued && (people > SmallTown || !person));
        }

        if (!_language.HasCueWords)
        {
            return start ? people >= WellKnownCity * 2 : people >= SmallTown * 2;
        }

        return start ? people >= LargeTown || _words.CapitalsOf(token) > 0 : cued || people >= SmallTown * 2 || IsListed(at, taken);
    }

    private bool IsCued(int at) => at > 0 && _tokens[at - 1].Is(WordClasses.PlaceCue)
        && _tokens[at - 1].Shape == TokenShape.Lower | _tokens[at - 1].Has(TokenMarks.Start) && _tokens[at].Continues;

    // Behind a comma or "and" that a place stands before.
    private bool IsListed(int at, bool[] taken) => at > 1 && taken[at - 2] && (_text[_tokens[at - 1].Start] == ',' || _tokens[at - 1].Is(WordClasses.Function));

    /// <summary>Whether what stands beside the words makes them part of a longer name: <c>Real Madrid</c>, <c>Universidad de Salamanca</c>, <c>Paris-Match</c>.</summary>
    private bool IsPartOfName(int first, int end, bool[] taken)
    {
        if (_caseless)
        {
            return false;
        }

        bool joined = _tokens[first].Has(TokenMarks.Hyphen) || (end < _tokens.Count && _tokens[end].Has(TokenMarks.Hyphen) && _tokens[end].Continues);
        if (joined)
        {
            return true;
        }

        bool sure = first > 0 && IsCued(first) && _language.Gazetteer.Match(_tokens.Span, first, out int place) == end - first && IsKnown(_gazetteer, place);
        if (end < _tokens.Count && _tokens[end].Continues && _tokens[end].HasCapital && !_tokens[end - 1].Has(TokenMarks.Possessive)
            && !_tokens[end].Is(WordClasses.Function) && (_capitalNouns ? _tokens[end].Is(WordClasses.Organisation) || (!sure && end == first + 1
                && _tokens[first].Is(WordClasses.Given)) : !taken[end] && !_tokens[end].Is(WordClasses.Calendar) && !(sure
                && !_tokens[end].Is(WordClasses.Organisation | WordClasses.Facility))))
        {
            return true;
        }

        if (first == 0 || !_tokens[first].Continues)
        {
            return false;
        }

        ref readonly Token before = ref _tokens[first - 1];
        if (before.HasCapital && !before.Has(TokenMarks.Possessive))
        {
            return _capitalNouns ? IsOrganisation(before) || (!before.Has(TokenMarks.Start | TokenMarks.Line)
                && _gazetteer.Knows(before.Key)) : !taken[first - 1] && !before.Is(WordClasses.Function | WordClasses.PlaceCue | WordClasses.Calendar)
                && !(before.Has(TokenMarks.Start | TokenMarks.Line) && !before.Is(WordClasses.Organisation | WordClasses.PersonName));
        }

        // "Universidad de", "Tribunal Superior de".
        return first > 1 && !_capitalNouns && before.Is(WordClasses.Particle | WordClasses.Function) && before.Continues
            && _tokens[first - 2] is { HasCapital: true } head && !taken[first - 2]
            && IsGenitive(before) && (head.Is(WordClasses.Organisation | WordClasses.Facility) || (!head.Has(TokenMarks.Start | TokenMarks.Line)
                && !head.Is(WordClasses.Role | WordClasses.Honorific | WordClasses.PersonName)));
    }

    private static readonly HashSet<ulong> Genitives = NameHash.SetOf("de", "del", "di", "da", "do", "du", "d", "des", "della", "dell", "dello", "dei", "degli", "delle", "das", "dos", "van");

    private static bool IsGenitive(in Token token) => Genitives.Contains(token.Key);

    // "Universität Tübingen", and words that end so.
    private bool IsOrganisation(in Token token)
    {
        if (token.Is(WordClasses.Organisation))
        {
            return true;
        }

        return token.HasCapital && NamedThings.IsCompound(_text.AsSpan(token.Start, token.Length), _language);
    }
}
