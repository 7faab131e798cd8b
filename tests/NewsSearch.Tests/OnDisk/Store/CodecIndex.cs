using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene42;
using Lucene.Net.Codecs.Lucene45;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store;

/// <summary>An index of Lucene's documents in the files of our codec: of each file what it holds can be damaged, or compared with what Lucene's own holds.</summary>
internal sealed class CodecIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CodecIndex()
    {
        LuceneSetup.Ensure();
        Directory = new MappedDirectory(new IndexHome(_folder.Path));
    }

    public MappedDirectory Directory { get; }

    public void Dispose()
    {
        Directory.Dispose();
        _folder.Dispose();
    }

    public IndexWriter Writer() => Writer(Directory, new NewsCodec());

    /// <summary>The one file with this extension.</summary>
    public string FileOf(string extension) => System.IO.Directory.EnumerateFiles(_folder.Path, $"*.{extension}").Single();

    /// <summary>Makes the files as they were in format 6 of the index, without sums of their regions.</summary>
    public void TakeSums()
    {
        foreach (string path in System.IO.Directory.EnumerateFiles(_folder.Path).Where(path => Path.GetExtension(path) is ".trm" or ".doc" or ".pos" or ".col" or ".len"))
        {
            byte[] file = File.ReadAllBytes(path);
            int contents = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(file.Length - 28));

            // Of the header, behind four bytes and the name, which its length precedes, the lowest byte of the version.
            file[4 + 1 + file[4] + 3] = 0;
            byte[] checksummed = [.. file[..contents], .. file[^16..^8]];
            File.WriteAllBytes(path, [.. checksummed, 0, 0, 0, 0, .. Crc32.Hash(checksummed).Reverse()]);
        }
    }

    /// <summary>Whether reading ends with what Lucene throws for damage, or an end that comes too early.</summary>
    public bool Refuses(Action<DirectoryReader> read)
    {
        try
        {
            using DirectoryReader reader = DirectoryReader.Open(Directory);
            read(reader);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Flips one bit after the other, each in the file as it was written, and puts that back.</summary>
    /// <param name="places">The bytes to flip one of whose bits, given the length.</param>
    /// <returns>How many bits were flipped, and how many of them were refused.</returns>
    public (int Flips, int Refused) Flip(string extension, Func<int, IEnumerable<int>> places, Action<DirectoryReader> read)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        int flips = 0, refused = 0;
        foreach (int place in places(sound.Length))
        {
            byte[] damaged = [.. sound];
            damaged[place] ^= (byte)(1 << (flips++ % 8));
            File.WriteAllBytes(path, damaged);
            refused += Refuses(read) ? 1 : 0;
        }

        File.WriteAllBytes(path, sound);
        Assert.False(Refuses(read));
        return (flips, refused);
    }

    /// <summary>Cuts the file at some fifty lengths, each of which has to be refused, and puts it back.</summary>
    public void CutShort(string extension, Action<DirectoryReader> read)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        for (int length = 0; length < sound.Length; length += 1 + (sound.Length / 50))
        {
            File.WriteAllBytes(path, sound[..length]);
            Assert.True(Refuses(read), $"{length} bytes of {sound.Length}");
        }

        File.WriteAllBytes(path, sound);
    }

    /// <summary>Fills all between header and footer with other bytes: a footer that is in its place says nothing of what is before it.</summary>
    /// <returns>Whether that was refused.</returns>
    public bool RefusesMiddleOf(string extension, byte other, int header, Action<DirectoryReader> read)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path), damaged = [.. sound];
        damaged.AsSpan(header, sound.Length - header - 24).Fill(other);
        File.WriteAllBytes(path, damaged);
        bool refuses = Refuses(read);
        File.WriteAllBytes(path, sound);
        return refuses;
    }

    /// <summary>Does the same to this index and to one of Lucene's own, and compares their segments after each step.</summary>
    /// <param name="compare">Given Lucene's segment and ours.</param>
    public void CompareAll(Action<AtomicReader, AtomicReader> compare, params Action<IndexWriter>[] steps)
    {
        using var theirDirectory = new Lucene.Net.Store.RAMDirectory();
        using IndexWriter writer = Writer(), theirWriter = Writer(theirDirectory, new LuceneCodec());
        foreach (Action<IndexWriter> step in steps)
        {
            step(writer);
            step(theirWriter);
            writer.Commit();
            using DirectoryReader ours = DirectoryReader.Open(Directory), theirs = DirectoryReader.Open(theirWriter, applyAllDeletes: true);
            Assert.Equal(theirs.Leaves.Select(leaf => leaf.Reader.MaxDoc), ours.Leaves.Select(leaf => leaf.Reader.MaxDoc));
            foreach ((AtomicReaderContext expected, AtomicReaderContext found) in theirs.Leaves.Zip(ours.Leaves))
            {
                compare(expected.AtomicReader, found.AtomicReader);
            }
        }
    }

    private static IndexWriter Writer(Lucene.Net.Store.Directory directory, Codec codec) =>
        new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            Codec = codec,
            Similarity = new TextLengths(),
            MergePolicy = new LogDocMergePolicy { NoCFSRatio = 0 },
            MergeScheduler = new SerialMergeScheduler(),
            UseCompoundFile = false,
        });

    /// <summary>Lucene's formats, named by no field: our own factory of formats knows no other than ours.</summary>
    [CodecName("LuceneFormats")]
    private sealed class LuceneCodec() : FilterCodec(new Lucene46Codec())
    {
        public override PostingsFormat PostingsFormat { get; } = new Lucene41PostingsFormat();

        public override DocValuesFormat DocValuesFormat { get; } = new Lucene45DocValuesFormat();

        public override NormsFormat NormsFormat { get; } = new Lucene42NormsFormat();
    }
}
