using System.Globalization;
using NewsSearch.Searching.Threads;

namespace NewsSearch.Output;

/// <summary>Articles about one event as comma-separated values, a row a thread; lists are joined with <c>; </c>.</summary>
public static class ThreadCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = "headline,id,first,last,count,words,people,places";

    /// <summary>A thread under <see cref="Header"/>.</summary>
    public static string Row(NewsThread thread) => Csv.Row(
        Citation.OneLine(thread.Headline.Title), thread.Headline.Id, DayOf(thread.First), DayOf(thread.Last), thread.Articles.Count.ToString(CultureInfo.InvariantCulture),
        string.Join("; ", thread.Words), string.Join("; ", thread.People), string.Join("; ", thread.Places));

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
