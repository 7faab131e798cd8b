namespace NewsSearch.Entities;

/// <summary>
/// Decides which <see cref="NameSegment"/>s name people and which places. Each gets a score for either from its words and the words
/// around it; names that some mention makes certain then count for the article's other mentions of their words.
/// </summary>
internal ref struct SegmentJudge
{
    private const double Certain = 3;

    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Gazetteer _gazetteer;

    // Words of certain people, and names of certain places, of the article.
    private readonly KeyTable<byte> _personWords = new(64);
    private readonly KeyTable<byte> _placeNames = new(64);

    private SegmentJudge(string text, ReadOnlySpan<Token> tokens, Gazetteer gazetteer)
    {
        _text = text;
        _tokens = tokens;
        _gazetteer = gazetteer;
    }

    public static Mention[] Judge(string text, ReadOnlySpan<Token> tokens, List<NameSegment> segments, Gazetteer gazetteer)
    {
        var judge = new SegmentJudge(text, tokens, gazetteer);
        var scores = new (double Person, double Place)[segments.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (judge.PersonScore(segments[i]), judge.PlaceScore(segments[i]));
            judge.Note(segments[i], scores[i].Person, scores[i].Place);
        }

        var mentions = new List<Mention>(segments.Count);
        for (int i = 0; i < scores.Length; i++)
        {
            if (judge.Decide(segments[i], scores[i].Person, scores[i].Place) is { } kind)
            {
                mentions.Add(new Mention(kind, segments[i].First, segments[i].Count));
            }
        }

        return [.. mentions];
    }

    private readonly void Note(in NameSegment segment, double person, double place)
    {
        if (person >= 2 && person > place)
        {
            for (int i = segment.First; i < segment.End; i++)
            {
                if (_tokens[i].HasCapital && !_tokens[i].Is(WordClasses.Particle | WordClasses.Suffix) && _tokens[i].Shape != TokenShape.Initial)
                {
                    ref byte word = ref _personWords.At(_tokens[i].Key);
                    word = Math.Max(word, person >= Certain ? (byte)2 : (byte)1);
                }
            }
        }
        else if (place >= Certain && person < 2)
        {
            _placeNames.At(KeyOf(segment)) = 1;
        }
    }

    private readonly MentionKind? Decide(in NameSegment segment, double person, double place)
    {
        if (segment.Has(SegmentTraits.BuiltAsPlace))
        {
            return MentionKind.Place;
        }

        double known = KnownPersonScore(segment);
        person += known;
        place += known == 0 && _placeNames.ValueOf(KeyOf(segment)) != 0 ? 1.5 : 0;
        return place >= 2 && place >= person ? MentionKind.Place : person >= 2 ? MentionKind.Person : null;
    }

    private readonly double KnownPersonScore(in NameSegment segment)
    {
        int least = int.MaxValue;
        for (int i = segment.First; i < segment.End; i++)
        {
            ref readonly Token token = ref _tokens[i];
            if (token.Shape != TokenShape.Initial && !token.Is(WordClasses.Suffix) && (!token.Is(WordClasses.Particle) || token.HasCapital))
            {
                least = Math.Min(least, _personWords.ValueOf(token.Key));
            }
        }

        return least switch { int.MaxValue or 0 => 0, 1 => 2, _ => segment.Place >= 0 && _gazetteer.KindOf(segment.Place) == PlaceKind.City ? 4.5 : 3 };
    }

    private readonly double PersonScore(in NameSegment segment)
    {
        if (segment.Has(SegmentTraits.BuiltAsPlace))
        {
            return -9;
        }

        double score = segment.Has(SegmentTraits.Honorific) ? 4 : segment.Has(SegmentTraits.Title) ? 3 : 0;
        return score + NameWords(segment) + PersonContext(segment);
    }

    private readonly double NameWords(in NameSegment segment)
    {
        ref readonly Token first = ref _tokens[segment.First];
        ref readonly Token last = ref _tokens[segment.End - 1];
        if (segment.Count == 1)
        {
            return first.Shape is TokenShape.Initial or TokenShape.Dotted or TokenShape.AllCapitals ? -3
                : first.Is(WordClasses.Given | WordClasses.Surname) ? (first.Is(WordClasses.Common) ? 0 : 1)
                : first.Is(WordClasses.Common | WordClasses.Suffix | WordClasses.Calendar | WordClasses.TitlePart | WordClasses.PlaceWord | WordClasses.Direction) ? -3 : 0;
        }

        double score = (first.Is(WordClasses.Given) ? 2 : first.Is(WordClasses.PlaceLead) ? -2 : 0) + (last.Is(WordClasses.Surname | WordClasses.Given) ? 1 : 0);
        bool strange = true;
        for (int i = segment.First; i < segment.End; i++)
        {
            ref readonly Token token = ref _tokens[i];
            score += token.Shape is TokenShape.Initial or TokenShape.Dotted ? 1.5 : token.Is(WordClasses.Suffix) ? 2 : token.Is(WordClasses.Particle) && !token.HasCapital ? 1 : 0;
            bool plain = token.HasCapital && token.Is(WordClasses.Common | WordClasses.PlaceWord | WordClasses.Facility | WordClasses.Direction | WordClasses.NotName | WordClasses.Demonym)
                && !token.Is(WordClasses.Given | WordClasses.Surname) && !(i > segment.First && _tokens[i - 1] is { HasCapital: false } small && small.Is(WordClasses.Particle));
            score -= plain ? 1.5 : token.Shape == TokenShape.AllCapitals ? 0.7 : 0;
            strange &= !plain;
        }

        return score + (strange && segment.Count <= 4 ? 1.6 : 0) - (segment.Count > 5 ? 3 : 0);
    }

    private readonly double PersonContext(in NameSegment segment)
    {
        double score = 0;
        if (segment.First > 0 && !_tokens[segment.First].Has(TokenMarks.Line))
        {
            ref readonly Token before = ref _tokens[segment.First - 1];
            score += before.Is(WordClasses.Say) ? 1.5 : 0;
            score += before.Is(WordClasses.Role) && !segment.Has(SegmentTraits.Title) ? 2 : 0;
            score -= IsWord(before, "the") || IsWord(before, "a") || IsWord(before, "an") ? 3 : 0;
            score -= before.Is(WordClasses.PlaceCue) ? 0.7 : 0;
            score += IsComma(before) && segment.First > 1 && _tokens[segment.First - 2].Is(WordClasses.Role) ? 1 : 0;
        }

        return score + AfterPerson(segment.End);
    }

    private readonly double AfterPerson(int at)
    {
        if (at >= _tokens.Length || _tokens[at].Has(TokenMarks.Line))
        {
            return 0;
        }

        ref readonly Token after = ref _tokens[at];
        if (after.Has(TokenMarks.Hyphen))
        {
            return -2;
        }

        if (IsComma(after) && at + 1 < _tokens.Length)
        {
            ref readonly Token next = ref _tokens[at + 1];
            bool age = next.Shape == TokenShape.Number && next.End - next.Start <= 2 && at + 2 < _tokens.Length && _tokens[at + 2].Shape == TokenShape.Punctuation;
            return age ? 2.5 : IsWord(next, "who") ? 2.5 : IsWord(next, "whose") ? 1 : HasRoleWithin(at + 1, 4) ? 1.5 : 0;
        }

        return (after.Is(WordClasses.Say) ? 2 : after.Is(WordClasses.Action) ? 1.5 : IsWord(after, "who") ? 2 : 0)
            - (after.Is(WordClasses.PlaceNoun) && !after.HasCapital && after.Has(TokenMarks.Space) ? 3 : 0);
    }

    private readonly bool HasRoleWithin(int at, int count)
    {
        for (int i = at; i < Math.Min(at + count, _tokens.Length) && _tokens[i].Shape != TokenShape.Punctuation; i++)
        {
            if (_tokens[i].Is(WordClasses.Role))
            {
                return true;
            }
        }

        return false;
    }

    private readonly double PlaceScore(in NameSegment segment)
    {
        if (segment.Has(SegmentTraits.BuiltAsPlace))
        {
            return 5;
        }

        double score = segment.Place >= 0 ? KnownPlaceScore(segment) : UnknownPlaceScore(segment);
        return score + PlaceContext(segment);
    }

    // Acronyms are bodies; "San ..." and "Puerto ..." are mostly places.
    private readonly double UnknownPlaceScore(in NameSegment segment)
    {
        ref readonly Token first = ref _tokens[segment.First];
        return segment.Count == 1 ? (first.Shape == TokenShape.Capitalised ? 0 : -5) : first.Is(WordClasses.PlaceLead) ? 2.5 : 0;
    }

    private readonly double KnownPlaceScore(in NameSegment segment)
    {
        PlaceKind kind = PlaceKind.City;
        int population = 0;
        for (int place = segment.Place; place >= 0; place = _gazetteer.Next(place))
        {
            kind = (PlaceKind)Math.Max((byte)kind, (byte)_gazetteer.KindOf(place));
            population = Math.Max(population, _gazetteer.PopulationOf(place));
        }

        ref readonly Token word = ref _tokens[segment.First];
        if (segment.Count > 1 || kind == PlaceKind.Other)
        {
            return word.Is(WordClasses.Given) && kind == PlaceKind.City && population < 100_000 && !word.Is(WordClasses.PlaceLead) ? 3 : 7;
        }

        bool shouted = word.Shape == TokenShape.AllCapitals && !_gazetteer.IsAbbreviation(segment.Place);
        bool acronym = shouted && (word.End - word.Start < 4 || (population < 500_000 && !word.Has(TokenMarks.Line)) || word.Is(WordClasses.Common));
        if (acronym || word.Is(WordClasses.Direction | WordClasses.PlaceWord | WordClasses.Organisation | WordClasses.TitlePart | WordClasses.Role | WordClasses.Calendar))
        {
            return -3;
        }

        double score = kind == PlaceKind.Country ? 5 : population > 1_000_000 ? 4.5 : kind == PlaceKind.Region ? 3.5 : population > 100_000 ? 3.5 : 1.5;
        score -= word.Is(WordClasses.Given) ? 2 : word.Is(WordClasses.Surname) ? 1.5 : 0;
        return !word.Is(WordClasses.Common) ? score : score - (kind == PlaceKind.Country ? 1 : word.Has(TokenMarks.Start) ? 5 : kind == PlaceKind.Region ? 4 : 3);
    }

    private readonly double PlaceContext(in NameSegment segment)
    {
        double score = 0;
        if (segment.First > 0 && !_tokens[segment.First].Has(TokenMarks.Line))
        {
            ref readonly Token before = ref _tokens[segment.First - 1];
            score += IsWord(before, "in") || IsWord(before, "near") || IsWord(before, "at") ? 1.8 : before.Is(WordClasses.PlaceCue | WordClasses.Direction) && !before.HasCapital ? 0.4 : 0;
            score += IsWord(before, "of") && segment.First > 1 && _tokens[segment.First - 2] is { HasCapital: false } kind && kind.Is(WordClasses.PlaceNoun | WordClasses.Direction) ? 3 : 0;
            score -= (IsWord(before, "the") || IsWord(before, "a") || IsWord(before, "an")) && segment.Place < 0 ? 2 : 0;
        }

        if (segment.End >= _tokens.Length || _tokens[segment.End].Has(TokenMarks.Line))
        {
            return score;
        }

        ref readonly Token after = ref _tokens[segment.End];
        score -= _text[after.Start] == '$' || IsWord(after, "dollars") || IsWord(after, "dollar") ? 9 : 0;
        bool kindFollows = after.Is(WordClasses.PlaceNoun) && !after.HasCapital && after.Has(TokenMarks.Space) && !_tokens[segment.End - 1].Has(TokenMarks.Possessive);
        score += kindFollows ? 3 : 0;
        score += IsComma(after) && IsCountryOrRegion(segment.End + 1) ? 2.5 : 0;
        return score;
    }

    private readonly bool IsCountryOrRegion(int at)
    {
        if (at >= _tokens.Length || !_tokens[at].HasCapital || _gazetteer.Match(_tokens, at, out int place) == 0)
        {
            return false;
        }

        return _gazetteer.KindOf(place) is PlaceKind.Country or PlaceKind.Region;
    }

    private readonly bool IsWord(in Token token, string word) => _text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);

    private readonly bool IsComma(in Token token) => _text[token.Start] == ',';

    private readonly ulong KeyOf(in NameSegment segment)
    {
        ulong key = NameHash.Start;
        for (int i = segment.First; i < segment.End; i++)
        {
            key = NameHash.AppendWord(key, _tokens[i].Key);
        }

        return key;
    }
}
