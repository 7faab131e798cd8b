namespace NewsSearch.Words;

/// <summary>Tells of the words of a body, asked in their order, which are the first of a sentence and of a paragraph.</summary>
internal struct SentenceStarts
{
    private int _sentenceEnd;
    private bool _isInParagraph;

    /// <summary>Whether the word is the first of a sentence.</summary>
    /// <param name="start">Where the word begins; not before that of the word asked for last.</param>
    /// <param name="ofParagraph">Whether it is the first of a paragraph as well.</param>
    public bool IsFirst(ReadOnlySpan<char> body, int start, out bool ofParagraph)
    {
        ofParagraph = false;
        if (start < _sentenceEnd)
        {
            return false;
        }

        while (start >= _sentenceEnd)
        {
            ofParagraph |= !_isInParagraph;
            _sentenceEnd = SentenceBreaker.NextEnd(body, _sentenceEnd, out bool paragraphBegins);
            _isInParagraph = !paragraphBegins;
        }

        return true;
    }
}
