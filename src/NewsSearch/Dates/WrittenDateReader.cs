using System.Globalization;
using System.Text;

namespace NewsSearch.Dates;

/// <summary>
/// Reads dates in the words, digits and orders of many languages. What could mean several days, and neither its language nor what else is known of
/// it decides, is no date.
/// </summary>
internal sealed class WrittenDateReader
{
    private const int MostBefore = 4;
    private const int MostBehind = 2;
    private const string Harmless = ",.;:-|/()[]'\"·•«»“”„/–";

    private readonly IReadOnlyList<DateToken> _tokens;
    private readonly DateReach _reach;
    private readonly FoundDay _found;
    private (int Hour, int Minute, int Second)? _time;
    private bool _isHourOpen;
    private readonly StringBuilder _zone = new();

    private WrittenDateReader(DateText text, DateReach reach, FoundDay found) => (_tokens, _reach, _found) = (text.Tokens, reach, found);

    /// <param name="isUpdate">The words before it say that it is the day of an update.</param>
    public static bool TryRead(ReadOnlySpan<char> text, DateHints hints, DateReach reach, out PublicationDate date, out bool isUpdate)
    {
        (date, isUpdate) = (default, false);
        if (DateText.Of(text) is not { } read)
        {
            return false;
        }

        var finder = new DayFinder(read, hints, shortYears: reach != DateReach.Within);
        for (int from = 0; finder.TryFind(from, out FoundDay found); from = found.End)
        {
            isUpdate = IsLabelledUpdate(read, from, found);
            if (reach != DateReach.Within)
            {
                return new WrittenDateReader(read, reach, found).TryCompose(out date);
            }

            // Of two, as of the days on which something begins and ends, neither is the article's.
            if (!isUpdate)
            {
                bool isAlone = !finder.TryFind(found.End, out FoundDay other) || IsLabelledUpdate(read, found.End, other);
                date = isAlone ? PublicationDate.FromDay(found.Day) : default;
                return isAlone;
            }
        }

        return false;
    }

    /// <summary>The orders in which the first date in numbers alone can be read; null where there is none that shows one, as those in dots do not.</summary>
    public static DateOrders? OrdersOf(ReadOnlySpan<char> text) =>
        DateText.Of(text) is { } read && new DayFinder(read, DateHints.None, shortYears: true).FindNumeric() is { FirstDigits: <= 2, Separator: not '.' } numeric
            && numeric.OrdersIn(read.Calendars) is var orders and not DateOrders.None ? orders : null;

    private static bool IsLabelledUpdate(DateText text, int from, FoundDay found) =>
        text.Tokens.Skip(from).Take(found.First - from).Any(token => token.IsWord && DateLabels.SpeaksOfUpdate(token.Form));

    private bool TryCompose(out PublicationDate date)
    {
        date = default;
        int before = 0;
        int behind = 0;
        for (int i = 0; i < _tokens.Count;)
        {
            if (i == _found.First)
            {
                i = _found.End;
            }
            else if (TryTime(ref i) || TryZone(ref i))
            {
                continue;
            }
            else if (_tokens[i].IsNumber || IsAnotherMonth(_tokens[i])
                || (_tokens[i].Kind == DateTokenKind.Sign && !Harmless.Contains(_tokens[i].Text, StringComparison.Ordinal)))
            {
                return false;
            }
            else
            {
                int strange = _tokens[i].IsWord && !IsKnown(i) ? 1 : 0;
                (before, behind) = i < _found.First ? (before + strange, behind) : (before, behind + strange);
                i++;
            }
        }

        bool isAlone = _reach == DateReach.Statement ? before <= MostBefore && behind <= MostBehind : before + behind == 0;
        date = isAlone ? Composed() : default;
        return isAlone;
    }

    private bool IsKnown(int i) => _tokens[i] is var word
        && (word.Word?.Kinds is not null and not DateWordKinds.None || DateLabels.IsLabel(word.Form) || OtherCalendars.YearBefore(word.Text, out _) is not null
            || (i > 0 && !word.IsApart && (_tokens[i - 1].IsNumber || i == _found.End || _tokens[i - 1].Kind == DateTokenKind.Mark)));

    /// <summary>Short names of months are days of the week as well.</summary>
    private static bool IsAnotherMonth(DateToken token) => token.Word is { IsMonth: true, Kinds: DateWordKinds.None };

    private PublicationDate Composed()
    {
        // Numbers come from programs, whose time is UTC where they name no zone; words are a reader's, by a clock that nobody names.
        if (_time is not var (hour, minute, second) || _isHourOpen || (_zone.Length == 0 && !_found.IsInNumbers))
        {
            return PublicationDate.FromDay(_found.Day);
        }

        string instant = string.Create(CultureInfo.InvariantCulture, $"{_found.Day:yyyy-MM-dd} {hour:00}:{minute:00}:{second:00}{_zone}");
        return new DateScanner(instant).TryScan(out PublicationDate date) ? date : PublicationDate.FromDay(_found.Day);
    }

