using System.Buffers.Binary;
using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Meaning;

/// <summary>
/// A file of vectors of articles, mapped; written once and never changed. Numbers are little-endian: a header of 64 bytes, the articles' versions
/// ascending, where the passages of each begin, the scales, the vectors, and the checksum (XXH3) of all that.
/// </summary>
/// <remarks>Whoever uses its bytes keeps it from being collected meanwhile: it is unmapped when nobody refers to it any more.</remarks>
internal sealed unsafe class VectorFile
{
    public const string Extension = ".vectors";

    private const int HeaderSize = 64;

    private const int NameStart = 32, NameSize = HeaderSize - NameStart;

    private const int Alignment = 64;

    private const int ChecksumSize = sizeof(ulong);

    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly long _firsts, _scales, _vectors;

    private VectorFile(string path, MemoryMappedFile map, MemoryMappedViewAccessor view, byte* start, long length)
    {
        (Path, _map, _view, Length) = (path, map, view, length);
        _start = start;
        var header = new ReadOnlySpan<byte>(start, HeaderSize);
        if (!header.StartsWith(Mark))
        {
            throw Damaged(path);
        }

        Model = BinaryPrimitives.ReadUInt64LittleEndian(header[8..]);
        Dimensions = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        Articles = BinaryPrimitives.ReadInt32LittleEndian(header[20..]);
        Passages = BinaryPrimitives.ReadInt32LittleEndian(header[24..]);
        IsOfLeads = header[28] != 0;
        ModelName = Encoding.UTF8.GetString(header.Slice(NameStart, NameSize)).TrimEnd('\0');
        if (Dimensions <= 0 || Articles < 0 || Passages < 0)
        {
            throw Damaged(path);
        }

        (_firsts, _scales, _vectors, long end) = Layout(Articles, Passages, Dimensions);
        if (end + ChecksumSize != length || Sum(length - ChecksumSize) != *(ulong*)(start + length - ChecksumSize))
        {
            throw Damaged(path);
        }
    }

    ~VectorFile()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    public string Path { get; }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>The <see cref="SentenceModel.Fingerprint"/> of the model that made the vectors.</summary>
    public ulong Model { get; }

    /// <summary>What the model is called; cut when it is long.</summary>
    public string ModelName { get; }

    public int Dimensions { get; }

    public int Articles { get; }

    public int Passages { get; }

    /// <summary>Whether of each article only the first passage has a vector.</summary>
    public bool IsOfLeads { get; }

    /// <summary>The articles' versions, ascending.</summary>
    public ReadOnlySpan<ulong> Versions => new(_start + HeaderSize, Articles);

    private static ReadOnlySpan<byte> Mark => "NSVECT1\n"u8;

