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
/// <param name="Notes">What the program has written into it.</param>
internal sealed record CommitFile(string Name, long Generation, long Version, IReadOnlyDictionary<string, string> Notes)
{
    private const string Prefix = "segments_";

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
    public static CommitFile? Read(string folder, string name)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > MostBytes)
        {
            return null;
        }

        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        return LuceneFooter.Holds(content) ? Parse(name, content) : null;
    }

    /// <summary>The layout is that of Lucene's <see cref="SegmentInfos"/>; the segments are passed over.</summary>
    private static CommitFile Parse(string name, byte[] content)
    {
        var input = new ByteArrayDataInput(content);
        _ = CodecUtil.CheckHeader(input, "segments", SegmentInfos.VERSION_48, SegmentInfos.VERSION_48);
        long version = input.ReadInt64();
        _ = input.ReadInt32();
        for (int left = input.ReadInt32(); left > 0; left--)
        {
            SkipSegment(input);
        }

        return new CommitFile(name, GenerationOf(name)!.Value, version, input.ReadStringStringMap().AsReadOnly());
    }

    private static void SkipSegment(ByteArrayDataInput input)
    {
        _ = input.ReadString();
        _ = input.ReadString();
        _ = input.ReadInt64();
        _ = input.ReadInt32();
        _ = input.ReadInt64();
        for (int left = input.ReadInt32(); left > 0; left--)
        {
            _ = input.ReadInt64();
            _ = input.ReadStringSet();
        }
    }
}
