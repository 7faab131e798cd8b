using NewsSearch.Words;

namespace NewsSearch.Entities.Tokens;

/// <summary>
/// Tells a line break that an editor put where the next word would not have fitted from one that ends a paragraph, a heading or a row.
/// Lines without an empty one between them are wrapped if each but the last is so full that the first word of the next line would have
/// made it longer than the longest.
/// </summary>
internal ref struct WrappedLines(ReadOnlySpan<char> text)
{
    private const int Narrowest = 30;
    private const int Widest = 140;

    private readonly ReadOnlySpan<char> _text = text;
    private int _end;
    private bool _wrapped;

    /// <summary>Whether the break at this place, where a line ends, only wraps a paragraph. To be asked from the beginning on.</summary>
    public bool Wraps(int at)
    {
        if (at >= _end)
        {
            ReadBlock(at);
        }

        return _wrapped && at < _end && EndsOpen(at);
    }

    // A line that ends a sentence may end a paragraph as well, and what it ends with makes no name with what follows.
    private readonly bool EndsOpen(int at) => _text[..at].TrimEnd() is [.., var last] && (WordCharacters.IsLetterOrDigit(last) || last == ',');

    // From the line that ends here to the next empty one.
    private void ReadBlock(int at)
    {
        int start = _text[..at].LastIndexOf('\n') + 1, width = 0, lines = 0;
        for (int line = start; line < _text.Length && LengthAt(line) is > 0 and var length; line = NextLine(line))
        {
            width = Math.Max(width, length);
            lines++;
            _end = line + length;
        }

        _end = Math.Max(_end, at + 1);
        _wrapped = lines > 2 && width is >= Narrowest and <= Widest && IsFull(start, width);
    }

    private readonly bool IsFull(int start, int width)
    {
        for (int line = start; NextLine(line) is var next && next < _end; line = next)
        {
            int word = _text[next..].IndexOfAny(" \r\n");
            if (LengthAt(line) + 1 + (word < 0 ? _text.Length - next : word) <= width)
            {
                return false;
            }
        }

        return true;
    }

    private readonly int NextLine(int line) => _text[line..].IndexOf('\n') is >= 0 and var found ? line + found + 1 : _text.Length;

    // Without white space at its end.
    private readonly int LengthAt(int line)
    {
        int end = _text[line..].IndexOf('\n');
        return _text[line..(end < 0 ? _text.Length : line + end)].TrimEnd().Length;
    }
}