    /// <exception cref="MeaningException">It is not as it was written, or cannot be read.</exception>
    /// <exception cref="FileNotFoundException">It is not there any more.</exception>
    public static VectorFile Open(string path)
    {
        MemoryMappedFile? map = null;
        MemoryMappedViewAccessor? view = null;
        byte* start = null;
        try
        {
            // A writer may replace and remove it meanwhile.
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            long length = stream.Length;
            if (length < HeaderSize + ChecksumSize)
            {
                stream.Dispose();
                throw Damaged(path);
            }

            map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return new VectorFile(path, map, view, start, length);
        }
        catch (Exception error) when (error is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            view?.Dispose();
            map?.Dispose();
            throw new MeaningException(MeaningFault.Damaged, $"cannot read {path}: {error.Message}", error);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="articles">Of the versions ascending.</param>
    public static void Write(Stream stream, ulong model, string modelName, int dimensions, bool areLeads, IReadOnlyList<(ulong Version, IReadOnlyList<PassageVector> Passages)> articles)
    {
        int passages = articles.Sum(static article => article.Passages.Count);
        (long firsts, long scales, long vectors, long end) = Layout(articles.Count, passages, dimensions);
        byte[] content = new byte[end + ChecksumSize];
        WriteHeader(content, model, modelName, dimensions, articles.Count, passages, areLeads);
        int passage = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(HeaderSize + (i * sizeof(ulong))), articles[i].Version);
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan((int)firsts + (i * sizeof(int))), passage);
            foreach (PassageVector vector in articles[i].Passages)
            {
                BinaryPrimitives.WriteSingleLittleEndian(content.AsSpan((int)scales + (passage * sizeof(float))), vector.Scale);
                MemoryMarshal.AsBytes(vector.Values.AsSpan()).CopyTo(content.AsSpan((int)(vectors + ((long)passage * dimensions))));
                passage++;
            }
        }

        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan((int)firsts + (articles.Count * sizeof(int))), passage);
        BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan((int)end), XxHash3.HashToUInt64(content.AsSpan(0, (int)end)));
        stream.Write(content);
    }

    /// <summary>Writes one file of some articles of several, whose model, dimensions and way to cut are the same.</summary>
    /// <param name="rows">Of which file each article is, and its place there; their versions ascending.</param>
    public static void Merge(Stream stream, IReadOnlyList<(VectorFile File, int Row)> rows)
    {
        VectorFile first = rows[0].File;
        long passages = rows.Sum(static row => (long)row.File.CountPassages(row.Row));
        (_, long scales, long vectors, long end) = Layout(rows.Count, (int)passages, first.Dimensions);
        var sum = new XxHash3();
        byte[] head = new byte[vectors];
        WriteHeader(head, first.Model, first.ModelName, first.Dimensions, rows.Count, (int)passages, first.IsOfLeads);
        long firsts = HeaderSize + ((long)rows.Count * sizeof(ulong));
        int passage = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            (VectorFile file, int row) = rows[i];
            BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(HeaderSize + (i * sizeof(ulong))), file.Versions[row]);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan((int)firsts + (i * sizeof(int))), passage);
            int count = file.CountPassages(row);
            MemoryMarshal.AsBytes(file.Scales.Slice(file.FirstPassage(row), count)).CopyTo(head.AsSpan((int)scales + (passage * sizeof(float))));
            passage += count;
        }

        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan((int)firsts + (rows.Count * sizeof(int))), passage);
        Put(head);
        foreach ((VectorFile file, int row) in rows)
        {
            Put(new ReadOnlySpan<byte>(file._start + file._vectors + ((long)file.FirstPassage(row) * file.Dimensions), file.CountPassages(row) * file.Dimensions));
        }

        stream.Write(BitConverter.GetBytes(sum.GetCurrentHashAsUInt64()));
        System.Diagnostics.Debug.Assert(end == vectors + (passages * first.Dimensions));

        void Put(ReadOnlySpan<byte> bytes)
        {
            sum.Append(bytes);
            stream.Write(bytes);
        }
    }

    /// <summary>The place of an article; below 0 when it is not there.</summary>
    public int Find(ulong version) => Versions.BinarySearch(version);

    public int FirstPassage(int row) => *(int*)(_start + _firsts + ((long)row * sizeof(int)));

    public int CountPassages(int row) => FirstPassage(row + 1) - FirstPassage(row);

    /// <summary>How near the nearest passage of an article comes.</summary>
    /// <param name="query">In whole numbers of eight bits, held wider.</param>
    /// <returns>The cosine, and which passage of the article; below all cosines for an article without passages.</returns>
    public (float Cosine, int Passage) Nearest(int row, ReadOnlySpan<short> query, float queryScale)
    {
        (float best, int passage) = (float.NegativeInfinity, -1);
        int first = FirstPassage(row), count = CountPassages(row);
        ReadOnlySpan<float> scales = Scales;
        for (int i = 0; i < count; i++)
        {
            int product = VectorProduct.Of(query, new ReadOnlySpan<sbyte>(_start + _vectors + ((long)(first + i) * Dimensions), Dimensions));
            float cosine = product * queryScale * scales[first + i];
            if (cosine > best)
            {
                (best, passage) = (cosine, i);
            }
        }

        return (best, passage);
    }

    /// <summary>The vector of a passage of the file.</summary>
    public float[] VectorOf(int passage)
    {
        float[] vector = new float[Dimensions];
        var values = new ReadOnlySpan<sbyte>(_start + _vectors + ((long)passage * Dimensions), Dimensions);
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = values[i] * Scales[passage];
        }

        return vector;
    }

    private ReadOnlySpan<float> Scales => new(_start + _scales, Passages);

    private static (long Firsts, long Scales, long Vectors, long End) Layout(int articles, int passages, int dimensions)
    {
        long firsts = HeaderSize + ((long)articles * sizeof(ulong));
        long scales = firsts + (((long)articles + 1) * sizeof(int));
        long vectors = (scales + ((long)passages * sizeof(float)) + Alignment - 1) / Alignment * Alignment;
        return (firsts, scales, vectors, vectors + ((long)passages * dimensions));
    }

    private static void WriteHeader(Span<byte> content, ulong model, string modelName, int dimensions, int articles, int passages, bool areLeads)
    {
        Mark.CopyTo(content);
        BinaryPrimitives.WriteUInt64LittleEndian(content[8..], model);
        BinaryPrimitives.WriteInt32LittleEndian(content[16..], dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(content[20..], articles);
        BinaryPrimitives.WriteInt32LittleEndian(content[24..], passages);
        content[28] = areLeads ? (byte)1 : (byte)0;
        Encoding.UTF8.GetEncoder().Convert(modelName, content.Slice(NameStart, NameSize), flush: true, out _, out _, out _);
    }

    private static MeaningException Damaged(string path) => new(MeaningFault.Damaged, $"the file of vectors {path} is not as it was written");

    private ulong Sum(long length)
    {
        var sum = new XxHash3();
        for (long at = 0; at < length; at += 1 << 30)
        {
            sum.Append(new ReadOnlySpan<byte>(_start + at, (int)Math.Min(1 << 30, length - at)));
        }

        return sum.GetCurrentHashAsUInt64();
    }
}
