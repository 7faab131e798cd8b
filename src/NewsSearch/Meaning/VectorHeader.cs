using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Meaning;

/// <summary>What a file of vectors begins with.</summary>
/// <param name="Model">The <see cref="SentenceModel.Fingerprint"/> of the model that made the vectors.</param>
/// <param name="ModelName">What the model is called; cut when it is long.</param>
/// <param name="IsOfLeads">Whether of each article only the first passage has a vector.</param>
/// <param name="Clusters">How many there are; 0 for passages in their order.</param>
internal readonly record struct VectorHeader(ulong Model, string ModelName, int Dimensions, int Articles, int Passages, bool IsOfLeads, int Clusters)
{
    /// <summary>More are not written.</summary>
    public const int MostClusters = ushort.MaxValue;

    private const int NameStart = 32;

    private static ReadOnlySpan<byte> Mark => "NSVECT1\n"u8;

    public VectorLayout Layout => new(Articles, Passages, Dimensions, Clusters);

    /// <summary>Null for what is no header.</summary>
    public static VectorHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark))
        {
            return null;
        }

        var header = new VectorHeader(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
            Encoding.UTF8.GetString(bytes[NameStart..VectorLayout.HeaderSize]).TrimEnd('\0'),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
            bytes[28] != 0,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]));
        return header.Dimensions <= 0 || header.Articles < 0 || header.Passages < 0 ? null : header;
    }

    public void Write(Span<byte> bytes)
    {
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Model);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], Dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[20..], Articles);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], Passages);
        bytes[28] = IsOfLeads ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[30..], checked((ushort)Clusters));
        Encoding.UTF8.GetEncoder().Convert(ModelName, bytes[NameStart..VectorLayout.HeaderSize], flush: true, out _, out _, out _);
    }
}
