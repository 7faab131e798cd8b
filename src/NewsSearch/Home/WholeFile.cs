using System.Text;

namespace NewsSearch.Home;

/// <summary>Writes small files so that a reader, and whoever comes after a power cut, sees the old or the new one, never half of one.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It cannot be written; the old file stands.</exception>
    /// <exception cref="UnauthorizedAccessException">See <see cref="IOException"/>.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        string draft = path + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            using (var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
            {
                write(writer);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
