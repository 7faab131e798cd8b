using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>The files of columns: header, columns, table of fields, checksum.</summary>
/// <param name="Extension">Of the file's name.</param>
/// <param name="Name">Stands in the header.</param>
internal sealed record ColumnFile(string Extension, string Name)
{
    private const int Version = 0;

    /// <summary>What fields hold for counts, filters and orders.</summary>
    public static ColumnFile Values { get; } = new("col", "NewsSearchColumns");

    /// <summary>The lengths of texts.</summary>
    public static ColumnFile Lengths { get; } = new("len", "NewsSearchLengths");

    /// <exception cref="IOException">It is missing, cut short or another file.</exception>
    public MappedInput Open(SegmentReadState state)
    {
        var file = (MappedInput)state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, Extension), state.Context);
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

    public IndexOutput Create(SegmentWriteState state)
    {
        IndexOutput output = state.Directory.CreateOutput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, Extension), state.Context);
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
}
