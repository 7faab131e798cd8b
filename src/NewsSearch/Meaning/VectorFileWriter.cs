using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSearch.Meaning;

/// <summary>Writes files of vectors.</summary>
internal static class VectorFileWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="articles">Of the versions ascending.</param>
    public static void Write(Stream stream, ulong model, string modelName, int dimensions, bool areLeads, IReadOnlyList<(ulong Version, IReadOnlyList<PassageVector> Passages)> articles)
    {
        var header = new VectorHeader(model, modelName, dimensions, articles.Count, articles.Sum(static article => article.Passages.Count), areLeads, Clusters: 0);
        byte[] head = Head(header, [.. articles.Select(static article => (article.Version, article.Passages.Count))]);
        int passage = 0;
        foreach (PassageVector vector in articles.SelectMany(static article => article.Passages))
        {
            BinaryPrimitives.WriteSingleLittleEndian(At(head, header.Layout.Scales, passage++, sizeof(float)), vector.Scale);
        }

        var output = new Summed(stream);
        output.Write(head);
        foreach (PassageVector vector in articles.SelectMany(static article => article.Passages))
        {
            output.Write(MemoryMarshal.AsBytes(vector.Values.AsSpan()));
        }

        output.End(output.Sum);
    }

    /// <summary>Writes one file of some articles of several, whose model, dimensions and way to cut are the same.</summary>
    /// <param name="rows">Of which file each article is, and its place there; their versions ascending, one at least.</param>
    /// <param name="clusters">The clusters of their passages, in the order of these; null to leave the vectors in this order.</param>
    /// <exception cref="MeaningException">A file is not as it was written.</exception>
    public static void Merge(Stream stream, IReadOnlyList<(VectorFile File, int Row)> rows, VectorClusters? clusters = null)
    {
        VectorFile first = rows[0].File;
        int passages = checked((int)rows.Sum(static row => (long)row.File.CountPassages(row.Row)));
        var header = new VectorHeader(first.Model, first.ModelName, first.Dimensions, rows.Count, passages, rows.Any(static row => row.File.IsOfLeads), clusters?.Centres.Count ?? 0);
        VectorLayout layout = header.Layout;
        byte[] head = Head(header, [.. rows.Select(static row => (row.File.Versions[row.Row], row.File.CountPassages(row.Row)))]);
        (int Row, int Passage)[] inOrder = [.. rows.SelectMany(static (row, i) => Enumerable.Range(row.File.FirstPassage(row.Row), row.File.CountPassages(row.Row)).Select(passage => (i, passage)))];
        int[] order = clusters?.Order() ?? [.. Enumerable.Range(0, passages)];
        for (int place = 0; place < passages; place++)
        {
            (int row, int passage) = inOrder[order[place]];
            _ = rows[row].File.ValuesOf(passage, out float scale);
            BinaryPrimitives.WriteSingleLittleEndian(At(head, layout.Scales, place, sizeof(float)), scale);
            if (clusters is not null)
            {
                BinaryPrimitives.WriteInt32LittleEndian(At(head, layout.Places, order[place], sizeof(int)), place);
                BinaryPrimitives.WriteInt32LittleEndian(At(head, layout.Rows, place, sizeof(int)), row);
            }
        }

        if (clusters is not null)
        {
            WriteClusters(head, layout, clusters, ValuesAt);
        }

        var output = new Summed(stream);
        output.Write(head);
        byte[] sum = output.Sum;
        for (int place = 0; place < passages; place++)
        {
            output.Write(ValuesAt(place));
        }

        output.End(clusters is null ? output.Sum : sum);

        ReadOnlySpan<byte> ValuesAt(int place)
        {
            (int row, int passage) = inOrder[order[place]];
            return MemoryMarshal.AsBytes(rows[row].File.ValuesOf(passage, out _));
        }
    }

    /// <summary>All up to the vectors, of which only what the articles say is written.</summary>
    private static byte[] Head(VectorHeader header, IReadOnlyList<(ulong Version, int Passages)> articles)
    {
        VectorLayout layout = header.Layout;
        byte[] head = new byte[layout.Vectors];
        header.Write(head);
        int passage = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(At(head, VectorLayout.HeaderSize, i, sizeof(ulong)), articles[i].Version);
            BinaryPrimitives.WriteInt32LittleEndian(At(head, layout.Firsts, i, sizeof(int)), passage);
            passage += articles[i].Passages;
        }

        BinaryPrimitives.WriteInt32LittleEndian(At(head, layout.Firsts, articles.Count, sizeof(int)), passage);
        return head;
    }

    private static void WriteClusters(byte[] head, VectorLayout layout, VectorClusters clusters, ValuesReader valuesAt)
    {
        int place = 0;
        for (int cluster = 0; cluster < clusters.Centres.Count; cluster++)
        {
            PassageVector centre = clusters.Centres[cluster];
            BinaryPrimitives.WriteInt32LittleEndian(At(head, layout.Starts, cluster, sizeof(int)), place);
            BinaryPrimitives.WriteSingleLittleEndian(At(head, layout.CentreScales, cluster, sizeof(float)), centre.Scale);
            MemoryMarshal.AsBytes(centre.Values.AsSpan()).CopyTo(At(head, layout.Centres, cluster, centre.Values.Length));
            var sum = new XxHash3();
            for (int end = place + clusters.SizeOf(cluster); place < end; place++)
            {
                sum.Append(valuesAt(place));
            }

            BinaryPrimitives.WriteUInt64LittleEndian(At(head, layout.Sums, cluster, sizeof(ulong)), sum.GetCurrentHashAsUInt64());
        }

        BinaryPrimitives.WriteInt32LittleEndian(At(head, layout.Starts, clusters.Centres.Count, sizeof(int)), place);
    }

    private static Span<byte> At(byte[] head, long table, int place, int size) => head.AsSpan(checked((int)(table + ((long)place * size))));

    private delegate ReadOnlySpan<byte> ValuesReader(int place);

    /// <summary>Adds up what is written, and gives it to the stream in larger pieces.</summary>
    private sealed class Summed(Stream stream)
    {
        private readonly byte[] _held = new byte[1 << 16];
        private readonly XxHash3 _sum = new();
        private int _count;

        /// <summary>The checksum of what has been written, little-endian.</summary>
        public byte[] Sum
        {
            get
            {
                byte[] sum = new byte[sizeof(ulong)];
                BinaryPrimitives.WriteUInt64LittleEndian(sum, _sum.GetCurrentHashAsUInt64());
                return sum;
            }
        }

        public void Write(ReadOnlySpan<byte> bytes)
        {
            _sum.Append(bytes);
            if (bytes.Length > _held.Length - _count)
            {
                Flush();
            }

            if (bytes.Length > _held.Length)
            {
                stream.Write(bytes);
                return;
            }

            bytes.CopyTo(_held.AsSpan(_count));
            _count += bytes.Length;
        }

        public void End(byte[] sum)
        {
            Flush();
            stream.Write(sum);
        }

        private void Flush()
        {
            stream.Write(_held.AsSpan(0, _count));
            _count = 0;
        }
    }
}
