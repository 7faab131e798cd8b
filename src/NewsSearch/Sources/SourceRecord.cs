namespace NewsSearch.Sources;

/// <summary>What one record of a source turned out to be; exactly one of the two is set.</summary>
public sealed record SourceRecord
{
    private SourceRecord()
    {
    }

    public RawArticle? Article { get; private init; }

    public SkippedInput? Skipped { get; private init; }

    public static SourceRecord Of(RawArticle article) => new() { Article = article };

    public static SourceRecord Skip(ArticleOrigin origin, SkipCause cause, string? detail = null) =>
        new() { Skipped = new SkippedInput(origin, cause, detail) };

    public static SourceRecord Skip(SkippedInput skipped) => new() { Skipped = skipped };

    internal static SourceRecord Skip(ArticleOrigin origin, SourceFailure failure) =>
        new()
        {
            Skipped = new SkippedInput(origin, failure.Cause, failure.Detail) { IsTransient = failure.IsTransient, IsDamage = failure.IsDamage },
        };
}
