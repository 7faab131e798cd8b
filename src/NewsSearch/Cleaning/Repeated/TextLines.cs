namespace NewsSearch.Cleaning.Repeated;

/// <summary>
/// The lines of a text that are not empty, between the same ends as <c>EnumerateLines</c> finds, whose search is slower in text that is
/// not ASCII throughout.
/// </summary>
internal ref struct TextLines(ReadOnlySpan<char> text)
{
    /// <summary>Five is what one vectorised search takes.</summary>
    private const string Ends = "\n\r\f\u0085\u2028";
    private const char ParagraphSeparator = '\u2029';

    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly TextLines GetEnumerator() => this;

    public bool MoveNext()
    {
        Current = default;
        while (Current.IsEmpty && !_rest.IsEmpty)
        {
            int end = _rest.IndexOfAny(Ends);
            ReadOnlySpan<char> line = end < 0 ? _rest : _rest[..end];
            if (line.IndexOf(ParagraphSeparator) is >= 0 and var separator)
            {
                line = line[..separator];
                end = separator;
            }

            Current = line;
            _rest = end < 0 ? [] : _rest[(end + 1)..];
        }

        return !Current.IsEmpty;
    }
}
