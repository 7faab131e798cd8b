using System.Collections.Frozen;
using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Gathers an article's place mentions into places. Of several places of one name it takes the one in the country or region that a
/// following <c>", Country"</c> states, else the one that <see cref="PlaceChooser"/> chooses. A name that the gazetteer lacks is a
/// place of its own, in the country stated after it, of a known place inside it, or of half of the article's places.
/// </summary>
internal sealed class PlaceResolver
{
    private static readonly ulong And = NameHash.Of("and");
    private static readonly ulong Or = NameHash.Of("or");

    // As last words of names: such places lie in no country.
    private static readonly HashSet<ulong> Seas = [NameHash.Of("sea"), NameHash.Of("seas"), NameHash.Of("ocean")];

    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly WorldGazetteer _gazetteer;
    private readonly PlaceChooser _chooser;
    private readonly CountryEvidence _resolved = new();
    private readonly OrderedDictionary<ulong, PlaceName> _names = [];
    private readonly Dictionary<ulong, int> _entityOf = [];
    private readonly List<Place> _places = [];

    private PlaceResolver(string text, TokenBuffer tokens, WorldGazetteer gazetteer, CountryCode? outlet) =>
        (_text, _tokens, _gazetteer, _chooser) = (text, tokens, gazetteer, new PlaceChooser(gazetteer, outlet));

    /// <summary>
    /// The places of <paramref name="mentions"/>, which are in text order; those of other kinds are passed over. Mentions that turn out
    /// to mean a person of the article become such.
    /// </summary>
    /// <param name="regions">What <see cref="StatedPlaces"/> found.</param>
    /// <param name="outlet">The country that the article was written in, if that is known.</param>
    public static IReadOnlyList<PlaceEntity> Resolve(
        string text, TokenBuffer tokens, TokenBuffer title, Span<Mention> mentions, IReadOnlyDictionary<int, int> regions, CountryCode? outlet) =>
        Resolve(text, tokens, title, mentions, regions, outlet, WorldGazetteer.Default, WordLexicon.Default);

    /// <summary>The same in another language: places that its gazetteer lacks are none, and the others have the names that it gives them.</summary>
    public static IReadOnlyList<PlaceEntity> Resolve(
        string text, TokenBuffer tokens, TokenBuffer title, Span<Mention> mentions, CountryCode? outlet, WorldGazetteer gazetteer, WordLexicon lexicon) =>
        Resolve(text, tokens, title, mentions, FrozenDictionary<int, int>.Empty, outlet, gazetteer, lexicon);

    private static IReadOnlyList<PlaceEntity> Resolve(
        string text, TokenBuffer tokens, TokenBuffer title, Span<Mention> mentions, IReadOnlyDictionary<int, int> regions, CountryCode? outlet,
        WorldGazetteer gazetteer, WordLexicon lexicon)
    {
        var resolver = new PlaceResolver(text, tokens, gazetteer, outlet);
        PlaceName?[] names = resolver.Gather(mentions, regions);
        if (resolver._names.Count == 0)
        {
            return [];
        }

        foreach (Mention mention in mentions)
        {
            if (mention.Kind == MentionKind.Person)
            {
                resolver._chooser.ReadPerson(resolver.Words(mention));
            }
        }

        resolver.ReadEvidence(title.Span, lexicon);
        resolver.ReadStated(mentions, names);
        resolver.Decide();
        for (int i = 0; i < mentions.Length; i++)
        {
            if (names[i] is { IsPlace: true } name)
            {
                resolver.Assign(mentions[i], name);
            }
            else if (names[i] is not null && resolver._chooser.IsSurname(tokens[mentions[i].First]))
            {
                mentions[i] = mentions[i] with { Kind = MentionKind.Person };
            }
        }

        return [.. resolver._places.Select(resolver.Build)];
    }

