namespace NewsSearch.Dates;

/// <summary>
/// Reads a date word by word in whatever order its parts stand, so that one scan serves ISO 8601, RFC 822/1123,
/// JavaScript's <c>Date.toString</c> and the ways newspapers write a date. Anything unexplained makes it no date.
/// </summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int? _year;
    private int? _month;
    private int? _day;
    private TimeOnly? _time;
    private TimeZoneName _zone;
    private int _offsetMinutes;

    private enum TimeZoneName
    {
        None,
        Known,
        Unknown,
        AmericanWallClock,
        Moscow,
    }

    public bool TryScan(out PublicationDate date)
    {
        date = default;
        while (SkipSeparators())
        {
            char c = _text[_position];
            bool read = c switch
            {
                >= '0' and <= '9' => ReadNumber(),
                '+' or '-' or '\u2212' => ReadOffset(),
                '(' or '[' => SkipBracketed(),
                _ => char.IsAsciiLetter(c) && ReadWord(),
            };
            if (!read)
            {
                return false;
            }
        }

        return TryCompose(out date);
    }

    /// <summary>Whether a time with this name behind it is an instant.</summary>
    public static bool KnowsZone(string name) => new DateScanner($"2000-01-01 00:00 {name}").TryScan(out PublicationDate date) && date.HasTime;

    public static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        bool valid = year is >= 1600 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private readonly bool TryCompose(out PublicationDate date)
    {
        date = default;
        if (_year is not { } year || _month is not { } month || _day is not { } dayOfMonth
            || !TryDay(year, month, dayOfMonth, out DateOnly day))
        {
            return false;
        }

        if (_time is not { } time || _zone == TimeZoneName.Unknown)
        {
            date = PublicationDate.FromDay(day);
            return true;
        }

        bool isHourAhead = (_zone == TimeZoneName.AmericanWallClock && IsAmericanSummerTime(day)) || (_zone == TimeZoneName.Moscow && IsRussianPermanentSummerTime(day));
        date = PublicationDate.FromInstant(new DateTimeOffset(day, time, TimeSpan.FromMinutes(_offsetMinutes + (isHourAhead ? 60 : 0))));
        return true;
    }

    private bool SkipSeparators()
    {
        while (_position < _text.Length)
        {
            char c = _text[_position];
            bool dashBeforeWord = c == '-' && _position + 1 < _text.Length && char.IsAsciiLetter(_text[_position + 1]);
            bool dashBeforeYear = c == '-' && _time is null && _month is not null;
            if (!char.IsWhiteSpace(c) && c is not (',' or '|' or '.' or ';') && !dashBeforeWord && !dashBeforeYear)
            {
                return true;
            }

            _position++;
        }

        return false;
    }

    private bool SkipBracketed()
    {
        int end = _text[_position..].IndexOfAny(')', ']');
        _position += end + 1;
        return end > 0;
    }

    private bool ReadNumber()
    {
        int start = _position;
        int value = TakeDigits(out int digits);
        char next = Peek(0);
        if (digits <= 2 && _time is null && (next == ':' || (next == '.' && IsDayRead && char.IsAsciiDigit(Peek(1)))))
        {
            return ReadClock(value);
        }

        if (next is '-' or '/' or '.' && char.IsAsciiDigit(Peek(1)) && _day is null && _year is null && _month is null)
        {
            return ReadNumericDate(value, digits, next);
        }

        if (digits is 4 or 6 && start > 0 && _text[start - 1] is 'T' or 't' && _day is not null && _time is null)
        {
            int seconds = digits == 6 ? value % 100 : 0;
            int minutes = digits == 6 ? value / 100 : value;
            return SetTime(minutes / 100, minutes % 100, seconds);
        }

        if (digits == 8 && next is 'T' or 't' && _year is null)
        {
            (_year, _month, _day) = (value / 10000, value / 100 % 100, value % 100);
            return true;
        }

        if (digits == 4 && _year is null)
        {
            _year = value;
            return true;
        }

        return digits <= 2 && ReadSmallNumber(value, digits);
    }

    /// <summary>A number with a dot inside is an hour then (<c>1 June 2021 20.51</c>).</summary>
    private readonly bool IsDayRead => _year is not null && _month is not null && _day is not null;

    /// <summary>A day of the month (<c>29</c>, <c>29th</c>), an hour (<c>10 AM</c>) or the year of RFC 822 (<c>14</c>).</summary>
    private bool ReadSmallNumber(int value, int digits)
    {
        if (TryTakeHalfDay(out bool afternoon) && _time is null)
        {
            return value is >= 1 and <= 12 && SetTime((value % 12) + (afternoon ? 12 : 0), 0, 0);
        }

        if (_day is null)
        {
            _day = value;
            if (_text[_position..] is ['s', 't', ..] or ['n', 'd', ..] or ['r', 'd', ..] or ['t', 'h', ..])
            {
                _position += 2;
            }

            return true;
        }

        // RFC 2822, section 4.3: two digits up to 49 are of this century.
        if (_year is null && _month is not null && digits == 2)
        {
            _year = value + (value < 50 ? 2000 : 1900);
            return true;
        }

        return false;
    }

    private bool ReadNumericDate(int first, int firstDigits, char separator)
    {
        _position++;
        int second = TakeDigits(out int secondDigits);
        if (Peek(0) != separator || !char.IsAsciiDigit(Peek(1)) || secondDigits > 2)
        {
            return false;
        }

        _position++;
        int third = TakeDigits(out int thirdDigits);
        if (firstDigits == 4 && thirdDigits <= 2)
        {
            (_year, _month, _day) = (first, second, third);
            return true;
        }

        // With the year last, day and month are told apart only where one of them can be no month.
        if (thirdDigits != 4 || firstDigits > 2 || (first <= 12 && second <= 12 && first != second))
        {
            return false;
        }

        (_year, _month, _day) = first > 12 ? (third, second, first) : (third, first, second);
        return true;
    }

    private bool ReadClock(int hour)
    {
        _position++;
        int minute = TakeDigits(out int minuteDigits);
        int second = 0;
        if (minuteDigits != 2)
        {
            return false;
        }

        if (Peek(0) == ':' && char.IsAsciiDigit(Peek(1)))
        {
            _position++;
            second = TakeDigits(out int secondDigits);
            if (secondDigits != 2)
            {
                return false;
            }
        }

        if (Peek(0) is '.' or ',' && char.IsAsciiDigit(Peek(1)))
        {
            _position++;
            TakeDigits(out _);
        }

        if (TryTakeHalfDay(out bool afternoon) && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (afternoon ? 12 : 0);
        }

        return SetTime(hour, minute, second);
    }

    private bool SetTime(int hour, int minute, int second)
    {
        // A leap second is given as 60 and falls on the same day either way.
        if (hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        _time = new TimeOnly(hour, minute, Math.Min(second, 59));
        return true;
    }

    private bool TryTakeHalfDay(out bool afternoon)
    {
        ReadOnlySpan<char> rest = _text[_position..].TrimStart();
        int skipped = _text.Length - _position - rest.Length;
        afternoon = rest is ['p' or 'P', ..];
        int length = rest switch
        {
            ['a' or 'A' or 'p' or 'P', '.', 'm' or 'M', '.', ..] => 4,
            ['a' or 'A' or 'p' or 'P', 'm' or 'M', ..] => 2,
            _ => 0,
        };
        if (length == 0 || (rest.Length > length && char.IsAsciiLetter(rest[length])))
        {
            return false;
        }

        _position += skipped + length;
        return true;
    }

    private bool ReadOffset()
    {
        int sign = _text[_position] == '+' ? 1 : -1;
        _position++;
        int hours = TakeDigits(out int digits);
        int minutes = 0;
        if (digits == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (digits is 1 or 2 && Peek(0) == ':')
        {
            _position++;
            minutes = TakeDigits(out int minuteDigits);
            if (minuteDigits != 2)
            {
                return false;
            }
        }

        if (_time is null || digits is not (1 or 2 or 4) || hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
        {
            return false;
        }

        _zone = TimeZoneName.Known;
        _offsetMinutes = sign * ((hours * 60) + minutes);
        return true;
    }

    private bool ReadWord()
    {
        int start = _position;
        while (_position < _text.Length && char.IsAsciiLetter(_text[_position]))
        {
            _position++;
        }

        ReadOnlySpan<char> word = _text[start.._position];
        if (MonthNumber(word) is int month)
        {
            bool first = _month is null;
            _month ??= month;
            return first;
        }

        if (word.Equals("T", StringComparison.OrdinalIgnoreCase))
        {
            return _day is not null && _time is null;
        }

        return IsWeekday(word) || word is "at" or "on" or "of" || ReadZone(word);
    }

    private bool ReadZone(ReadOnlySpan<char> word)
    {
        if (_time is null || word.Length > 5)
        {
            return false;
        }

        Span<char> name = stackalloc char[5];
        int length = word.ToUpperInvariant(name);
        (_zone, _offsetMinutes) = name[..length] switch
        {
            "Z" or "UT" or "UTC" or "GMT" or "WET" => (TimeZoneName.Known, 0),
            "EST" => (TimeZoneName.Known, -300),
            "EDT" or "AST" => (TimeZoneName.Known, -240),
            "CST" => (TimeZoneName.Known, -360),
            "CDT" => (TimeZoneName.Known, -300),
            "MST" => (TimeZoneName.Known, -420),
            "MDT" => (TimeZoneName.Known, -360),
            "PST" or "AKDT" => (TimeZoneName.Known, -480),
            "PDT" => (TimeZoneName.Known, -420),
            "AKST" => (TimeZoneName.Known, -540),
            "HST" => (TimeZoneName.Known, -600),
            "ADT" => (TimeZoneName.Known, -180),
            "BST" or "CET" or "WEST" => (TimeZoneName.Known, 60),
            "CEST" or "EET" => (TimeZoneName.Known, 120),
            "EEST" => (TimeZoneName.Known, 180),
            "MSK" => (TimeZoneName.Moscow, 180),
            "JST" or "KST" => (TimeZoneName.Known, 540),
            "AEST" => (TimeZoneName.Known, 600),
            "AEDT" => (TimeZoneName.Known, 660),
            "NZST" => (TimeZoneName.Known, 720),
            "NZDT" => (TimeZoneName.Known, 780),
            "ET" => (TimeZoneName.AmericanWallClock, -300),
            "CT" => (TimeZoneName.AmericanWallClock, -360),
            "MT" => (TimeZoneName.AmericanWallClock, -420),
            "PT" => (TimeZoneName.AmericanWallClock, -480),
            _ => (TimeZoneName.Unknown, 0),
        };
        return _zone != TimeZoneName.Unknown || !word.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>The rule of the Uniform Time Act as amended from 2007, from 1987 to 2006, and before.</summary>
    private static bool IsAmericanSummerTime(DateOnly day)
    {
        (DateOnly first, DateOnly last) = day.Year switch
        {
            >= 2007 => (SundayOnOrAfter(new(day.Year, 3, 8)), SundayOnOrAfter(new(day.Year, 11, 1))),
            >= 1987 => (SundayOnOrAfter(new(day.Year, 4, 1)), SundayOnOrAfter(new(day.Year, 10, 25))),
            _ => (SundayOnOrAfter(new(day.Year, 4, 24)), SundayOnOrAfter(new(day.Year, 10, 25))),
        };
        return day >= first && day < last;
    }

    /// <summary>From 27 March 2011 to 26 October 2014 Russia kept summer time, UTC+4, all year and called it MSK.</summary>
    private static bool IsRussianPermanentSummerTime(DateOnly day) => day >= new DateOnly(2011, 3, 27) && day < new DateOnly(2014, 10, 26);

    private static DateOnly SundayOnOrAfter(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);

    private static int? MonthNumber(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<string> months =
            ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        for (int i = 0; i < months.Length; i++)
        {
            bool abbreviated = word.Length == 3 && months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase);
            if (abbreviated || word.Equals(months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word)
    {
        foreach (string day in (ReadOnlySpan<string>)["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
        {
            if (word.Length >= 3 && day.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private readonly char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    /// <summary>Reads a run of digits; the value is meaningless when it is longer than nine.</summary>
    private int TakeDigits(out int count)
    {
        int start = _position;
        int value = 0;
        while (char.IsAsciiDigit(Peek(0)))
        {
            value = unchecked((value * 10) + (_text[_position] - '0'));
            _position++;
        }

        count = _position - start;
        return value;
    }
}
