using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk;

/// <summary>A commit as another version of the program would write it.</summary>
internal static class ForeignCommit
{
    /// <param name="format">The format that the commit states; null for none.</param>
    public static void Write(IndexHome home, string? format)
    {
        LuceneSetup.Ensure();
        using var directory = new MappedDirectory(home);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NewsAnalyzer()) { Codec = new NewsCodec() });
        writer.SetCommitData(format is null ? [] : new Dictionary<string, string> { ["format"] = format });
        writer.Commit();
    }
}
