using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>The checksums that stand at the end of every file of an index.</summary>
internal static class Checksums
{
    /// <summary>Whether every file of the last commit is there and as it was written. It reads all of them.</summary>
    public static bool AllHold(IndexHome home)
    {
        try
        {
            using var commit = HeldCommit.Open(home, remarked: null);
            foreach (SegmentCommitInfo segment in commit.Segments)
            {
                Verify(segment, commit.Directory);
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or IndexException)
        {
            // A codec or version that nobody knows is an argument to Lucene.
            return false;
        }
    }

    /// <exception cref="IOException">A file is not as it was written, or gone.</exception>
    public static void Verify(SegmentCommitInfo segment, MappedDirectory directory)
    {
        foreach (string file in segment.GetFiles())
        {
            using IndexInput input = directory.OpenInput(file, IOContext.READ_ONCE);
            if (input.Length < CodecUtil.FooterLength())
            {
                // Lucene would seek backwards, and take that for a fault of the program.
                throw new CorruptIndexException($"{file} has no room for its checksum");
            }

            CodecUtil.ChecksumEntireFile(input);
        }
    }
}
