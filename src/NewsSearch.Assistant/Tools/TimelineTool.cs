using System.Globalization;
using ModelContextProtocol.Protocol;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Assistant.Tools;

/// <summary><c>timeline</c>: how many of the matching articles were published when.</summary>
internal static class TimelineTool
{
    public static AssistantTool Tool { get; } = new(
        "timeline",
        "Articles over time",
        "Count the matching articles by day, week, month or year of publication, every period from the first to the last.",
        () => Schemas.Input([], Schemas.Filters, """
            "by":{"enum":["month","day","week","year"],"default":"month","description":"The length of a period; weeks are those of ISO 8601."}
            """),
        () => Schemas.ListOf("""
            "undated":{"type":"integer","minimum":0,"description":"Matching articles without a date."},
            "next":{"type":["string","null"],"description":"The first day of the first period that had no room, for 'since' of the next call; null when all are there."},
            "remarks":{"type":"array","items":{"type":"string"},"description":"What was read otherwise than it may be meant, and what may have been meant."}
            """, "periods", "timeline"),
        Run);

    private static CallToolResult Run(ToolCall call)
    {
        NewsQuery query = call.Query();
        TimeUnit unit = Enum.Parse<TimeUnit>(call.Arguments.Choice("by", "month", "day", "week", "year"), ignoreCase: true);
        Timeline timeline = call.Articles.CountDates(query, unit, call.Cancellation);
        int found = timeline.Periods.Sum(period => period.Count) + timeline.Undated;
        call.Advise(query, found);
        var answer = new Answer(call.Settings.Room, call.Remarks, "periods");
        answer.Say(string.Create(CultureInfo.InvariantCulture, $"{found} {(found == 1 ? "article" : "articles")}, {timeline.Undated} of them without a date."));
        foreach (TimePeriod period in timeline.Periods)
        {
            if (!answer.TryAdd("periods", json => TimelineJson.Write(json, period), string.Create(CultureInfo.InvariantCulture, $"{period.Label} {period.Count}\n")))
            {
                break;
            }
        }

        string? next = answer.Count("periods") is var shown && shown < timeline.Periods.Count
            ? timeline.Periods[shown].First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        if (next is not null)
        {
            answer.Say($"More since {next}, or by longer periods.");
        }

        return answer.Result(json =>
        {
            json.WriteNumber("undated", timeline.Undated);
            json.WriteText("next", next);
            json.WriteTexts("remarks", call.Remarks);
        });
    }
}
