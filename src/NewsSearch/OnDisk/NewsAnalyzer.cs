using Lucene.Net.Analysis;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>The one analyzer of the index: every field's words come from <see cref="WordScanner"/>; the body carries sentence marks.</summary>
internal sealed class NewsAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <summary>The gap between two values of one field, so that no phrase reaches from one name into the next.</summary>
    public const int ValueGap = 100;

    public override int GetPositionIncrementGap(string fieldName) => ValueGap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new NewsTokenizer(reader, marks: fieldName == IndexSchema.Body));
}
