using NewsSearch.Entities.Rules;

namespace NewsSearch.Entities;

/// <summary>
/// Recognises names in the article's language: English, and what is in none that is known, by <see cref="StatisticalRecognizer"/>; other languages by lists
/// of names and rules, which tell people and places only where they are sure.
/// </summary>
public sealed class NameRecognizer : IEntityRecognizer
{
    private readonly StatisticalRecognizer _english = new();

    /// <inheritdoc/>
    public string Version => _english.Version + "-rules-2";

    /// <inheritdoc/>
    public ArticleEntities Recognize(string title, string body) => _english.Recognize(title, body);

    /// <inheritdoc/>
    public ArticleEntities Recognize(Article article) =>
        article.Language is { } tag and not "en" && LanguageNames.Of(tag) is { } language ? RuleRecognizer.Recognize(article, language) : _english.Recognize(article);
}
