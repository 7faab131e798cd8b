namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A query and what it means, by the documentation: asked of one article after the other.</summary>
internal abstract record NaiveQuery
{
    /// <summary>As the query language writes it, with no more parentheses than the documented precedence wants.</summary>
    public abstract string Text { get; }

    /// <summary>Higher binds tighter.</summary>
    protected abstract int Precedence { get; }

    public abstract bool Matches(NaiveArticle article);

    /// <summary>The parts whose matches are marked in an article; an alternative that it fails marks nothing.</summary>
    public virtual IEnumerable<Words> Marking(NaiveArticle article) => [];

    private string Within(int precedence) => Precedence > precedence ? Text : $"({Text})";

    /// <param name="Field">Empty, <c>title</c> or <c>body</c>.</param>
    public sealed record Words(string Field, NaivePart Part) : NaiveQuery
    {
        public override string Text => Field.Length == 0 ? Part.Text
            : Part is NaivePart.Near or NaivePart.Together ? $"{Field}:({Part.Text})"
            : $"{Field}:{Part.Text}";

        protected override int Precedence => 4;

        public override IEnumerable<Words> Marking(NaiveArticle article) => [this];

        public override bool Matches(NaiveArticle article) => Of(article.Title, "title").Concat(Of(article.Body, "body")).Any();

        public IEnumerable<NaiveMatch> Of(NaiveText text, string field) => Field.Length == 0 || Field == field ? Part.Matches(text) : [];

        public IEnumerable<NaiveMatch> MarkedOf(NaiveText text, string field) => Field.Length == 0 || Field == field ? Part.Marked(text) : [];
    }

    /// <summary>A day, month or year and the days from and up to which it goes, both inclusive.</summary>
    public sealed record Date(string Expression, DateOnly From, DateOnly To) : NaiveQuery
    {
        public override string Text => $"date:{Expression}";

        protected override int Precedence => 4;

        public override bool Matches(NaiveArticle article) => article.Day >= From && article.Day <= To;
    }

    public sealed record Person(string Name) : NaiveQuery
    {
        public override string Text => $"person:{Name.ToLowerInvariant()}";

        protected override int Precedence => 4;

        /// <summary>In any spelling that is joined with the article's own.</summary>
        public override bool Matches(NaiveArticle article) => NaiveArticle.SpellingsOf(article.Person).Any(spelling => spelling.Split(' ', '-').Contains(Name));
    }

    public sealed record None(NaiveQuery Operand, string Sign) : NaiveQuery
    {
        public override string Text => Sign + Operand.Within(3);

        protected override int Precedence => 3;

        public override bool Matches(NaiveArticle article) => !Operand.Matches(article);
    }

    /// <summary>
    /// What <c>--any</c> makes of words side by side: those with + must stand there, those with - must not, and of the others one, unless one
    /// must. A function word is left out among others.
    /// </summary>
    public sealed record Signed(IReadOnlyList<NaiveQuery> Required, IReadOnlyList<NaiveQuery> Excluded, IReadOnlyList<NaiveQuery> Others) : NaiveQuery
    {
        public override string Text => string.Join(' ', [
            .. Others.Select(operand => operand.Within(4)), .. Required.Select(operand => $"+{operand.Within(4)}"), .. Excluded.Select(operand => $"-{operand.Within(4)}")]);

        protected override int Precedence => 0;

        public override bool Matches(NaiveArticle article) => Required.All(operand => operand.Matches(article))
            && !Excluded.Any(operand => operand.Matches(article))
            && (Required.Count > 0 || Others.Count == 0 || Asked().Any(operand => operand.Matches(article)));

        private IEnumerable<NaiveQuery> Asked()
        {
            List<NaiveQuery> telling = [.. Others.Where(operand => operand is not Words { Field: "", Part.Text: "the" })];
            return telling.Count == 0 ? Others : telling;
        }
    }

    /// <param name="Spelled">With AND, or side by side.</param>
    public sealed record All(IReadOnlyList<NaiveQuery> Operands, bool Spelled) : NaiveQuery
    {
        public override string Text => string.Join(Spelled ? " AND " : " ", Operands.Select(operand => operand.Within(Precedence)));

        protected override int Precedence => Spelled ? 2 : 0;

        public override IEnumerable<Words> Marking(NaiveArticle article) =>
            Matches(article) ? Operands.SelectMany(operand => operand.Marking(article)) : [];

        public override bool Matches(NaiveArticle article) => Operands.All(operand => operand.Matches(article));
    }

    public sealed record AnyOf(IReadOnlyList<NaiveQuery> Operands) : NaiveQuery
    {
        public override string Text => string.Join(" OR ", Operands.Select(operand => operand.Within(Precedence)));

        protected override int Precedence => 1;

        public override IEnumerable<Words> Marking(NaiveArticle article) => Operands.SelectMany(operand => operand.Marking(article));

        public override bool Matches(NaiveArticle article) => Operands.Any(operand => operand.Matches(article));
    }
}
