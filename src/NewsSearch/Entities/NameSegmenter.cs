namespace NewsSearch.Entities;

/// <summary>
/// Cuts a text's runs of capitalised words into <see cref="NameSegment"/>s: titles, demonyms and names of bodies are left out, and
/// each known place or remaining stretch of words is one segment.
/// </summary>
internal ref struct NameSegmenter
{
    private readonly TokenReader _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly NameGrammar _grammar;
    private readonly Gazetteer _gazetteer;
    private readonly PhraseTable _organisations;
    private readonly List<NameSegment> _segments = [];

    // The traits that a title gives the segment that begins at _titleEnd.
    private SegmentTraits _title;
    private int _titleEnd = -1;

    // Whether the line up to _lineEnd writes every word with a capital, so that ordinary words part the names.
    private bool _inHeadline;
    private int _lineEnd;

    private NameSegmenter(TokenReader text, Gazetteer gazetteer, PhraseTable organisations)
    {
        _text = text;
        _tokens = text.Tokens;
        _grammar = new NameGrammar(text, gazetteer);
        _gazetteer = gazetteer;
        _organisations = organisations;
    }

    public static List<NameSegment> Cut(TokenReader text, Gazetteer gazetteer, PhraseTable organisations)
    {
        var segmenter = new NameSegmenter(text, gazetteer, organisations);
        int at = 0;
        while (at < text.Count)
        {
            segmenter.EnterLine(at);
            at = segmenter._grammar.MayBegin(at) ? segmenter.CutRun(at) : at + 1;
        }

        return segmenter._segments;
    }

    private void EnterLine(int at)
    {
        if (at < _lineEnd)
        {
            return;
        }

        int capitals = 0, others = 0;
        _lineEnd = at;
        do
        {
            ref readonly Token token = ref _tokens[_lineEnd++];
            capitals += token.HasCapital ? 1 : 0;
            others += token.Shape == TokenShape.Lower && !token.Is(WordClasses.Function) ? 1 : 0;
        }
        while (_lineEnd < _tokens.Length && !_tokens[_lineEnd].Has(TokenMarks.Line));

        _inHeadline = others == 0 && capitals > 3;
    }

    /// <summary>Returns the first token after what it cut, always beyond <paramref name="start"/>.</summary>
    private int CutRun(int start)
    {
        int end = _grammar.RunEnd(start);
        int at = start;
        while (at < end)
        {
            int next = SkipKnownOrganisation(at);
            if (next == at)
            {
                next = SkipTitle(at, end);
            }

            if (next == at)
            {
                next = CutPiece(at, PieceEnd(at, end));
            }

            at = next;
        }

        return at;
    }

    private readonly int SkipKnownOrganisation(int at)
    {
        int length = _organisations.Match(_tokens, at, out _);
        return at + length;
    }

    /// <summary>The token after a title at <paramref name="at"/>; <paramref name="at"/> itself when there is none.</summary>
    private int SkipTitle(int at, int end)
    {
        if (!_grammar.IsTitleStart(at) || _gazetteer.Match(_tokens, at, out _) > 1)
        {
            return at;
        }

        SegmentTraits traits = SegmentTraits.None;
        int next = at;
        while (next < end && _grammar.IsTitleStart(next) && (next > at || !_tokens[next].Has(TokenMarks.Hyphen)))
        {
            traits |= _tokens[next].Is(WordClasses.Role | WordClasses.Honorific) ? SegmentTraits.Title : SegmentTraits.None;
            traits |= _tokens[next].Is(WordClasses.Honorific) ? SegmentTraits.Title | SegmentTraits.Honorific : SegmentTraits.None;
            next++;
        }

        if (traits == SegmentTraits.None)
        {
            return at;
        }

        (_title, _titleEnd) = (traits, _grammar.SkipOffice(next));
        return _titleEnd;
    }

    private readonly int PieceEnd(int at, int end)
    {
        for (int i = at + 1; i < end; i++)
        {
            bool word = _inHeadline && NameGrammar.IsPlainWord(_tokens[i]);
            if (word || BeginsTitle(i, end) || BreaksName(i) || _organisations.Match(_tokens, i, out _) > 1)
            {
                return i;
            }
        }

        return end;
    }

    // Not the surname of "Stephen King", nor the "Premier" of "Premier League".
    private readonly bool BeginsTitle(int at, int end)
    {
        ref readonly Token token = ref _tokens[at];
        bool last = at == end - 1;
        bool afterGiven = _tokens[at - 1].Is(WordClasses.Given);
        if (token.Is(WordClasses.Role | WordClasses.Honorific))
        {
            bool surname = afterGiven && (last || _tokens[at + 1].Is(WordClasses.Suffix));
            return !surname && (last || !_tokens[at + 1].Is(WordClasses.Organisation));
        }

        return token.Is(WordClasses.TitlePart) && !last && !afterGiven && _tokens[at + 1].Is(WordClasses.Role);
    }

    // A month or day, and a word for a people or faith, end a name; "Theresa May" and "Dawn French" go on.
    private readonly bool BreaksName(int at)
    {
        ref readonly Token token = ref _tokens[at];
        bool afterGiven = _tokens[at - 1].Is(WordClasses.Given);
        bool calendar = token.Is(WordClasses.Calendar) && !afterGiven;
        bool demonym = token.Is(WordClasses.Demonym) && !(afterGiven && token.Is(WordClasses.Surname));
        bool inOrganisation = at + 1 < _tokens.Length && _tokens[at + 1].Is(WordClasses.Organisation) && _tokens[at + 1].HasCapital;
        return (calendar || demonym) && !inOrganisation;
    }

    private int CutPiece(int start, int end)
    {
        SegmentTraits title = start == _titleEnd && IsAdjacent(start) ? _title : SegmentTraits.None;
        int at = SkipWeakStart(start, end);
        if (at >= end)
        {
            return Math.Max(end, start + 1);
        }

        // "the U.S. [State Department]", "Karnataka [High Court]": the body's name goes on.
        if (title == SegmentTraits.None && !_tokens[at].Is(WordClasses.Given) && end < _tokens.Length && _tokens[end].Continues
            && !_tokens[end - 1].Has(TokenMarks.Possessive) && _organisations.Match(_tokens, end, out _) is > 1 and var body)
        {
            return end + body;
        }

        int known = _gazetteer.Match(_tokens, at, out int place);
        if (known > 0 && at + known >= end && !(known == 1 && _tokens[at].Is(WordClasses.Organisation)))
        {
            return Add(at, known, place, title);
        }

        if (_grammar.HasOrganisationWord(at, end))
        {
            return SkipOrganisationTail(end);
        }

        if (_grammar.PlaceBuiltFrom(at, end) is var builtEnd and > 0)
        {
            return Add(at, builtEnd - at, -1, SegmentTraits.BuiltAsPlace);
        }

        return known > 0 && _grammar.StandsAlone(at, known, end, place) ? Add(at, known, place, title) : CutNames(at, end, title);
    }

    private readonly bool IsAdjacent(int at) => at < _tokens.Length && _tokens[at].Continues;

    private int Add(int first, int count, int place, SegmentTraits traits)
    {
        _segments.Add(new NameSegment(first, count, place, traits));
        return first + count;
    }

    private readonly int SkipWeakStart(int at, int end)
    {
        while (at < end && IsWeakStart(at, end) && _gazetteer.Match(_tokens, at, out _) <= 1)
        {
            at++;
        }

        return at;
    }

    // Demonyms, and words that are capitalised only because a sentence or a headline has them so.
    private readonly bool IsWeakStart(int at, int end)
    {
        ref readonly Token token = ref _tokens[at];
        bool more = at + 1 < end;
        if (token.Is(WordClasses.Demonym | WordClasses.NotName | WordClasses.Calendar))
        {
            // "April Ryan", but not "Easter Sunday".
            bool given = token.Is(WordClasses.Given) && more && !_tokens[at + 1].Is(WordClasses.Calendar);
            if (!given)
            {
                return true;
            }
        }

        if (token.Is(WordClasses.Function) && !(token.Is(WordClasses.Particle) && more))
        {
            return true;
        }

        return (_inHeadline || token.Has(TokenMarks.Start)) && NameGrammar.IsPlainWord(token);
    }

    // "University [of Chicago]", "Bank [of the West]", "Ministry [of Health and Welfare]".
    private readonly int SkipOrganisationTail(int at)
    {
        while (LinkedWord(at) is var next and > 0)
        {
            at = PieceEnd(next, _grammar.RunEnd(next));
        }

        return at;
    }

    private readonly int LinkedWord(int at)
    {
        if (at + 2 < _tokens.Length && _text.IsWord(at, "of") && _text.IsWord(at + 1, "the") && _tokens[at + 2].HasCapital)
        {
            return at + 2;
        }

        bool link = _text.IsSmallLink(at) && (_text.IsWord(at, "of") || _text.IsWord(at, "for") || _grammar.IsOfficeWord(at + 1));
        return link ? at + 1 : -1;
    }

    // What is left is one name; but a known place may end it ("Downtown Cairo").
    private int CutNames(int at, int end, SegmentTraits title)
    {
        bool qualifier = _tokens[at].Is(WordClasses.Direction | WordClasses.Common) && !_tokens[at].Is(WordClasses.Given);
        if (at + 1 < end && qualifier && title == SegmentTraits.None)
        {
            int length = _gazetteer.Match(_tokens, at + 1, out int place);
            if (length > 0 && at + 1 + length == end)
            {
                return Add(at + 1, length, place, title);
            }
        }

        return Add(at, end - at, -1, title);
    }
}
