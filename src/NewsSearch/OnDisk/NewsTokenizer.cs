using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// Feeds the forms of <see cref="WordReader"/>'s words to Lucene, those of one word at one position. In a body it puts a mark at the
/// position of each first word of a sentence and of a paragraph, so that same-sentence and same-paragraph search need the postings alone.
/// </summary>
internal sealed class NewsTokenizer : Tokenizer
{
    /// <summary>No word begins with a control character, so marks collide with none.</summary>
    public const char SentenceMark = '\u0001';

    /// <summary>See <see cref="SentenceMark"/>; a paragraph's first word carries both.</summary>
    public const char ParagraphMark = '\u0002';

    private const int LargestKeptBuffer = 1 << 20;

    private readonly bool _isProse;
    private readonly bool _marks;
    private readonly WordReader _words = new();
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;

    private char[] _text = new char[4096];
    private int _length;
    private int _nextForm;
    private int _sentenceEnd;
    private bool _paragraphBegins;
    private int _pendingMarks;

    /// <param name="isProse">Whether the field is a title or body.</param>
    /// <param name="marks">Whether to mark sentences and paragraphs.</param>
    public NewsTokenizer(TextReader input, bool isProse, bool marks)
        : base(input)
    {
        (_isProse, _marks) = (isProse, marks);
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

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

        _words.Begin(_isProse);
        _nextForm = 0;
        _sentenceEnd = 0;
        _paragraphBegins = true;
        _pendingMarks = 0;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_nextForm < _words.Forms)
        {
            Emit(_words[_nextForm++], increment: 0);
            return true;
        }

        if (_pendingMarks > 0)
        {
            Emit(_pendingMarks == 2 ? [ParagraphMark] : [SentenceMark], increment: 0);
            _pendingMarks--;
            return true;
        }

        ReadOnlySpan<char> text = _text.AsSpan(0, _length);
        if (!_words.TryRead(text))
        {
            _nextForm = 0;
            return false;
        }

        if (_marks && _words.Span.Start >= _sentenceEnd)
        {
            BeginSentence(text, _words.Span.Start);
        }

        Emit(_words[0], increment: 1);
        _nextForm = 1;
        return true;
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(_length, _length);
    }

    private void BeginSentence(ReadOnlySpan<char> text, int wordStart)
    {
        while (wordStart >= _sentenceEnd)
        {
            _pendingMarks = _paragraphBegins || _pendingMarks == 2 ? 2 : 1;
            _sentenceEnd = SentenceBreaker.NextEnd(text, _sentenceEnd, out _paragraphBegins);
        }
    }

    private void Emit(ReadOnlySpan<char> term, int increment)
    {
        term.CopyTo(_term.ResizeBuffer(term.Length));
        _term.Length = term.Length;
        _offset.SetOffset(_words.Span.Start, _words.Span.End);
        _increment.PositionIncrement = increment;
    }
}