    /// <summary>The name of each mention; null for those that are no places.</summary>
    private PlaceName?[] Gather(ReadOnlySpan<Mention> mentions, IReadOnlyDictionary<int, int> regions)
    {
        var names = new PlaceName?[mentions.Length];
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Kind == MentionKind.Place)
            {
                names[i] = regions.TryGetValue(mentions[i].First, out int region) ? Region(mentions[i], region) : Name(mentions[i]);
                names[i]!.Mentions++;
            }
        }

        return names;
    }

    private PlaceName Name(Mention mention)
    {
        ulong key = KeyOf(mention);
        if (!_names.TryGetValue(key, out PlaceName? name))
        {
            _names.Add(key, name = new PlaceName(mention, _gazetteer.Exactly(_tokens.Span, mention)));
        }

        return name;
    }

    // Never the key of a sequence of words: those start from NameHash.Start.
    private PlaceName Region(Mention mention, int region)
    {
        ulong key = NameHash.AppendWord(1, (ulong)region);
        if (!_names.TryGetValue(key, out PlaceName? name))
        {
            _names.Add(key, name = new PlaceName(mention, region) { IsRegionAbbreviation = true });
            name.Decide(region);
        }

        return name;
    }

    private void ReadEvidence(ReadOnlySpan<Token> title, WordLexicon lexicon)
    {
        _chooser.ReadDemonyms(_tokens.Span, lexicon);
        _chooser.ReadDemonyms(title, lexicon);
        _chooser.ReadCountries(title);
        foreach (PlaceName name in _names.Values)
        {
            _chooser.ReadRegions(name.First);
            name.NeedsEvidence = !name.IsRegionAbbreviation && _chooser.NeedsEvidence(name.First, Words(name.Mention));
            if (!name.NeedsEvidence)
            {
                name.IsCounted = _chooser.Read(name.First, name.IsRegionAbbreviation, name.Mentions);
            }
        }
    }

    // From the end, for "Brackville, Boone County, Kentucky"; what is stated first decides for every such name of the article.
    private void ReadStated(ReadOnlySpan<Mention> mentions, PlaceName?[] names)
    {
        for (int i = mentions.Length - 2; i >= 0; i--)
        {
            int comma = mentions[i].First + mentions[i].Count;
            if (names[i] is { IsRegionAbbreviation: false } town && names[i + 1] is { } area && mentions[i + 1].First == comma + 1
                && _text[_tokens[comma].Start] == ',' && !(HasRegion(town) && GoesOn(mentions, names, i + 1)))
            {
                Locate(town, area, isClosed: IsClosed(mentions[i + 1]));
            }
        }
    }

    // "Delaware, Ohio and Indiana" lists regions.
    private bool GoesOn(ReadOnlySpan<Mention> mentions, PlaceName?[] names, int region)
    {
        int next = mentions[region].First + mentions[region].Count;
        return region + 1 < mentions.Length && names[region + 1] is { } name && HasRegion(name) && mentions[region + 1].First == next + 1
            && (_text[_tokens[next].Start] == ',' || _tokens[next].Key == And);
    }

    private bool HasRegion(PlaceName name)
    {
        bool any = false;
        for (int place = name.First; place >= 0 && !any; place = _gazetteer.Next(place))
        {
            any = _gazetteer.KindOf(place) == PlaceKind.Region;
        }

        return any;
    }

    private bool IsRegionAbove(int area, PlaceName town)
        => _gazetteer.KindOf(area) == PlaceKind.Region && !_gazetteer.IsPeer(town.First, area);

    // "He lives in Hamburg, Iowa, near the river" is no list.
    private bool IsClosed(Mention area)
    {
        int comma = area.First + area.Count, next = comma + 1;
        return next < _tokens.Count && _text[_tokens[comma].Start] == ',' && _tokens[next].Shape == TokenShape.Lower
            && _tokens[next].Key != And && _tokens[next].Key != Or;
    }

    /// <param name="isClosed">Whether another comma follows the area.</param>
    private void Locate(PlaceName town, PlaceName area, bool isClosed)
    {
        if (Within(town, area) is ( >= 0 and var place, var within))
        {
            town.State(place);
            area.State(within);
        }
        else if (area.First < 0)
        {
            if (town.First < 0 && area.Area >= 0)
            {
                town.DecideWithin(area.Area);
            }
        }
        else if (AreaOf(area) is >= 0 and var known
            && (area.IsRegionAbbreviation || !_gazetteer.StandsAlone(town.First) || (isClosed && IsRegionAbove(known, town))))
        {
            town.DecideWithin(known);
        }
    }

    /// <summary>The largest place of the town's name that lies in a country or region of the area's name, and that; or -1.</summary>
    private (int Place, int Area) Within(PlaceName town, PlaceName area)
    {
        (int Place, int Area) best = (-1, -1);
        for (int within = area.First; within >= 0; within = area.IsRegionAbbreviation ? -1 : _gazetteer.Next(within))
        {
            bool isArea = _gazetteer.KindOf(within) is PlaceKind.Region or PlaceKind.Country;
            for (int place = isArea ? town.First : -1; place >= 0; place = _gazetteer.Next(place))
            {
                if (_gazetteer.LiesIn(place, within) && (best.Place < 0 || _gazetteer.PopulationOf(place) > _gazetteer.PopulationOf(best.Place)))
                {
                    best = (place, within);
                }
            }
        }

        return best;
    }

    /// <summary>The country or region that the name means, or -1 where it means a town.</summary>
    private int AreaOf(PlaceName area)
    {
        int place = area.IsRegionAbbreviation ? area.First : _chooser.Choose(area.First, Words(area.Mention));
        return place >= 0 && _gazetteer.KindOf(place) is PlaceKind.Region or PlaceKind.Country ? place : -1;
    }

    // Those that are words of other meaning as well come last: what the others mean is evidence for them.
    private void Decide()
    {
        foreach (PlaceName name in _names.Values)
        {
            if (!name.IsDecided && !name.NeedsEvidence)
            {
                name.Decide(_chooser.Choose(name.First, Words(name.Mention)));
            }
        }

        foreach (PlaceName name in _names.Values)
        {
            _chooser.NoteChosen(name);
        }

        foreach (PlaceName name in _names.Values)
        {
            if (!name.IsDecided)
            {
                name.Decide(_chooser.Choose(name.First, Words(name.Mention)));
            }
            else if (!name.IsStated && _chooser.IsFar(name))
            {
                name.Decide(-1);
            }

            name.IsPlace = name.Choice >= 0 || name.Area >= 0 || (!_gazetteer.IsOfLanguage && !IsOfPeople(name));
            _resolved.Add(CountryOf(name), name.Mentions);
        }
    }

    // "Obama" of an article that says nothing of Japan, "Latina" of one that says nothing of Italy.
    private bool IsOfPeople(PlaceName name)
    {
        int first = name.Mention.First;
        ref readonly Token word = ref _tokens[first];
        if (name.Mention.Count > 1)
        {
            return false;
        }

        bool behindCue = first > 0 && _tokens[first - 1].Is(WordClasses.PlaceCue) && !word.Has(TokenMarks.Possessive);
        return _chooser.IsSurname(word) || word.Is(WordClasses.Demonym)
            || (name.First >= 0 && !behindCue && word.Is(WordClasses.PersonName) && !word.Is(WordClasses.Common));
    }

    private CountryCode? CountryOf(PlaceName name) => Math.Max(name.Choice, name.Area) is >= 0 and var place ? _gazetteer.CountryOf(place) : null;

    private void Assign(Mention mention, PlaceName name)
    {
        ulong identity = name.Choice < 0 ? KeyOf(name.Mention) : (ulong)_gazetteer.IdOf(name.Choice);
        if (!_entityOf.TryGetValue(identity, out int entity))
        {
            entity = _places.Count;
            _entityOf.Add(identity, entity);
            _places.Add(new Place(mention, name));
        }
        else if (name.Choice >= 0 && !IsMainName(_places[entity].Name) && (IsMainName(name) || IsShort(name)))
        {
            // One article that writes both "America" and "U.S." or "United States" has the main name.
            (_places[entity].Form, _places[entity].Name) = (mention, name);
        }

        _places[entity].Mentions.Add(mention.SpanIn(_tokens));
    }

    private ulong KeyOf(Mention mention)
    {
        ulong key = NameHash.Start;
        foreach (ref readonly Token word in Words(mention))
        {
            key = NameHash.AppendWord(key, word.Key);
        }

        return key;
    }

    private ReadOnlySpan<Token> Words(Mention mention) => _tokens.Span.Slice(mention.First, mention.Count);

    private bool IsShort(PlaceName name) => name.IsRegionAbbreviation || _gazetteer.IsAbbreviation(name.Choice);

    private bool IsMainName(PlaceName name) => _gazetteer.IdOf(name.Choice) == name.Choice;

    private PlaceEntity Build(Place place)
    {
        string form = NameText.Of(_text, place.Form.SpanIn(_tokens));
        if (place.Name.Choice < 0)
        {
            int area = place.Name.Area;
            CountryCode? country = area >= 0 ? _gazetteer.CountryOf(area) : CountryOfUnknown(place.Form);
            return new PlaceEntity(form, place.Mentions) { Country = country?.ToString(), Region = area >= 0 ? _gazetteer[area].Region : null };
        }

        GazetteerPlace known = _gazetteer[place.Name.Choice];
        bool shouted = _tokens[place.Form.First].Shape == TokenShape.AllCapitals;
        string written = IsShort(place.Name) ? _gazetteer.OwnNameOf(known.Id) : shouted || _gazetteer.IsOfLanguage ? _gazetteer.NameOf(place.Name.Choice) : form;
        return new PlaceEntity(written, place.Mentions)
        {
            Country = known.Country?.ToString(),
            Region = known.Region,
            Latitude = Degrees(known.Latitude),
            Longitude = Degrees(known.Longitude),
            AlsoKnownAs = IsMainName(place.Name) || written == known.Name ? null : known.Name,
            OtherNames = _gazetteer.NamesOf(known.Id),
        };
    }

    // The gazetteer keeps hundredths.
    private static double? Degrees(float degrees) => float.IsNaN(degrees) ? null : Math.Round((double)degrees, 2);

    /// <summary>Of a place that the gazetteer lacks: of a known place in its name, or the one that most of the article's places share.</summary>
    private CountryCode? CountryOfUnknown(Mention mention)
    {
        if (OrdinaryWords.IsRelative(Words(mention)) || Seas.Contains(_tokens[mention.First + mention.Count - 1].Key))
        {
            return null;
        }

        CountryCode? shared = _resolved.Half(), inside = CountryInside(mention);
        return inside is { } country && (shared is null || _chooser.Speaks(country)) ? country : shared;
    }

    // "Kandahar Airport", "Nile River".
    private CountryCode? CountryInside(Mention mention)
    {
        for (int i = mention.First; i < mention.First + mention.Count; i++)
        {
            int length = _gazetteer.Match(_tokens.Span, i, out int first);
            if (length > 0 && length < mention.Count && i + length <= mention.First + mention.Count && IsWellKnown(first, _tokens[i]))
            {
                return _chooser.Choose(first, _tokens.Span.Slice(i, length)) is >= 0 and var place ? _gazetteer.CountryOf(place) : null;
            }
        }

        return null;
    }

    private bool IsWellKnown(int place, in Token word) =>
        (_gazetteer.KindOf(place) is PlaceKind.Country or PlaceKind.Region
            && !word.Is(WordClasses.PlaceWord | WordClasses.Facility | WordClasses.Common))
        || (_gazetteer.PopulationOf(place) > 200_000 && !word.Is(WordClasses.Common | WordClasses.PersonName));

    private sealed class Place(Mention form, PlaceName name)
    {
        public Mention Form { get; set; } = form;

        /// <summary>The name of that form.</summary>
        public PlaceName Name { get; set; } = name;

        public List<TextSpan> Mentions { get; } = [];
    }
}
