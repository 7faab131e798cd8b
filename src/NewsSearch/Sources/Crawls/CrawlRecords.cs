using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Crawls;

/// <summary>
/// Reads a crawl record by record. A record that is damaged, or whose length is wrong, costs only itself: reading goes on
/// where the next header begins, in the next intact gzip member if need be.
/// </summary>
internal sealed class CrawlRecords(SourceContent content, ICrawlSyntax syntax)
{
    private const int MaxHeader = 64 * 1024;

    /// <summary>Bytes; longer claims are not believed, and sums with them cannot overflow.</summary>
    private const long MaxLength = 1L << 50;

    /// <summary>Room for the line ends behind a record and the next one's first bytes.</summary>
    private const int Lookahead = 16;

    private readonly ByteWindow _window = content.OpenWindow();
    private readonly CrawledPages _pages = new(content.Options, content.PassedOver);

    /// <summary>Numbers count the records from 1, damaged ones and those passed over included.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        for (int number = 1; ; number++)
        {
            Result<RawArticle, SkippedInput>? record = null;
            bool more = SkipLineEnds();
            if (more && TryReadRecord(new(content.Path, number), out record))
            {
                if (record is { } found)
                {
                    yield return found;
                }

                continue;
            }

            SourceFailure? failure = _window.Failure;
            if (failure is null || !_window.TryRecover())
            {
                yield break;
            }

            yield return failure.At(new(content.Path, number));
        }
    }

    /// <summary>
    /// Reads one record and goes behind it; it is null when it was passed over. False when a failure of the stream cut it off.
    /// </summary>
    private bool TryReadRecord(ArticleOrigin origin, out Result<RawArticle, SkippedInput>? read)
    {
        read = null;
        bool ended = false;
        while (!ended && syntax.FindHeaderEnd(_window.Unread) < 0 && _window.Unread.Length < MaxHeader)
        {
            ended = !_window.Fill();
        }

        if (ended && _window.Failure is not null)
        {
            return false;
        }

        if (syntax.TryReadHeader(_window.Unread) is not { } record || record.Length > MaxLength)
        {
            TrySeekHeader(1, long.MaxValue);
            read = Damaged(origin, "no valid header");
            return true;
        }

        // Headers of HTTP and chunk sizes may stand around the longest page.
        return record.Length <= content.Options.Limits.MaxRecordBytes + (2L * MaxHeader)
            ? TryReadHeld(record, origin, out read)
            : TryPassLong(record, origin, out read);
    }

    private bool TryReadHeld(CrawlRecord record, ArticleOrigin origin, out Result<RawArticle, SkippedInput>? read)
    {
        read = null;
        int end = record.HeaderLength + (int)record.Length;
        bool whole = _window.FillTo(end);
        if (!whole && _window.Failure is not null)
        {
            return false;
        }

        _window.FillTo(end + Lookahead);
        if (!whole || !IsEnd(end, record.HeaderLength))
        {
            read = Salvage(record, whole, origin) ?? Damaged(origin, whole ? "its length is wrong" : "cut short");
            TrySeekHeader(record.HeaderLength, long.MaxValue);
            return true;
        }

        read = Interpret(record, _window.First(end)[record.HeaderLength..], origin);
        _window.Advance(end);
        return true;
    }

    /// <summary>The page of a record whose length is wrong, where what stands before the next header is a page to its last tag.</summary>
    private Result<RawArticle, SkippedInput>? Salvage(CrawlRecord record, bool whole, ArticleOrigin origin)
    {
        int next = syntax.FindHeader(_window.Unread, record.HeaderLength);
        if ((next < 0 && whole) || record.Type is not ("response" or "resource"))
        {
            return null;
        }

        int end = next < 0 ? _window.Unread.Length : next;
        Result<RawArticle, SkippedInput>? read = Interpret(record, _window.First(end)[record.HeaderLength..], origin);
        bool complete = read is { Succeeded: true, Value.Content: var page }
            && page.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase);
        return complete ? read : null;
    }

    /// <summary>
    /// Whether a record may end there. If line ends and a header (or the file's end) follow, it does. If only line ends do,
    /// the next record may be the damaged one, unless this one's content holds a header in its place.
    /// </summary>
    private bool IsEnd(int end, int headerLength)
    {
        ReadOnlySpan<byte> after = _window.Unread[end..];
        ReadOnlySpan<byte> next = after.TrimStart("\r\n"u8);
        if (next.IsEmpty || syntax.FindHeader(_window.Unread[(end + after.Length - next.Length)..], 0) == 0)
        {
            return true;
        }

        return after.Length > next.Length && syntax.FindHeader(_window.Unread[..end], headerLength) < 0;
    }

    private Result<RawArticle, SkippedInput>? Interpret(CrawlRecord record, ReadOnlyMemory<byte> body, ArticleOrigin origin)
    {
        string type = HeaderFields.MediaType(record.ContentType);
        return record.Type switch
        {
            "response" when syntax is ArcSyntax && !body.Span.StartsWith("HTTP/"u8) =>
                _pages.ReadPage(body, origin, record.Url, type == "no-type" ? "" : type, HeaderFields.Parameter(record.ContentType, "charset")),
            "response" => _pages.ReadResponse(body, origin, record.Url),
            "resource" => _pages.ReadPage(body, origin, record.Url, type, HeaderFields.Parameter(record.ContentType, "charset")),
            "conversion" when type == "text/plain" => _pages.ReadText(body, origin, record.Url),
            _ => _pages.PassOver(record.Type.Length > 20 ? "other" : record.Type),
        };
    }

    /// <summary>Passes over a record that is longer than is held, watching for a header that shows its length to be wrong.</summary>
    private bool TryPassLong(CrawlRecord record, ArticleOrigin origin, out Result<RawArticle, SkippedInput>? read)
    {
        read = null;
        if (TrySeekHeader(record.HeaderLength, record.HeaderLength + record.Length))
        {
            read = Damaged(origin, "its length is wrong");
            return true;
        }

        if (_window.Failure is not null)
        {
            return false;
        }

        content.PassedOver.Add(record.Type is "response" or "resource" ? "too long" : record.Type);
        return true;
    }

    /// <summary>
    /// Goes to the first place from <paramref name="from"/> bytes on where a header may begin, or, when there is none, over
    /// <paramref name="limit"/> bytes.
    /// </summary>
    private bool TrySeekHeader(int from, long limit)
    {
        while (true)
        {
            ReadOnlySpan<byte> seen = _window.Unread[..(int)Math.Min(_window.Unread.Length, limit)];
            int found = syntax.FindHeader(seen, Math.Min(from, seen.Length));
            if (found >= 0)
            {
                _window.Advance(found);
                return true;
            }

            if (seen.Length == limit)
            {
                _window.Advance(seen.Length);
                return false;
            }

            // The last line may be the beginning of a header; its line end stays, to tell that it is a line.
            int line = seen.LastIndexOf((byte)'\n');
            int keep = line >= 0 && seen.Length - line < MaxHeader ? seen.Length - line : Math.Min(1, seen.Length);
            int passed = seen.Length - keep;
            _window.Advance(passed);
            limit -= passed;
            from = Math.Max(from - passed, Math.Min(1, keep));
            if (!_window.Fill())
            {
                _window.Advance(_window.Unread.Length);
                return false;
            }
        }
    }

    /// <summary>Nobody knows how many records stood up to the next header.</summary>
    private SkippedInput Damaged(ArticleOrigin origin, string detail) =>
        new(origin, SkipCause.Damaged($"{syntax.Name} record"), detail) { IsDamage = true };

    private bool SkipLineEnds()
    {
        do
        {
            int index = _window.Unread.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            if (index >= 0)
            {
                _window.Advance(index);
                return true;
            }

            _window.Advance(_window.Unread.Length);
        }
        while (_window.Fill());

        return false;
    }
}
