namespace NewsSearch.Entities;

/// <summary>
/// How much speaks for a <see cref="NameSegment"/> naming a place, on the scale of <see cref="PersonEvidence"/>: what the gazetteer
/// knows of the name, less where it is also an ordinary word or a person's name, and the words beside it.
/// </summary>
internal readonly ref struct PlaceEvidence(TokenReader text, Gazetteer gazetteer)
{
    // Words that alone are no place, whatever town is called so.
    private const WordClasses NeverAlone = WordClasses.Direction | WordClasses.PlaceWord | WordClasses.Organisation | WordClasses.TitlePart
        | WordClasses.Role | WordClasses.Calendar;

    private readonly TokenReader _text = text;
    private readonly Gazetteer _gazetteer = gazetteer;

    public double Score(in NameSegment segment)
    {
        if (segment.Has(SegmentTraits.BuiltAsPlace))
        {
            return 5;
        }

        double name = segment.Place < 0 ? UnknownName(segment) : segment.Count > 1 ? LongName(segment) : OneWord(segment);
        return name + Before(segment) + After(segment);
    }

    // Acronyms are bodies; "San ..." and "Puerto ..." are mostly places.
    private double UnknownName(in NameSegment segment)
    {
        ref readonly Token first = ref _text[segment.First];
        if (segment.Count == 1)
        {
            return first.Shape == TokenShape.Capitalised ? 0 : -5;
        }

        return first.Is(WordClasses.PlaceLead) ? 2.5 : 0;
    }

    private double LongName(in NameSegment segment)
    {
        (PlaceKind kind, int population) = Largest(segment.Place);
        ref readonly Token first = ref _text[segment.First];
        bool likePerson = first.Is(WordClasses.Given) && !first.Is(WordClasses.PlaceLead);
        return likePerson && kind == PlaceKind.City && population < 100_000 ? 3 : 7;
    }

    private double OneWord(in NameSegment segment)
    {
        (PlaceKind kind, int population) = Largest(segment.Place);
        ref readonly Token word = ref _text[segment.First];
        if (kind == PlaceKind.Other)
        {
            return 7;
        }

        if (word.Is(NeverAlone) || IsAcronym(word, segment.Place, population))
        {
            return -3;
        }

        double score = kind == PlaceKind.Country ? 5
            : population > 1_000_000 ? 4.5
            : kind == PlaceKind.Region || population > 100_000 ? 3.5
            : 1.5;
        score -= word.Is(WordClasses.Given) ? 2 : word.Is(WordClasses.Surname) ? 1.5 : 0;
        return word.Is(WordClasses.Common) ? score - CommonWord(word, kind) : score;
    }

    private static double CommonWord(in Token word, PlaceKind kind)
    {
        if (kind == PlaceKind.Country)
        {
            return 1;
        }

        return word.Has(TokenMarks.Start) ? 5 : kind == PlaceKind.Region ? 4 : 3;
    }

    // Only large towns, and those that begin a line as datelines do, are written in capitals; shorter words are acronyms.
    private bool IsAcronym(in Token word, int place, int population) =>
        word.Shape == TokenShape.AllCapitals && !_gazetteer.IsAbbreviation(place)
        && (word.Length < 4 || word.Is(WordClasses.Common) || (population < 500_000 && !word.Has(TokenMarks.Line)));

    /// <summary>The highest kind and the largest population among the places of one name.</summary>
    private (PlaceKind Kind, int Population) Largest(int first)
    {
        PlaceKind kind = PlaceKind.City;
        int population = 0;
        for (int place = first; place >= 0; place = _gazetteer.Next(place))
        {
            kind = (PlaceKind)Math.Max((byte)kind, (byte)_gazetteer.KindOf(place));
            population = Math.Max(population, _gazetteer.PopulationOf(place));
        }

        return (kind, population);
    }

    private double Before(in NameSegment segment)
    {
        int at = segment.First - 1;
        if (!_text.IsSameLine(at, segment.First))
        {
            return 0;
        }

        ref readonly Token before = ref _text[at];
        if (_text.IsWord(at, "in") || _text.IsWord(at, "near") || _text.IsWord(at, "at"))
        {
            return 1.8;
        }

        if (_text.IsWord(at, "of") && at > 0 && !_text[at - 1].HasCapital && _text[at - 1].Is(WordClasses.PlaceNoun | WordClasses.Direction))
        {
            return 3;
        }

        double article = _text.IsArticle(at) && segment.Place < 0 ? 2 : 0;
        return (before.Is(WordClasses.PlaceCue | WordClasses.Direction) && !before.HasCapital ? 0.4 : 0) - article;
    }

    private double After(in NameSegment segment)
    {
        int at = segment.End;
        if (!_text.IsSameLine(at - 1, at))
        {
            return 0;
        }

        if (_text.IsWord(at, "$") || _text.IsWord(at, "dollars") || _text.IsWord(at, "dollar"))
        {
            return -9;
        }

        double kindFollows = _text.IsPlaceNoun(at) && !_text[at - 1].Has(TokenMarks.Possessive) ? 3 : 0;
        return kindFollows + (_text.IsComma(at) && IsCountryOrRegion(at + 1) ? 2.5 : 0);
    }

    private bool IsCountryOrRegion(int at) =>
        at < _text.Count && _text[at].HasCapital && _gazetteer.Match(_text.Tokens, at, out int place) > 0
        && _gazetteer.KindOf(place) is PlaceKind.Country or PlaceKind.Region;
}
