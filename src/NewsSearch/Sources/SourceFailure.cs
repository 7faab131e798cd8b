namespace NewsSearch.Sources;

/// <summary>Why a file could not be read, in the words of <see cref="SkippedInput"/>.</summary>
internal sealed record SourceFailure(string Reason, string? Detail)
{
    public static SourceFailure Of(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("no such file or folder", null),
        UnauthorizedAccessException => new("cannot be read", "permission denied"),
        _ => new("cannot be read", exception.Message),
    };
}
