using Lucene.Net.QueryParsers.Flexible.Standard.Parser;

namespace NewsSearch.Queries.Syntax;

/// <summary>A text for Lucene's grammar, read where it is: <see cref="FastCharStream"/> takes a buffer of 4 KB a query.</summary>
internal sealed class QueryCharacterStream(string text) : ICharStream
{
    /// <summary>Behind a letter or digit stands a space, so that the last word ends as the others do and not by an exception.</summary>
    private readonly string _text = text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) ? text + ' ' : text;

    private int _next;

    public int BeginColumn { get; private set; }

    public int EndColumn => _next;

    public int BeginLine => 1;

    public int EndLine => 1;

    public int Column => _next;

    public int Line => 1;

    public char BeginToken()
    {
        BeginColumn = _next;
        return ReadChar();
    }

    /// <exception cref="IOException">The text has ended: so the grammar is told.</exception>
    public char ReadChar() => _next < _text.Length ? _text[_next++] : throw new IOException("the text has ended");

    public void BackUp(int amount) => _next -= amount;

    public string GetImage() => _text[BeginColumn.._next];

    public char[] GetSuffix(int length) => _text.AsSpan(_next - length, length).ToArray();

    public void Done()
    {
    }
}
