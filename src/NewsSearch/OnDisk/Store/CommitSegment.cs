using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store;

/// <summary>What a commit says of one of its segments.</summary>
/// <param name="Name"><c>_</c> and the number to base 36, with which the names of its files begin.</param>
/// <param name="Codec">Writes and reads these.</param>
/// <param name="Deletions">The generation of its file of deletions; -1 for none.</param>
/// <param name="Deleted">How many of its documents are deleted.</param>
internal sealed record CommitSegment(string Name, string Codec, long Deletions, int Deleted)
{
    /// <summary>No field is ever changed in place, of which each segment would have generations.</summary>
    private const long NoGeneration = -1;

    /// <summary>The number of the segment.</summary>
    public long Number => CommitFile.NumberOf(Name[1..]);

    /// <summary>The name of its file of deletions; null for none.</summary>
    public string? DeletionsFile => Deletions < 0 ? null : IndexFileNames.FileNameFromGeneration(Name, "del", Deletions);

    /// <summary>Whether a file of this name is one of the segment's.</summary>
    public bool Owns(string fileName) => IndexFileNames.ParseSegmentName(fileName) == Name;

    public static CommitSegment Read(ByteArrayDataInput input)
    {
        var segment = new CommitSegment(input.ReadString(), input.ReadString(), input.ReadInt64(), input.ReadInt32());
        _ = input.ReadInt64();
        for (int left = input.ReadInt32(); left > 0; left--)
        {
            _ = input.ReadInt64();
            _ = input.ReadStringSet();
        }

        return segment;
    }

    public void Write(DataOutput output)
    {
        output.WriteString(Name);
        output.WriteString(Codec);
        output.WriteInt64(Deletions);
        output.WriteInt32(Deleted);
        output.WriteInt64(NoGeneration);
        output.WriteInt32(0);
    }
}
