namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A part of a query that looks for words, tried at every place of a text.</summary>
internal abstract record NaivePart
{
    /// <summary>As the query language writes it.</summary>
    public abstract string Text { get; }

    public abstract IEnumerable<NaiveMatch> Matches(NaiveText text);

    /// <summary>How often it stands there: ATLEAST wants so many.</summary>
    public virtual int Count(NaiveText text) => Matches(text).Select(match => (match.Start, match.End)).Distinct().Count();

    /// <summary>The matches whose words are marked.</summary>
    public virtual IEnumerable<NaiveMatch> Marked(NaiveText text) => Matches(text);

    /// <summary>Whether a sentence or paragraph is asked for in it, so that a match may be as long.</summary>
    public virtual bool HasUnits => false;

    /// <summary>As the right side of an operator: chains go from the left.</summary>
    private string TextOnTheRight => this is Near or Together ? $"({Text})" : Text;

    /// <summary>Words next to each other, each fitting its test: a word, a phrase, a truncation, a fuzzy word, an expression.</summary>
    public sealed record Row(string Written, IReadOnlyList<Func<NaiveWord, bool>> Tests) : NaivePart
    {
        public override string Text => Written;

        public override IEnumerable<NaiveMatch> Matches(NaiveText text)
        {
            for (int start = 0; start + Tests.Count <= text.Words.Count; start++)
            {
                if (Enumerable.Range(0, Tests.Count).All(i => Tests[i](text.Words[start + i])))
                {
                    yield return NaiveMatch.Row(start, start + Tests.Count - 1);
                }
            }
        }
    }

    /// <summary>A word without quotes: in any form, and with a hyphen or without.</summary>
    /// <param name="AreRelated">Whether words of its stem are forms of it.</param>
    /// <param name="Joined">What it is as one word, where a text may have it with a hyphen; null where it may not.</param>
    public sealed record Plain(string Written, IReadOnlyList<string> Forms, string? Joined, bool AreRelated) : NaivePart
    {
        public override string Text => Written;

        public override IEnumerable<NaiveMatch> Matches(NaiveText text)
        {
            IEnumerable<NaiveMatch> matches = InARow(text, Forms);
            if (Joined is not null)
            {
                matches = matches.Concat(Forms.Count > 1 ? InARow(text, [Joined]) : []).Concat(Hyphenated(text));
            }

            return matches.DistinctBy(match => (match.Start, match.End));
        }

        private IEnumerable<NaiveMatch> InARow(NaiveText text, IReadOnlyList<string> forms) =>
            new Row("", [.. forms.Select(form => new Func<NaiveWord, bool>(word => word.Is(form) || (word.Word is { } other && IsForm(other, form))))]).Matches(text);

        private bool IsForm(string word, string asked) => AreRelated ? Vocabulary.AreRelated(word, asked) : Vocabulary.AreForms(word, asked);

        private IEnumerable<NaiveMatch> Hyphenated(NaiveText text) => Enumerable.Range(0, text.Words.Count)
            .Where(i => text.Words[i].Joined is { } joined && IsForm(joined, Joined!)).Select(i => NaiveMatch.Row(i - 1, i));
    }

    /// <summary>Exactly these words in any order, with so many others among them.</summary>
    public sealed record Slop(string Written, IReadOnlyList<string> Forms, int Others) : NaivePart
    {
        public override string Text => $"\"{Written}\"~{Others}";

        public override IEnumerable<NaiveMatch> Matches(NaiveText text) => Choose(text, []).Select(places =>
            new NaiveMatch(places.Min(), places.Max(), [.. places.Select(place => (place, place))]));

        /// <summary>Every way to give each word a place of its own.</summary>
        private IEnumerable<int[]> Choose(NaiveText text, int[] places)
        {
            if (places.Length == Forms.Count)
            {
                return places.Max() - places.Min() + 1 - places.Length <= Others ? [places] : [];
            }

            return Enumerable.Range(0, text.Words.Count)
                .Where(place => text.Words[place].Is(Forms[places.Length]) && !places.Contains(place))
                .SelectMany(place => Choose(text, [.. places, place]));
        }
    }

    public sealed record Either(IReadOnlyList<NaivePart> Parts) : NaivePart
    {
        public override string Text => $"({string.Join(" OR ", Parts.Select(part => part.Text))})";

        public override bool HasUnits => Parts.Any(part => part.HasUnits);

        public override IEnumerable<NaiveMatch> Matches(NaiveText text) => Parts.SelectMany(part => part.Matches(text));

        public override IEnumerable<NaiveMatch> Marked(NaiveText text) => Parts.SelectMany(part => part.Marked(text));
    }

    public sealed record Near(NaivePart Left, NaivePart Right, int Words, bool Ordered) : NaivePart
    {
        public override string Text => $"{Left.Text} {(Ordered ? "PRE" : "W")}/{Words} {Right.TextOnTheRight}";

        public override IEnumerable<NaiveMatch> Matches(NaiveText text) =>
            from left in Left.Matches(text)
            from right in Right.Matches(text)
            where !left.SharesAWordWith(right) && IsNear(left, right)
            select NaiveMatch.Of(left, right);

        public override bool HasUnits => Left.HasUnits || Right.HasUnits;

        /// <summary>Of matches that may be long, those without a shorter one in them.</summary>
        public override IEnumerable<NaiveMatch> Marked(NaiveText text)
        {
            List<NaiveMatch> matches = [.. Matches(text)];
            return HasUnits ? matches.Where(match => !matches.Exists(other => other.IsWithin(match))) : matches;
        }

        private bool IsNear(NaiveMatch left, NaiveMatch right)
        {
            int behind = right.Start - left.End - 1;
            return Ordered ? behind >= 0 && behind <= Words : Math.Max(behind, left.Start - right.End - 1) <= Words;
        }
    }

    public sealed record Together(NaivePart Left, NaivePart Right, bool Paragraph) : NaivePart
    {
        public override string Text => $"{Left.Text} W/{(Paragraph ? "P" : "s")} {Right.TextOnTheRight}";

        public override IEnumerable<NaiveMatch> Matches(NaiveText text) =>
            from left in Left.Matches(text)
            from right in Right.Matches(text)
            where !left.SharesAWordWith(right) && Units(text, left).Concat(Units(text, right)).Distinct().Count() == 1
            select NaiveMatch.Of(left, right);

        public override bool HasUnits => true;

        /// <summary>The sentences or paragraphs.</summary>
        public override int Count(NaiveText text) => Matches(text).Select(match => Units(text, match).First()).Distinct().Count();

        private IEnumerable<int> Units(NaiveText text, NaiveMatch match) =>
            text.Words.Take(match.End + 1).Skip(match.Start).Select(word => Paragraph ? word.Paragraph : word.Sentence);
    }

    public sealed record Often(int Times, NaivePart Part) : NaivePart
    {
        public override string Text => $"ATLEAST{Times}({Part.Text})";

        public override IEnumerable<NaiveMatch> Matches(NaiveText text) => Part.Count(text) >= Times ? Part.Matches(text) : [];

        public override int Count(NaiveText text) => Part.Count(text) >= Times ? Part.Count(text) : 0;

        public override bool HasUnits => Part.HasUnits;

        public override IEnumerable<NaiveMatch> Marked(NaiveText text) => Part.Count(text) >= Times ? Part.Marked(text) : [];
    }
}
