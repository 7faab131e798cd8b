using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Json;

/// <summary>Splits JSON Lines and JSON documents into records, each of which is read or skipped on its own.</summary>
internal sealed class JsonRecords(SourceContent content)
{
    /// <summary>
    /// A top-level object may wrap many articles (<c>{"articles":[…]}</c>), so it may be longer than an article, in bytes.
    /// </summary>
    private const int MaxDocumentLength = 256 * 1024 * 1024;

    private readonly ByteWindow _window = content.OpenWindow();
    private readonly JsonArticles _articles = new(content.Options);
    private readonly int _maxLength = content.Options.Limits.MaxRecordBytes;

    private SkipCause TooLong => SkipCause.TooLong(_maxLength);

    /// <summary>One record a line; blank lines count but are no records.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadLines()
    {
        for (int line = 1; TryReadLine(out ReadOnlyMemory<byte> bytes, out bool tooLong); line++)
        {
            if (tooLong)
            {
                yield return new SkippedInput(new(content.Path, line), TooLong);
            }
            else if (!bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return _articles.ReadRecord(bytes, new(content.Path, line));
            }
        }
    }

    /// <summary>An array's elements, or the values one after another; a file of one object on each line is read as lines.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadDocument()
    {
        if (!_window.SkipWhiteSpace())
        {
            return [];
        }

        return _window.Unread[0] switch
        {
            (byte)'[' => ReadArray(),
            (byte)'{' when IsJsonLines() => ReadLines(),
            _ => ReadValues(),
        };
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> ReadArray()
    {
        _window.Advance(1);
        for (int element = 1; SkipSeparators(); element++)
        {
            if (_window.Unread[0] == ']')
            {
                _window.Advance(1);
                if (_window.SkipWhiteSpace())
                {
                    yield return Broken(new(content.Path), "text after the end of the array");
                }

                yield break;
            }

            int length = MeasureValue(_maxLength, out bool tooLong);
            if (_window.Failure is not null)
            {
                yield break;
            }

            if (length == 0 && !tooLong)
            {
                yield return Broken(new(content.Path, element), "a closing bracket without its opening one");
                yield break;
            }

            ArticleOrigin origin = new(content.Path, element);
            yield return tooLong ? new SkippedInput(origin, TooLong) : _articles.ReadRecord(_window.First(length), origin);
            _window.Advance(length);
        }

        if (_window.Failure is null)
        {
            yield return Broken(new(content.Path), "the array is not closed");
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> ReadValues()
    {
        for (int number = 1; _window.SkipWhiteSpace(); number++)
        {
            int length = MeasureValue(MaxDocumentLength, out bool tooLong);
            bool last = (length == 0 && !tooLong) || !_window.AnythingAfter(length);
            if (_window.Failure is not null)
            {
                yield break;
            }

            ArticleOrigin origin = new(content.Path, number == 1 && last ? 0 : number);
            if (tooLong)
            {
                yield return new SkippedInput(origin, SkipCause.TooLong(MaxDocumentLength));
                continue;
            }

            if (length == 0)
            {
                yield return Broken(origin, "a closing bracket or comma where a value should begin");
                yield break;
            }

            foreach (Result<RawArticle, SkippedInput> record in _articles.ReadDocument(_window.First(length), origin))
            {
                yield return record;
            }

            _window.Advance(length);
        }
    }

    /// <summary>
    /// Whether something follows the first line, and that line is an object by itself, or at least looks like one and so
    /// does the next (a broken first record must not hide the others).
    /// </summary>
    private bool IsJsonLines()
    {
        int lineEnd = _window.FindAfter(0, (byte)'\n', _maxLength);
        if (lineEnd < 0 || !_window.AnythingAfter(lineEnd))
        {
            return false;
        }

        ReadOnlySpan<byte> line = _window.Unread[..lineEnd].TrimEnd(" \t\r"u8);
        JsonExtent extent = default;
        return extent.Scan(line) == line.Length
            || (line is [.., (byte)'}'] && _window.Unread[lineEnd..].TrimStart(" \t\r\n"u8)[0] == '{');
    }

    /// <summary>
    /// The length of the value that the window begins with, in bytes; 0 where none begins, or where it is over
    /// <paramref name="limit"/> and was passed over without being held.
    /// </summary>
    private int MeasureValue(int limit, out bool tooLong)
    {
        JsonExtent extent = default;
        int scanned = 0;
        int taken;
        tooLong = false;
        while ((taken = extent.Scan(_window.Unread[scanned..])) < 0)
        {
            scanned = _window.Unread.Length;
            if (scanned > limit)
            {
                tooLong = true;
                _window.Advance(scanned);
                scanned = 0;
            }

            if (!_window.Fill())
            {
                taken = 0;
                break;
            }
        }

        scanned += taken;
        if (!tooLong && scanned <= limit)
        {
            return scanned;
        }

        tooLong = true;
        _window.Advance(scanned);
        return 0;
    }

    /// <summary>An error behind which nothing can be read.</summary>
    private static SkippedInput Broken(ArticleOrigin origin, string detail) =>
        new(origin, SkipCause.Invalid("JSON"), detail) { IsDamage = true };

    private bool SkipSeparators()
    {
        while (_window.SkipWhiteSpace())
        {
            if (_window.Unread[0] != ',')
            {
                return true;
            }

            _window.Advance(1);
        }

        return false;
    }

    /// <summary>A line without its end, valid until the window moves; a line that a failure cut off is not returned.</summary>
    private bool TryReadLine(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        tooLong = false;
        int scanned = 0;
        while (true)
        {
            int end = _window.Unread[scanned..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                scanned += end;
                tooLong |= scanned > _maxLength;
                line = tooLong ? default : _window.First(scanned);
                _window.Advance(scanned + 1);
                return true;
            }

            scanned = _window.Unread.Length;
            if (scanned > _maxLength)
            {
                tooLong = true;
                _window.Advance(scanned);
                scanned = 0;
            }

            if (!_window.Fill())
            {
                line = _window.First(scanned);
                _window.Advance(scanned);
                return _window.Failure is null && (scanned > 0 || tooLong);
            }
        }
    }
}
