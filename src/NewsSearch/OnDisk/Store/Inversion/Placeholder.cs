using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>One empty word for a text that has any, none for an empty one.</summary>
internal sealed class Placeholder : TokenStream
{
    private readonly InvertedText _text;
    private bool _isLeft;

    public Placeholder(InvertedText text)
    {
        _text = text;
        AddAttribute<ICharTermAttribute>();
    }

    public override void Reset() => _isLeft = _text.Count > 0;

    public override bool IncrementToken()
    {
        ClearAttributes();
        bool isLeft = _isLeft;
        _isLeft = false;
        return isLeft;
    }
}
