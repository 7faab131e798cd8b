using System.Buffers;
using System.Numerics;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// What the sequence model's features need to know beyond a token and its neighbours: the case of its line, the sequence of
/// capitalised words that it stands in, the known names that cover it, and how the article uses the same word elsewhere. The arrays
/// are rented; they go back at <see cref="Dispose"/>.
/// </summary>
internal sealed class ArticleContext : IDisposable
{
    // Words counted in a sequence of capitalised words; longer ones are walls of capitals.
    private const int LongestRun = 15;

    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly int _count;
    private readonly LineCase[] _lines;
    private readonly byte[] _toFirst;
    private readonly byte[] _toLast;
    private readonly byte[] _known;
    private readonly int[] _useOf;
    private int[] _slots = [];
    private WordUse[] _uses = [];
    private int _useCount;

    private ArticleContext(string text, TokenBuffer tokens)
    {
        (_text, _tokens, _count) = (text, tokens, tokens.Count);
        _lines = ArrayPool<LineCase>.Shared.Rent(_count);
        _toFirst = ArrayPool<byte>.Shared.Rent(_count);
        _toLast = ArrayPool<byte>.Shared.Rent(_count);
        _known = ArrayPool<byte>.Shared.Rent(_count);
        _useOf = ArrayPool<int>.Shared.Rent(_count);
    }

    public static ArticleContext Of(string text, TokenBuffer tokens, WorldGazetteer gazetteer, PhraseTable organisations)
    {
        var context = new ArticleContext(text, tokens);
        context.ReadLines();
        context.ReadRuns();
        context.ReadKnownNames(gazetteer, organisations);
        context.ReadUses();
        return context;
    }

    public string Text => _text;

    public ReadOnlySpan<Token> Tokens => _tokens.Span;

    public LineCase LineOf(int at) => _lines[at];

    /// <summary>How many capitalised words of its sequence stand before the token, at most 15.</summary>
    public int WordsBefore(int at) => _toFirst[at];

    /// <summary>How many capitalised words of its sequence follow the token, at most 15.</summary>
    public int WordsAfter(int at) => _toLast[at];

    /// <summary>0, or the kind of the known name that covers the token (<see cref="KnownNames"/>).</summary>
    public byte KnownAt(int at) => _known[at];

    /// <summary>How the article uses the word, or null for a token without a capital.</summary>
    public ref readonly WordUse UseOf(int at) => ref _uses[_useOf[at]];

    public bool HasUse(int at) => _useOf[at] >= 0;

    /// <summary>The number of the word among the article's capitalised words, or -1.</summary>
    public int UseIndex(int at) => _useOf[at];

    public int UseCount => _useCount;

    /// <summary>Leaves of the token its first <paramref name="length"/> UTF-16 units. What was read of the whole word stays as it is.</summary>
    public void Cut(int at, int length)
    {
        Token token = _tokens[at];
        ulong key = NameHash.Of(_text.AsSpan(token.Start, length));
        _tokens.Replace(at, token with
        {
            End = token.Start + length,
            Key = key,
            Classes = WordLexicon.Default.ClassesOf(key),
            Marks = token.Marks & ~(TokenMarks.Possessive | TokenMarks.Abbreviated),
        });
    }

    public void Dispose()
    {
        ArrayPool<LineCase>.Shared.Return(_lines);
        ArrayPool<byte>.Shared.Return(_toFirst);
        ArrayPool<byte>.Shared.Return(_toLast);
        ArrayPool<byte>.Shared.Return(_known);
        ArrayPool<int>.Shared.Return(_useOf);
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<WordUse>.Shared.Return(_uses);
        _slots = [];
        _uses = [];
    }

    private void ReadLines()
    {
        for (int start = 0; start < _count;)
        {
            int end = start, words = 0, capitals = 0, shouted = 0;
            do
            {
                ref readonly Token token = ref _tokens[end];
                if (token.Shape >= TokenShape.Lower && (token.HasCapital || !token.Is(WordClasses.Function)))
                {
                    words++;
                    capitals += token.HasCapital ? 1 : 0;
                    shouted += token.Shape is TokenShape.AllCapitals or TokenShape.Initial or TokenShape.Dotted ? 1 : 0;
                }

                end++;
            }
            while (end < _count && !_tokens[end].Has(TokenMarks.Line));
            LineCase value = shouted * 10 >= words * 7 && words > 2 ? LineCase.Capitals
                : words < 4 ? LineCase.Short
                : capitals * 10 >= words * 7 ? LineCase.Title : LineCase.Sentence;
            _lines.AsSpan(start, end - start).Fill(value);
            start = end;
        }
    }

    private bool IsRunWord(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.HasCapital && !(token.Has(TokenMarks.Start) && token.Is(WordClasses.Function));
    }

    private void ReadRuns()
    {
        for (int i = 0; i < _count; i++)
        {
            bool joined = i > 0 && _tokens[i].Continues && IsRunWord(i) && IsRunWord(i - 1) && !_tokens[i - 1].Has(TokenMarks.Possessive);
            _toFirst[i] = joined ? (byte)Math.Min(LongestRun, _toFirst[i - 1] + 1) : (byte)0;
        }

        for (int i = _count - 1; i >= 0; i--)
        {
            bool joined = i + 1 < _count && _toFirst[i + 1] > 0;
            _toLast[i] = joined ? (byte)Math.Min(LongestRun, _toLast[i + 1] + 1) : (byte)0;
        }
    }

