using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>
/// Articles that one leaf of a query matches in any of some fields, scored by <see cref="Ranking"/>: the matches of all fields
/// are added up as if the fields were one text.
/// </summary>
/// <param name="fields">How to find the matches in each field, of each spelling; the scorer's frequency is the number of matches.</param>
/// <param name="rarity">The inverse document frequency of the leaf's words, added; 0 to filter alone.</param>
/// <param name="meanLength">The mean length of an article in these fields, in words; 0 when the fields have no lengths.</param>
internal sealed class RankedQuery(IReadOnlyList<RankedField> fields, float rarity, float meanLength) : Query
{
    public IReadOnlyList<RankedField> Fields { get; } = fields;

    public float MeanLength { get; } = meanLength;

    public float RarityOfWords { get; } = rarity;

    public override string ToString(string defaultField) => string.Join(" | ", Fields.Select(field => field.Matches));

    public override Weight CreateWeight(IndexSearcher searcher) => new RankedWeight(this, searcher);

    private sealed class RankedWeight(RankedQuery query, IndexSearcher searcher) : Weight
    {
        private readonly Weight[] _fields = [.. query.Fields.Select(field => field.Matches.CreateWeight(searcher))];
        private float _factor = query.RarityOfWords * query.Boost;

        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        /// <remarks>Scores are not normalised among queries, so the norm is left out.</remarks>
        public override void Normalize(float norm, float topLevelBoost) => _factor = query.RarityOfWords * query.Boost * topLevelBoost;

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var found = new List<FieldScorer>();
            for (int i = 0; i < _fields.Length; i++)
            {
                if (_fields[i].GetScorer(context, acceptDocs) is { } scorer)
                {
                    found.Add(new FieldScorer(scorer, query.Fields[i].Weight));
                }
            }

            NumericDocValues[] lengths = query.MeanLength == 0
                ? []
                : [.. query.Fields.Select(field => field.Name).Distinct().Select(context.AtomicReader.GetNormValues).OfType<NumericDocValues>()];
            return found.Count == 0 ? null : new RankedScorer(this, [.. found], lengths, _factor, query.MeanLength);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            Scorer? scorer = GetScorer(context, context.AtomicReader.LiveDocs!);
            return scorer is null || scorer.Advance(doc) != doc
                ? new Explanation(0, "no match")
                : new Explanation(scorer.GetScore(), $"{scorer.Freq} matches of {query}");
        }
    }

    private readonly record struct FieldScorer(Scorer Scorer, float Weight);

    private sealed class RankedScorer(Weight weight, FieldScorer[] fields, NumericDocValues[] lengths, float factor, float meanLength) : Scorer(weight)
    {
        private int _document = -1;

        public override int DocID => _document;

        public override int Freq
        {
            get
            {
                int sum = 0;
                foreach (FieldScorer part in fields)
                {
                    sum += part.Scorer.DocID == _document ? part.Scorer.Freq : 0;
                }

                return sum;
            }
        }

        public override long GetCost()
        {
            long sum = 0;
            foreach (FieldScorer part in fields)
            {
                sum += part.Scorer.GetCost();
            }

            return sum;
        }

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            int first = NO_MORE_DOCS;
            foreach (FieldScorer field in fields)
            {
                int reached = field.Scorer.DocID < target ? field.Scorer.Advance(target) : field.Scorer.DocID;
                first = Math.Min(first, reached);
            }

            return _document = first;
        }

        public override float GetScore()
        {
            if (factor == 0)
            {
                return 0;
            }

            float frequency = 0;
            foreach (FieldScorer field in fields)
            {
                frequency += field.Scorer.DocID == _document ? field.Weight * field.Scorer.Freq : 0;
            }

            long length = 0;
            foreach (NumericDocValues field in lengths)
            {
                length += field.Get(_document);
            }

            return factor * Ranking.Saturation(frequency, length, meanLength);
        }
    }
}
