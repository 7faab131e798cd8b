using System.IO.Compression;
using System.Xml;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Office;

/// <summary>A zip archive that is one document: its parts by name, unpacked at the expense of the file's budget.</summary>
internal sealed class ZipPackage(ZipArchive zip, InflationBudget budget, SourceLimits limits)
{
    /// <summary>The markup of a text is some five to ten times as long.</summary>
    private const int MarkupFactor = 8;

    private const int MaxTypeLength = 256;

    /// <summary>A document has fewer parts; in others each look would take long.</summary>
    private const int MaxPartsSearched = 10_000;

    private readonly Lazy<string> _type = new(() => ReadType(zip));

    public SourceLimits Limits => limits;

    /// <summary>What a part named <c>mimetype</c> says, as in OpenDocument and EPUB; else empty.</summary>
    public string Type => _type.Value;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A part as a stream; null when there is none.</summary>
    /// <exception cref="IOException">It cannot be unpacked.</exception>
    /// <exception cref="InvalidDataException">The same.</exception>
    public Stream? Open(string name) => Find(name) is not { } entry ? null
        : entry.IsEncrypted ? throw new InputRefusedException(SkipReason.Encrypted)
        : new InflatedStream(entry.Open(), budget);

    /// <summary>Walks a part; false when there is none.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public bool TryRead(string name, XmlPart part)
    {
        using Stream? stream = Open(name);
        if (stream is not null)
        {
            part.Read(stream, (long)limits.MaxRecordBytes * MarkupFactor);
        }

        return stream is not null;
    }

    /// <summary>Walks a part that the document can do without: where it is damaged or missing, nothing is read of it.</summary>
    public void ReadIfAny(string name, XmlPart part)
    {
        try
        {
            TryRead(name, part);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            // What was read of it stands.
        }
    }

    /// <summary>Names are compared as Windows does: programs write <c>Word/Document.xml</c> too.</summary>
    private ZipArchiveEntry? Find(string name) => zip.GetEntry(name) ?? (zip.Entries.Count > MaxPartsSearched ? null
        : zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase)));

    private static string ReadType(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { IsEncrypted: false } entry)
        {
            return "";
        }

        try
        {
            using StreamReader reader = new(entry.Open());
            char[] type = new char[MaxTypeLength];
            return new string(type, 0, reader.ReadBlock(type)).Trim();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException)
        {
            return "";
        }
    }
}
