using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Json;

/// <summary>Splits JSON Lines and JSON documents into records, each of which is read or skipped on its own.</summary>
internal sealed class JsonRecords(SourceContent content)
{
    private readonly JsonCursor _cursor = new(content.OpenWindow(), content.Options.Limits.MaxRecordBytes);
    private readonly JsonArticles _articles = new(content.Options, content.Wanted);
    private readonly int _maxLength = content.Options.Limits.MaxRecordBytes;

    private int _lastRecord;
    private int _firstMended;
    private bool _isBroken;

    /// <summary>What stands next may be read: the file did not break off, and what came before ended where it should.</summary>
    private bool CanGoOn => !_isBroken && Window.Failure is null;

    private ByteWindow Window => _cursor.Window;

    private SkipCause TooLong => SkipCause.TooLong(_maxLength);

    /// <summary>One record a line; blank lines count but are no records.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadLines() => Telling(Lines());

    /// <summary>Arrays of records or the values themselves, one after another; a file of one object on each line is read as lines.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> ReadDocument()
    {
        _cursor.SkipPrefix();
        return Telling(_cursor.SkipBlanks() && _cursor.Next == '{' && _cursor.IsJsonLines() ? Lines() : Values());
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
        for (int line = 1; _cursor.TryReadLine(out ReadOnlyMemory<byte> bytes, out bool tooLong); line++)
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
        for (int number = 1; CanGoOn && _cursor.SkipBlanks(); number = Math.Max(number, _lastRecord) + 1)
        {
            foreach (Result<RawArticle, SkippedInput> record in _cursor.Next == '[' ? ReadArray(number) : ReadAlone(number))
            {
                yield return record;
            }
        }
    }

    private IReadOnlyList<Result<RawArticle, SkippedInput>> ReadAlone(int number)
    {
        // An object may wrap many articles ({"articles":[…]}), so it may be longer than one.
        int most = content.Options.Limits.MaxHeldBytes;
        int length = _cursor.MeasureValue(most, out bool tooLong);
        bool last = (length == 0 && !tooLong) || !Window.AnythingAfter(length);
        int record = number == 1 && last ? 0 : number;
        return Window.Failure is not null ? []
            : tooLong ? [new SkippedInput(new(content.Path, record), SkipCause.TooLong(most))]
            : length == 0 ? [Break(new(content.Path, record), "a closing bracket or comma where a value should begin")]
            : Read(length, record, number);
    }

    /// <param name="first">The number of the array's first element.</param>
    private IEnumerable<Result<RawArticle, SkippedInput>> ReadArray(int first)
    {
        Window.Advance(1);
        for (int element = first; CanGoOn && _cursor.SkipSeparators(); element++)
        {
            if (_cursor.Next == ']')
            {
                Window.Advance(1);
                if (_cursor.SkipBlanks() && _cursor.Next is not ((byte)'[' or (byte)'{'))
                {
                    yield return Break(new(content.Path), "text after the end of the array");
                }

                yield break;
            }

            foreach (Result<RawArticle, SkippedInput> record in ReadElement(element))
            {
                yield return record;
            }
        }

        if (CanGoOn)
        {
            yield return Break(new(content.Path), "the array is not closed");
        }
    }

    private IReadOnlyList<Result<RawArticle, SkippedInput>> ReadElement(int number)
    {
        int length = _cursor.MeasureValue(_maxLength, out bool tooLong);
        if (tooLong)
        {
            _lastRecord = Math.Max(_lastRecord, number);
        }

        return Window.Failure is not null ? []
            : tooLong ? [new SkippedInput(new(content.Path, number), TooLong)]
            : length == 0 ? [Break(new(content.Path, number), "a closing bracket without its opening one")]
            : Read(length, number, number);
    }

    private IReadOnlyList<Result<RawArticle, SkippedInput>> Read(int length, int record, int number)
    {
        IReadOnlyList<Result<RawArticle, SkippedInput>> read = Read(Window.First(length), record, number);
        Window.Advance(length);
        return read;
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

    /// <summary>An error behind which nothing can be read.</summary>
    private SkippedInput Break(ArticleOrigin origin, string detail)
    {
        _isBroken = true;
        return new(origin, SkipCause.Invalid("JSON"), detail) { IsDamage = true };
    }
}
