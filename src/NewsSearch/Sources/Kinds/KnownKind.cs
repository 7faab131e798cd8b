namespace NewsSearch.Sources.Kinds;

/// <summary>What a file that is not read is known to be: of a kind that may hold articles, or of one that never does.</summary>
/// <param name="Unread">The kind to be told; null where nobody misses an article.</param>
/// <param name="PassedOver">What the file is counted as among what is rightly passed over; null where it is told.</param>
internal readonly record struct KnownKind(FileKind? Unread, string? PassedOver)
{
    public static KnownKind Picture { get; } = new(null, "picture");

    public static KnownKind Sound { get; } = new(null, "sound file");

    public static KnownKind Video { get; } = new(null, "video");

    public static KnownKind Font { get; } = new(null, "font");

    /// <summary>Machine code, source code, packages of either, and the settings of programs.</summary>
    public static KnownKind Program { get; } = new(null, "program");

    /// <summary>Data without a form of its own.</summary>
    public static KnownKind Other { get; } = new(null, "other file");

    /// <summary>What a browser or a download tool has not finished.</summary>
    public static KnownKind Unfinished { get; } = new(null, "unfinished download");

    public static implicit operator KnownKind(FileKind unread) => new(unread, null);
}
