using System.Globalization;

namespace NewsSearch;

/// <summary>
/// When an article was published: a calendar day or, where the source states the time, an instant. Both are UTC;
/// a day stands for its whole 24 hours and sorts by its first second.
/// </summary>
public readonly record struct PublicationDate : IComparable<PublicationDate>
{
    private readonly short _offsetMinutes;

    private PublicationDate(DateTime start, bool hasTime, short offsetMinutes = 0) =>
        (Start, HasTime, _offsetMinutes) = (start, hasTime, offsetMinutes);

    /// <summary>The first second, UTC.</summary>
    public DateTime Start { get; }

    /// <summary>Whether the source stated a time of day.</summary>
    public bool HasTime { get; }

    /// <summary>Seconds since 1970-01-01T00:00:00Z of <see cref="Start"/>.</summary>
    public long UnixSeconds => new DateTimeOffset(Start).ToUnixTimeSeconds();

    /// <summary>A day in UTC, where the source states no time.</summary>
    public static PublicationDate FromDay(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), hasTime: false);

    /// <summary>
    /// How far the source's own clock is ahead of UTC; zero where it states none, and for days. It is no part of the value: two
    /// statements of one instant are equal, and the index keeps the instant only.
    /// </summary>
    public TimeSpan Offset => TimeSpan.FromMinutes(_offsetMinutes);

    /// <summary>The instant, in UTC and cut to whole seconds.</summary>
    public static PublicationDate FromInstant(DateTimeOffset instant)
    {
        DateTime utc = instant.UtcDateTime;
        return new(utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)), hasTime: true, (short)instant.TotalOffsetMinutes);
    }

    /// <summary>The same instant, as a clock shows it that is <paramref name="offset"/> ahead of UTC.</summary>
    public PublicationDate WithOffset(TimeSpan offset) => new(Start, HasTime, (short)offset.TotalMinutes);

    /// <inheritdoc/>
    public bool Equals(PublicationDate other) => Start == other.Start && HasTime == other.HasTime;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, HasTime);

    /// <inheritdoc/>
    public int CompareTo(PublicationDate other) => Start != other.Start ? Start.CompareTo(other.Start) : HasTime.CompareTo(other.HasTime);

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator <(PublicationDate left, PublicationDate right) => left.CompareTo(right) < 0;

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator >(PublicationDate left, PublicationDate right) => left.CompareTo(right) > 0;

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator <=(PublicationDate left, PublicationDate right) => left.CompareTo(right) <= 0;

    /// <summary>Compares as <see cref="CompareTo"/> does.</summary>
    public static bool operator >=(PublicationDate left, PublicationDate right) => left.CompareTo(right) >= 0;

    /// <summary><c>2014-03-29</c> or <c>2014-03-29T12:30:00Z</c> (ISO 8601).</summary>
    public override string ToString() =>
        Start.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same with the source's own clock and offset, where it states one: <c>2014-03-29T08:30:00-04:00</c>.</summary>
    public string ToLocalString() => _offsetMinutes == 0
        ? ToString()
        : new DateTimeOffset(Start).ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Reads back what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is of neither form.</exception>
    public static PublicationDate Parse(string text) => text.Length == 10
        ? FromDay(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : FromInstant(DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
