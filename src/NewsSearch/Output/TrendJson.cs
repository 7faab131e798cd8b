using System.Text.Json;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Output;

/// <summary>Values whose share rose: the objects of <c>trends</c>.</summary>
public static class TrendJson
{
    /// <summary>Writes one as an object.</summary>
    public static void Write(Utf8JsonWriter json, Trend trend) => OutputJson.WriteObject(json, members =>
    {
        members.WriteText("name", trend.Name);
        members.WriteNumber("before", trend.Before);
        members.WriteNumber("after", trend.After);
        members.WriteNumber("shareBefore", Math.Round(trend.ShareBefore, 6));
        members.WriteNumber("shareAfter", Math.Round(trend.ShareAfter, 6));
        members.WriteNumber("growth", Math.Round(trend.Growth, 2));
        members.WriteNumber("score", Math.Round(trend.Score, 2));
    });
}
