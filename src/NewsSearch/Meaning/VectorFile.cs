using System.IO.Hashing;
using System.IO.MemoryMappedFiles;

namespace NewsSearch.Meaning;

/// <summary>
/// A file of vectors of articles, mapped; written once and never changed. Numbers are little-endian: a header of 64 bytes, the articles' versions
/// ascending, where the passages of each begin, the scales, the vectors, and a checksum (XXH3) of all that. Of many passages the vectors are in clusters, each
/// with a checksum of its own.
/// </summary>
/// <remarks>Whoever uses its bytes keeps it from being collected meanwhile: it is unmapped when nobody refers to it any more.</remarks>
internal sealed unsafe class VectorFile
{
    public const string Extension = ".vectors";

    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly VectorHeader _header;
    private readonly VectorLayout _layout;
    private readonly bool[] _whole;

    private VectorFile(string path, MemoryMappedFile map, MemoryMappedViewAccessor view, byte* start, long length)
    {
        (Path, _map, _view, Length) = (path, map, view, length);
        _start = start;
        _header = VectorHeader.Read(new ReadOnlySpan<byte>(start, VectorLayout.HeaderSize)) ?? throw Damaged();
        _layout = _header.Layout;
        _whole = new bool[Clusters];
        if (_layout.End + VectorLayout.ChecksumSize != length || Sum(0, Clusters > 0 ? _layout.Vectors : _layout.End) != *(ulong*)(start + _layout.End))
        {
            throw Damaged();
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

    /// <inheritdoc cref="VectorHeader"/>
    public ulong Model => _header.Model;

    /// <inheritdoc cref="VectorHeader"/>
    public string ModelName => _header.ModelName;

    public int Dimensions => _header.Dimensions;

    public int Articles => _header.Articles;

    public int Passages => _header.Passages;

    /// <summary>Whether of each article only the first passage has a vector.</summary>
    public bool IsOfLeads => _header.IsOfLeads;

    /// <summary>How many clusters the vectors are in; 0 where they are in the order of passages.</summary>
    public int Clusters => _header.Clusters;

    /// <summary>The articles' versions, ascending.</summary>
    public ReadOnlySpan<ulong> Versions => new(_start + VectorLayout.HeaderSize, Articles);

    /// <summary>Opens a file. Of one with clusters the vectors are not read: each cluster is compared with its checksum when it is first used.</summary>
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
            if (length < VectorLayout.HeaderSize + VectorLayout.ChecksumSize)
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

    /// <summary>Reads all that <see cref="Open"/> does not read.</summary>
    /// <exception cref="MeaningException">It is not as it was written.</exception>
    public void Verify()
    {
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            _ = PlacesIn(cluster);
        }
    }

    /// <summary>The place of an article; below 0 when it is not there.</summary>
    public int Find(ulong version) => Versions.BinarySearch(version);

    public int FirstPassage(int row) => Number(_layout.Firsts, row);

    public int CountPassages(int row) => FirstPassage(row + 1) - FirstPassage(row);

    /// <summary>How near the nearest passage of an article comes.</summary>
    /// <param name="query">In whole numbers of eight bits, held wider.</param>
    /// <returns>The cosine, and which passage of the article; below all cosines for an article without passages.</returns>
    /// <exception cref="MeaningException">A cluster is not as it was written.</exception>
    public (float Cosine, int Passage) Nearest(int row, ReadOnlySpan<short> query, float queryScale)
    {
        (float best, int passage) = (float.NegativeInfinity, -1);
        int first = FirstPassage(row), count = CountPassages(row);
        for (int i = 0; i < count; i++)
        {
            float cosine = CosineAt(WholePlaceOf(first + i), query, queryScale);
            if (cosine > best)
            {
                (best, passage) = (cosine, i);
            }
        }

        return (best, passage);
    }

    /// <summary>How near the middle of a cluster comes.</summary>
    public float CosineOfCentre(int cluster, ReadOnlySpan<short> query, float queryScale) =>
        VectorProduct.Of(query, Bytes(_layout.Centres, cluster)) * queryScale * Scale(_layout.CentreScales, cluster);

    /// <summary>The places of a cluster's vectors, whose end is not one of them.</summary>
    /// <exception cref="MeaningException">The cluster is not as it was written.</exception>
    public Range PlacesIn(int cluster)
    {
        int start = Number(_layout.Starts, cluster), end = Number(_layout.Starts, cluster + 1);
        if (!Volatile.Read(ref _whole[cluster]))
        {
            if (Sum(_layout.Vectors + ((long)start * Dimensions), (long)(end - start) * Dimensions) != *(ulong*)(_start + _layout.Sums + ((long)cluster * sizeof(ulong))))
            {
                throw Damaged();
            }

            Volatile.Write(ref _whole[cluster], true);
        }

        return start..end;
    }

    /// <summary>How near the vector at a place comes.</summary>
    public float CosineAt(int place, ReadOnlySpan<short> query, float queryScale) =>
        VectorProduct.Of(query, Bytes(_layout.Vectors, place)) * queryScale * Scale(_layout.Scales, place);

    /// <summary>The article whose vector is at a place of a file of clusters.</summary>
    public int RowAt(int place) => Number(_layout.Rows, place);

    /// <summary>Which passage of an article the vector at a place is of.</summary>
    public int PassageAt(int row, int place)
    {
        int first = FirstPassage(row), passage = 0;
        while (PlaceOf(first + passage) != place)
        {
            passage++;
        }

        return passage;
    }

    /// <summary>The vector of a passage of the file as it is stored.</summary>
    /// <exception cref="MeaningException">A cluster is not as it was written.</exception>
    public ReadOnlySpan<sbyte> ValuesOf(int passage, out float scale)
    {
        int place = WholePlaceOf(passage);
        scale = Scale(_layout.Scales, place);
        return Bytes(_layout.Vectors, place);
    }

    /// <summary>The vector of a passage of the file.</summary>
    public float[] VectorOf(int passage)
    {
        ReadOnlySpan<sbyte> values = ValuesOf(passage, out float scale);
        float[] vector = new float[values.Length];
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = values[i] * scale;
        }

        return vector;
    }

