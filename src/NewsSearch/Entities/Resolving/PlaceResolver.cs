using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Gathers an article's place mentions into places. Of several places of one name it takes the one in the country that a following
/// <c>", Country"</c> states, else the one that the countries seen in the article, its kind and its population favour. A name that
/// the gazetteer lacks is a place of its own, in the country stated after it or of a known place inside it.
/// </summary>
internal sealed class PlaceResolver
{
    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly WorldGazetteer _gazetteer;
    private readonly Dictionary<CountryCode, int> _countryCounts = [];
    private readonly Dictionary<ulong, int> _choices = [];
    private readonly Dictionary<ulong, int> _entityOf = [];
    private readonly List<Place> _places = [];
    private int _countryTotal;

    private PlaceResolver(string text, TokenBuffer tokens, WorldGazetteer gazetteer) => (_text, _tokens, _gazetteer) = (text, tokens, gazetteer);

    /// <summary>The places of <paramref name="mentions"/>, which are in text order; those of other kinds are passed over.</summary>
    public static IReadOnlyList<PlaceEntity> Resolve(
        string text, TokenBuffer tokens, TokenBuffer title, ReadOnlySpan<Mention> mentions, WorldGazetteer gazetteer, WordLexicon lexicon)
    {
        var resolver = new PlaceResolver(text, tokens, gazetteer);
        resolver.CountDemonyms(tokens.Span, lexicon);
        resolver.CountDemonyms(title.Span, lexicon);
        resolver.CountCountries(title.Span);
        resolver.CountCountries(mentions);
        resolver.ReadStatedCountries(mentions);
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == MentionKind.Place)
            {
                resolver.Assign(mention);
            }
        }

        return [.. resolver._places.Select(resolver.Build)];
    }

    private void CountDemonyms(ReadOnlySpan<Token> tokens, WordLexicon lexicon)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.Is(WordClasses.Demonym) && token.HasCapital)
            {
                Count(lexicon.CountryOfDemonym(token.Key));
            }
        }
    }

    private void CountCountries(ReadOnlySpan<Token> title)
    {
        for (int i = 0; i < title.Length; i++)
        {
            int length = title[i].HasCapital ? _gazetteer.Match(title, i, out int first) : (first = 0);
            if (length > 0 && _gazetteer.KindOf(first) == PlaceKind.Country && IsOfOneCountry(first))
            {
                Count(_gazetteer.CountryOf(first));
            }
        }
    }

    private void CountCountries(ReadOnlySpan<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == MentionKind.Place && FirstCandidate(mention) is var first and >= 0 && IsOfOneCountry(first))
            {
                Count(_gazetteer.CountryOf(first));
            }
        }
    }

    private void Count(CountryCode? country)
    {
        if (country is { } code)
        {
            _countryCounts[code] = _countryCounts.GetValueOrDefault(code) + 1;
            _countryTotal++;
        }
    }

    private bool IsOfOneCountry(int place)
    {
        for (int other = _gazetteer.Next(place); other >= 0; other = _gazetteer.Next(other))
        {
            if (_gazetteer.CountryOf(other) != _gazetteer.CountryOf(place))
            {
                return false;
            }
        }

        return true;
    }

    // "Paris, Texas" decides for every Paris of the article.
    private void ReadStatedCountries(ReadOnlySpan<Mention> mentions)
    {
        for (int i = 0; i + 1 < mentions.Length; i++)
        {
            (Mention mention, Mention next) = (mentions[i], mentions[i + 1]);
            int comma = mention.First + mention.Count;
            bool places = mention.Kind == MentionKind.Place && next.Kind == MentionKind.Place;
            if (places && next.First == comma + 1 && _text[_tokens[comma].Start] == ','
                && CandidateWithin(mention, FirstCandidate(next)) is var stated and >= 0)
            {
                _choices.TryAdd(KeyOf(mention), stated);
            }
        }
    }

    private int CandidateWithin(Mention mention, int region)
    {
        for (; region >= 0; region = _gazetteer.Next(region))
        {
            if (_gazetteer.KindOf(region) is not (PlaceKind.Region or PlaceKind.Country))
            {
                continue;
            }

            for (int place = FirstCandidate(mention); place >= 0; place = _gazetteer.Next(place))
            {
                if (_gazetteer.CountryOf(place) == _gazetteer.CountryOf(region) && _gazetteer.KindOf(place) != PlaceKind.Country)
                {
                    return place;
                }
            }
        }

        return -1;
    }

    private int FirstCandidate(Mention mention) =>
        _gazetteer.Match(_tokens.Span, mention.First, out int first) == mention.Count ? first : -1;

    private void Assign(Mention mention)
    {
        ulong key = KeyOf(mention);
        if (!_choices.TryGetValue(key, out int choice))
        {
            choice = Choose(FirstCandidate(mention));
            _choices.Add(key, choice);
        }

        ulong identity = choice < 0 ? key : (ulong)_gazetteer.IdOf(choice);
        if (!_entityOf.TryGetValue(identity, out int entity))
        {
            entity = _places.Count;
            _entityOf.Add(identity, entity);
            _places.Add(new Place(mention, choice));
        }
        else if (choice >= 0 && !IsMainName(_places[entity].Choice) && (IsMainName(choice) || _gazetteer[choice].IsAbbreviation))
        {
            // One article that writes both "America" and "U.S." or "United States" has the main name.
            (_places[entity].Form, _places[entity].Choice) = (mention, choice);
        }

        _places[entity].Mentions.Add(mention.SpanIn(_tokens));
    }

    private int Choose(int place)
    {
        int best = -1;
        double bestScore = double.MinValue;
        for (; place >= 0; place = _gazetteer.Next(place))
        {
            double score = Score(place);
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        return best;
    }

    // A tenfold population or a fifth of the article's country evidence weighs 1; what kind of place it is, as much as stands here.
    private double Score(int place)
    {
        double kind = _gazetteer.KindOf(place) switch
        {
            PlaceKind.Country => 3,
            PlaceKind.Other => 6,
            PlaceKind.Region => 0.5,
            _ => _gazetteer.IsCapital(place) ? 2.5 : 1,
        };
        double seen = _gazetteer.CountryOf(place) is { } country && _countryTotal > 0 ? 5.0 * _countryCounts.GetValueOrDefault(country) / _countryTotal : 0;
        return kind + seen + Math.Log10(_gazetteer.PopulationOf(place) + 1);
    }

    private ulong KeyOf(Mention mention)
    {
        ulong key = NameHash.Start;
        foreach (ref readonly Token word in _tokens.Span.Slice(mention.First, mention.Count))
        {
            key = NameHash.AppendWord(key, word.Key);
        }

        return key;
    }

    private PlaceEntity Build(Place place)
    {
        if (place.Choice < 0)
        {
            return new PlaceEntity(NameText.Of(_text, place.Form.SpanIn(_tokens)), place.Mentions) { Country = CountryInside(place.Form) };
        }

        GazetteerPlace known = _gazetteer[place.Choice];
        bool shouted = _tokens[place.Form.First].Shape == TokenShape.AllCapitals;
        string form = shouted ? _gazetteer.NameOf(place.Choice) : NameText.Of(_text, place.Form.SpanIn(_tokens));
        string written = known.IsAbbreviation ? known.Name : form;
        bool sameName = IsMainName(place.Choice) || written == known.Name;
        return new PlaceEntity(written, place.Mentions) { Country = known.Country?.ToString(), AlsoKnownAs = sameName ? null : known.Name };
    }

    private bool IsMainName(int place) => _gazetteer.IdOf(place) == place;

    private bool IsWellKnown(int place, in Token word) =>
        (_gazetteer.KindOf(place) is PlaceKind.Country or PlaceKind.Region
            && !word.Is(WordClasses.PlaceWord | WordClasses.Facility | WordClasses.Common))
        || (_gazetteer.PopulationOf(place) > 200_000 && !word.Is(WordClasses.Common | WordClasses.PersonName));

    // "Kandahar Airport", "Nile River".
    private string? CountryInside(Mention mention)
    {
        for (int i = mention.First; i < mention.First + mention.Count; i++)
        {
            int length = _gazetteer.Match(_tokens.Span, i, out int first);
            if (length > 0 && i + length <= mention.First + mention.Count && IsWellKnown(first, _tokens[i]))
            {
                return _gazetteer.CountryOf(Choose(first))?.ToString();
            }
        }

        return null;
    }

    private sealed class Place(Mention form, int choice)
    {
        public Mention Form { get; set; } = form;

        /// <summary>The gazetteer's row for that form, or -1.</summary>
        public int Choice { get; set; } = choice;

        public List<TextSpan> Mentions { get; } = [];
    }
}
