using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store;

/// <summary>A kind of file of our own that a segment has: Lucene's header, what it holds, Lucene's footer with the checksum.</summary>
/// <param name="Extension">Of its name.</param>
/// <param name="Name">In its header.</param>
internal sealed record SegmentFile(string Extension, string Name)
{
    private const int Version = 0;

    public string NameOf(string segment, string suffix = "") => IndexFileNames.SegmentFileName(segment, suffix, Extension);

    /// <exception cref="IOException">It is missing, cut short or another file.</exception>
    public MappedInput Open(Lucene.Net.Store.Directory directory, string fileName, IOContext context)
    {
        var file = (MappedInput)directory.OpenInput(fileName, context);
        try
        {
            CodecUtil.CheckHeader(file, Name, Version, Version);

            // The sum itself would take reading all of the file.
            CodecUtil.RetrieveChecksum(file);
            return file;
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(file);
            throw;
        }
    }

    /// <inheritdoc cref="Open(Lucene.Net.Store.Directory, string, IOContext)"/>
    public MappedInput Open(SegmentReadState state) => Open(state.Directory, NameOf(state.SegmentInfo.Name, state.SegmentSuffix), state.Context);

    /// <returns>The file with its header written.</returns>
    public IndexOutput Create(Lucene.Net.Store.Directory directory, string fileName, IOContext context)
    {
        IndexOutput output = directory.CreateOutput(fileName, context);
        try
        {
            CodecUtil.WriteHeader(output, Name, Version);
            return output;
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(output);
            throw;
        }
    }

    /// <inheritdoc cref="Create(Lucene.Net.Store.Directory, string, IOContext)"/>
    public IndexOutput Create(SegmentWriteState state) => Create(state.Directory, NameOf(state.SegmentInfo.Name, state.SegmentSuffix), state.Context);
}
