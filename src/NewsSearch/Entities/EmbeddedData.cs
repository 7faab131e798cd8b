using System.IO.Compression;
using System.Text;

namespace NewsSearch.Entities;

/// <summary>The files of Entities/Data that are embedded in the assembly.</summary>
internal static class EmbeddedData
{
    public static string ReadText(string file)
    {
        using Stream resource = Open(file);
        bool compressed = file.EndsWith(".gz", StringComparison.Ordinal);
        using Stream stream = compressed ? new GZipStream(resource, CompressionMode.Decompress) : resource;
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        return reader.ReadToEnd();
    }

    public static bool Has(string file) => typeof(EmbeddedData).Assembly.GetManifestResourceInfo(file) is not null;

    /// <summary>The file as it is, whose length is known.</summary>
    public static Stream Open(string file) => typeof(EmbeddedData).Assembly.GetManifestResourceStream(file)
        ?? throw new InvalidOperationException($"The resource {file} is not embedded.");

    public static byte[] ReadBytes(string file)
    {
        using Stream resource = Open(file);
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)resource.Length);
        resource.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The lines that are neither empty nor comments (<c>#</c>).</summary>
    public static IEnumerable<ReadOnlyMemory<char>> Lines(string file)
    {
        string text = ReadText(file);
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '#')
            {
                yield return text.AsMemory(start, end - start);
            }

            start = end + 1;
        }
    }
}
