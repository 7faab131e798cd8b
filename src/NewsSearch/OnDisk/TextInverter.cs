using NewsSearch.OnDisk.Store.Inversion;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// Reads titles and bodies into the words that the index holds, the forms of one word at one position. In a body it puts a mark at the
/// position of each first word of a sentence and of a paragraph, so that same-sentence and same-paragraph search need the postings alone.
/// Not thread-safe.
/// </summary>
internal sealed class TextInverter
{
    /// <summary>No word begins with a control character, so marks collide with none.</summary>
    public const char SentenceMark = '\u0001';

    /// <summary>See <see cref="SentenceMark"/>; a paragraph's first word carries both.</summary>
    public const char ParagraphMark = '\u0002';

    private readonly WordReader _words = new();

    /// <summary>Reads a title, which has no marks.</summary>
    public void ReadTitle(ReadOnlySpan<char> title, InvertedText into)
    {
        Begin(into);
        while (_words.TryRead(title))
        {
            AddWord(into);
        }
    }

    /// <summary>Reads a body.</summary>
    public void ReadBody(ReadOnlySpan<char> body, InvertedText into)
    {
        Begin(into);
        var starts = default(SentenceStarts);
        while (_words.TryRead(body))
        {
            AddWord(into);
            if (starts.IsFirst(body, _words.Span.Start, out bool ofParagraph))
            {
                if (ofParagraph)
                {
                    into.AddForm([ParagraphMark]);
                }

                into.AddForm([SentenceMark]);
            }
        }
    }

    private void Begin(InvertedText into)
    {
        into.Clear();
        _words.Begin(isProse: true);
    }

    private void AddWord(InvertedText into)
    {
        into.Add(_words[0]);
        for (int form = 1; form < _words.Forms; form++)
        {
            into.AddForm(_words[form]);
        }
    }
}
