using System.Text;
using System.Text.Unicode;
using CsvHelper;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Tables;

/// <summary>
/// Reads the rows of CSV and TSV (RFC 4180). CsvHelper splits them, over blocks of bytes rather than over the stream: on a
/// stream a quote that is never closed takes the rest of the file, and what was read of it is gone. Here it costs its own
/// line, for the block is read anew from the line after it.
/// </summary>
internal sealed class TableRows
{
    /// <summary>Bytes split at once; more only for longer rows.</summary>
    private const int BlockLength = 1024 * 1024;

    private static readonly SourceFailure Unclosed = new(SkipCause.Invalid("CSV"), "a quote is not closed");

    private readonly ByteWindow _window;
    private readonly int _maxLength;
    private readonly CsvReaderOptions _options;
    private CsvMalformedReason? _malformed;
    private readonly Encoding? _undeclared;
    private readonly char _separator;
    private int _line;

    /// <param name="maxLength">Bytes of a row; longer ones are a problem of their own.</param>
    /// <param name="undeclared">The encoding of rows that are not UTF-8; null to give them up.</param>
    /// <param name="line">The number of the line that the window begins with.</param>
    public TableRows(ByteWindow window, int maxLength, char separator, int line, Encoding? undeclared = null)
    {
        _window = window;
        _maxLength = maxLength;
        _line = line;
        (_undeclared, _separator) = (undeclared, separator);
        _options = Options(separator) with { OnMalformedRecord = record => _malformed = record.Reason };
    }

    /// <summary>The first row of the bytes; empty when there is none.</summary>
    public static string[] First(ReadOnlyMemory<byte> bytes, char separator)
    {
        using CsvReader reader = CsvReader.Create(bytes, Options(separator));
        return reader.Read() ? reader.Current.ToArray() : [];
    }

    public IEnumerable<TableRow> Read()
    {
        int wanted = BlockLength;
        while (true)
        {
            bool whole = !_window.FillTo(wanted);
            int length = _window.Unread.Length;
            int used = 0;
            if (length == 0)
            {
                yield break;
            }

            using (CsvReader reader = CsvReader.Create(_window.First(length), _options))
            {
                while (TryRead(reader, whole, ref used, out TableRow row))
                {
                    yield return row;
                    if (!row.Cells.Succeeded)
                    {
                        break;
                    }
                }
            }

            _window.Advance(used);
            if (used == 0 && (whole || length > _maxLength))
            {
                if (_window.Failure is not null)
                {
                    yield break;
                }

                yield return SkipLine(whole);
            }

            wanted = used == 0 && length <= _maxLength ? length * 2 : BlockLength;
        }
    }

    private static CsvReaderOptions Options(char separator) => CsvReaderOptions.Default with { HasHeader = false, Separator = separator };

    /// <summary>Takes the next row of the block; false at its end or where the last row may go on behind it.</summary>
    private bool TryRead(CsvReader reader, bool whole, ref int used, out TableRow row)
    {
        row = default;
        _malformed = null;
        if (!reader.Read())
        {
            // Nothing but line ends is left.
            Use(ref used, whole ? _window.Unread.Length : used);
            return false;
        }

        int start = (int)reader.ByteOffset;
        int end = start + reader.RawRecord.Length;
        bool cut = end == _window.Unread.Length && (!whole || _window.Failure is not null);
        if (cut || _malformed == CsvMalformedReason.UnterminatedQuote)
        {
            Use(ref used, start);
            return false;
        }

        Use(ref used, start);
        ReadOnlySpan<byte> raw = reader.RawRecord;
        if (_malformed == CsvMalformedReason.TextAfterClosingQuote && raw.IndexOfAny((byte)'\r', (byte)'\n') is int lineEnd and >= 0)
        {
            // The quote that closed the cell opens one on a later line.
            row = new(_line, Unclosed);
            Use(ref used, start + lineEnd + 1);
            return true;
        }

        row = raw.Length > _maxLength ? new(_line, new SourceFailure(SkipCause.TooLong(_maxLength)))
            : Utf8.IsValid(raw) ? new(_line, reader.Current.ToArray())
            : Decoded(raw);
        Use(ref used, end);
        return true;
    }

    /// <summary>A row that is not UTF-8, in the encoding that was given for such.</summary>
    private TableRow Decoded(ReadOnlySpan<byte> raw) => TextEncodings.ToUtf8(raw.ToArray(), _undeclared).TryGet(out ReadOnlyMemory<byte> text, out SourceFailure? failure)
        ? new(_line, First(text, _separator))
        : new(_line, failure with { Detail = null });

    private void Use(ref int used, int end)
    {
        _line += _window.Unread[used..end].Count((byte)'\n');
        used = end;
    }

    /// <summary>The first row is too long, or its quote is not closed before the table ends: its first line goes.</summary>
    private TableRow SkipLine(bool whole)
    {
        int line = _line;
        bool quoted = _malformed == CsvMalformedReason.UnterminatedQuote;
        int end = _window.Unread.IndexOf((byte)'\n');
        while (end < 0)
        {
            _window.Advance(_window.Unread.Length);
            if (!_window.Fill())
            {
                break;
            }

            end = _window.Unread.IndexOf((byte)'\n');
        }

        if (end >= 0)
        {
            _window.Advance(end + 1);
            _line++;
        }

        return new(line, quoted || whole ? Unclosed : new SourceFailure(SkipCause.TooLong(_maxLength)));
    }
}
