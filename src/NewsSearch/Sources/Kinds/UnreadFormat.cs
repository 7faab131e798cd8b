namespace NewsSearch.Sources.Kinds;

/// <summary>A kind of file that is known and not read: it is told once a file, or counted where it never holds articles.</summary>
/// <param name="isMisnamed">The file's name is that of a format that is read, so that somebody may miss an article.</param>
internal sealed class UnreadFormat(KnownKind kind, bool isMisnamed) : ISourceFormat
{
    public IReadOnlyList<string> Extensions => [];

    public bool IsText => false;

    public bool MayBeEmpty => true;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content)
    {
        bool isEncrypted = false;
        KnownKind known = CompoundFile.Begins(content.Head) && content.OpenSeekable() is { } file
            ? CompoundFile.KindOf(file, out isEncrypted) ?? kind
            : kind;
        return isEncrypted ? [new SkippedInput(new(content.Path), SkipReason.Encrypted, "an Office document with a password")]
            : isMisnamed && known.PassedOver is { } what ? [new SkippedInput(new(content.Path), SkipReason.Binary, $"by its content a {what}")]
            : Tell(known, content);
    }

    /// <summary>Says what the content is, or counts it.</summary>
    public static IEnumerable<Result<RawArticle, SkippedInput>> Tell(KnownKind kind, SourceContent content)
    {
        if (kind.Unread is { } unread)
        {
            return [new SkippedInput(new(content.Path), SkipCause.Unread(unread))];
        }

        content.PassedOver.Add(kind.PassedOver!);
        return [];
    }
}
