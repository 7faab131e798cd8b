using NewsSearch.Dates;

namespace NewsSearch.Sources;

/// <summary>
/// Gives the dates of a file the order in which the others of the file are written: a day over 12 shows it. While it is open, records whose own date needs it
/// wait, and those behind them, as far as the first <see cref="MostRecords"/> or <see cref="MostCharacters"/>; later ones are given what is known by then. So nothing
/// is read twice, and memory does not grow with the file.
/// </summary>
internal sealed class DateLookAhead
{
    public const int MostRecords = 256;

    /// <summary>UTF-16 units of the texts that wait.</summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    private readonly Queue<Result<RawArticle, SkippedInput>> _waiting = new();
    private DateOrders _orders = DateOrders.Any;
    private long _characters;
    private bool _hasGivenUp;

    private bool IsSettled => _hasGivenUp || _orders is DateOrders.None or DateOrders.DayFirst or DateOrders.MonthFirst or DateOrders.YearFirst;

    /// <summary>The same records in the same order.</summary>
    public static IEnumerable<Result<RawArticle, SkippedInput>> Over(IEnumerable<Result<RawArticle, SkippedInput>> records) => new DateLookAhead().Read(records);

    private IEnumerable<Result<RawArticle, SkippedInput>> Read(IEnumerable<Result<RawArticle, SkippedInput>> records)
    {
        foreach (Result<RawArticle, SkippedInput> record in records)
        {
            bool isOpen = record.TryGet(out RawArticle? article, out _) && article.Written is { } written && Look(written) && article.Published is null;
            if (_waiting.Count == 0 && (!isOpen || IsSettled))
            {
                yield return Settled(record);
                continue;
            }

            _waiting.Enqueue(record);
            _characters += article?.Content.Length ?? 0;
            _hasGivenUp |= _waiting.Count >= MostRecords || _characters >= MostCharacters;
            while (IsSettled && _waiting.TryDequeue(out Result<RawArticle, SkippedInput> first))
            {
                yield return Settled(first);
            }
        }

        while (_waiting.TryDequeue(out Result<RawArticle, SkippedInput> last))
        {
            yield return Settled(last);
        }
    }

    /// <summary>Learns from a date; false where it is not one in numbers.</summary>
    private bool Look(WrittenDate written)
    {
        DateOrders? shown = WrittenDateReader.OrdersOf(written.Text.AsSpan().Trim());
        _orders &= shown ?? DateOrders.Any;
        return shown is not null;
    }

    private Result<RawArticle, SkippedInput> Settled(Result<RawArticle, SkippedInput> record) =>
        record.TryGet(out RawArticle? article, out _) && article.Written is { } written
            ? article with { Written = article.Published is null ? written with { Orders = _orders } : null }
            : record;
}
