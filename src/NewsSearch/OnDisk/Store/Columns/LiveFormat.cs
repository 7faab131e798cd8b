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

    /// <summary>Up to version 0 a file does not say whose it is.</summary>
    private const int Version = 1;

    public override IMutableBits NewLiveDocs(int size) => LiveDocuments.All(size);

    public override IMutableBits NewLiveDocs(IBits existing) => ((LiveDocuments)existing).Copy();

    /// <remarks>Few bytes that decide what is found and what a merge keeps: verified before they are believed.</remarks>
    public override IBits ReadLiveDocs(Directory dir, SegmentCommitInfo info, IOContext context)
    {
        string file = IndexFileNames.FileNameFromGeneration(info.Info.Name, Extension, info.DelGen);
        using var input = (MappedInput)dir.OpenInput(file, context);
        if (input.Length > int.MaxValue || !LuceneFooter.Holds(input.Span(0, (int)input.Length)))
        {
            throw new CorruptIndexException("the deletions of a segment are not as they were written");
        }

        int version = CodecUtil.CheckHeader(input, Name, 0, Version);
        ulong[] words = new ulong[LiveDocuments.WordsFor(info.Info.DocCount)];
        ReadOnlySpan<byte> bytes = input.Span(input.Position, words.Length * sizeof(ulong));
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }

        var live = new LiveDocuments(words, info.Info.DocCount);
        input.Seek(input.Position + bytes.Length);
        if (live.Deleted != info.DelCount || (version > 0 && input.ReadInt64() != IdentityOf(file)))
        {
            throw new CorruptIndexException("the deletions of a segment are those of another, or of an older commit");
        }

        return live;
    }

    /// <summary>The documents that are not deleted by a file that may be damaged, if it can still be told which.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="documents">How many documents the segment has.</param>
    /// <param name="deleted">How many of them are deleted; less than 0 where no commit says so.</param>
    /// <returns>Null when what is left of the file does not account for all that are deleted.</returns>
    public static LiveDocuments? Salvage(byte[] file, string name, int documents, int deleted)
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

        return isWhole ? IsOwn(file, name, documents) && (deleted < 0 || missing == deleted) ? live : null
            : missing == deleted ? live
            : null;
    }

    public override void WriteLiveDocs(IMutableBits bits, Directory dir, SegmentCommitInfo info, int newDelCount, IOContext context)
    {
        string file = IndexFileNames.FileNameFromGeneration(info.Info.Name, Extension, info.NextDelGen);
        using IndexOutput output = dir.CreateOutput(file, context);
        CodecUtil.WriteHeader(output, Name, Version);
        foreach (ulong word in ((LiveDocuments)bits).Words)
        {
            // Lucene's numbers begin with the highest byte.
            output.WriteInt64(BinaryPrimitives.ReverseEndianness((long)word));
        }

        output.WriteInt64(IdentityOf(file));
        CodecUtil.WriteFooter(output);
    }

    public override void Files(SegmentCommitInfo info, ICollection<string> files)
    {
        if (info.HasDeletions)
        {
            files.Add(IndexFileNames.FileNameFromGeneration(info.Info.Name, Extension, info.DelGen));
        }
    }

    /// <summary>Whether a whole file is the one that its name says, as far as it tells.</summary>
    private static bool IsOwn(byte[] file, string name, int documents)
    {
        int end = CodecUtil.HeaderLength(Name) + (LiveDocuments.WordsFor(documents) * sizeof(ulong));
        return file.Length < end + sizeof(long) + CodecUtil.FooterLength() || BinaryPrimitives.ReadInt64BigEndian(file.AsSpan(end)) == IdentityOf(name);
    }

    /// <summary>The numbers of the segment and of its deletions, from the name of the file.</summary>
    private static long IdentityOf(string file)
    {
        string segment = IndexFileNames.ParseSegmentName(file);
        string generation = Path.GetFileNameWithoutExtension(file)[segment.Length..];
        return (CommitFile.NumberOf(segment[1..]) << 32) | (generation.Length > 1 ? CommitFile.NumberOf(generation[1..]) : 0);
    }
}
