using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>The documents that are not deleted as plain words of 64 bits, so that they are copied and not decoded.</summary>
internal sealed class LiveFormat : LiveDocsFormat
{
    private const string Extension = "del";
    private const string Name = "NewsSearchLive";
    private const int Version = 0;

    public override IMutableBits NewLiveDocs(int size) => LiveDocuments.All(size);

    public override IMutableBits NewLiveDocs(IBits existing) => ((LiveDocuments)existing).Copy();

    /// <remarks>Few bytes that decide what is found and what a merge keeps: verified before they are believed.</remarks>
    public override IBits ReadLiveDocs(Directory dir, SegmentCommitInfo info, IOContext context)
    {
        using var input = (MappedInput)dir.OpenInput(IndexFileNames.FileNameFromGeneration(info.Info.Name, Extension, info.DelGen), context);
        if (input.Length > int.MaxValue || !LuceneFooter.Holds(input.Span(0, (int)input.Length)))
        {
            throw new CorruptIndexException("the deletions of a segment are not as they were written");
        }

        CodecUtil.CheckHeader(input, Name, Version, Version);
        ulong[] words = new ulong[LiveDocuments.WordsFor(info.Info.DocCount)];
        ReadOnlySpan<byte> bytes = input.Span(input.Position, words.Length * sizeof(ulong));
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }

        return new LiveDocuments(words, info.Info.DocCount);
    }

    /// <summary>The documents that are not deleted by a file that may be damaged, if it can still be told which.</summary>
    /// <param name="documents">How many documents the segment has.</param>
    /// <param name="deleted">How many of them are deleted.</param>
    /// <returns>Null when what is left of the file does not account for all that are deleted.</returns>
    public static LiveDocuments? Salvage(byte[] file, int documents, int deleted)
    {
        bool isWhole = LuceneFooter.Mend(file);
        int begin = CodecUtil.HeaderLength(Name);
        var live = LiveDocuments.All(documents);
        int missing = 0;
        for (int document = 0; document < documents; document++)
        {
            int at = begin + (document / 8);
            bool isRead = at < file.Length;
            if (isRead && ((file[at] >> (document % 8)) & 1) == 0)
            {
                live.Clear(document);
                missing++;
            }
            else if (!isRead && isWhole)
            {
                return null;
            }
        }

        return isWhole || missing == deleted ? live : null;
    }

    public override void WriteLiveDocs(IMutableBits bits, Directory dir, SegmentCommitInfo info, int newDelCount, IOContext context)
    {
        using IndexOutput output = dir.CreateOutput(IndexFileNames.FileNameFromGeneration(info.Info.Name, Extension, info.NextDelGen), context);
        CodecUtil.WriteHeader(output, Name, Version);
        foreach (ulong word in ((LiveDocuments)bits).Words)
        {
            // Lucene's numbers begin with the highest byte.
            output.WriteInt64(BinaryPrimitives.ReverseEndianness((long)word));
        }

        CodecUtil.WriteFooter(output);
    }

    public override void Files(SegmentCommitInfo info, ICollection<string> files)
    {
        if (info.HasDeletions)
        {
            files.Add(IndexFileNames.FileNameFromGeneration(info.Info.Name, Extension, info.DelGen));
        }
    }
}
