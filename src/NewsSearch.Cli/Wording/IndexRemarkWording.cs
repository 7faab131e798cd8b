namespace NewsSearch.Cli.Wording;

/// <summary>What a user of the command line should know about an index that can be used all the same.</summary>
internal static class IndexRemarkWording
{
    /// <param name="path">As the user sees it.</param>
    public static string Of(IndexRemark remark, string path) => remark.Kind switch
    {
        IndexRemarkKind.TornCommit => $"the newest commit of the index is torn ({path}); the one before it is used, and newssearch index brings it up to date",
        IndexRemarkKind.LostCatalogue => $"the catalogue of the index in {path} is missing or damaged; newssearch index reads all files again, and with them articles that were deleted, though not forever",
        IndexRemarkKind.OlderFormat => $"the index in {path} is of an older format; it is made anew from its sources, and the old one stays until that is done",
        _ => $"the index in {path} was of a format whose articles cannot be read: those that came by standard input, or whose files are gone, are not taken over; give them again",
    };
}
