using System.Buffers;
using System.Text;

namespace NewsSearch.Sources.Feeds;

/// <summary>The characters of a text that are read but not yet used, and the line that they begin on.</summary>
internal sealed class CharacterWindow(TextReader reader)
{
    private const int BlockLength = 16 * 1024;

    /// <summary>What was looked for up to the end, so that it is looked for once and not from every place that asks for it.</summary>
    private readonly HashSet<string> _absent = [];

    private char[] _buffer = new char[BlockLength];
    private int _start;
    private int _end;

    /// <summary>From 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The next character; -1 at the end.</summary>
    public int Next => Has(1) ? _buffer[_start] : -1;

    public ReadOnlySpan<char> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether <paramref name="count"/> characters are left; afterwards that many are unread.</summary>
    public bool Has(int count)
    {
        while (_end - _start < count)
        {
            if (_end == _buffer.Length)
            {
                Unread.CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            int read = reader.Read(_buffer.AsSpan(_end));
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    public bool StartsWith(string text) => Has(text.Length) && Unread.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    public void Advance(int count)
    {
        Line += _buffer.AsSpan(_start, count).Count('\n');
        _start += count;
    }

    public char Take()
    {
        char taken = _buffer[_start];
        Advance(1);
        return taken;
    }

    /// <summary>Takes what stands before <paramref name="mark"/>, and the mark; null, and nothing taken, where it does not follow.</summary>
    public string? TakeTo(string mark)
    {
        int from = 0;
        while (!_absent.Contains(mark))
        {
            int found = Unread[from..].IndexOf(mark, StringComparison.Ordinal);
            if (found >= 0)
            {
                string taken = new(Unread[..(from + found)]);
                Advance(from + found + mark.Length);
                return taken;
            }

            from = Math.Max(0, Unread.Length - mark.Length + 1);
            if (!Has(Unread.Length + 1))
            {
                _absent.Add(mark);
            }
        }

        return null;
    }

    /// <summary>Takes the characters before the first of <paramref name="ends"/>, or before the end, into <paramref name="text"/>.</summary>
    public void TakeUntil(SearchValues<char> ends, StringBuilder text)
    {
        while (Has(1))
        {
            int found = Unread.IndexOfAny(ends);
            int length = found < 0 ? Unread.Length : found;
            text.Append(Unread[..length]);
            Advance(length);
            if (found >= 0)
            {
                return;
            }
        }
    }
}
