using System.Globalization;

namespace NewsSearch.Dates;

/// <summary>Years that are not counted as the Gregorian calendar does.</summary>
/// <param name="Buddhist">A year of Thailand's era may stand there, which is 543 ahead.</param>
/// <param name="Solar">A date of the Solar Hijri calendar of Iran may stand there.</param>
internal readonly record struct OtherCalendars(bool Buddhist, bool Solar)
{
    private static readonly PersianCalendar Persian = new();

    /// <summary>The first year of a Japanese era, or of the Republic of China, is the one behind this.</summary>
    private static readonly (string Name, int Before)[] Eras =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867), ("民國", 1911), ("民国", 1911)];

    /// <summary>In the form of <see cref="DateWords.Fold"/>.</summary>
    private static readonly string[] SolarMonths =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "ابان", "اذر", "دی", "بهمن", "اسفند"];

    /// <summary>The day, where the numbers are one of the Gregorian calendar or of another one that may stand there.</summary>
    public bool TryDay(int year, int month, int day, out DateOnly date)
    {
        if (Buddhist && year is >= 2400 and <= 2642)
        {
            return DateScanner.TryDay(year - 543, month, day, out date);
        }

        return Solar && year is >= 1300 and <= 1499 ? TrySolarDay(year, month, day, out date) : DateScanner.TryDay(year, month, day, out date);
    }

    public static bool TrySolarDay(int year, int month, int day, out DateOnly date)
    {
        bool valid = year is >= 1300 and <= 1499 && month is >= 1 and <= 12 && day >= 1 && day <= Persian.GetDaysInMonth(year, month);
        date = valid ? DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0)) : default;
        return valid;
    }

    /// <summary>The year before the first of the era that a word ends with; null for none.</summary>
    /// <param name="name">The era's name.</param>
    public static int? YearBefore(string word, out string name)
    {
        (name, int before) = Array.Find(Eras, era => word.EndsWith(era.Name, StringComparison.Ordinal));
        return name is null ? null : before;
    }

    /// <summary>From 1; 0 for no month.</summary>
    public static int SolarMonth(string form) => 1 + Array.IndexOf(SolarMonths, form);
}
