using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Mime;

/// <summary>
/// Reads a mailbox message by message, holding one at a time. Where a message ends is told by the next <see cref="FromLine"/> alone:
/// a <c>Content-Length</c> is often wrong.
/// </summary>
internal sealed class Mailbox(SourceContent content)
{
    private static readonly byte[] Opening = "\nFrom "u8.ToArray();

    private readonly ByteWindow _window = content.OpenWindow();
    private readonly MailArticles _articles = new(content);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        _window.SkipWhiteSpace();
        for (int record = 1; TrySkipFromLine(); record++)
        {
            if (TryFindEnd(out int length))
            {
                foreach (Result<RawArticle, SkippedInput> article in _articles.Read(Unquoted(_window.First(length)), record))
                {
                    yield return article;
                }

                _window.Advance(length);
            }
            else
            {
                SkipMessage();
                yield return new SkippedInput(new(content.Path, record), SkipCause.TooLong(content.Options.Limits.MaxHeldBytes));
            }

            if (_window.Failure is not null)
            {
                yield break;
            }
        }
    }

    private bool TrySkipFromLine()
    {
        int end = _window.FindAfter(0, (byte)'\n', FromLine.MaxLength);
        _window.Advance(end + 1);
        return end >= 0 && _window.Failure is null;
    }

    /// <summary>The bytes up to the next message or the end; false when they are more than may be held.</summary>
    private bool TryFindEnd(out int length)
    {
        int from = 0;
        while (true)
        {
            if (TryFindFromLine(ref from))
            {
                length = from;
                return true;
            }

            length = _window.Unread.Length;
            if (length > content.Options.Limits.MaxHeldBytes)
            {
                return false;
            }

            if (!_window.Fill())
            {
                return _window.Failure is null;
            }
        }
    }

    /// <summary>Goes to the next message without holding this one.</summary>
    private void SkipMessage()
    {
        int from = 0;
        while (!TryFindFromLine(ref from))
        {
            _window.Advance(from);
            from = 0;
            if (!_window.Fill())
            {
                _window.Advance(_window.Unread.Length);
                return;
            }
        }

        _window.Advance(from);
    }

    /// <summary>
    /// Looks through the unread bytes from <paramref name="from"/>, which then is the place of a message's line or, without one, of the
    /// bytes that are to be looked at again with those behind them.
    /// </summary>
    private bool TryFindFromLine(ref int from)
    {
        while (_window.Unread[from..].IndexOf(Opening) is int found and >= 0)
        {
            int line = from + found + 1;
            FillBehind(line);
            if (FromLine.Begins(_window.Unread[line..]))
            {
                from = line;
                return true;
            }

            from = line;
        }

        from = Math.Max(from, _window.Unread.Length - Opening.Length);
        return false;
    }

    private void FillBehind(int line)
    {
        while (_window.Unread.Length < line + FromLine.MaxLength + MailSyntax.MaxNameLength && _window.Fill())
        {
        }
    }

    /// <summary>Takes one <c>&gt;</c> from each line of them before the word, as writers of the kind mboxrd and mboxo put it.</summary>
    private static ReadOnlyMemory<byte> Unquoted(ReadOnlyMemory<byte> message)
    {
        ReadOnlySpan<byte> rest = message.Span;
        using MemoryStream unquoted = new(rest.Length);
        while (rest.IndexOf("\n>"u8) is int found and >= 0)
        {
            int mark = found + 1;
            bool quoted = rest[mark..].TrimStart((byte)'>').StartsWith("From "u8);
            unquoted.Write(rest[..(quoted ? mark : mark + 1)]);
            rest = rest[(mark + 1)..];
        }

        if (unquoted.Length == 0)
        {
            return message;
        }

        unquoted.Write(rest);
        return unquoted.ToArray();
    }
}
