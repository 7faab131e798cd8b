using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>Goes through the documents of another scorer and gives them scores of its own.</summary>
internal abstract class RescoringScorer(Weight weight, Scorer inner) : Scorer(weight)
{
    public sealed override int DocID => Inner.DocID;

    public sealed override int Freq => Inner.Freq;

    protected Scorer Inner { get; } = inner;

    public sealed override int NextDoc() => Inner.NextDoc();

    public sealed override int Advance(int target) => Inner.Advance(target);

    public sealed override long GetCost() => Inner.GetCost();
}
