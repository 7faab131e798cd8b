using NewsSearch.Archive;

namespace NewsSearch.Cli.Wording;

/// <summary>What changed in the way that a remembered source is read.</summary>
internal static class SourceOptionWording
{
    /// <summary><c>articles: --source is 'Harbour Post' from now on, no longer 'Post'</c>.</summary>
    /// <param name="path">The source's as it is shown.</param>
    public static string Of(SourceOptionChange change, string path) => change.After is null
        ? $"{path}: {change.Option.Option} '{change.Before}' is forgotten"
        : $"{path}: {change.Option.Option} is '{change.After}' from now on{(change.Before is null ? "" : $", no longer '{change.Before}'")}";
}
