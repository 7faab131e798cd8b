using System.Text;

namespace NewsSearch.Queries;

/// <summary>
/// A parsed query: what the user means, free of the syntax it came from and of the engine that will answer it. Two trees that
/// mean the same in the same way are equal.
/// </summary>
/// <remarks>
/// A tree that nothing can run cannot be built: the constructors throw an <see cref="ArgumentException"/>. That is a fault of the
/// caller; <see cref="QueryParser"/> and <see cref="QueryJson"/> refuse what a user wrote before.
/// </remarks>
public abstract partial record NewsQuery
{
    private NewsQuery()
    {
    }

    /// <summary>The parts that it is made of, in their order; none for one that is made of no others.</summary>
    public abstract IReadOnlyList<NewsQuery> Children { get; }

    /// <summary>Articles with any of these ids.</summary>
    /// <param name="ids">At least one.</param>
    public static Or WithIds(IEnumerable<string> ids) => new(new(ids.Select(id => new Words(SearchField.Id, id, Exact: true))));

    /// <summary>Calls the visitor's method for this kind of query.</summary>
    public abstract TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor);

    /// <remarks>The kinds print their own members; with the children once more, the text would double at each level of the tree.</remarks>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Every article.</summary>
    public sealed record Everything : NewsQuery
    {
        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that match all operands. An operand may be a <see cref="Not"/>.</summary>
    /// <exception cref="ArgumentException">There are no operands.</exception>
    public sealed record And(ValueList<NewsQuery> Operands) : NewsQuery
    {
        /// <summary>One or more.</summary>
        public ValueList<NewsQuery> Operands { get; } = NotEmpty(Operands);

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => Operands;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that match at least one operand.</summary>
    /// <exception cref="ArgumentException">There are no operands.</exception>
    public sealed record Or(ValueList<NewsQuery> Operands) : NewsQuery
    {
        /// <summary>One or more.</summary>
        public ValueList<NewsQuery> Operands { get; } = NotEmpty(Operands);

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => Operands;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that match at least so many of the operands.</summary>
    /// <param name="Least">From 1 to the number of operands.</param>
    /// <exception cref="ArgumentException">There are fewer operands.</exception>
    public sealed record Some(int Least, ValueList<NewsQuery> Operands) : NewsQuery
    {
        /// <summary>From 1 to the number of operands.</summary>
        public int Least { get; } = InRange(Least, 1, Operands.Count);

        /// <summary>As many as <see cref="Least"/> or more.</summary>
        public ValueList<NewsQuery> Operands { get; } = Operands;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => Operands;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Articles that do not match.</summary>
    public sealed record Not(NewsQuery Operand) : NewsQuery
    {
        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [Operand];

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Articles that name exactly this person, place or organisation, or, for a country, one of its places; or that are from exactly this outlet or by this author. Words of
    /// longer names do not count.
    /// </summary>
    /// <param name="Field">Person, Place, Organisation, Country, Source or Author.</param>
    /// <param name="Name">
    /// The whole name in any spelling that the settings join with it, and of a person in the short forms that the index folds into it; a
    /// country's code or English name; an outlet's or author's name in any letter case, with or without accents and signs.
    /// </param>
    /// <exception cref="ArgumentException">The field has no whole names.</exception>
    public sealed record Named(SearchField Field, string Name) : NewsQuery
    {
        /// <summary>Person, place, organisation, country, source or author.</summary>
        public SearchField Field { get; } = QueryFields.OfWholeNames.Contains(Field)
            ? Field
            : throw new ArgumentException($"{Field} has no whole names", nameof(Field));

        /// <summary>Whether short forms of a person's name are left out: what only the settings join is one.</summary>
        public bool AsWritten { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Published at or after <paramref name="From"/> and before <paramref name="Until"/>, both UTC; null is open.</summary>
    /// <exception cref="ArgumentException">Both ends are open, or nothing lies between them.</exception>
    public sealed record Published(DateTime? From, DateTime? Until) : NewsQuery
    {
        /// <summary>The first instant, UTC, inclusive; null for all before <see cref="Until"/>.</summary>
        public DateTime? From { get; } = From is null && Until is null ? throw new ArgumentException("a date is open at one end at most", nameof(From)) : From;

        /// <summary>The end, UTC, exclusive; null for all from <see cref="From"/> on.</summary>
        public DateTime? Until { get; } = From >= Until ? throw new ArgumentException("the range of dates ends before it begins", nameof(Until)) : Until;

        /// <summary>The first whole second since 1970-01-01T00:00:00Z in the range, and the first behind it.</summary>
        internal (long? First, long? End) Seconds => (FirstSecond(From), FirstSecond(Until));

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>The first whole second at or after a time.</summary>
    private static long? FirstSecond(DateTime? time) => time is { } utc
        ? (long)Math.Ceiling((decimal)(utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond)
        : null;

    private static ValueList<T> NotEmpty<T>(ValueList<T> operands) =>
        operands.Count > 0 ? operands : throw new ArgumentException("an operator needs an operand", nameof(operands));

    private static int InRange(int number, int least, int most) =>
        number >= least && number <= most ? number : throw new ArgumentOutOfRangeException(nameof(number), number, $"not from {least} to {most}");
}
