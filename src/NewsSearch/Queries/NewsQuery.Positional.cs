using NewsSearch.Words;

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

        /// <inheritdoc/>
        public sealed override TResult Accept<TResult>(INewsQueryVisitor<TResult> visitor) => visitor.Visit(this);

        /// <summary>Calls the visitor's method for this kind of part.</summary>
        public abstract TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor);
    }

    /// <summary>
    /// Words next to each other and in this order: as written when <paramref name="Exact"/> (quoted), else in any form of the
    /// word. Text that makes several words without quotes, such as <c>Ki-moon</c>, is several words here too. In a field of values
    /// the text is one value.
    /// </summary>
    /// <exception cref="ArgumentException">A field of words is asked for a text without any.</exception>
    public sealed record Words(SearchField Field, string Text, bool Exact) : Positional
    {
        /// <inheritdoc/>
        public override SearchField Field { get; } = Field;

        /// <summary>
        /// Whether words of one stem count as forms: what a question asks in other words. Argue finds argument so, and internal international.
        /// </summary>
        public bool Related { get; init; }

        /// <summary>The text as it was written, from which the words are scanned.</summary>
        public string Text { get; } = HasWord(Field, Text) ? Text : throw new ArgumentException("there is no word to search for", nameof(Text));

        /// <summary>Whether there is something to look for in the field.</summary>
        internal static bool HasWord(SearchField field, string text) => QueryFields.HoldsValues(field) || WordScanner.Words(text).Count > 0;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Exactly these words, in any order, with at most <paramref name="Distance"/> other words among them.</summary>
    /// <param name="Distance">From 0 to <see cref="MostDistance"/>.</param>
    /// <exception cref="ArgumentException">There is no word, the field holds values, or the distance is out of range.</exception>
    public sealed record Slop(SearchField Field, string Text, int Distance) : Positional
    {
        /// <summary>Longer than nearly every article.</summary>
        public const int MostDistance = 99_999;

        /// <inheritdoc/>
        public override SearchField Field { get; } = OfWords(Field);

        /// <summary>The text as it was written, from which the words are scanned.</summary>
        public string Text { get; } = Words.HasWord(Field, Text) ? Text : throw new ArgumentException("there is no word to search for", nameof(Text));

        /// <summary>Other words among them at most, from 0 to <see cref="MostDistance"/>.</summary>
        public int Distance { get; } = InRange(Distance, 0, MostDistance);

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Words, or values, that fit a pattern: <c>*</c> stands for any characters, <c>?</c> for one, <c>\</c> takes the next as it is. Where
    /// it is cut into several words they stand next to each other, and a <c>*</c> between white space is any one word.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern has no letter, digit or wildcard.</exception>
    public sealed record Pattern(SearchField Field, string Glob) : Positional
    {
        /// <inheritdoc/>
        public override SearchField Field { get; } = Field;

        /// <summary>The pattern as it was written.</summary>
        public string Glob { get; } = HasPart(Field, Glob) ? Glob : throw new ArgumentException("there is no pattern to search for", nameof(Glob));

        /// <summary>Whether there is something to look for in the field.</summary>
        internal static bool HasPart(SearchField field, string glob) => QueryFields.HoldsValues(field) || GlobText.Parts(glob).Count > 0;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Words at most <paramref name="Edits"/> (1 or 2) letters away from this one.</summary>
    /// <param name="Word">One word in the form that it is compared in: lower case, without accents.</param>
    /// <exception cref="ArgumentException">The word is empty, the field holds values, or the edits are out of range.</exception>
    public sealed record Fuzzy(SearchField Field, string Word, int Edits) : Positional
    {
        /// <summary>More make any word any other.</summary>
        public const int MostEdits = 2;

        /// <inheritdoc/>
        public override SearchField Field { get; } = OfWords(Field);

        /// <summary>One word in the form that it is compared in: lower case, without accents.</summary>
        public string Word { get; } = Word.Length > 0 ? Word : throw new ArgumentException("there is no word to search for", nameof(Word));

        /// <summary>1 or <see cref="MostEdits"/>.</summary>
        public int Edits { get; } = InRange(Edits, 1, MostEdits);

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Words that a regular expression of .NET's syntax matches whole, without backreferences and look-around.</summary>
    /// <exception cref="ArgumentException">The expression is none, or the field holds values.</exception>
    public sealed record Regex(SearchField Field, string Expression) : Positional
    {
        /// <inheritdoc/>
        public override SearchField Field { get; } = OfWords(Field);

        /// <summary>What a whole word must match.</summary>
        public string Expression { get; } = WordRegex.Problem(Expression) is { } problem
            ? throw new ArgumentException($"no regular expression that can be used: {problem}", nameof(Expression))
            : Expression;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Matches of both sides with at most <paramref name="Distance"/> words between them, in any order or, when
    /// <paramref name="Ordered"/>, the left one first.
    /// </summary>
    /// <param name="Distance">From 0 to <see cref="MostDistance"/>.</param>
    /// <exception cref="ArgumentException">The sides are not in one field of words, or the distance is out of range.</exception>
    public sealed record Near(Positional Left, Positional Right, int Distance, bool Ordered) : Positional
    {
        /// <summary>Beyond this, same paragraph or AND say it better.</summary>
        public const int MostDistance = 1000;

        /// <summary>What comes first, where the order counts.</summary>
        public Positional Left { get; } = OfWords(Left);

        /// <summary>What comes last, where the order counts.</summary>
        public Positional Right { get; } = Beside(Left, Right);

        /// <summary>Words between the two at most, from 0 to <see cref="MostDistance"/>.</summary>
        public int Distance { get; } = InRange(Distance, 0, MostDistance);

        /// <inheritdoc/>
        public override SearchField Field => Left.Field;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [Left, Right];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Matches of both sides in one sentence or paragraph.</summary>
    /// <exception cref="ArgumentException">The sides are not in one field of words.</exception>
    public sealed record Within(Positional Left, Positional Right, TextUnit Unit) : Positional
    {
        /// <summary>One of the two; they come in any order.</summary>
        public Positional Left { get; } = OfWords(Left);

        /// <summary>The other.</summary>
        public Positional Right { get; } = Beside(Left, Right);

        /// <inheritdoc/>
        public override SearchField Field => Left.Field;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [Left, Right];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>At least so many matches in one field.</summary>
    /// <param name="Count">From 1 to <see cref="MostTimes"/>.</param>
    /// <exception cref="ArgumentException">The operand looks into a field of values, or the count is out of range.</exception>
    public sealed record AtLeast(int Count, Positional Operand) : Positional
    {
        /// <summary>More occurrences than any article has of anything.</summary>
        public const int MostTimes = 9999;

        /// <summary>From 1 to <see cref="MostTimes"/>.</summary>
        public int Count { get; } = InRange(Count, 1, MostTimes);

        /// <summary>What must match so often.</summary>
        public Positional Operand { get; } = OfWords(Operand);

        /// <inheritdoc/>
        public override SearchField Field => Operand.Field;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => [Operand];

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// Matches of any of the operands, which look into one field: an <see cref="Or"/> that can be a side of a near operator. It
    /// counts and ranks as one part, where the operands of an <see cref="Or"/> rank each by itself.
    /// </summary>
    /// <exception cref="ArgumentException">There are no operands, or they are not in one field of words.</exception>
    public sealed record Alternatives(ValueList<Positional> Operands) : Positional
    {
        /// <summary>One or more, all in one field.</summary>
        public ValueList<Positional> Operands { get; } = OfOneField(Operands);

        /// <summary>Whether the operands are one text with its capitals, which come last, and without.</summary>
        internal bool AreReadings => Syntax.Capitals.AreReadings(Operands);

        /// <inheritdoc/>
        public override SearchField Field => Operands[0].Field;

        /// <inheritdoc/>
        public override IReadOnlyList<NewsQuery> Children => Operands;

        /// <inheritdoc/>
        public override TResult AcceptPositional<TResult>(IPositionalVisitor<TResult> visitor) => visitor.Visit(this);
    }

    private static SearchField OfWords(SearchField field) =>
        QueryFields.HoldsValues(field) ? throw new ArgumentException($"{field} holds single values, not the words of a text", nameof(field)) : field;

    private static Positional OfWords(Positional side)
    {
        _ = OfWords(side.Field);
        return side;
    }

    private static Positional Beside(Positional left, Positional right) =>
        left.Field == right.Field ? right : throw new ArgumentException("both sides must be in one field", nameof(right));

    private static ValueList<Positional> OfOneField(ValueList<Positional> operands)
    {
        foreach (Positional operand in NotEmpty(operands))
        {
            _ = OfWords(Beside(operands[0], operand));
        }

        return operands;
    }
}
