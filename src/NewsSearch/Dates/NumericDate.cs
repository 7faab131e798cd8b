namespace NewsSearch.Dates;

/// <summary>A date in numbers alone, of which the order of day, month and year may be open.</summary>
/// <param name="FirstDigits">How many digits the first number has.</param>
/// <param name="ThirdDigits">How many the third has.</param>
/// <param name="Separator">What stands between them.</param>
internal readonly record struct NumericDate(int First, int Second, int Third, int FirstDigits, int ThirdDigits, char Separator)
{
    private static readonly DateOrders[] Each = [DateOrders.DayFirst, DateOrders.MonthFirst, DateOrders.YearFirst];

    /// <summary>The last number may be no year, and the first none: only the order tells.</summary>
    public bool HasShortYear => FirstDigits <= 2 && ThirdDigits == 2;

    /// <summary>In which orders the numbers are a day at all; those that no language writes with this separator are left out.</summary>
    public DateOrders OrdersIn(OtherCalendars calendars)
    {
        DateOrders valid = DateOrders.None;
        foreach (DateOrders order in Each)
        {
            valid |= TryDay(order, calendars, out _) ? order : DateOrders.None;
        }

        // Whoever writes dots between numbers begins with the day, or with the year.
        return Separator == '.' && valid.HasFlag(DateOrders.DayFirst) ? valid & ~DateOrders.MonthFirst : valid;
    }

    /// <summary>The day, where only one remains of those that the numbers can mean.</summary>
    public bool TryResolve(DateHints hints, OtherCalendars calendars, out DateOnly day)
    {
        DateOrders possible = OrdersIn(calendars);
        if (IsOne(possible, calendars, out day))
        {
            return true;
        }

        DateOrders ofLanguage = DateWords.Embedded.OrdersOf(hints.Language);
        DateOrders ofFile = Narrow(possible, hints.Orders);
        bool contradicts = Languages.LanguageTag.Region(hints.Language) is not null && (ofFile & ofLanguage) == 0 && (possible & ofLanguage) != 0;
        if (!contradicts && IsOne(Narrow(ofFile, ofLanguage), calendars, out day))
        {
            return true;
        }

        foreach (DateOrders order in Each)
        {
            if (possible.HasFlag(order) && TryDay(order, calendars, out day) && hints.Address?.Start == day.ToDateTime(TimeOnly.MinValue))
            {
                return true;
            }
        }

        return false;
    }

    private static DateOrders Narrow(DateOrders possible, DateOrders known) => (possible & known) is var left and not DateOrders.None ? left : possible;

    /// <summary>All these orders give one day.</summary>
    private bool IsOne(DateOrders orders, OtherCalendars calendars, out DateOnly day)
    {
        day = default;
        int days = 0;
        foreach (DateOrders order in Each)
        {
            if (orders.HasFlag(order) && TryDay(order, calendars, out DateOnly read) && (days == 0 || read != day))
            {
                (day, days) = (read, days + 1);
            }
        }

        return days == 1;
    }

    private bool TryDay(DateOrders order, OtherCalendars calendars, out DateOnly day)
    {
        day = default;
        bool yearFirst = order == DateOrders.YearFirst;
        int yearDigits = yearFirst ? FirstDigits : ThirdDigits;
        int otherDigits = yearFirst ? ThirdDigits : FirstDigits;
        if (otherDigits > 2 || yearDigits is not (2 or 4))
        {
            return false;
        }

        // RFC 2822, section 4.3: two digits up to 49 are of this century.
        int stated = yearFirst ? First : Third;
        int year = yearDigits == 4 ? stated : stated + (stated < 50 ? 2000 : 1900);
        return order switch
        {
            DateOrders.DayFirst => calendars.TryDay(year, Second, First, out day),
            DateOrders.MonthFirst => calendars.TryDay(year, First, Second, out day),
            _ => calendars.TryDay(year, Second, Third, out day),
        };
    }
}
