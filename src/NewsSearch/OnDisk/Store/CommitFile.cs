using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// A commit as its file <c>segments_N</c> states it: whole, since nothing in the file is believed before its checksum holds. Lucene's own
/// reader believes the counts first, and a flipped bit makes it ask for gigabytes.
/// </summary>
/// <param name="Name"><c>segments_</c> and the generation.</param>
/// <param name="Generation">Each commit has a higher one than those before it.</param>
/// <param name="Version">The same as long as the articles are.</param>
/// <param name="Counter">The number of the next segment.</param>
/// <param name="Segments">In the order in which Lucene has them.</param>
/// <param name="Notes">What the program has written into it.</param>
internal sealed record CommitFile(
    string Name, long Generation, long Version, int Counter, IReadOnlyList<CommitSegment> Segments, IReadOnlyDictionary<string, string> Notes)
{
    private const string Prefix = "segments_";
    private const string Codec = "segments";

    /// <summary>Some thousand segments; what is longer is none of Lucene's.</summary>
    private const int MostBytes = 16 << 20;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The generation, as the names of files spell it.</summary>
    public string Suffix => Name[Prefix.Length..];

    /// <summary>What a name says of the commits behind this one: the suffix of a generation.</summary>
    public static string SuffixOf(long generation)
    {
        string suffix = "";
        for (; generation > 0; generation /= Digits.Length)
        {
            suffix = Digits[(int)(generation % Digits.Length)] + suffix;
        }

        return suffix;
    }

    /// <summary>The name of the file of a commit.</summary>
    public static string NameOf(long generation) => Prefix + SuffixOf(generation);

    /// <summary>What another file's name spells as commits spell their generations; -1 for no number, and for one that is too large.</summary>
    public static long NumberOf(string suffix) => GenerationOf(Prefix + suffix) ?? -1;

    /// <summary>Null for the name of another file, and for a generation that is too large for any commit.</summary>
    public static long? GenerationOf(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !LuceneFileNames.IsCommit(name))
        {
            return null;
        }

        long generation = 0;
        foreach (char digit in name.AsSpan(Prefix.Length))
        {
            int value = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (generation > (long.MaxValue - value) / Digits.Length)
            {
                return null;
            }

            generation = (generation * Digits.Length) + value;
        }

        return generation;
    }

    /// <summary>Reads a commit; null when its file is not as it was written.</summary>
    /// <exception cref="IOException">It is gone, or cannot be read.</exception>
    /// <exception cref="IndexFormatTooNewException">A newer version of Lucene wrote it.</exception>
    public static CommitFile? Read(string folder, string name) =>
        ContentOf(folder, name) is { } content ? Of(name, content) : null;

    /// <summary>The commit that a file of these bytes states; null when they are not as they were written.</summary>
    /// <exception cref="IndexFormatTooNewException">A newer version of Lucene wrote them.</exception>
    public static CommitFile? Of(string name, byte[] content) => LuceneFooter.Holds(content) ? Parse(name, content) : null;

    /// <summary>The same, of a file in which a single bit may be flipped.</summary>
    /// <inheritdoc cref="Read"/>
    public static CommitFile? Mend(string folder, string name) =>
        ContentOf(folder, name) is { } content && LuceneFooter.Mend(content) ? Parse(name, content) : null;

    /// <summary>The bytes of the file that would be this commit.</summary>
    public byte[] ToBytes()
    {
        using var content = new MemoryStream();
        using (var output = new OutputStreamDataOutput(content))
        {
            CodecUtil.WriteHeader(output, Codec, SegmentInfos.VERSION_48);
            output.WriteInt64(Version);
            output.WriteInt32(Counter);
            output.WriteInt32(Segments.Count);
            foreach (CommitSegment segment in Segments)
            {
                segment.Write(output);
            }

            output.WriteStringStringMap(new Dictionary<string, string>(Notes));
        }

        return LuceneFooter.Append(content.ToArray());
    }

    /// <returns>Null for more than any commit has.</returns>
    private static byte[]? ContentOf(string folder, string name)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > MostBytes)
        {
            return null;
        }

        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    /// <summary>The layout is that of Lucene's <see cref="SegmentInfos"/>.</summary>
    private static CommitFile Parse(string name, byte[] content)
    {
        var input = new ByteArrayDataInput(content);
        _ = CodecUtil.CheckHeader(input, Codec, SegmentInfos.VERSION_48, SegmentInfos.VERSION_48);
        long version = input.ReadInt64();
        int counter = input.ReadInt32();
        var segments = new List<CommitSegment>();
        for (int left = input.ReadInt32(); left > 0; left--)
        {
            segments.Add(CommitSegment.Read(input));
        }

        return new CommitFile(name, GenerationOf(name)!.Value, version, counter, segments, input.ReadStringStringMap().AsReadOnly());
    }
}
