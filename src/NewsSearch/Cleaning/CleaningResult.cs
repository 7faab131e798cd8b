namespace NewsSearch.Cleaning;

/// <summary>What cleaning made of an article; exactly one of the two is set.</summary>
public sealed record CleaningResult
{
    private CleaningResult()
    {
    }

    public Article? Article { get; private init; }

    public SkippedInput? Skipped { get; private init; }

    public static CleaningResult Of(Article article) => new() { Article = article };

    public static CleaningResult Skip(ArticleOrigin origin, SkipCause cause, string? detail = null) =>
        new() { Skipped = new SkippedInput(origin, cause, detail) };
}
