using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The three files of a segment's postings, open to be read.</summary>
/// <param name="MaxDocument">The number of documents of the segment, deleted ones included.</param>
internal sealed record PostingsFiles(MappedInput Terms, MappedInput Documents, MappedInput Positions, int MaxDocument) : IDisposable
{
    private const string TermsExtension = "trm";
    private const string DocumentsExtension = "doc";
    private const string PositionsExtension = "pos";
    private const string TermsName = "NewsSearchTerms";
    private const string DocumentsName = "NewsSearchDocuments";
    private const string PositionsName = "NewsSearchPositions";
    private const int Version = 0;

    /// <exception cref="IOException">One is missing, cut short or another file.</exception>
    public static PostingsFiles Open(SegmentReadState state)
    {
        var opened = new List<MappedInput>(3);
        try
        {
            foreach ((string extension, string name) in ((string, string)[])[(TermsExtension, TermsName), (DocumentsExtension, DocumentsName), (PositionsExtension, PositionsName)])
            {
                var file = (MappedInput)state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension), state.Context);
                opened.Add(file);
                CodecUtil.CheckHeader(file, name, Version, Version);

                // The sum itself would take reading all of the file.
                CodecUtil.RetrieveChecksum(file);
            }

            return new(opened[0], opened[1], opened[2], state.SegmentInfo.DocCount);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(opened);
            throw;
        }
    }

    public static IndexOutput CreateTerms(SegmentWriteState state) => Create(state, TermsExtension, TermsName);

    public static IndexOutput CreateDocuments(SegmentWriteState state) => Create(state, DocumentsExtension, DocumentsName);

    public static IndexOutput CreatePositions(SegmentWriteState state) => Create(state, PositionsExtension, PositionsName);

    /// <exception cref="IOException">A file is not as it was written.</exception>
    public void CheckSums()
    {
        CodecUtil.ChecksumEntireFile(Terms);
        CodecUtil.ChecksumEntireFile(Documents);
        CodecUtil.ChecksumEntireFile(Positions);
    }

    public void Dispose() => IOUtils.Dispose(Terms, Documents, Positions);

    private static IndexOutput Create(SegmentWriteState state, string extension, string name)
    {
        IndexOutput output = state.Directory.CreateOutput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension), state.Context);
        try
        {
            CodecUtil.WriteHeader(output, name, Version);
            return output;
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(output);
            throw;
        }
    }
}
