namespace NewsSearch.Entities;

/// <summary>
/// How much speaks for a <see cref="NameSegment"/> naming a person: its own words, the title before it and the words beside it. From
/// about 2 on it more likely does than not; a title, or a given name with a cue, gives 3 and more. The weights were set by hand on
/// the training part of the corpus that docs/entities.md names.
/// </summary>
internal readonly ref struct PersonEvidence(TokenReader text)
{
    // Words that a name of several words seldom holds.
    private const WordClasses Plain = WordClasses.Common | WordClasses.PlaceWord | WordClasses.Facility | WordClasses.Direction
        | WordClasses.NotName | WordClasses.Demonym;

    // Words that alone, though capitalised, name nobody.
    private const WordClasses NeverAlone = WordClasses.Common | WordClasses.Suffix | WordClasses.Calendar | WordClasses.TitlePart
        | WordClasses.PlaceWord | WordClasses.Direction;

    private readonly TokenReader _text = text;

    public double Score(in NameSegment segment)
    {
        if (segment.Has(SegmentTraits.BuiltAsPlace))
        {
            return -9;
        }

        double title = segment.Has(SegmentTraits.Honorific) ? 4 : segment.Has(SegmentTraits.Title) ? 3 : 0;
        double words = segment.Count == 1 ? OneWord(_text[segment.First]) : SeveralWords(segment);
        return title + words + Before(segment) + After(segment.End);
    }

    private static double OneWord(in Token word)
    {
        if (word.Shape is TokenShape.Initial or TokenShape.Dotted or TokenShape.AllCapitals)
        {
            return -3;
        }

        if (word.Is(WordClasses.PersonName))
        {
            return word.Is(WordClasses.Common) ? 0 : 1;
        }

        return word.Is(NeverAlone) ? -3 : 0;
    }

    private double SeveralWords(in NameSegment segment)
    {
        ref readonly Token first = ref _text[segment.First];
        double score = first.Is(WordClasses.Given) ? 2 : first.Is(WordClasses.PlaceLead) ? -2 : 0;
        score += _text[segment.End - 1].Is(WordClasses.PersonName) ? 1 : 0;
        bool allStrange = true;
        for (int i = segment.First; i < segment.End; i++)
        {
            bool plain = IsPlain(i, segment.First);
            allStrange &= !plain;
            score += plain ? -1.5 : WordInName(_text[i]);
        }

        // Words that no list knows as anything else are names, and more often people's than others'.
        return score + (allStrange && segment.Count <= 4 ? 1.6 : 0) - (segment.Count > 5 ? 3 : 0);
    }

    private static double WordInName(in Token word)
    {
        if (word.Shape is TokenShape.Initial or TokenShape.Dotted)
        {
            return 1.5;
        }

        if (word.Is(WordClasses.Suffix))
        {
            return 2;
        }

        return word.Shape == TokenShape.AllCapitals ? -0.7 : word.Is(WordClasses.Particle) && !word.HasCapital ? 1 : 0;
    }

    // After a particle any word is a name: "bin Laden".
    private bool IsPlain(int at, int first)
    {
        ref readonly Token word = ref _text[at];
        bool afterParticle = at > first && _text[at - 1].Is(WordClasses.Particle) && !_text[at - 1].HasCapital;
        return word.HasCapital && word.Is(Plain) && !word.Is(WordClasses.PersonName) && !afterParticle;
    }

    private double Before(in NameSegment segment)
    {
        if (!_text.IsSameLine(segment.First - 1, segment.First))
        {
            return 0;
        }

        ref readonly Token before = ref _text[segment.First - 1];
        double score = before.Is(WordClasses.Say) ? 1.5 : 0;
        score += before.Is(WordClasses.Role) && !segment.Has(SegmentTraits.Title) ? 2 : 0;
        score -= _text.IsArticle(segment.First - 1) ? 3 : 0;
        score -= before.Is(WordClasses.PlaceCue) ? 0.7 : 0;
        score += _text.IsComma(segment.First - 1) && segment.First > 1 && _text[segment.First - 2].Is(WordClasses.Role) ? 1 : 0;
        return score;
    }

    private double After(int at)
    {
        if (!_text.IsSameLine(at - 1, at))
        {
            return 0;
        }

        ref readonly Token after = ref _text[at];
        if (after.Has(TokenMarks.Hyphen))
        {
            return -2;
        }

        if (_text.IsComma(at) && at + 1 < _text.Count)
        {
            return Apposition(at + 1);
        }

        double score = after.Is(WordClasses.Say) || _text.IsWord(at, "who") ? 2 : after.Is(WordClasses.Action) ? 1.5 : 0;
        return score - (_text.IsPlaceNoun(at) ? 3 : 0);
    }

    // ", 26,"; ", who"; ", a spokesman for".
    private double Apposition(int at)
    {
        bool age = _text[at].Shape == TokenShape.Number && _text[at].Length <= 2 && at + 1 < _text.Count
            && _text[at + 1].Shape == TokenShape.Punctuation;
        if (age || _text.IsWord(at, "who"))
        {
            return 2.5;
        }

        return _text.IsWord(at, "whose") ? 1 : HasRoleWithin(at, 4) ? 1.5 : 0;
    }

    private bool HasRoleWithin(int at, int count)
    {
        for (int i = at; i < Math.Min(at + count, _text.Count) && _text[i].Shape != TokenShape.Punctuation; i++)
        {
            if (_text[i].Is(WordClasses.Role))
            {
                return true;
            }
        }

        return false;
    }
}
