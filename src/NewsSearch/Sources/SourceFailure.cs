using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources;

/// <summary>Why a file could not be read, in the words of <see cref="SkippedInput"/>.</summary>
internal sealed record SourceFailure(string Reason, string? Detail)
{
    /// <summary>The compressed data is at fault, not the device that it stands on.</summary>
    public bool IsDamage { get; init; }

    /// <summary>A limit was passed: reading again meets it again.</summary>
    public bool IsRefusal { get; init; }

    public static SourceFailure Of(Exception exception) => exception switch
    {
        InputRefusedException refused => new(refused.Reason, refused.Message) { IsRefusal = true },
        FileNotFoundException or DirectoryNotFoundException => new("no such file or folder", null),
        UnauthorizedAccessException => new("cannot be read", "permission denied"),
        _ => new("cannot be read", exception.Message),
    };
}
