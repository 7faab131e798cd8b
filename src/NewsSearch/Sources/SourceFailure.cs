using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources;

/// <summary>Why a file could not be read, in the words of <see cref="SkippedInput"/>.</summary>
internal sealed record SourceFailure(string Reason, string? Detail)
{
    /// <summary>The compressed data is at fault, not the device that it stands on.</summary>
    public bool IsDamage { get; init; }

    /// <summary>
    /// The device or the permissions are at fault: the next run may well succeed. Damage, limits and unsafe paths are the
    /// content's own and stay as long as it does.
    /// </summary>
    public bool IsTransient { get; init; }

    public static SourceFailure Of(Exception exception) => exception switch
    {
        InputRefusedException refused => new(refused.Reason, refused.Message),
        FileNotFoundException or DirectoryNotFoundException => new("no such file or folder", null) { IsTransient = true },
        UnauthorizedAccessException => new("cannot be read", "permission denied") { IsTransient = true },
        _ => new("cannot be read", exception.Message) { IsTransient = true },
    };
}
