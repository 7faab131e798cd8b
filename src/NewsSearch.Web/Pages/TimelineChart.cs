using NewsSearch.Searching;

namespace NewsSearch.Web.Pages;

/// <summary>When articles were published, as bars, and as a table of the same for whoever does not see them. A click narrows to a period.</summary>
internal static class TimelineChart
{
    private const double Width = 720;
    private const double Height = 96;

    /// <summary>Null where there is nothing to compare.</summary>
    /// <param name="address">What a period narrows.</param>
    public static Html? Of(Timeline timeline, SearchAddress address)
    {
        IReadOnlyList<TimePeriod> periods = timeline.Periods;
        return periods.Count < 2 ? null : Html.Of(html => html.Add($"""
            <figure class="timeline">
            {Bars(periods, address)}
            <figcaption><span>{periods[0].Label}</span> <span>by {UnitOf(periods[0])}, up to {periods.Max(period => period.Count):N0}{(timeline.Undated > 0 ? new Html().Add($"; {timeline.Undated:N0} without a date") : null)}</span> <span>{periods[^1].Label}</span></figcaption>
            <details><summary>As a table</summary>{TableOf(periods, address)}</details>
            </figure>

            """));
    }

    /// <summary>Hidden from readers of screens, who have the table.</summary>
    private static Html Bars(IReadOnlyList<TimePeriod> periods, SearchAddress address) => Html.Of(html =>
    {
        double step = Width / periods.Count, gap = Math.Min(2, step / 4), highest = periods.Max(period => period.Count);
        html.Add($"""<svg class="bars" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" aria-hidden="true">""");
        for (int i = 0; i < periods.Count; i++)
        {
            TimePeriod period = periods[i];
            if (period.Count > 0)
            {
                double height = Math.Max(2, Height * period.Count / highest);
                html.Add($"""
                    <a href="{address.In(period).Search}" tabindex="-1"><title>{period.Label}: {period.Count:N0}</title><rect class="room" x="{i * step}" y="0" width="{step}" height="{Height}"/><rect x="{i * step}" y="{Height - height}" width="{step - gap}" height="{height}"/></a>

                    """);
            }
        }

        html.Add($"</svg>");
    });

    private static Html TableOf(IReadOnlyList<TimePeriod> periods, SearchAddress address) => Html.Of(html =>
    {
        html.Add($"""<table><thead><tr><th scope="col">When</th><th scope="col">Articles</th></tr></thead><tbody>""");
        foreach (TimePeriod period in periods.Where(period => period.Count > 0))
        {
            html.Add($"""<tr><th scope="row"><a href="{address.In(period).Search}">{period.Label}</a></th><td>{period.Count:N0}</td></tr>""");
        }

        html.Add($"</tbody></table>");
    });

    private static string UnitOf(TimePeriod period) => period.Unit switch
    {
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        _ => "year",
    };
}
