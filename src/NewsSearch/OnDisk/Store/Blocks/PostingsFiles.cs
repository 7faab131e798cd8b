using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The three files of a segment's postings, open to be read.</summary>
/// <param name="MaxDocument">The number of documents of the segment, deleted ones included.</param>
internal sealed record PostingsFiles(MappedInput Terms, MappedInput Documents, MappedInput Positions, int MaxDocument) : IDisposable
{
    public static readonly SegmentFile TermsFile = new("trm", "NewsSearchTerms");
    public static readonly SegmentFile DocumentsFile = new("doc", "NewsSearchDocuments");
    public static readonly SegmentFile PositionsFile = new("pos", "NewsSearchPositions");

    /// <exception cref="IOException">One is missing, cut short or another file.</exception>
    public static PostingsFiles Open(SegmentReadState state)
    {
        var opened = new List<MappedInput>(3);
        try
        {
            foreach (SegmentFile file in (ReadOnlySpan<SegmentFile>)[TermsFile, DocumentsFile, PositionsFile])
            {
                opened.Add(file.OpenSummed(state));
            }

            return new(opened[0], opened[1], opened[2], state.SegmentInfo.DocCount);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(opened);
            throw;
        }
    }

    /// <exception cref="IOException">A file is not as it was written.</exception>
    public void CheckSums()
    {
        CodecUtil.ChecksumEntireFile(Terms.Whole());
        CodecUtil.ChecksumEntireFile(Documents.Whole());
        CodecUtil.ChecksumEntireFile(Positions.Whole());
    }

    public void Dispose() => IOUtils.Dispose(Terms, Documents, Positions);
}
