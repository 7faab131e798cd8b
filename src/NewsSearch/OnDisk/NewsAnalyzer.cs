using Lucene.Net.Analysis;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>The analyzer of all fields of words but titles and bodies, which <see cref="TextInverter"/> reads.</summary>
internal sealed class NewsAnalyzer() : Analyzer(GLOBAL_REUSE_STRATEGY)
{
    public override int GetPositionIncrementGap(string fieldName) => WordPositions.ValueGap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new NewsTokenizer(reader));
}
