using System.IO.Compression;
using System.Text;

namespace NewsSearch.Tests.Sources.Office;

/// <summary>Writes zip archives of parts.</summary>
internal static class ZipBuilder
{
    public static byte[] Build(params ReadOnlySpan<(string Name, string Content)> parts)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream part = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
