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
    private readonly JsonArticles _articles = new(content.Options, content.Wanted);
    private readonly int _maxLength = content.Options.Limits.MaxRecordBytes;

    private int _lastRecord;
    private int _firstMended;
    private bool _isBroken;

    private SkipCause TooLong => SkipCause.TooLong(_maxLength);

    /// <summary>One record a line; blank lines count but are no records.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadLines() => Telling(Lines());

    /// <summary>Arrays of records or the values themselves, one after another; a file of one object on each line is read as lines.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadDocument()
    {
        SkipPrefix();
        return Telling(SkipBlanks() && _window.Unread[0] == '{' && IsJsonLines() ? Lines() : Values());
    }

    /// <summary>The records; at their end, also where the file breaks off, what was mended is told.</summary>
    private IEnumerable<Result<RawArticle, SkippedInput>> Telling(IEnumerable<Result<RawArticle, SkippedInput>> records)
    {
        foreach (Result<RawArticle, SkippedInput> record in records)
        {
            yield return record;
        }

        if (_articles.Mended > 0)
        {
            content.Tell(new SourceRepair(content.Path, "JSON", _articles.Mended, _firstMended));
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> Lines()
    {
        for (int line = 1; TryReadLine(out ReadOnlyMemory<byte> bytes, out bool tooLong); line++)
        {
            ReadOnlyMemory<byte> record = bytes.Trim(" \t\r\u001E"u8).TrimEnd((byte)',');
            if (tooLong)
            {
                yield return new SkippedInput(new(content.Path, line), TooLong);
            }
            else if (!record.IsEmpty && !record.Span.StartsWith("//"u8))
            {
                foreach (Result<RawArticle, SkippedInput> read in Read(record, line, line))
                {
                    yield return read;
                }
            }
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> Values()
    {
        for (int number = 1; SkipBlanks(); number = Math.Max(number, _lastRecord) + 1)
        {
            if (_window.Unread[0] == '[')
            {
                foreach (Result<RawArticle, SkippedInput> element in ReadArray(number))
                {
                    yield return element;
                }

                if (_isBroken || _window.Failure is not null)
                {
                    yield break;
                }

                continue;
            }

            int length = MeasureValue(MaxDocumentLength, out bool tooLong);
            bool last = (length == 0 && !tooLong) || !_window.AnythingAfter(length);
            if (_window.Failure is not null)
            {
                yield break;
            }

            int record = number == 1 && last ? 0 : number;
            if (tooLong)
            {
                yield return new SkippedInput(new(content.Path, record), SkipCause.TooLong(MaxDocumentLength));
                continue;
            }

            if (length == 0)
            {
                yield return Broken(new(content.Path, record), "a closing bracket or comma where a value should begin");
                yield break;
            }

            foreach (Result<RawArticle, SkippedInput> read in Read(_window.First(length), record, number))
            {
                yield return read;
            }

            _window.Advance(length);
        }
    }

    /// <param name="first">The number of the array's first element.</param>
    private IEnumerable<Result<RawArticle, SkippedInput>> ReadArray(int first)
    {
        _window.Advance(1);
        for (int element = first; SkipSeparators(); element++)
        {
            if (_window.Unread[0] == ']')
            {
                _window.Advance(1);
                if (SkipBlanks() && _window.Unread[0] is not ((byte)'[' or (byte)'{'))
                {
                    yield return Break(new(content.Path), "text after the end of the array");
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
                yield return Break(new(content.Path, element), "a closing bracket without its opening one");
                yield break;
            }

            if (tooLong)
            {
                yield return new SkippedInput(new(content.Path, element), TooLong);
                _lastRecord = Math.Max(_lastRecord, element);
                continue;
            }

            foreach (Result<RawArticle, SkippedInput> read in Read(_window.First(length), element, element))
            {
                yield return read;
            }

            _window.Advance(length);
        }

        if (_window.Failure is null)
        {
            yield return Break(new(content.Path), "the array is not closed");
        }
    }

    /// <summary>
    /// The records of a value, which is the <paramref name="record"/>th (0 for the only one). Where values hold many, the numbers go on
    /// counting, so that no two records have one.
    /// </summary>
    private IReadOnlyList<Result<RawArticle, SkippedInput>> Read(ReadOnlyMemory<byte> json, int record, int line)
    {
        ArticleOrigin origin = new(content.Path, record == 0 ? 0 : Math.Max(record, _lastRecord + 1));
        int mended = _articles.Mended;
        IReadOnlyList<Result<RawArticle, SkippedInput>> read = _articles.Read(json, origin);
        _lastRecord = Math.Max(_lastRecord, origin.Record + read.Count - 1);
        _firstMended = _articles.Mended > mended && _firstMended == 0 ? line : _firstMended;
        return read;
    }

    /// <summary>What makes a script of the JSON, or keeps it from being one: <c>var news = […];</c>, <c>callback(…)</c>, <c>)]}',</c>.</summary>
    private void SkipPrefix()
    {
        const int MaxPrefixLength = 200;
        _window.FillTo(MaxPrefixLength);
        ReadOnlySpan<byte> head = _window.Unread[..Math.Min(_window.Unread.Length, MaxPrefixLength)];
        int start = head.IndexOfAny((byte)'{', (byte)'[');
        if (start > 0 && head[..start].TrimEnd(" \t\r\n"u8) is [.., (byte)'=' or (byte)'(' or (byte)'\'' or (byte)','] prefix && !prefix.StartsWith("/"u8))
        {
            _window.Advance(start);
        }
    }

    /// <summary>Skips white space, comments, and what separates values or ends a script; false at the end.</summary>
    private bool SkipBlanks()
    {
        while (_window.SkipWhiteSpace())
        {
            _window.FillTo(2);
            if (_window.Unread is [(byte)'/', (byte)'/' or (byte)'*', ..])
            {
                SkipComment();
            }
            else if (_window.Unread[0] is 0x1E or (byte)';' or (byte)')')
            {
                _window.Advance(1);
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipComment()
    {
        int end = _window.Unread[1] == '/' ? _window.FindAfter(2, (byte)'\n', _maxLength) : FindBlockEnd();
        _window.Advance(end < 0 ? _window.Unread.Length : end + 1);
    }

    /// <summary>The index of the slash that ends a comment over lines, which <c>/*/</c> does not; -1 when there is none.</summary>
    private int FindBlockEnd()
    {
        int slash = 2;
        do
        {
            slash = _window.FillTo(slash + 1) ? _window.FindAfter(slash + 1, (byte)'/', _maxLength) : -1;
        }
        while (slash >= 0 && _window.Unread[slash - 1] != '*');
        return slash;
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

    private SkippedInput Break(ArticleOrigin origin, string detail)
    {
        _isBroken = true;
        return Broken(origin, detail);
    }

    private bool SkipSeparators()
    {
        while (SkipBlanks())
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
