using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>--since</c> and <c>--until</c>.</summary>
internal static class DateBounds
{
    /// <summary>The query within the dates; null, and a message, when one is no date.</summary>
    public static NewsQuery? Within(Shell shell, NewsQuery query, string? since, string? until)
    {
        var parts = new List<NewsQuery> { query };
        foreach ((string option, string? date, string expression) in new[] { ("--since", since, ">="), ("--until", until, "<=") })
        {
            if (date is null)
            {
                continue;
            }

            if (DateExpression.Parse(expression + date, shell.Clock.GetUtcNow().UtcDateTime) is not { } bound)
            {
                shell.Fail($"'{date}' is not a date for {option}; write for example 2014, 2014-03, 2014-03-29 or 7d");
                return null;
            }

            parts.Add(bound);
        }

        return parts.Count == 1 ? query : new NewsQuery.And(new(parts));
    }
}
