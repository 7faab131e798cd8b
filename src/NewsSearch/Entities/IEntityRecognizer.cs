namespace NewsSearch.Entities;

/// <summary>
/// Finds the people, places and organisations in an article. Implementations are immutable after construction and safe to call from many
/// threads; they never throw on any text, take time linear in its length, and report spans that are in range and disjoint.
/// </summary>
public interface IEntityRecognizer
{
    /// <summary>Tells this way of recognising from others: articles whose names another one found are recognised anew.</summary>
    string Version { get; }

    /// <param name="title">The headline: evidence for the body, not itself reported.</param>
    /// <param name="body">The cleaned text that the mentions point into.</param>
    ArticleEntities Recognize(string title, string body);

    /// <summary>The same for an article whose outlet may tell where it is written, which helps to choose between places of one name.</summary>
    ArticleEntities Recognize(Article article) => Recognize(article.Title, article.Body);
}
