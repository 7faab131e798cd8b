using NewsSearch.Languages;

namespace NewsSearch.Dates;

/// <summary>Finds the day in a text: a month in words with its day and year in whatever order, numbers with signs or characters between them.</summary>
/// <param name="shortYears">Years may have two digits.</param>
internal sealed class DayFinder(DateText text, DateHints hints, bool shortYears)
{
    /// <summary>Words between the numbers that no language is known to put there.</summary>
    private const int MostStrangers = 2;

    private const int LongestStranger = 4;

    private readonly IReadOnlyList<DateToken> _tokens = text.Tokens;

    private readonly string? _language = LanguageTag.Of(hints.Language) is { } tag ? LanguageTag.Primary(tag) : null;

    private OtherCalendars Calendars => new(
        text.Calendars.Buddhist || _language == "th", _language == "fa" || (text.Calendars.Solar && _language is null or "ckb"));

    /// <summary>The first at or behind a place.</summary>
    public bool TryFind(int from, out FoundDay found)
    {
        for (int i = from; i < _tokens.Count; i++)
        {
            if (_tokens[i].IsNumber ? TryMarked(i, out found) || TryCounted(i, out found) || TryNumeric(i, out found) : TryWorded(i, from, out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>The first that is in numbers alone, or null.</summary>
    public NumericDate? FindNumeric()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (NumericAt(i) is { } numeric)
            {
                return numeric;
            }
        }

        return null;
    }

    /// <summary><c>2014年3月29日</c>, <c>2014년 3월 29일</c>, <c>令和2年（2020年）5月12日</c>.</summary>
    private bool TryMarked(int i, out FoundDay found)
    {
        found = default;
        if (!IsNumber(i, 4) || !At(i + 1).Is("年년"))
        {
            return false;
        }

        // The year may stand there by the other count, too.
        int close = At(i + 2).Is("(") ? Enumerable.Range(i + 3, 4).FirstOrDefault(at => At(at).Is(")")) : 0;
        int month = close > 0 ? close + 1 : i + 2;
        bool marked = At(month).IsNumber && At(month + 1).Is("月월") && At(month + 2).IsNumber;
        int end = At(month + 3).Is("日일号號") ? month + 4 : month + 3;
        return marked && TryDay(At(i).Value, At(month).Value, At(month + 2).Value, i, end, out found);
    }

    /// <summary>Months that are counted: Vietnamese <c>12 tháng 5 năm 2020</c>, Mongolian <c>2020 оны 5-р сарын 12</c>.</summary>
    private bool TryCounted(int i, out FoundDay found)
    {
        found = default;
        if (IsDay(i) && At(i + 1).Form is "thang" or "thg" && At(i + 2).IsNumber)
        {
            int year = At(i + 3).Form == "nam" || At(i + 3).Is(",/-") ? i + 4 : i + 3;
            return IsNumber(year, 4) && TryDay(At(year).Value, At(i + 2).Value, At(i).Value, i, year + 1, out found);
        }

        if (IsNumber(i, 4) && At(i + 1).Form is "оны" or "он" && At(i + 2).IsNumber)
        {
            int month = At(i + 3).Is("-") ? i + 4 : i + 3;
            month += At(month).Form == "р" ? 1 : 0;
            return At(month).Form.StartsWith("сар", StringComparison.Ordinal) && IsDay(month + 1)
                && TryDay(At(i).Value, At(i + 2).Value, At(month + 1).Value, i, month + 2, out found);
        }

        return false;
    }

    private bool TryNumeric(int i, out FoundDay found)
    {
        found = default;
        if (NumericAt(i) is not { } numeric || (numeric.HasShortYear && !shortYears) || !numeric.TryResolve(hints, Calendars, out DateOnly day))
        {
            return false;
        }

        found = new FoundDay(day, i, i + 5, IsInNumbers: true);
        return true;
    }

    private NumericDate? NumericAt(int i)
    {
        DateToken sign = At(i + 1);
        bool shaped = At(i).IsNumber && sign.Is("/-.") && At(i + 2).IsNumber && At(i + 3).Is(sign.Text) && At(i + 4).IsNumber;
        if (!shaped || Continues(i - 1, i) || Continues(i + 5, i + 6) || At(i + 2).Digits > 2)
        {
            return null;
        }

        // Only behind dots there may be spaces, and on both sides of slashes.
        bool apart = sign.Text == "-" && (sign.IsApart || At(i + 2).IsApart || At(i + 3).IsApart || At(i + 4).IsApart);
        return apart ? null : new NumericDate(At(i).Value, At(i + 2).Value, At(i + 4).Value, At(i).Digits, At(i + 4).Digits, sign.Text[0]);

        // A fourth number makes a version or an address of it.
        bool Continues(int signAt, int numberAt) => At(signAt).Is(sign.Text) && !At(numberAt).IsApart && !At(signAt).IsApart
            && At(numberAt).IsNumber && At(numberAt == i ? i - 2 : numberAt).IsNumber;
    }

    private bool TryWorded(int i, int from, out FoundDay found)
    {
        found = default;
        DateToken word = At(i);
        if (!word.IsMonth)
        {
            return false;
        }

        int left = Number(i, -1, from);
        int before = left < 0 ? -1 : Number(left, -1, from);
        int right = Number(i, +1, from);
        int behind = right < 0 ? -1 : Number(right, +1, from);
        return IsDay(left) && IsYear(right, word) ? TryNamed(word, right, left, left, right, out found)
            : IsDay(right) && IsYear(behind, word) ? TryNamed(word, behind, right, i, behind, out found)
            : IsYear(left, word) && IsDay(right) ? TryNamed(word, left, right, left, right, out found)
            : IsDay(left) && IsYear(before, word) ? TryNamed(word, before, left, before, i, out found)
            : IsDay(left) && IsShortYear(right) && TryNamed(word, right, left, left, right, out found);
    }

    private bool TryNamed(DateToken word, int year, int day, int first, int last, out FoundDay found)
    {
        int stated = At(year).Value;
        if (At(year).Digits == 2)
        {
            // Thai papers leave the 25 out: 63 is 2563.
            stated += text.Calendars.Buddhist ? 2500 : stated < 50 ? 2000 : 1900;
        }

        found = default;
        if (word.SolarMonth > 0 && stated < 1500)
        {
            bool solar = OtherCalendars.TrySolarDay(stated, word.SolarMonth, At(day).Value, out DateOnly date);
            found = new FoundDay(date, first, last + 1);
            return solar;
        }

        int known = word.Word?.MonthIn(_language) ?? 0;
        return (known == 0 && hints.TakesAnyMonth ? word.Word?.ByLanguage?[0].Month ?? 0 : known) is > 0 and var month && TryDay(stated, month, At(day).Value, first, last + 1, out found);
    }

    private bool TryDay(int year, int month, int day, int first, int end, out FoundDay found)
    {
        bool valid = Calendars.TryDay(year, month, day, out DateOnly date);
        found = new FoundDay(date, first, end);
        return valid;
    }

    /// <summary>The next number, where only signs and a few words of dates stand between; -1 for none.</summary>
    private int Number(int i, int step, int from)
    {
        int strangers = 0;
        for (int at = i + step; at >= from && at < _tokens.Count; at += step)
        {
            DateToken token = _tokens[at];
            if (token.IsNumber)
            {
                return at;
            }

            bool ordinal = token.IsWord && IsBehindNumber(at);
            bool known = token.IsWord ? ordinal || token.Word?.Kinds is not null and not DateWordKinds.None : token.Is(",.;-/()'") || IsOrdinalSign(at);
            strangers += known ? 0 : 1;
            if (token.IsMonth || (!known && (!token.IsWord || token.Text.Length > LongestStranger || strangers > MostStrangers)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The degree sign, which stands for an ordinal's ending: <c>1° maggio</c>.</summary>
    private bool IsOrdinalSign(int at) => _tokens[at].Is("°") && !_tokens[at].IsApart && At(at - 1) is { IsNumber: true, Digits: <= 2 } && At(at + 1).IsMonth;

    /// <summary>The ending of a number in figures: <c>1er</c>, <c>12-го</c>, <c>2020(e)ko</c>.</summary>
    private bool IsBehindNumber(int at)
    {
        for (; at > 0 && !_tokens[at].IsApart; at--)
        {
            if (_tokens[at - 1].IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private DateToken At(int i) => i >= 0 && i < _tokens.Count ? _tokens[i] : default(DateToken) with { Kind = DateTokenKind.Word, Text = "", Form = "" };

    private bool IsNumber(int i, int digits) => At(i) is { IsNumber: true } number && number.Digits == digits;

    private bool IsDay(int i) => At(i) is { IsNumber: true, Digits: <= 2, Value: >= 1 and <= 31 } && !At(i + 1).Is(":") && !(At(i - 1).Is(":") && At(i - 2).IsNumber);

    private bool IsYear(int i, DateToken month) => IsNumber(i, 4)
        && (month.SolarMonth > 0 && At(i).Value < 1500 ? OtherCalendars.TrySolarDay(At(i).Value, 1, 1, out _) : Calendars.TryDay(At(i).Value, 1, 1, out _));

    /// <summary>A number of two digits behind a month that begins no time of day.</summary>
    private bool IsShortYear(int i) => IsNumber(i, 2) && !At(i + 1).Is(":.") && !At(i + 1).Is("時时시")
        && (text.Calendars.Buddhist ? At(i).Value >= 40 : shortYears);
}
