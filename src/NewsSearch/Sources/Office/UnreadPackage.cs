using NewsSearch.Sources.Kinds;

namespace NewsSearch.Sources.Office;

/// <summary>A kind that holds no articles, or not in a form that is read: it is told as what it is.</summary>
internal sealed class UnreadPackage(KnownKind kind, Func<ZipPackage, bool> isOf) : IPackagedDocument
{
    /// <summary>None of its parts is read, so nothing in them is ever damaged.</summary>
    public string Name => "zip";

    public bool IsOf(ZipPackage package) => isOf(package);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(ZipPackage package, SourceContent content) => UnreadFormat.Tell(kind, content);
}
