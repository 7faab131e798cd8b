using System.Numerics;
using System.Runtime.CompilerServices;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// The features of a token for the sequence model, as 64-bit keys: its spelling, its neighbours, the sequence of capitalised words
/// that it stands in, lists of names, clusters of words that news uses alike, and how the article uses the word elsewhere. Training and recognition call the same code.
/// </summary>
internal readonly ref struct NameFeatures
{
    /// <summary>More than any token has.</summary>
    public const int Most = 128;

    private const WordClasses Person = WordClasses.Given | WordClasses.Surname | WordClasses.Common | WordClasses.Function
        | WordClasses.Honorific | WordClasses.Role | WordClasses.Organisation | WordClasses.Demonym;

    private readonly ArticleContext _context;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<ulong> _keys;
    private readonly WordClusters _clusters = WordClusters.Default;

    public NameFeatures(ArticleContext context, Span<ulong> keys)
    {
        _context = context;
        _tokens = context.Tokens;
        _text = context.Text;
        _keys = keys;
    }

    /// <summary>Writes the keys of the token's features; returns how many.</summary>
    public int Write(int at)
    {
        int count = WriteWord(at, 0);
        count = WriteNeighbours(at, count);
        count = WriteRun(at, count);
        return _context.HasUse(at) ? WriteUse(at, count) : count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(int count, ulong template, ulong value)
    {
        _keys[count] = Mix(template, value);
        return count + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong template, ulong value)
    {
        ulong hash = (value ^ (template * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pair(ulong one, ulong other) => (BitOperations.RotateLeft(one, 23) * 0xFF51AFD7ED558CCD) ^ other;

    // Numbers have no key of their own: how long they are tells years from scores.
    private static ulong WordOf(in Token token) => token.Shape == TokenShape.Number ? (ulong)Math.Min(9, token.Length) + 1 : token.Key;

    private ulong WordAt(int at) => (uint)at < (uint)_tokens.Length ? WordOf(_tokens[at]) : 3;

    private ulong ClassesAt(int at) => (uint)at < (uint)_tokens.Length ? (ulong)_tokens[at].Classes : 1ul << 40;

    private ulong PersonClassesAt(int at) => (uint)at < (uint)_tokens.Length ? (ulong)(_tokens[at].Classes & Person) : 1ul << 40;

    private ulong KnownAt(int at) => (uint)at < (uint)_tokens.Length ? _context.KnownAt(at) : 0ul;

    private ulong ClusterAt(int at) => (uint)at < (uint)_tokens.Length && _tokens[at].Shape >= TokenShape.Lower ? _clusters.Of(_tokens[at]) : 0ul;

    private ulong ShapeAt(int at)
    {
        if ((uint)at >= (uint)_tokens.Length)
        {
            return 255;
        }

        ref readonly Token token = ref _tokens[at];
        ulong mark = token.Shape == TokenShape.Punctuation ? (ulong)_text[token.Start] << 16 : 0;
        return (ulong)token.Shape | ((ulong)(token.Marks & ~TokenMarks.Space) << 4) | mark;
    }

    private int WriteWord(int at, int count)
    {
        ref readonly Token token = ref _tokens[at];
        ulong word = WordOf(token), shape = ShapeAt(at), classes = (ulong)token.Classes, known = _context.KnownAt(at), line = (ulong)_context.LineOf(at);
        count = Add(count, 1, word);
        count = Add(count, 2, Pair(word, (ulong)token.Shape));
        count = Add(count, 3, Pair(shape, line));
        count = Add(count, 4, classes);
        count = Add(count, 5, Pair(classes, (ulong)(uint)token.Shape | (token.Has(TokenMarks.Start) ? 16ul : 0) | (line << 8)));
        count = Add(count, 6, known);
        count = Add(count, 7, Pair(known, PersonClassesAt(at)));
        count = Add(count, 8, Pair(known, (ulong)token.Shape | (line << 8)));
        for (uint rest = (uint)token.Classes; rest != 0; rest &= rest - 1)
        {
            count = Add(count, 9, (ulong)BitOperations.TrailingZeroCount(rest));
        }

        return token.Shape >= TokenShape.Lower ? WriteAffixes(token, count) : count;
    }

    private int WriteAffixes(in Token token, int count)
    {
        ReadOnlySpan<char> word = _text[token.Start..token.End];
        ulong hash = NameHash.Start;
        int longest = Math.Min(4, word.Length);
        for (int i = 0; i < longest; i++)
        {
            hash = NameHash.Append(hash, word[i]);
            if (i > 0)
            {
                count = Add(count, (ulong)(10 + i), hash);
            }
        }

        hash = NameHash.Start;
        for (int i = 0; i < longest; i++)
        {
            hash = NameHash.Append(hash, word[^(i + 1)]);
            count = Add(count, (ulong)(15 + i), hash);
        }

        bool inner = token.Shape == TokenShape.Capitalised && word[1..].ContainsAnyInRange('A', 'Z');
        return Add(count, 20, (uint)Math.Min(10, word.Length) | (inner ? 32ul : 0) | ((ulong)(uint)token.Shape << 8));
    }

    private int WriteNeighbours(int at, int count)
    {
        ulong word = WordAt(at), left = WordAt(at - 1), right = WordAt(at + 1), left2 = WordAt(at - 2), right2 = WordAt(at + 2);
        ulong shape = ShapeAt(at), leftShape = ShapeAt(at - 1), rightShape = ShapeAt(at + 1);
        ulong classes = PersonClassesAt(at), leftClasses = ClassesAt(at - 1), rightClasses = ClassesAt(at + 1);
        ulong known = KnownAt(at), plain = (ulong)_tokens[at].Shape;
        count = Add(count, 21, Pair(left, leftShape));
        count = Add(count, 22, Pair(right, rightShape));
        count = Add(count, 23, left2);
        count = Add(count, 24, right2);
        count = Add(count, 25, Pair(left, word));
        count = Add(count, 26, Pair(word, right));
        count = Add(count, 27, Pair(left, right));
        count = Add(count, 28, Pair(left2, left));
        count = Add(count, 29, Pair(right, right2));
        count = Add(count, 30, Pair(leftShape, Pair(shape, rightShape)));
        count = Add(count, 31, Pair(Pair(ShapeAt(at - 2), leftShape), Pair(Pair(shape, rightShape), ShapeAt(at + 2))));
        count = Add(count, 32, Pair(leftClasses, plain));
        count = Add(count, 33, Pair(rightClasses, plain));
        count = Add(count, 34, ClassesAt(at - 2));
        count = Add(count, 35, ClassesAt(at + 2));
        count = Add(count, 36, Pair(PersonClassesAt(at - 1), classes));
        count = Add(count, 37, Pair(classes, PersonClassesAt(at + 1)));
        count = Add(count, 38, Pair(Pair(PersonClassesAt(at - 1), plain), Pair(classes, PersonClassesAt(at + 1))));
        count = Add(count, 39, KnownAt(at - 1));
        count = Add(count, 40, KnownAt(at + 1));
        count = Add(count, 41, Pair(KnownAt(at - 1), Pair(known, KnownAt(at + 1))));
        count = Add(count, 42, Pair(left, known));
        count = Add(count, 43, Pair(right, known));
        count = Add(count, 44, Pair(left, plain));
        count = Add(count, 45, Pair(right, plain));
        count = Add(count, 46, Pair(leftClasses, rightClasses));
        return WriteClusters(at, count);
    }

    private int WriteClusters(int at, int count)
    {
        ulong own = ClusterAt(at), left = ClusterAt(at - 1), right = ClusterAt(at + 1);
        if (own != 0)
        {
            count = Add(count, 62, own);
            count = Add(count, 63, Pair(own, (ulong)_tokens[at].Shape));
        }

        if (left != 0)
        {
            count = Add(count, 64, left);
            count = Add(count, 65, Pair(left, own));
        }

        if (right != 0)
        {
            count = Add(count, 66, right);
            count = Add(count, 67, Pair(right, own));
        }

        count = Add(count, 68, ClusterAt(at - 2));
        count = Add(count, 69, ClusterAt(at + 2));
        return Add(count, 82, Pair(left, right));
    }

    private int WriteRun(int at, int count)
    {
        int before = _context.WordsBefore(at), after = _context.WordsAfter(at), first = at - before, last = at + after;
        ulong place = (uint)before | ((ulong)(uint)after << 8);
        ulong line = (ulong)_context.LineOf(at);
        count = Add(count, 50, Pair(place, line));
        count = Add(count, 51, Pair(WordAt(first - 1), place));
        count = Add(count, 52, Pair(WordAt(last + 1), place));
        count = Add(count, 53, Pair(ClassesAt(first - 1), place));
        count = Add(count, 54, Pair(ClassesAt(last + 1), place));
        count = Add(count, 55, WordAt(first - 1));
        count = Add(count, 56, WordAt(last + 1));
        if (before + after == 0)
        {
            return count;
        }

        count = Add(count, 57, Pair(WordAt(first), (ulong)Math.Min(before, 3)));
        count = Add(count, 58, Pair(WordAt(last), (ulong)Math.Min(after, 3)));
        count = Add(count, 59, Pair(PersonClassesAt(first), Pair(PersonClassesAt(last), place)));
        count = Add(count, 60, Pair(ClassesAt(first), place));
        return Add(count, 61, Pair(ClassesAt(last), place));
    }

    private int WriteUse(int at, int count)
    {
        ref readonly WordUse use = ref _context.UseOf(at);
        ulong plain = (ulong)_tokens[at].Shape, start = _tokens[at].Has(TokenMarks.Start) ? 1ul : 0, line = (ulong)_context.LineOf(at);
        ulong ratio = Few(use.Capitals) | (Few(use.Small) << 4) | (Few(use.CapitalsAtStart) << 8);
        count = Add(count, 70, Pair(ratio, start | (line << 4)));
        count = Add(count, 71, Pair(ratio, (ulong)(_tokens[at].Classes & Person)));
        for (uint rest = (uint)use.Traits; rest != 0; rest &= rest - 1)
        {
            count = Add(count, 72, (ulong)BitOperations.TrailingZeroCount(rest));
        }

        const WordTraits strong = WordTraits.AfterHonorific | WordTraits.AfterRole | WordTraits.AfterGivenName | WordTraits.AfterPlaceCue
            | WordTraits.BeforeVerb | WordTraits.BeforeBody | WordTraits.BeforeStatedPlace | WordTraits.BeforePlaceNoun | WordTraits.AfterThe;
        ulong place = (uint)Math.Min(3, _context.WordsBefore(at)) | ((ulong)(uint)Math.Min(3, _context.WordsAfter(at)) << 8);
        count = Add(count, 73, Pair((ulong)(use.Traits & strong), place));
        count = Add(count, 74, Pair((ulong)use.Traits, KnownAt(at)));
        count = Add(count, 75, Pair(WordAt(use.Previous), use.Previous < 0 ? 0ul : 1));
        count = Add(count, 76, Pair(WordAt(use.Next), use.Next < 0 ? 0ul : 1));
        count = Add(count, 77, Pair(PersonClassesAt(use.Previous), place));
        count = Add(count, 78, Pair(PersonClassesAt(use.Next), place));
        int before = _context.WordsBefore(at), after = _context.WordsAfter(at);
        if (before > 0)
        {
            count = Add(count, 79, (ulong)(_context.UseOf(at - 1).Traits & strong));
        }

        if (after > 0)
        {
            ref readonly WordUse next = ref _context.UseOf(at + 1);
            count = Add(count, 80, (ulong)(next.Traits & strong));
            count = Add(count, 81, Pair(Few(next.Small), plain));
        }

        return count;
    }

    // 0, 1, 2, 3 to 5, more.
    private static ulong Few(int count) => count < 3 ? (ulong)count : count < 6 ? 3ul : 4ul;
}