    private void ReadKnownNames(WorldGazetteer gazetteer, PhraseTable organisations)
    {
        Array.Clear(_known, 0, _count);
        ReadOnlySpan<Token> tokens = _tokens.Span;
        int placeEnd = 0, bodyEnd = 0;
        for (int i = 0; i < _count; i++)
        {
            if (!tokens[i].HasCapital)
            {
                continue;
            }

            if (i >= bodyEnd && organisations.Match(tokens, i, out _) is > 0 and var words)
            {
                bodyEnd = i + words;
                for (int at = i; at < bodyEnd; at++)
                {
                    _known[at] |= KnownNames.Body;
                }
            }

            if (i >= placeEnd && gazetteer.Match(tokens, i, out int place) is > 0 and var length)
            {
                placeEnd = i + length;
                byte kind = KnownNames.KindOf(gazetteer, place, length);
                for (int at = i; at < placeEnd; at++)
                {
                    _known[at] |= at == i ? kind : (byte)(kind | KnownNames.Further);
                }
            }
        }
    }

    private void ReadUses()
    {
        int capitals = 0;
        foreach (ref readonly Token token in _tokens.Span)
        {
            capitals += token.HasCapital ? 1 : 0;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capitals * 2));
        _slots = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(_slots, 0, size);
        _uses = ArrayPool<WordUse>.Shared.Rent(capitals + 1);
        for (int i = 0; i < _count; i++)
        {
            _useOf[i] = -1;
            if (_tokens[i].HasCapital)
            {
                Note(i, size - 1);
            }
        }

        for (int i = 0; i < _count; i++)
        {
            if (_tokens[i].Shape == TokenShape.Lower && _slots[SlotOf(_tokens[i].Key, size - 1)] is > 0 and var use)
            {
                ref ushort small = ref _uses[use - 1].Small;
                small = Increased(small);
            }
        }
    }

    private static ushort Increased(ushort count) => count == ushort.MaxValue ? count : (ushort)(count + 1);

    private int SlotOf(ulong key, int mask)
    {
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (_slots[slot] != 0 && _uses[_slots[slot] - 1].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Note(int at, int mask)
    {
        ref readonly Token token = ref _tokens[at];
        ref int entry = ref _slots[SlotOf(token.Key, mask)];
        if (entry == 0)
        {
            _uses[_useCount] = new WordUse { Key = token.Key, Previous = -1, Next = -1 };
            entry = ++_useCount;
        }

        _useOf[at] = entry - 1;
        ref WordUse use = ref _uses[entry - 1];
        LineCase line = _lines[at];
        if (line is LineCase.Title or LineCase.Capitals)
        {
            return;
        }

        if (token.Has(TokenMarks.Start))
        {
            use.CapitalsAtStart = Increased(use.CapitalsAtStart);
        }
        else
        {
            use.Capitals = Increased(use.Capitals);
        }

        NoteRun(ref use, at);
        use.Traits |= TraitsAt(at);
    }

    private void NoteRun(ref WordUse use, int at)
    {
        int before = _toFirst[at], after = _toLast[at], words = before + after + 1;
        if (words <= use.LongestRun || words > 6)
        {
            return;
        }

        const WordClasses title = WordClasses.Honorific | WordClasses.Role | WordClasses.TitlePart;
        use.LongestRun = (ushort)words;
        use.Previous = before > 0 && !_tokens[at - 1].Is(title) ? at - 1 : use.Previous;
        use.Next = after > 0 ? at + 1 : use.Next;
    }

    private WordTraits TraitsAt(int at)
    {
        ref readonly Token token = ref _tokens[at];
        int before = _toFirst[at], after = _toLast[at];
        WordTraits traits = before + after == 0 ? WordTraits.Alone : before == 0 ? WordTraits.First : after == 0 ? WordTraits.Last : WordTraits.None;
        traits |= token.Has(TokenMarks.Possessive) ? WordTraits.Possessive : WordTraits.None;
        if (at > 0 && !token.Has(TokenMarks.Line))
        {
            ref readonly Token left = ref _tokens[at - 1];
            traits |= left.Is(WordClasses.Honorific) && left.HasCapital ? WordTraits.AfterHonorific : WordTraits.None;
            traits |= left.Is(WordClasses.Role) ? WordTraits.AfterRole : WordTraits.None;
            traits |= left.Is(WordClasses.Given) && left.HasCapital && token.Continues ? WordTraits.AfterGivenName : WordTraits.None;
            traits |= left.Is(WordClasses.PlaceCue) && !left.HasCapital ? WordTraits.AfterPlaceCue : WordTraits.None;
            traits |= left.Length == 3 && left.Is(WordClasses.Function) && _text.AsSpan(left.Start, 3) is "the" ? WordTraits.AfterThe : WordTraits.None;
            traits |= left.Shape == TokenShape.Punctuation && _text[left.Start] == '(' ? WordTraits.InBrackets : WordTraits.None;
        }

        return at + 1 < _count && !_tokens[at + 1].Has(TokenMarks.Line) ? traits | TraitsBefore(at + 1) : traits;
    }

    private WordTraits TraitsBefore(int next)
    {
        ref readonly Token right = ref _tokens[next];
        if (right.HasCapital)
        {
            WordTraits joined = right.Is(WordClasses.PersonName) && _toFirst[next] > 0 ? WordTraits.BeforePersonName : WordTraits.None;
            return right.Is(WordClasses.Organisation) ? joined | WordTraits.BeforeBody : joined;
        }

        if (right.Shape == TokenShape.Punctuation)
        {
            bool stated = _text[right.Start] == ',' && next + 1 < _count && (_known[next + 1] & KnownNames.Kind) is KnownNames.Country or KnownNames.Region;
            return stated ? WordTraits.BeforeStatedPlace : WordTraits.None;
        }

        return right.Is(WordClasses.Say | WordClasses.Action) ? WordTraits.BeforeVerb
            : right.Is(WordClasses.PlaceNoun) ? WordTraits.BeforePlaceNoun : WordTraits.None;
    }
}
