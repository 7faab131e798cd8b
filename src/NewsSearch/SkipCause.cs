namespace NewsSearch;

/// <summary>Why an input was passed over, so that alike are counted together.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Subject">What it is wrong with, where the reason needs to be told: <c>JSON</c>, <c>gzip</c>, <c>WARC record</c>; otherwise null.</param>
/// <param name="Limit">The bytes that a record may have, where that is the reason; otherwise null.</param>
/// <param name="Kind">What the file is, where it is known but not read; otherwise null.</param>
public readonly record struct SkipCause(SkipReason Reason, string? Subject = null, long? Limit = null, FileKind? Kind = null)
{
    /// <summary><see cref="SkipReason.Invalid"/>, naming what it is no valid instance of.</summary>
    public static SkipCause Invalid(string subject) => new(SkipReason.Invalid, subject);

    /// <summary><see cref="SkipReason.Damaged"/>, naming what is damaged.</summary>
    public static SkipCause Damaged(string subject) => new(SkipReason.Damaged, subject);

    /// <summary><see cref="SkipReason.Truncated"/>, naming what is cut off.</summary>
    public static SkipCause Truncated(string subject) => new(SkipReason.Truncated, subject);

    /// <summary><see cref="SkipReason.TooLong"/>, with the bytes that a record may have.</summary>
    public static SkipCause TooLong(long limit) => new(SkipReason.TooLong, Limit: limit);

    /// <summary><see cref="SkipReason.UnreadKind"/>, naming the kind.</summary>
    public static SkipCause Unread(FileKind kind) => new(SkipReason.UnreadKind, Kind: kind);

    /// <summary>A reason that needs no subject.</summary>
    public static implicit operator SkipCause(SkipReason reason) => new(reason);
}
