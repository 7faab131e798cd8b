using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Tests.Searching.Stories;

/// <summary>Articles for tests of stories.</summary>
internal static class StoryShelf
{
    /// <summary>A text of so many words, none of them twice; it begins as any other text of this kind does.</summary>
    /// <remarks>Of n words there are n - 4 runs of five, and a shorter text has all its runs in common with a longer one.</remarks>
    public static string Prose(int count, string kind = "w") => string.Join(' ', Enumerable.Range(0, count).Select(number => $"{kind}{number}"));

    /// <param name="number">The last digit of its id.</param>
    public static IndexedArticle Numbered(int number, string body, string? date = null)
    {
        string id = $"00000000000{number:x}";
        return new() { Id = id, Key = id, Article = ArticleShelf.Story(id, body, date: date) };
    }

    /// <summary>The articles of each story, by the last digits of their ids, the best first.</summary>
    public static string StoriesOf(IArticleIndex index, string query = "*") =>
        string.Join(' ', new ArticleStories(index).Groups(ArticleShelf.Parse(query)).Select(group => $"{group.Story[^1]}:{string.Concat(group.Ids.Select(id => id[^1]))}"));
}
