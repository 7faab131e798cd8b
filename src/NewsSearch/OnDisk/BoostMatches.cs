using NewsSearch.Matching;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>How often what raises scores matches in one field of a segment, in one document after the other.</summary>
internal abstract class BoostMatches(float weight)
{
    /// <summary>What one match counts.</summary>
    public float Weight => weight;

    /// <summary>The most matches that a document can have: as many as the rarest of their words in it.</summary>
    public abstract int MostIn(int document);

    /// <summary>The matches in the document that <see cref="MostIn"/> was asked of last.</summary>
    public abstract int CountIn(int document);

    /// <summary>A word, or a few in a row.</summary>
    public sealed class OfRow(WordPositionReader[] words, float weight) : BoostMatches(weight)
    {
        private readonly WordRow _row = new(words);
        private int _most;

        public override int MostIn(int document) => _most = _row.MostIn(document);

        public override int CountIn(int document) => _most == 0 || words.Length == 1 ? _most : _row.CountIn(document);
    }

    /// <summary>Any other pattern.</summary>
    public sealed class OfPattern(PositionPattern pattern, SegmentPositions positions, float weight) : BoostMatches(weight)
    {
        private readonly WordMatcher[][] _words = [.. pattern.Required.Select(alternatives => alternatives.ToArray())];
        private int _most;

        public override int MostIn(int document)
        {
            positions.MoveTo(document);
            return _most = LeastOfWords();
        }

        public override int CountIn(int document) => _most == 0 ? 0 : pattern.Count(positions);

        private int LeastOfWords()
        {
            int least = int.MaxValue;
            foreach (WordMatcher[] alternatives in _words)
            {
                int most = 0;
                foreach (WordMatcher word in alternatives)
                {
                    most += positions.MostOf(word);
                }

                if (most == 0)
                {
                    return 0;
                }

                least = Math.Min(least, most);
            }

            return least;
        }
    }
}
