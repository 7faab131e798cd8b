using Lucene.Net.Analysis;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>The one analyzer of the index: every field's words come from <see cref="WordReader"/>; the body carries sentence marks.</summary>
internal sealed class NewsAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public override int GetPositionIncrementGap(string fieldName) => WordPositions.ValueGap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new NewsTokenizer(reader, isProse: fieldName is IndexSchema.Title or IndexSchema.Body, marks: fieldName == IndexSchema.Body));
}
