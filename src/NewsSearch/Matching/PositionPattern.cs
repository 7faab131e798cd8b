using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>
/// What a query wants of word positions: one word, words in a row, or words near each other. The same evaluation finds articles
/// in the index and the passages to mark in a text.
/// </summary>
internal abstract class PositionPattern
{
    /// <summary>Words of which an article must have at least one for each list, or the pattern cannot match.</summary>
    public abstract IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; }

    /// <summary>Whether <see cref="Find"/> asks for unit starts.</summary>
    public virtual bool UsesUnits => false;

    /// <summary>All words of the pattern, each once.</summary>
    public IEnumerable<WordMatcher> Words => Required is [[var word]] ? [word] : Required.SelectMany(words => words).Distinct();

    /// <summary>The pattern in each spelling, any of which will do; itself where it has one.</summary>
    public virtual IReadOnlyList<PositionPattern> InEachSpelling => [this];

    /// <summary>In how many articles each of the things stands that an article must have, about: its rarity is theirs added.</summary>
    /// <param name="documents">The same for a word.</param>
    public virtual IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) => Required.Select(words => words.Sum(documents));

    /// <summary>The places where the pattern matches, ascending: what is counted.</summary>
    public abstract List<PositionMatch> Find(IPositionSource source);

    /// <summary>How many places those are.</summary>
    public virtual int Count(IPositionSource source) => Find(source).Count;

    /// <summary>
    /// The ways in which the pattern matches, ascending, for an operator that it is a side of: one place may be met with these words or
    /// with those, and only with some of them a word is left for the other side.
    /// </summary>
    public virtual List<PositionMatch> FindWays(IPositionSource source) => Find(source);

    /// <summary>The spans of those ways, ascending, each once: all that counts where no word can be met from both sides of an operator.</summary>
    public virtual List<PositionSpan> FindSpans(IPositionSource source) => [.. FindWays(source).Select(way => way.Span).Distinct()];

    /// <summary>Whether whatever takes part in a match is one word, or a row of words.</summary>
    public virtual bool IsOneUnit => false;

    /// <summary>Positions that a match takes at least.</summary>
    public virtual int LeastPlaces => 1;

    /// <summary>Adds the positions of all words that might take part in a match, and perhaps of some that do not.</summary>
    public abstract void AddPlaces(IPositionSource source, PlaceSet places);

    /// <summary>What to mark: everything that takes part in a match, ascending, each once.</summary>
    public virtual IEnumerable<PositionSpan> FindUnits(IPositionSource source) =>
        Find(source).SelectMany(match => match.Units).Distinct().Order();

    /// <summary>One word.</summary>
    public sealed class Word(WordMatcher word) : PositionPattern
    {
        public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } = [[word]];

        public WordMatcher Matcher => word;

        public override List<PositionMatch> Find(IPositionSource source) =>
            [.. source.Positions(word).Select(position => PositionMatch.Of(new PositionSpan(position, position)))];

        public override int Count(IPositionSource source) => source.Positions(word).Count;

        public override bool IsOneUnit => true;

        public override List<PositionSpan> FindSpans(IPositionSource source)
        {
            IReadOnlyList<int> positions = source.Positions(word);
            var spans = new List<PositionSpan>(positions.Count);
            for (int i = 0; i < positions.Count; i++)
            {
                spans.Add(new PositionSpan(positions[i], positions[i]));
            }

            return spans;
        }

        public override void AddPlaces(IPositionSource source, PlaceSet places) => places.Add(source.Positions(word));

        public override IEnumerable<PositionSpan> FindUnits(IPositionSource source) =>
            source.Positions(word).Select(position => new PositionSpan(position, position));
    }

    /// <summary>A word that stands in the text with a hyphen in it, which makes it two words there.</summary>
    /// <param name="joined">What it is without the hyphen.</param>
    public sealed class Hyphenated(WordMatcher joined) : PositionPattern
    {
        public WordMatcher Matcher { get; } = new WordMatcher.Hyphenated(joined) { Written = joined.Written, SpellingOf = joined };

        public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required => [[Matcher]];

        public override List<PositionMatch> Find(IPositionSource source) => [.. FindUnits(source).Select(PositionMatch.Of)];

        public override bool IsOneUnit => true;

        public override List<PositionSpan> FindSpans(IPositionSource source) => [.. FindUnits(source)];

        public override void AddPlaces(IPositionSource source, PlaceSet places) => places.Add(FindUnits(source));

        /// <remarks>The joined form stands at the second part.</remarks>
        public override IEnumerable<PositionSpan> FindUnits(IPositionSource source) =>
            source.Positions(Matcher).Select(position => new PositionSpan(position - 1, position));
    }

    /// <summary>One thing in several spellings.</summary>
    public sealed class Spellings(IReadOnlyList<PositionPattern> spellings) : PositionPattern
    {
        private readonly Any _any = new(spellings);

        public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required => _any.Required;

        public override bool UsesUnits => _any.UsesUnits;

        public override IReadOnlyList<PositionPattern> InEachSpelling => spellings;

        /// <summary>That of each word in its commonest spelling.</summary>
        public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) =>
            Required is [[var word, { SpellingOf: { } spelled } other]] && ReferenceEquals(word, spelled) ? [Math.Max(documents(word), documents(other))]
            : Words.GroupBy(word => word.SpellingOf ?? word).Select(words => words.Max(documents));

        public override List<PositionMatch> Find(IPositionSource source) => _any.Find(source);

        public override List<PositionMatch> FindWays(IPositionSource source) => _any.FindWays(source);

        public override bool IsOneUnit => _any.IsOneUnit;

        public override List<PositionSpan> FindSpans(IPositionSource source) => _any.FindSpans(source);

        public override int LeastPlaces => _any.LeastPlaces;

        public override void AddPlaces(IPositionSource source, PlaceSet places) => _any.AddPlaces(source, places);
    }

    /// <summary>Words in a row, some of which may be any.</summary>
    public sealed class Row : PositionPattern
    {
        private const int AnyWord = -1;

        private readonly List<WordMatcher> _words;

        /// <summary>Which of <see cref="_words"/> stands at each place of the row, or <see cref="AnyWord"/>.</summary>
        private readonly int[] _row;

        /// <summary>The first place that asks for a word, and the last.</summary>
        private readonly (int First, int Last) _asked;

        /// <param name="words">Null where any word may stand; at least one is not.</param>
        public Row(IReadOnlyList<WordMatcher?> words)
        {
            _words = [.. words.OfType<WordMatcher>().Distinct()];
            _row = [.. words.Select(word => word is null ? AnyWord : _words.IndexOf(word))];
            _asked = (Array.FindIndex(_row, word => word != AnyWord), Array.FindLastIndex(_row, word => word != AnyWord));
            Required = [.. _words.Select(word => new[] { word })];
        }

        public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; }

        /// <summary>The word that must stand at each place; null where any word may stand.</summary>
        public IEnumerable<WordMatcher?> Places => _row.Select(word => word == AnyWord ? null : _words[word]);

        public override List<PositionMatch> Find(IPositionSource source)
        {
            var matches = new List<PositionMatch>();
            Count(source, start => matches.Add(PositionMatch.Of(new PositionSpan(start, start + _row.Length - 1))));
            return matches;
        }

        public override int Count(IPositionSource source) => Count(source, found: null);

        public override bool IsOneUnit => true;

        public override List<PositionSpan> FindSpans(IPositionSource source)
        {
            var spans = new List<PositionSpan>();
            Count(source, start => spans.Add(new PositionSpan(start, start + _row.Length - 1)));
            return spans;
        }

        public override int LeastPlaces => _row.Length;

        public override void AddPlaces(IPositionSource source, PlaceSet places) => places.Add(FindSpans(source));

        /// <param name="found">Told where each match begins.</param>
        private int Count(IPositionSource source, Action<int>? found)
        {
            var positions = new IReadOnlyList<int>[_words.Count];
            for (int i = 0; i < positions.Length; i++)
            {
                positions[i] = source.Positions(_words[i]);
            }

            int count = 0;
            int[] next = new int[_row.Length];
            IReadOnlyList<int> firsts = positions[_row[_asked.First]];
            for (int i = 0; i < firsts.Count; i++)
            {
                int start = firsts[i] - _asked.First;
                if (IsRow(positions, next, start) && HasAnyWords(source, start))
                {
                    count++;
                    found?.Invoke(start);
                }
            }

            return count;
        }

        private bool IsRow(IReadOnlyList<int>[] positions, int[] next, int start)
        {
            for (int i = _asked.First + 1; i <= _asked.Last; i++)
            {
                if (_row[i] == AnyWord)
                {
                    continue;
                }

                IReadOnlyList<int> places = positions[_row[i]];
                while (next[i] < places.Count && places[next[i]] < start + i)
                {
                    next[i]++;
                }

                if (next[i] == places.Count || places[next[i]] != start + i)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether the field has the words that may be any.</summary>
        /// <remarks>Those between two words that are asked for are there, unless the row is as long as the gap between two values.</remarks>
        private bool HasAnyWords(IPositionSource source, int start)
        {
            bool mayReachOver = _row.Length > WordPositions.ValueGap;
            for (int i = 0; i < _row.Length; i++)
            {
                if ((mayReachOver || i < _asked.First || i > _asked.Last) && !source.HasWord(start + i))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>What any of several patterns matches.</summary>
    public sealed class Any(IReadOnlyList<PositionPattern> alternatives) : PositionPattern
    {
        public IReadOnlyList<PositionPattern> Alternatives => alternatives;

        public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } =
            [[.. alternatives.SelectMany(pattern => pattern.Words).Distinct()]];

        public override bool UsesUnits => alternatives.Any(pattern => pattern.UsesUnits);

        /// <summary>That of all alternatives together; of a phrase no more than that of its rarest word.</summary>
        public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) =>
            [alternatives.Sum(pattern => pattern.Frequencies(documents).Min())];

        public override List<PositionMatch> Find(IPositionSource source) =>
            [.. alternatives.SelectMany(pattern => pattern.Find(source)).DistinctBy(match => match.Span).OrderBy(match => match.Span)];

        public override List<PositionMatch> FindWays(IPositionSource source)
        {
            var ways = new PositionWaySet();
            foreach (PositionMatch way in alternatives.SelectMany(pattern => pattern.FindWays(source)))
            {
                ways.Add(way);
            }

            return ways.Ascending();
        }

        public override bool IsOneUnit { get; } = alternatives.All(pattern => pattern.IsOneUnit);

        public override List<PositionSpan> FindSpans(IPositionSource source)
        {
            if (alternatives is [var only])
            {
                return only.FindSpans(source);
            }

            using var spans = new SpanSet();
            foreach (PositionPattern pattern in alternatives)
            {
                pattern.FindSpans(source).ForEach(spans.Add);
            }

            return spans.Ascending();
        }

        public override int LeastPlaces { get; } = alternatives.Min(pattern => pattern.LeastPlaces);

        public override void AddPlaces(IPositionSource source, PlaceSet places)
        {
            foreach (PositionPattern pattern in alternatives)
            {
                pattern.AddPlaces(source, places);
            }
        }

        public override IEnumerable<PositionSpan> FindUnits(IPositionSource source) =>
            alternatives.SelectMany(pattern => pattern.FindUnits(source)).Distinct().Order();
    }

    /// <summary>A pattern that matches so many times.</summary>
    public sealed class AtLeast(int count, PositionPattern pattern) : PositionPattern
    {
        public int Times => count;

        public PositionPattern Pattern => pattern;

        public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required => pattern.Required;

        public override bool UsesUnits => pattern.UsesUnits;

        public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) => pattern.Frequencies(documents);

        public override List<PositionMatch> Find(IPositionSource source) =>
            pattern.Find(source) is var matches && matches.Count >= count ? matches : [];

        public override List<PositionMatch> FindWays(IPositionSource source) => pattern.Count(source) >= count ? pattern.FindWays(source) : [];

        public override int Count(IPositionSource source) => pattern.Count(source) is var found && found >= count ? found : 0;

        public override bool IsOneUnit => pattern.IsOneUnit;

        public override List<PositionSpan> FindSpans(IPositionSource source) => pattern.Count(source) >= count ? pattern.FindSpans(source) : [];

        public override int LeastPlaces => pattern.LeastPlaces;

        public override void AddPlaces(IPositionSource source, PlaceSet places) => pattern.AddPlaces(source, places);

        public override IEnumerable<PositionSpan> FindUnits(IPositionSource source) => pattern.Count(source) >= count ? pattern.FindUnits(source) : [];
    }
}
