using System.Globalization;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Repair;

namespace NewsSearch.Cli.Wording;

/// <summary>What a damaged index has lost, as lines on standard error.</summary>
internal static class LossWording
{
    /// <summary><c>5f0c81d9ab34 "Ferry delayed" (stdin)</c>, as far as it is known.</summary>
    /// <param name="display">A path as the user sees it.</param>
    public static string Of(LostArticle lost, Func<string, string> display, IndexHome home)
    {
        string place = lost.StoredPath is { } path ? display(home.FromStoredPath(path)) : lost.IsPlaced ? "(stdin)" : "(source unknown)";
        return $"{lost.Id ?? "(id unreadable)"} {(lost.Title is { } title ? $"\"{title}\"" : "(title unreadable)")} {place}";
    }

    /// <summary><c>lost: 3 articles of news/a.jsonl</c>, with what to do.</summary>
    public static string Of(LostArticles lost, Func<string, string> display)
    {
        string articles = lost.Count == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{lost.Count} articles");
        return lost switch
        {
            { Path: { } path } when Path.Exists(path) => $"lost: {articles} of {display(path)}",
            { Path: { } path } => $"lost: {articles} of {display(path)}, which is no longer there",
            { IsInput: true } => $"lost: {articles} that came by standard input; give {(lost.Count == 1 ? "it" : "them")} again",
            _ => $"lost: {articles}, of which it is not known where {(lost.Count == 1 ? "it was" : "they were")} read",
        };
    }
}
