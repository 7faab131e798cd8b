using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Languages;

namespace NewsSearch.Dates;

/// <summary>Reads dates by a .NET custom format whose names are those of a language; .NET itself has none without its libraries of cultures.</summary>
internal static partial class DateFormats
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;

    // "T" and "Z" of ISO 8601 mean themselves.
    private const string Specifiers = "dfFghHKmMstyzTZ";

    /// <param name="language">A tag; null for English.</param>
    public static bool TryParse(string text, string format, string? language, out PublicationDate date)
    {
        date = default;
        if (!TryExact(text.Trim(), format, out DateTimeOffset instant) && (language is null || !TryTranslated(text, format, language, out instant)))
        {
            return false;
        }

        if (instant.Year is < 1600 or > 2199)
        {
            return false;
        }

        date = format.AsSpan().ContainsAny("Hhms") ? PublicationDate.FromInstant(instant) : PublicationDate.FromDay(DateOnly.FromDateTime(instant.DateTime));
        return true;
    }

    /// <summary>Whether a format has a year and no letter outside quotation marks that means nothing.</summary>
    public static bool CanRead(string format)
    {
        bool hasYear = format is ['o' or 'O' or 'r' or 'R' or 's' or 'u'];
        char quote = '\0';
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (quote != '\0' || c is '\'' or '"')
            {
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
            }
            else if (c == '\\')
            {
                i++;
            }
            else if (char.IsAsciiLetter(c) && format.Length > 1)
            {
                if (!Specifiers.Contains(c))
                {
                    return false;
                }

                hasYear |= c == 'y';
            }
        }

        return hasYear && quote == '\0';
    }

    private static bool TryExact(string text, string format, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Styles, out instant);

    /// <summary>The names are those of English, then; days of the week are left out on both sides, since they say nothing more.</summary>
    private static bool TryTranslated(string text, string format, string language, out DateTimeOffset instant)
    {
        instant = default;
        if (DateText.Of(text) is not { } read)
        {
            return false;
        }

        string plain = Weekday().Replace(format, "");
        bool abbreviated = !format.Contains("MMMM", StringComparison.Ordinal);
        return TryExact(Translated(read, language, abbreviated, dots: true), plain, out instant)
            || TryExact(Translated(read, language, abbreviated, dots: false), plain, out instant);
    }

    /// <param name="dots">Keep the dot behind an abbreviation.</param>
    private static string Translated(DateText read, string language, bool abbreviated, bool dots)
    {
        string? primary = LanguageTag.Of(language) is { } tag ? LanguageTag.Primary(tag) : null;
        DateTimeFormatInfo english = CultureInfo.InvariantCulture.DateTimeFormat;
        StringBuilder text = new();
        bool afterName = false;
        foreach (DateToken token in read.Tokens)
        {
            int month = token.Word?.MonthIn(primary) ?? 0;
            DateWordKinds kinds = token.Word?.Kinds ?? DateWordKinds.None;
            bool isBuddhist = primary == "th" && token is { IsNumber: true, Digits: 4, Value: >= 2400 and <= 2642 };
            string said = month > 0 ? abbreviated ? english.GetAbbreviatedMonthName(month) : english.GetMonthName(month)
                : (kinds & DateWordKinds.Half) == DateWordKinds.Morning ? "AM"
                : (kinds & DateWordKinds.Half) == DateWordKinds.Afternoon ? "PM"
                : kinds.HasFlag(DateWordKinds.Weekday) ? ""
                : isBuddhist ? (token.Value - 543).ToString(CultureInfo.InvariantCulture)
                : token.Text;
            bool left = !dots && afterName && token.Is(".");
            text.Append(token.IsApart ? " " : "").Append(left ? "" : said);
            afterName = said != token.Text;
        }

        return text.ToString().Trim();
    }

    [GeneratedRegex("(?<!d)d{3,4}(?!d)", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
