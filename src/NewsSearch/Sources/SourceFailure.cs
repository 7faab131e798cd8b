using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources;

/// <summary>Why a file could not be read: what <see cref="SkippedInput"/> tells, without the place.</summary>
internal sealed record SourceFailure(SkipCause Cause, string? Detail = null)
{
    /// <summary>The data is at fault, not the device that it stands on, and a part of it of unknown size stays unread.</summary>
    public bool IsDamage { get; init; }

    /// <summary>
    /// The device or the permissions are at fault: the next run may well succeed. Damage, limits and unsafe paths are the
    /// content's own and stay as long as it does.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <inheritdoc cref="SkippedInput.LikelyEncoding"/>
    public string? LikelyEncoding { get; init; }

    public SkippedInput At(ArticleOrigin origin) => new(origin, Cause, Detail) { IsTransient = IsTransient, IsDamage = IsDamage, LikelyEncoding = LikelyEncoding };

    public static SourceFailure Of(Exception exception) => exception switch
    {
        InputRefusedException refused => new(refused.Cause, refused.Detail),
        FileNotFoundException or DirectoryNotFoundException => new(SkipReason.NotFound) { IsTransient = true },
        UnauthorizedAccessException => new(SkipReason.Unreadable, "permission denied") { IsTransient = true },
        _ => new(SkipReason.Unreadable, exception.Message) { IsTransient = true },
    };
}
