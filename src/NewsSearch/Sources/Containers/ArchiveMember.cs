namespace NewsSearch.Sources.Containers;

/// <summary>One file of an archive, or why it cannot be had.</summary>
/// <param name="Name">Decoded, and another one for each member; empty where it is the archive itself that is told of.</param>
/// <param name="Content">To be read before the next member is asked for.</param>
internal readonly record struct ArchiveMember(string Name, Result<Stream, SourceFailure> Content)
{
    public static SourceFailure Climbing { get; } = new(SkipReason.UnsafePath);

    /// <summary>Whether the name leads out of the archive.</summary>
    public static bool Climbs(string name) =>
        name is ['/' or '\\', ..] or [_, ':', ..] || name.Split('/', '\\').Contains("..");
}
