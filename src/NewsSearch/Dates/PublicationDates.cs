using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Dates;

/// <summary>
/// Reads the dates that sources and pages write: ISO 8601, RFC 822/1123, <c>March 29, 2014 10:30 AM EDT</c>, Unix time, and what
/// <see cref="WrittenDateReader"/> reads in other languages. A date that could mean two days (<c>03/04/2014</c>) is not read: no date is better than a wrong
/// one. A time without a zone is taken as UTC; with a zone whose offset is not known only the day is taken.
/// </summary>
public static class PublicationDates
{
    /// <summary>Seconds below this (1973) are more likely a count or a year than an instant; Unix milliseconds start above 10^11.</summary>
    private const long FirstUnixSecond = 100_000_000;

    private const long FirstUnixMillisecond = 100_000_000_000;

    private const long LastUnixMillisecond = 7_258_118_400_000;

    /// <summary>Reads the whole of <paramref name="text"/>; false when any part of it is not a date's.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PublicationDate date)
    {
        date = default;

        // A date of any notation, with weekday and zone name written out, stays below this.
        if (text is null || text.Length > 100)
        {
            return false;
        }

        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return IsDigits(trimmed)
            ? TryParseDigits(trimmed, out date)
            : new DateScanner(trimmed).TryScan(out date);
    }

    /// <summary>Reads what a source states as a date: in the usual notations, or in the words and orders of any known language.</summary>
    internal static bool TryRead([NotNullWhen(true)] string? text, DateHints hints, out PublicationDate date) =>
        TryParse(text, out date) || WrittenDateReader.TryRead(text.AsSpan().Trim(), hints, DateReach.Statement, out date, out _);

    /// <summary>Whether dates in the words of this language are known, with or without a region.</summary>
    public static bool KnowsLanguage(string tag) => DateWords.Embedded.Knows(tag);

    /// <summary>The month of that name, from 1; 0 for none, and for one that is another in another language.</summary>
    internal static int MonthOf(string name)
    {
        if (name.Length > DateWords.LongestWord)
        {
            return 0;
        }

        Span<char> form = stackalloc char[DateWords.LongestWord];
        return DateWords.Embedded.Find(form[..DateWords.Embedded.Fold(name, form)])?.MonthIn(null) ?? 0;
    }

    /// <summary>Reads a date that could not be read without knowing this.</summary>
    /// <param name="language">The tag of the article's language, with its region where that is known; null for none.</param>
    /// <param name="url">The address of the article, whose path may name the day; null for none.</param>
    public static bool TryRead(WrittenDate written, string? language, string? url, out PublicationDate date) =>
        TryRead(written.Text, new DateHints(language, written.Orders, AddressDates.Find(url)), out date);

    /// <summary>Reads Unix time in seconds or, from 10^11 on, milliseconds.</summary>
    public static bool TryParseUnixTime(long value, out PublicationDate date)
    {
        bool plausible = value is >= FirstUnixSecond and <= LastUnixMillisecond;
        date = !plausible
            ? default
            : PublicationDate.FromInstant(value < FirstUnixMillisecond
                ? DateTimeOffset.FromUnixTimeSeconds(value)
                : DateTimeOffset.FromUnixTimeMilliseconds(value));
        return plausible;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> digits, out PublicationDate date)
    {
        date = default;
        if (digits.Length is 10 or 13)
        {
            return TryParseUnixTime(NumberLong(digits), out date);
        }

        if (digits.Length is not (8 or 14)
            || !DateScanner.TryDay(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]), out DateOnly day))
        {
            return false;
        }

        if (digits.Length == 8)
        {
            date = PublicationDate.FromDay(day);
            return true;
        }

        (int hour, int minute, int second) = (Number(digits[8..10]), Number(digits[10..12]), Number(digits[12..14]));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        date = PublicationDate.FromInstant(new DateTimeOffset(day, new TimeOnly(hour, minute, second), TimeSpan.Zero));
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) => (int)NumberLong(digits);

    private static long NumberLong(ReadOnlySpan<char> digits)
    {
        long value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
