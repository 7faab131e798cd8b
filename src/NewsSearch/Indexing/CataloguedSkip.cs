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
    /// <summary>It stands for so many others of its cause, which were not remembered one by one; 0 when it is one.</summary>
    public long More { get; init; }

    /// <summary>What groups it with others.</summary>
    [JsonIgnore]
    public SkipCause Cause => new(Reason, Subject, Limit, Kind);

    public static CataloguedSkip Of(SkippedInput skipped) => new(
        skipped.Origin.Record, skipped.Cause.Reason, skipped.Cause.Subject, skipped.Cause.Limit, skipped.Cause.Kind, skipped.Detail, skipped.Keys, skipped.LikelyBody, skipped.LikelyEncoding);

    /// <summary>So many of a cause.</summary>
    public static CataloguedSkip Many(SkipCause cause, long count) => new(0, cause.Reason, cause.Subject, cause.Limit, cause.Kind, null, null, null) { More = count };

    /// <summary>What was passed over, in the file that stands at <paramref name="path"/> now.</summary>
    public SkippedInput In(string path) => new(new ArticleOrigin(path, Record), Cause, Detail)
    {
        LikelyEncoding = LikelyEncoding,
        Keys = Keys is null ? null : new ValueList<string>(Keys),
        LikelyBody = LikelyBody,
    };
}
