using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// An article's tokens with a <see cref="NameLabel"/> each, read and changed name by name. A name is given by its first token and its end,
/// exclusive; its kind is the label of its first word.
/// </summary>
internal readonly ref struct TaggedNames
{
    private readonly Span<byte> _labels;

    public TaggedNames(ArticleContext context, Span<byte> labels)
    {
        Context = context;
        Tokens = context.Tokens[..labels.Length];
        _labels = labels;
    }

    public ArticleContext Context { get; }

    public ReadOnlySpan<Token> Tokens { get; }

    /// <summary>The number of tokens.</summary>
    public int Count => _labels.Length;

    /// <summary>The kind of the name that the token belongs to, or <see cref="NameLabel.Outside"/>, also before and behind the text.</summary>
    public int KindAt(int at) => (uint)at < (uint)_labels.Length ? NameLabel.FirstOf(_labels[at]) : NameLabel.Outside;

    /// <summary>The first token of the next name at or after <paramref name="at"/>, or <see cref="Count"/>.</summary>
    public int Next(int at)
    {
        int skipped = _labels[at..].IndexOfAnyExcept((byte)NameLabel.Outside);
        return skipped < 0 ? Count : at + skipped;
    }

    /// <summary>The end of the name that begins at <paramref name="first"/>.</summary>
    public int EndOf(int first)
    {
        int further = KindAt(first) + 1, end = first + 1;
        while (end < Count && _labels[end] == further)
        {
            end++;
        }

        return end;
    }

    /// <summary>Makes one name of the tokens. What is left of names that they were part of stays a name where it follows them.</summary>
    public void Mark(int kind, int first, int end)
    {
        Clear(first, end);
        _labels[first..end].Fill((byte)(kind + 1));
        _labels[first] = (byte)kind;
    }

    /// <summary>Leaves the tokens without a name; the words of a name behind them stay one.</summary>
    public void Clear(int first, int end)
    {
        _labels[first..end].Clear();
        if (end < Count && NameLabel.IsInside(_labels[end]))
        {
            _labels[end] = (byte)NameLabel.FirstOf(_labels[end]);
        }
    }

    /// <summary>Leaves of the token what stands before a break inside the word; what stands behind it is in no token any more.</summary>
    /// <param name="length">UTF-16 units.</param>
    public void Cut(int at, int length) => Context.Cut(at, length);

    /// <summary>Whether the token is this character.</summary>
    public bool IsMark(int at, char mark) =>
        (uint)at < (uint)Count && Tokens[at].Shape == TokenShape.Punctuation && Context.Text[Tokens[at].Start] == mark;

    /// <summary>The character of a token that is none of a word, or <c>'\0'</c>.</summary>
    public char MarkAt(int at) =>
        (uint)at < (uint)Count && Tokens[at].Shape == TokenShape.Punctuation ? Context.Text[Tokens[at].Start] : '\0';

    /// <summary>Whether the token stands in the line of the one before it and is written with a capital.</summary>
    public bool IsCapitalInLine(int at) => (uint)at < (uint)Count && Tokens[at].HasCapital && !Tokens[at].Has(TokenMarks.Line);

    /// <summary>The keys of the last words of people's names of several words.</summary>
    public HashSet<ulong> Surnames()
    {
        HashSet<ulong> surnames = [];
        for (int first = Next(0), end; first < Count; first = Next(end))
        {
            end = EndOf(first);
            bool partners = IsMark(end - 2, '&');
            if (KindAt(first) == NameLabel.Person && end - first > 1 && !partners)
            {
                surnames.Add(Tokens[end - 1].Key);
            }
        }

        return surnames;
    }
}
