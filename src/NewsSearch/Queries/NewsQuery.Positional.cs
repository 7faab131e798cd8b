namespace NewsSearch.Queries;

public abstract partial record NewsQuery
{
    /// <summary>Looks for words at positions of one field. Such a part can stand beside another in a near operator.</summary>
    public abstract record Positional : NewsQuery
    {
        private protected Positional()
        {
        }

        /// <summary>The one field that it looks into.</summary>
        public abstract SearchField Field { get; }

        public sealed override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);

        /// <summary>Calls the visitor's method for this kind of part.</summary>
        public abstract TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor);
    }

    /// <summary>
    /// Words next to each other and in this order: as written when <paramref name="Exact"/> (quoted), else in any form of the
    /// word. Text that makes several words without quotes, such as <c>Ki-moon</c>, is several words here too. In a field of values
    /// the text is one value.
    /// </summary>
    public sealed record Words(SearchField Field, string Text, bool Exact) : Positional
    {
        public override SearchField Field { get; } = Field;

        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Exactly these words, in any order, with at most <paramref name="Distance"/> other words among them.</summary>
    public sealed record Slop(SearchField Field, string Text, int Distance) : Positional
    {
        public override SearchField Field { get; } = Field;

        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Words, or values, that fit a pattern: <c>*</c> stands for any characters, <c>?</c> for one, <c>\</c> takes the next as it is.
    /// </summary>
    public sealed record Pattern(SearchField Field, string Glob) : Positional
    {
        public override SearchField Field { get; } = Field;

        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Words at most <paramref name="Edits"/> (1 or 2) letters away from this one.</summary>
    public sealed record Fuzzy(SearchField Field, string Word, int Edits) : Positional
    {
        public override SearchField Field { get; } = Field;

        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Words that a regular expression of .NET's syntax matches whole, without backreferences and look-around.</summary>
    public sealed record Regex(SearchField Field, string Expression) : Positional
    {
        public override SearchField Field { get; } = Field;

        public override IReadOnlyList<NewsQuery> Children => [];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Matches of both sides with at most <paramref name="Distance"/> words between them, in any order or, when
    /// <paramref name="Ordered"/>, the left one first.
    /// </summary>
    public sealed record Near(Positional Left, Positional Right, int Distance, bool Ordered) : Positional
    {
        public override SearchField Field => Left.Field;

        public override IReadOnlyList<NewsQuery> Children => [Left, Right];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Matches of both sides in one sentence or paragraph.</summary>
    public sealed record Within(Positional Left, Positional Right, TextUnit Unit) : Positional
    {
        public override SearchField Field => Left.Field;

        public override IReadOnlyList<NewsQuery> Children => [Left, Right];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>At least so many matches in one field.</summary>
    public sealed record AtLeast(int Count, Positional Operand) : Positional
    {
        public override SearchField Field => Operand.Field;

        public override IReadOnlyList<NewsQuery> Children => [Operand];

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Matches of any of the operands, which look into one field: an <see cref="Or"/> that can be a side of a near operator. It
    /// counts and ranks as one part, where the operands of an <see cref="Or"/> rank each by itself.
    /// </summary>
    public sealed record Alternatives(ValueList<Positional> Operands) : Positional
    {
        public override SearchField Field => Operands[0].Field;

        public override IReadOnlyList<NewsQuery> Children => Operands;

        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
