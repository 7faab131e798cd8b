using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>Feeds the words of names and of other short texts to Lucene, as <see cref="WordReader"/> reads them.</summary>
internal sealed class NewsTokenizer : Tokenizer
{
    private const int LargestKeptBuffer = 1 << 20;

    private readonly WordReader _words = new();
    private readonly ICharTermAttribute _term;

    private char[] _text = new char[4096];
    private int _length;

    public NewsTokenizer(TextReader input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override void Reset()
    {
        base.Reset();
        if (_text.Length > LargestKeptBuffer)
        {
            _text = new char[4096];
        }

        _length = 0;
        for (int read; (read = m_input.Read(_text, _length, _text.Length - _length)) > 0;)
        {
            _length += read;
            if (_length == _text.Length)
            {
                Array.Resize(ref _text, _text.Length * 2);
            }
        }

        _words.Begin(isProse: false);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_words.TryRead(_text.AsSpan(0, _length)))
        {
            return false;
        }

        ReadOnlySpan<char> word = _words[0];
        word.CopyTo(_term.ResizeBuffer(word.Length));
        _term.Length = word.Length;
        return true;
    }
}
