using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>Ids of articles as they are given to a command.</summary>
internal static class ArticleIds
{
    /// <summary>Digits of a whole id.</summary>
    private const int Length = 12;
    private const int MostCandidates = 10;

    /// <summary>The ids; <c>-</c> among them stands for those on standard input, a line each.</summary>
    public static IReadOnlyList<string> Of(Shell shell, IEnumerable<string> given) => [.. given.SelectMany(id => id == "-" ? Lines(shell) : [id])];

    /// <summary>The article with this id, or the only one whose id begins so; null, and a message, when there is none or several.</summary>
    public static IndexedArticle? Find(Shell shell, IArticleIndex articles, string given)
    {
        if (articles.Find(given) is { } article)
        {
            return article;
        }

        string[] ids = given.Length is > 0 and < Length && given.All(char.IsAsciiHexDigit)
            ? [.. articles.FindIds(new NewsQuery.Pattern(SearchField.Id, $"{given.ToLowerInvariant()}*")).Order(StringComparer.Ordinal)]
            : [];
        if (ids is [var only])
        {
            return articles.Find(only);
        }

        shell.Warn(given.Length == 0 ? "an id is empty"
            : ids.Length == 0 ? $"no article has the id {given}"
            : string.Create(CultureInfo.InvariantCulture, $"the ids of {ids.Length} articles begin with {given}; write more of one"));
        foreach (IndexedArticle candidate in ids.Take(MostCandidates).Select(articles.Find).OfType<IndexedArticle>())
        {
            shell.Tell($"  {candidate.Id}  {Headline.Of(candidate.Article)}");
        }

        if (ids.Length > MostCandidates)
        {
            shell.Tell(string.Create(CultureInfo.InvariantCulture, $"  and {ids.Length - MostCandidates} more"));
        }

        return null;
    }

    private static IEnumerable<string> Lines(Shell shell)
    {
        using var input = new StreamReader(shell.OpenInput());
        while (input.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } id)
            {
                yield return id;
            }
        }
    }
}
