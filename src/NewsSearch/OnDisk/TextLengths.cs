using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using NewsSearch.OnDisk.Store.Inversion;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>
/// Has the index keep the exact number of words of each text. Lucene's own similarities round it to one byte, which makes texts
/// of 90 and 110 words the same. Scoring is <see cref="Ranking"/>'s; this one scores nothing.
/// </summary>
/// <param name="inverter">Has the words of texts that Lucene is given a placeholder of.</param>
internal sealed class TextLengths(Inverter? inverter = null) : Similarity
{
    /// <summary>The words of the text; marks of sentences and paragraphs stand on the place of a word and are not counted.</summary>
    public override long ComputeNorm(FieldInvertState state) => inverter?.Current?.Find(state.Name)?.Positions ?? state.Length - state.NumOverlap;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) => new NoWeight();

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => new NoScorer();

    private sealed class NoWeight : SimWeight
    {
        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost)
        {
        }
    }

    private sealed class NoScorer : SimScorer
    {
        public override float Score(int doc, float freq) => 0;

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, Lucene.Net.Util.BytesRef payload) => 1;
    }
}
