using Lucene.Net.Search;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>What Lucene evaluates, a document at a time.</summary>
/// <param name="scored">Whether scores are asked for.</param>
internal sealed class ScorerPart(Scorer scorer, bool scored) : WindowPart
{
    public override long Cost => scorer.GetCost();

    public override int Next(int target)
    {
        int document = scorer.DocID < target ? scorer.Advance(target) : scorer.DocID;
        return document == DocIdSetIterator.NO_MORE_DOCS ? int.MaxValue : document;
    }

    public override void Fill(int first, ulong[]? among, Window into)
    {
        Array.Clear(into.Bits);
        Array.Clear(into.Scores);
        for (int document = Next(first); document < first + Window.Size; document = scorer.NextDoc())
        {
            int place = document - first;
            if (among is null || (among[place >> 6] & (1UL << place)) != 0)
            {
                into.Bits[place >> 6] |= 1UL << place;
                into.Scores[place] = scored ? scorer.GetScore() : 0;
            }
        }
    }
}
