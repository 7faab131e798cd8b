using System.Text;

namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A text put together from known words, so that nothing needs to be read out of it again.</summary>
internal sealed class NaiveText
{
    private readonly StringBuilder _text = new();
    private readonly List<NaiveWord> _words = [];

    public string Text => _text.ToString();

    public IReadOnlyList<NaiveWord> Words => _words;

    /// <summary>A title: few words, one sentence.</summary>
    public static NaiveText Title(Choices choices)
    {
        var title = new NaiveText();
        title.AddPieces(choices, choices.Next(6), 0, 0);
        title.ReadCapitalsAsEither();
        return title;
    }

    /// <summary>Paragraphs of sentences.</summary>
    public static NaiveText Body(Choices choices)
    {
        var body = new NaiveText();
        int sentence = 0;
        int paragraphs = 1 + choices.Next(3);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            body._text.Append(paragraph == 0 ? "" : "\n\n");
            int sentences = 1 + choices.Next(3);
            for (int i = 0; i < sentences; i++, sentence++)
            {
                body._text.Append(i == 0 ? "" : " ");
                body.AddSentence(choices, sentence, paragraph);
            }
        }

        return body;
    }

    /// <summary>In a line all in capitals these mean nothing. Only titles may be such lines: a body's sentence has a word in lower case.</summary>
    private void ReadCapitalsAsEither()
    {
        string text = Text;
        for (int i = 0; i < _words.Count && !text.Any(char.IsLower); i++)
        {
            NaiveWord word = _words[i];
            if (word is { Word: null, Acronym: { } acronym } && text[word.Span.Start..word.Span.End] == acronym && text.Remove(word.Span.Start, acronym.Length).Any(char.IsUpper))
            {
                _words[i] = word with { Word = acronym.ToLowerInvariant() };
            }
        }
    }

    /// <summary>Begins with a capital and ends with a word that is no abbreviation.</summary>
    private void AddSentence(Choices choices, int sentence, int paragraph)
    {
        int start = _text.Length;
        AddPieces(choices, choices.Next(8), sentence, paragraph);
        _text.Append(_text.Length > start ? " " : "");
        AddPiece("[today]", "today", sentence, paragraph);
        int first = _text[start] is '“' ? start + 1 : start;
        _text[first] = char.ToUpperInvariant(_text[first]);
        _text.Append(choices.Of([".", "!", "?", ".”"]));
    }

    private void AddPieces(Choices choices, int count, int sentence, int paragraph)
    {
        for (int i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? "" : " ");
            (string written, string forms) = choices.Of(Vocabulary.Pieces);
            AddPiece(written, forms, sentence, paragraph);
        }
    }

    private void AddPiece(string written, string forms, int sentence, int paragraph)
    {
        var next = new Queue<string>(forms.Split(' '));
        int start = 0;
        foreach (char c in written)
        {
            if (c == '[')
            {
                start = _text.Length;
            }
            else if (c == ']')
            {
                _words.Add(NaiveWord.Read(next.Dequeue(), new TextSpan(start, _text.Length), sentence, paragraph));
            }
            else
            {
                _text.Append(c);
            }
        }
    }
}
