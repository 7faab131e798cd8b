namespace NewsSearch.Queries;

/// <summary>
/// A parsed query: what the user means, free of the syntax it came from and of the engine that will answer it. Two trees that
/// mean the same in the same way are equal.
/// </summary>
public abstract record NewsQuery
{
    private NewsQuery()
    {
    }

    /// <summary>Every article.</summary>
    public sealed record Everything : NewsQuery;

    /// <summary>Articles that match all operands. An operand may be a <see cref="Not"/>.</summary>
    public sealed record And(ValueList<NewsQuery> Operands) : NewsQuery;

    /// <summary>Articles that match at least one operand.</summary>
    public sealed record Or(ValueList<NewsQuery> Operands) : NewsQuery;

    /// <summary>Articles that match at least so many of the operands.</summary>
    public sealed record Some(int Least, ValueList<NewsQuery> Operands) : NewsQuery;

    /// <summary>Articles that do not match.</summary>
    public sealed record Not(NewsQuery Operand) : NewsQuery;

    /// <summary>
    /// Words next to each other and in this order: as written when <paramref name="Exact"/> (quoted), else in any form of the
    /// word. Text that makes several words without quotes, such as <c>Ki-moon</c>, is several words here too.
    /// </summary>
    public sealed record Words(SearchField Field, string Text, bool Exact) : NewsQuery;

    /// <summary>Exactly these words, in any order, with at most <paramref name="Distance"/> other words among them.</summary>
    public sealed record Slop(SearchField Field, string Text, int Distance) : NewsQuery;

    /// <summary>Words that fit a pattern: <c>*</c> stands for any characters, <c>?</c> for one, <c>\</c> takes the next as it is.</summary>
    public sealed record Pattern(SearchField Field, string Glob) : NewsQuery;

    /// <summary>Words at most <paramref name="Edits"/> (1 or 2) letters away from this one.</summary>
    public sealed record Fuzzy(SearchField Field, string Word, int Edits) : NewsQuery;

    /// <summary>Words that a regular expression of .NET's syntax matches whole, without backreferences and look-around.</summary>
    public sealed record Regex(SearchField Field, string Expression) : NewsQuery;

    /// <summary>
    /// Matches of both sides with at most <paramref name="Distance"/> words between them, in any order or, when
    /// <paramref name="Ordered"/>, the left one first. The sides are words, phrases, patterns, alternatives of these or again near
    /// each other, all of one field.
    /// </summary>
    public sealed record Near(NewsQuery Left, NewsQuery Right, int Distance, bool Ordered) : NewsQuery;

    /// <summary>Matches of both sides in one sentence or paragraph; the sides are those of <see cref="Near"/>.</summary>
    public sealed record Within(NewsQuery Left, NewsQuery Right, TextUnit Unit) : NewsQuery;

    /// <summary>At least so many matches in one field; the operand is a side of <see cref="Near"/>.</summary>
    public sealed record AtLeast(int Count, NewsQuery Operand) : NewsQuery;

    /// <summary>
    /// Articles that name exactly this person or place, or, for a country, one of its places; words of longer names do not count.
    /// </summary>
    /// <param name="Field">Person, Place or Country.</param>
    /// <param name="Name">The whole name in any spelling that the settings join with it; a country's code or English name.</param>
    public sealed record Named(SearchField Field, string Name) : NewsQuery;

    /// <summary>Published at or after <paramref name="From"/> and before <paramref name="Until"/>, both UTC; null is open.</summary>
    public sealed record Published(DateTime? From, DateTime? Until) : NewsQuery;
}
