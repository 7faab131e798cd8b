namespace NewsSearch.Queries;

/// <summary>Reads what stands after <c>date:</c>. All times are UTC; nothing depends on culture or time zone.</summary>
public static class DateExpression
{
    /// <summary>Examples to show beside an error.</summary>
    public const string Forms =
        "2014, 2014-03, 2014-03-29, 2014-03-20..2014-03-29, >=2014, <2014-04, \"March 2014\", 7d, 4w, 6m, 1y, today, yesterday, thisweek, lastmonth";

    /// <summary>An end of a range that is open; by itself, any date at all.</summary>
    private const string Open = "*";

    /// <summary>What every article with a date matches, whenever it was published.</summary>
    internal static NewsQuery.Published AnyDate { get; } = new(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), null);

    /// <summary>Reads <paramref name="text"/>, e.g. <c>2014-03</c>, <c>&gt;=2014</c>, <c>2014..2016</c>, <c>7d</c> or <c>lastmonth</c>; <c>*</c> is any date.</summary>
    /// <param name="now">What days are counted back from, UTC.</param>
    public static Result<NewsQuery.Published, DateFault> Parse(string text, DateTime now)
    {
        if (text == Open)
        {
            return AnyDate;
        }

        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return text == ".." ? DateFault.NotADate : Range(text[..dots], text[(dots + 2)..], now);
        }

        ReadOnlySpan<char> sign = text.AsSpan(0, text.AsSpan().IndexOfAnyExcept('<', '>', '=') is var length and > 0 ? length : 0);
        if (DatePeriod.Read(text[sign.Length..], now) is not { } period)
        {
            return DateFault.NotADate;
        }

        return sign switch
        {
            "" when period.IsSince => new NewsQuery.Published(period.From, null),
            "" or "=" => Between(period.From, period.Until),
            ">=" => Between(period.From, null),
            ">" => Between(period.Until, null),
            "<" => Between(null, period.From),
            "<=" => Between(null, period.Until),
            _ => DateFault.NotADate,
        };
    }

    /// <summary>From one day, month or year to another; an empty end or <c>*</c> is open, and any date is between two open ones.</summary>
    /// <param name="now">What days are counted back from, UTC.</param>
    /// <param name="withFirst">Whether the range takes <paramref name="from"/> in, or begins when that is over.</param>
    /// <param name="withLast">Whether the range takes <paramref name="until"/> in, or ends when that begins.</param>
    public static Result<NewsQuery.Published, DateFault> Range(string from, string until, DateTime now, bool withFirst = true, bool withLast = true)
    {
        bool openStart = from is "" or Open;
        bool openEnd = until is "" or Open;
        DatePeriod? first = openStart ? null : DatePeriod.Read(from, now);
        DatePeriod? last = openEnd ? null : DatePeriod.Read(until, now);
        if ((!openStart && first is null) || (!openEnd && last is null))
        {
            return DateFault.NotADate;
        }

        DateTime? start = withFirst ? first?.From : first?.Until;
        DateTime? end = withLast ? last?.Until : last?.From;
        return start is null && end is null ? AnyDate
            : start == end && !(withFirst && withLast) ? DateFault.Empty
            : Between(start, end);
    }

    private static Result<NewsQuery.Published, DateFault> Between(DateTime? from, DateTime? until) =>
        from >= until ? DateFault.Reversed : new NewsQuery.Published(from, until);
}
