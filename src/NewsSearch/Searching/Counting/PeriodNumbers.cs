namespace NewsSearch.Searching.Counting;

/// <summary>Numbers of periods, and one of having no date.</summary>
internal sealed class PeriodNumbers(TimeUnit unit) : ValueNumbers
{
    private const int Undated = int.MinValue;

    private readonly Dictionary<int, int> _byDay = [];
    private readonly Dictionary<int, int> _byFirstDay = [];
    private readonly List<int> _firstDays = [];

    public override int Count => _firstDays.Count;

    /// <param name="published">Seconds since 1970, UTC; null for no date.</param>
    public int Of(long? published)
    {
        int day = published is { } seconds ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)).DayNumber : Undated;
        if (!_byDay.TryGetValue(day, out int number))
        {
            int first = day == Undated ? day : TimePeriod.Of(DateOnly.FromDayNumber(day), unit).First.DayNumber;
            if (!_byFirstDay.TryGetValue(first, out number))
            {
                _byFirstDay[first] = number = _firstDays.Count;
                _firstDays.Add(first);
            }

            _byDay[day] = number;
        }

        return number;
    }

    /// <summary>The first day of a period; null for no date.</summary>
    public DateOnly? FirstDayOf(int number) => _firstDays[number] is var first && first == Undated ? null : DateOnly.FromDayNumber(first);

    public override string? TextOf(int number) => FirstDayOf(number) is { } first ? TimePeriod.Of(first, unit).Label : null;
}
