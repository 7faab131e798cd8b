namespace NewsSearch.Cli.Wording;

/// <summary>What a user of the command line should know about an index that can be used all the same.</summary>
internal static class IndexRemarkWording
{
    /// <param name="path">As the user sees it.</param>
    public static string Of(IndexRemark remark, string path) => remark.Kind == IndexRemarkKind.TornCommit
        ? $"the newest commit of the index is torn ({path}); the one before it is used, and newssearch index brings it up to date"
        : $"the catalogue of the index in {path} is missing or damaged; newssearch index reads all files again, and with them articles that were deleted";
}
