namespace NewsSearch.Sources.Office;

/// <summary>A kind that holds no articles, or not in a form that is read: it is told as what it is.</summary>
/// <param name="name">In the plural, as <see cref="SkipReason.KnownKind"/> wants it.</param>
internal sealed class UnreadPackage(string name, Func<ZipPackage, bool> isOf) : IPackagedDocument
{
    public string Name => name;

    public bool IsOf(ZipPackage package) => isOf(package);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(ZipPackage package, SourceContent content) =>
        [new SkippedInput(new(content.Path), new SkipCause(SkipReason.KnownKind, name))];
}
