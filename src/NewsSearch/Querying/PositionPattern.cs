using System.Runtime.InteropServices;

namespace NewsSearch.Querying;

/// <summary>
/// What a query wants of word positions: one word, words in a row, or words near each other. The same evaluation finds articles
/// in the index and the passages to mark in a text.
/// </summary>
internal abstract class PositionPattern
{
    /// <summary>The words that an article must have for the pattern to be possible, each once.</summary>
    public abstract IReadOnlyList<WordMatcher> Words { get; }

    /// <summary>Adds the places where the pattern matches, ascending by start.</summary>
    public abstract void FindMatches(IPositionSource source, List<PositionSpan> matches);

    /// <summary>Adds what to mark: every word that takes part in a match, a row of words as one unit; ascending, disjoint or equal.</summary>
    public virtual void FindUnits(IPositionSource source, List<PositionSpan> units) => FindMatches(source, units);

    /// <summary>One word.</summary>
    public sealed class Word(WordMatcher word) : PositionPattern
    {
        public override IReadOnlyList<WordMatcher> Words { get; } = [word];

        public override void FindMatches(IPositionSource source, List<PositionSpan> matches)
        {
            foreach (int position in source.Positions(word))
            {
                matches.Add(new PositionSpan(position, position));
            }
        }
    }

    /// <summary>Words in a row.</summary>
    public sealed class Row : PositionPattern
    {
        /// <summary>Which of <see cref="Words"/> stands at each place of the row.</summary>
        private readonly int[] _row;

        public Row(IReadOnlyList<WordMatcher> words)
        {
            List<WordMatcher> distinct = [.. words.Distinct()];
            Words = distinct;
            _row = [.. words.Select(word => distinct.IndexOf(word))];
        }

        public override IReadOnlyList<WordMatcher> Words { get; }

        public override void FindMatches(IPositionSource source, List<PositionSpan> matches)
        {
            List<int>[] positions = [.. Words.Select(word => source.Positions(word))];
            int[] next = new int[_row.Length];
            foreach (int start in positions[_row[0]])
            {
                if (IsRow(positions, next, start))
                {
                    matches.Add(new PositionSpan(start, start + _row.Length - 1));
                }
            }
        }

        private bool IsRow(List<int>[] positions, int[] next, int start)
        {
            for (int i = 1; i < _row.Length; i++)
            {
                List<int> places = positions[_row[i]];
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
    }

    /// <summary>Words in any order with at most so many others among them; a word given twice must stand there twice.</summary>
    public sealed class Window : PositionPattern
    {
        private readonly int[] _wanted;
        private readonly int _width;

        public Window(IReadOnlyList<WordMatcher> words, int others)
        {
            Words = [.. words.Distinct()];
            _wanted = [.. Words.Select(word => words.Count(other => ReferenceEquals(other, word)))];
            _width = words.Count + others;
        }

        public override IReadOnlyList<WordMatcher> Words { get; }

        public override void FindMatches(IPositionSource source, List<PositionSpan> matches) =>
            Slide(source, (places, first, last) => matches.Add(new PositionSpan(places[first].Position, places[last].Position)));

        public override void FindUnits(IPositionSource source, List<PositionSpan> units)
        {
            int marked = -1;
            Slide(source, (places, first, _) =>
            {
                // Whatever stands within the width of a window that holds all words takes part in some match.
                for (int i = Math.Max(first, marked + 1); i < places.Length && places[i].Position < places[first].Position + _width; i++)
                {
                    units.Add(new PositionSpan(places[i].Position, places[i].Position));
                    marked = i;
                }
            });
        }

        private delegate void WindowFound(ReadOnlySpan<(int Position, int Word)> places, int first, int last);

        /// <summary>For every place that begins a window with all words, calls <paramref name="found"/> with the shortest such window.</summary>
        private void Slide(IPositionSource source, WindowFound found)
        {
            var places = new List<(int Position, int Word)>();
            for (int word = 0; word < Words.Count; word++)
            {
                foreach (int position in source.Positions(Words[word]))
                {
                    places.Add((position, word));
                }
            }

            places.Sort();
            int[] counts = new int[Words.Count];
            int missing = Words.Count;
            int end = 0;
            for (int first = 0; first < places.Count; first++)
            {
                while (missing > 0 && end < places.Count)
                {
                    int word = places[end++].Word;
                    missing -= ++counts[word] == _wanted[word] ? 1 : 0;
                }

                if (missing == 0 && places[end - 1].Position - places[first].Position < _width)
                {
                    found(CollectionsMarshal.AsSpan(places), first, end - 1);
                }

                int left = places[first].Word;
                missing += counts[left]-- == _wanted[left] ? 1 : 0;
            }
        }
    }
}