    private static MeaningException Damaged(string path) => new(MeaningFault.Damaged, $"the file of vectors {path} is not as it was written");

    private MeaningException Damaged() => Damaged(Path);

    private int PlaceOf(int passage) => Clusters == 0 ? passage : Number(_layout.Places, passage);

    /// <summary>The place of a passage's vector, which is as it was written.</summary>
    private int WholePlaceOf(int passage)
    {
        int place = PlaceOf(passage);
        if (Clusters > 0)
        {
            int found = new ReadOnlySpan<int>(_start + _layout.Starts, Clusters).BinarySearch(place);
            int cluster = found >= 0 ? found : ~found - 1;

            // Clusters without vectors begin where the next one does.
            while (Number(_layout.Starts, cluster + 1) <= place)
            {
                cluster++;
            }

            _ = PlacesIn(cluster);
        }

        return place;
    }

    private int Number(long table, int place) => *(int*)(_start + table + ((long)place * sizeof(int)));

    private float Scale(long table, int place) => *(float*)(_start + table + ((long)place * sizeof(float)));

    private ReadOnlySpan<sbyte> Bytes(long table, int place) => new(_start + table + ((long)place * Dimensions), Dimensions);

    private ulong Sum(long from, long length)
    {
        var sum = new XxHash3();
        for (long at = 0; at < length; at += 1 << 30)
        {
            sum.Append(new ReadOnlySpan<byte>(_start + from + at, (int)Math.Min(1 << 30, length - at)));
        }

        return sum.GetCurrentHashAsUInt64();
    }
}
