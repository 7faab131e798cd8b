namespace NewsSearch.Indexing;

/// <summary>Paths as an index keeps them: <c>file</c>, or <c>archive!/member</c>, however deep.</summary>
internal static class StoredPath
{
    /// <summary>Parts an archive from its member.</summary>
    public const string MemberSign = "!/";

    /// <summary>The paths that a stored path may lie in: the archives that it may be a member of, the outermost first, and itself.</summary>
    public static IEnumerable<string> Containers(string storedPath)
    {
        for (int end = storedPath.IndexOf(MemberSign, StringComparison.Ordinal); end >= 0; end = storedPath.IndexOf(MemberSign, end + MemberSign.Length, StringComparison.Ordinal))
        {
            yield return storedPath[..end];
        }

        yield return storedPath;
    }
}