    private bool TryTime(ref int i)
    {
        if (_time is not null || At(i) is not { IsNumber: true, Digits: <= 2, Value: <= 24 } hour)
        {
            return false;
        }

        int end = i + 1;
        int minute = 0;
        int second = 0;
        bool colon = At(end).Is(":") && IsMinute(end + 1);
        bool dot = At(end).Is(".") && !At(end).IsApart && IsMinute(end + 1) && !At(end + 1).IsApart;
        bool letter = At(end) is { IsWord: true, Form: "h" or "u" or "uhr" or "ч" or "год" or "gio" };
        bool half = HalfAt(end, out _) != DateWordKinds.None || HalfBefore(i) != DateWordKinds.None;
        if (colon || dot)
        {
            (minute, end) = (At(end + 1).Value, end + 2);
            if (colon && At(end).Is(":") && IsMinute(end + 1))
            {
                (second, end) = (At(end + 1).Value, end + 2);
                end += At(end).Is(".,") && !At(end).IsApart && At(end + 1) is { IsNumber: true, IsApart: false } ? 2 : 0;
            }
        }
        else if (letter)
        {
            end++;
            (minute, end) = IsMinute(end) ? (At(end).Value, end + 1) : (0, end);
        }
        else if (At(end).Is("時时点點시"))
        {
            end++;
            (minute, end) = At(end).IsNumber && At(end + 1).Is("分분") ? (At(end).Value, end + 2) : (0, end);
            (second, end) = At(end).IsNumber && At(end + 1).Is("秒초") ? (At(end).Value, end + 2) : (0, end);
        }
        else if (!half)
        {
            return false;
        }

        _time = (InHalf(hour.Value, HalfBefore(i) | HalfAt(end, out int behindHalf)), minute, Math.Min(second, 59));
        _isHourOpen |= hour.Value == 24 || minute > 59;
        i = behindHalf;
        return true;
    }

    private int InHalf(int hour, DateWordKinds half)
    {
        if (half == DateWordKinds.None || hour > 12)
        {
            return hour;
        }

        _isHourOpen |= half is not (DateWordKinds.Morning or DateWordKinds.Afternoon) || hour == 0;
        return (hour % 12) + (half == DateWordKinds.Afternoon ? 12 : 0);
    }

    /// <summary>East Asian scripts name the half before the hour; elsewhere, as in Hungarian, the word leaves it open.</summary>
    private DateWordKinds HalfBefore(int i)
    {
        DateToken before = At(At(i - 1).Is(".") ? i - 2 : i - 1);
        DateWordKinds half = before is { IsWord: true, Word.Kinds: var kinds } ? kinds & DateWordKinds.Half : DateWordKinds.None;
        return before.Form is [>= '\u3040', ..] ? half : half & DateWordKinds.SomeHalf;
    }

    /// <param name="end">Behind the word, if it is one.</param>
    private DateWordKinds HalfAt(int i, out int end)
    {
        end = i;
        if (At(i) is { IsWord: true, Form: "a" or "p" } letter)
        {
            int m = At(i + 1).Is(".") ? i + 2 : i + 1;
            if (At(m).Form == "m")
            {
                end = m + 1;
                return letter.Form == "a" ? DateWordKinds.Morning : DateWordKinds.Afternoon;
            }
        }

        DateWordKinds half = At(i) is { IsWord: true, Word.Kinds: var kinds } ? kinds & DateWordKinds.Half : DateWordKinds.None;
        end = half == DateWordKinds.None ? i : i + 1;
        return half;
    }

    /// <summary>A zone as <see cref="DateScanner"/> reads it, or one of the names that other languages have for it.</summary>
    private bool TryZone(ref int i)
    {
        if (_time is null || i < _found.First)
        {
            return false;
        }

        if (At(i).IsWord && At(i).Text is { Length: >= 2 and <= 5 } name && name.All(char.IsUpper) && (At(i).Word is null || DateScanner.KnowsZone(name)))
        {
            _zone.Append(' ').Append(name switch { "MEZ" or "HEC" => "CET", "MESZ" or "HAEC" => "CEST", "МСК" => "MSK", _ => name });
            i++;
            return true;
        }

        if (At(i).Is("+-") && !At(i + 1).IsApart && At(i + 1) is { IsNumber: true, Digits: 1 or 2 or 4 } offset)
        {
            bool minutes = At(i + 2).Is(":") && IsMinute(i + 3);
            _zone.Append(_zone.Length == 0 ? " " : "").Append(At(i).Text).Append(offset.Text).Append(minutes ? $":{At(i + 3).Text}" : "");
            i += minutes ? 4 : 2;
            return true;
        }

        return false;
    }

    private DateToken At(int i) => i >= 0 && i < _tokens.Count ? _tokens[i] : default(DateToken) with { Kind = DateTokenKind.Word, Text = "", Form = "" };

    private bool IsMinute(int i) => At(i) is { IsNumber: true, Digits: 2, Value: <= 59 };
}
