namespace NewsSearch;

/// <summary>Why an input was passed over, so that alike are counted together.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Subject">What it is wrong with, where the reason needs to be told: <c>JSON</c>, <c>gzip</c>, <c>WARC record</c>; otherwise null.</param>
/// <param name="Limit">The bytes that a record may have, where that is the reason; otherwise null.</param>
public readonly record struct SkipCause(SkipReason Reason, string? Subject = null, long? Limit = null)
{
    public static SkipCause Invalid(string subject) => new(SkipReason.Invalid, subject);

    public static SkipCause Damaged(string subject) => new(SkipReason.Damaged, subject);

    public static SkipCause Truncated(string subject) => new(SkipReason.Truncated, subject);

    public static SkipCause TooLong(long limit) => new(SkipReason.TooLong, Limit: limit);

    public static implicit operator SkipCause(SkipReason reason) => new(reason);
}
