using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Indexing;
using NewsSearch.Queries;

namespace NewsSearch.Cli.Wording;

/// <summary>What <c>check</c> says of the files beside an index, a sentence each: which file, and what to do.</summary>
internal static class HealthWording
{
    /// <param name="display">How the user sees a path.</param>
    public static string Of(HomeFinding finding, Func<string, string> display) => finding switch
    {
        HomeFinding.Unreadable { Error: { Fault: IndexFault.BadSettings } error } => $"{error.Message}; mend it there, or put a copy of the file in its place",
        HomeFinding.Unreadable unreadable => IndexFaultWording.Of(unreadable.Error),
        HomeFinding.DamagedVectors vectors => MeaningFaultWording.Of(vectors.Error),
        HomeFinding.BrokenQuery query =>
            $"the saved query {query.Name} in {display(query.Path)} cannot be read: {QuerySentences.Message(query.Fault)}; save it anew with: newssearch save {query.Name} QUERY",
        HomeFinding.BrokenLine line => string.Create(
            CultureInfo.InvariantCulture,
            $"line {line.Line} of {display(line.Path)} cannot be read{(line.More == 0 ? "" : $", nor can {line.More} more")}; mend or remove {(line.More == 0 ? "it" : "them")}"),
        HomeFinding.LeftDraft draft => $"{display(draft.Path)} is half written, left by a process that was ended or belonging to one at work; the next command that writes removes it",
        HomeFinding.Unfollowed told => $"{display(told.Path)} remembers what was told of a saved query that is no more; it may be removed",
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    /// <summary>In what index and catalogue differ; nothing when they do not.</summary>
    public static IEnumerable<string> Of(CatalogueGaps gaps)
    {
        if (gaps.Uncatalogued > 0)
        {
            yield return $"{Articles(gaps.Uncatalogued)} {Of(gaps.UncataloguedFiles)} that the catalogue does not know; newssearch index reads such files again";
        }

        if (gaps.Fewer > 0)
        {
            yield return $"{Articles(gaps.Fewer)} {Of(gaps.FewerFiles)} {(gaps.Fewer == 1 ? "is" : "are")} not in the index: deleted, or taken from another file that holds {(gaps.Fewer == 1 ? "it" : "them")} too";
        }

        static string Articles(long articles) => articles == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{articles} articles");
        static string Of(int files) => files == 1 ? "of a file" : string.Create(CultureInfo.InvariantCulture, $"of {files} files");
    }
}
