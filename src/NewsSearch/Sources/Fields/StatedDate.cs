using NewsSearch.Dates;

namespace NewsSearch.Sources.Fields;

/// <summary>What a source states as an article's date.</summary>
/// <param name="Published">The date, where its text alone says which; otherwise null.</param>
/// <param name="Written">The text of one that cannot be read without its language or the order of its numbers, or that shows this order to others; otherwise null.</param>
internal readonly record struct StatedDate(PublicationDate? Published, WrittenDate? Written)
{
    /// <summary>Nothing is stated but the date.</summary>
    public static implicit operator StatedDate(PublicationDate? date) => new(date, null);

    /// <summary>Reads by the format and the language that the options name, then in the usual notations.</summary>
    public static StatedDate Of(string? text, SourceOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        if (options.DateFormat is { } format && DateFormats.TryParse(text, format, options.DateLanguage, out PublicationDate date))
        {
            return date;
        }

        // ISO 8601, which most sources write, shows no order and costs no second look.
        bool read = PublicationDates.TryRead(text, new DateHints(options.DateLanguage), out date);
        return read ? new(date, text.Contains('/', StringComparison.Ordinal) || text is [_, _, '-', ..] ? new WrittenDate(text) : null)
            : new(null, text.Any(char.IsDigit) ? new WrittenDate(text) : null);
    }

    /// <summary>The first of these texts that states one.</summary>
    public static StatedDate OfFirst(SourceOptions options, params ReadOnlySpan<string?> texts)
    {
        StatedDate first = default;
        foreach (string? text in texts)
        {
            StatedDate stated = Of(text, options);
            if (stated.Published is not null)
            {
                return stated;
            }

            first = first.Written is null ? stated : first;
        }

        return first;
    }
}
