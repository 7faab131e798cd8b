using System.Text.Json.Serialization;

namespace NewsSearch.Indexing;

/// <summary>One thing passed over in a file: a <see cref="SkippedInput"/> that stands as long as the file does.</summary>
internal sealed record CataloguedSkip(
    int Record,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] SkipReason Reason,
    string? Subject,
    long? Limit,
    FileKind? Kind,
    string? Detail,
    IReadOnlyList<string>? Keys,
    string? LikelyBody,
    string? LikelyEncoding = null)
{
    public static CataloguedSkip Of(SkippedInput skipped) => new(
        skipped.Origin.Record, skipped.Cause.Reason, skipped.Cause.Subject, skipped.Cause.Limit, skipped.Cause.Kind, skipped.Detail, skipped.Keys, skipped.LikelyBody, skipped.LikelyEncoding);

    /// <summary>What was passed over, in the file that stands at <paramref name="path"/> now.</summary>
    public SkippedInput In(string path) => new(new ArticleOrigin(path, Record), new SkipCause(Reason, Subject, Limit, Kind), Detail)
    {
        LikelyEncoding = LikelyEncoding,
        Keys = Keys is null ? null : new ValueList<string>(Keys),
        LikelyBody = LikelyBody,
    };
}
