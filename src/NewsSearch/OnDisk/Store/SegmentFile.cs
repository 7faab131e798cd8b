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
    /// <summary>Of a file whose parts have sums of their own, or, before format 7 of the index, none.</summary>
    private const int Plain = 0;

    /// <summary>Of a file with <see cref="SummedRegions"/>; no bit alone makes it the other one, whose bytes are believed.</summary>
    private const int Summed = 3;

    public string NameOf(string segment, string suffix = "") => IndexFileNames.SegmentFileName(segment, suffix, Extension);

    /// <exception cref="IOException">It is missing, cut short or another file.</exception>
    public MappedInput Open(Lucene.Net.Store.Directory directory, string fileName, IOContext context) => Open(directory, fileName, context, Plain, (file, _) => file);

    /// <summary>Opens a file with sums, to be read without them and the footer; what is read of it is verified.</summary>
    /// <inheritdoc cref="Open(Lucene.Net.Store.Directory, string, IOContext)"/>
    public MappedInput OpenSummed(SegmentReadState state) =>
        Open(state.Directory, NameOf(state.SegmentInfo.Name, state.SegmentSuffix), state.Context, Summed, static (file, version) =>
            file.Contents(file.Length - CodecUtil.FooterLength(), isSummed: version == Summed));

    /// <returns>The file with its header written.</returns>
    public IndexOutput Create(Lucene.Net.Store.Directory directory, string fileName, IOContext context)
    {
        IndexOutput output = directory.CreateOutput(fileName, context);
        return WithHeader(output, Plain);
    }

    /// <returns>The file with its header written, to be ended by <see cref="EndSummed"/>.</returns>
    public IndexOutput CreateSummed(SegmentWriteState state)
    {
        string name = NameOf(state.SegmentInfo.Name, state.SegmentSuffix);
        var output = (FileOutput)state.Directory.CreateOutput(name, state.Context);
        output.BeginSums(name);
        return WithHeader(output, Summed);
    }

    /// <summary>Writes what stands behind the contents.</summary>
    public static void EndSummed(IndexOutput output)
    {
        ((FileOutput)output).EndSums();
        CodecUtil.WriteFooter(output);
    }

    private MappedInput Open(
        Lucene.Net.Store.Directory directory, string fileName, IOContext context, int newest, Func<MappedInput, int, MappedInput> contents)
    {
        var file = (MappedInput)directory.OpenInput(fileName, context);
        try
        {
            int version = CodecUtil.CheckHeader(file, Name, Plain, newest);
            if (version != Plain && version != newest)
            {
                throw new CorruptIndexException($"{fileName} is of version {version}, which there is not");
            }

            // The sum itself would take reading all of the file.
            CodecUtil.RetrieveChecksum(file);
            return contents(file, version);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(file);
            throw;
        }
    }

    private IndexOutput WithHeader(IndexOutput output, int version)
    {
        try
        {
            CodecUtil.WriteHeader(output, Name, version);
            return output;
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(output);
            throw;
        }
    }
}
