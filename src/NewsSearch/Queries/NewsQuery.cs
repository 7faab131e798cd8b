using System.Text;

namespace NewsSearch.Queries;

/// <summary>
/// A parsed query: what the user means, free of the syntax it came from and of the engine that will answer it. Two trees that
/// mean the same in the same way are equal.
/// </summary>
public abstract partial record NewsQuery
{
    private NewsQuery()
    {
    }

    /// <summary>The parts that it is made of, in their order; none for one that is made of no others.</summary>
    public abstract IReadOnlyList<NewsQuery> Children { get; }

    /// <summary>Calls the visitor's method for this kind of query.</summary>
    public abstract TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor);

    /// <remarks>The kinds print their own members; with the children once more, the text would double at each level of the tree.</remarks>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Every article.</summary>
    public sealed record Everything : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that match all operands. An operand may be a <see cref="Not"/>.</summary>
    public sealed record And(ValueList<NewsQuery> Operands) : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => Operands;

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that match at least one operand.</summary>
    public sealed record Or(ValueList<NewsQuery> Operands) : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => Operands;

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that match at least so many of the operands.</summary>
    public sealed record Some(int Least, ValueList<NewsQuery> Operands) : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => Operands;

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that do not match.</summary>
    public sealed record Not(NewsQuery Operand) : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => [Operand];

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Articles that name exactly this person or place, or, for a country, one of its places; words of longer names do not count.
    /// </summary>
    /// <param name="Field">Person, Place or Country.</param>
    /// <param name="Name">The whole name in any spelling that the settings join with it; a country's code or English name.</param>
    public sealed record Named(SearchField Field, string Name) : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Published at or after <paramref name="From"/> and before <paramref name="Until"/>, both UTC; null is open.</summary>
    public sealed record Published(DateTime? From, DateTime? Until) : NewsQuery
    {
        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
