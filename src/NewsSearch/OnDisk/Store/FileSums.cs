using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// The checksums with which the files of a commit end, as a note of the commit has them, so that no file of another index, or of another time, is
/// taken for one of these that has its name.
/// </summary>
internal sealed class FileSums
{
    private const string Note = "sums";
    private const int Bytes = 8;

    private readonly Dictionary<string, ulong> _sums = new(StringComparer.Ordinal);

    private FileSums()
    {
    }

    /// <summary>Says nothing of any file, as commits of earlier versions do.</summary>
    public static FileSums None { get; } = new();

    /// <exception cref="CorruptIndexException">The note is none of ours.</exception>
    public static FileSums Of(CommitFile commit)
    {
        if (!commit.Notes.TryGetValue(Note, out string? note))
        {
            return None;
        }

        var sums = new FileSums();
        foreach (Range entry in note.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> file = note.AsSpan(entry);
            int end = file.IndexOf(':');
            if (end < 0 || !ulong.TryParse(file[(end + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong sum))
            {
                throw new CorruptIndexException($"{commit.Name} does not say how its files end");
            }

            sums._sums[file[..end].ToString()] = sum;
        }

        return sums;
    }

    /// <summary>The commit with a note of how its files end, which are closed.</summary>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static CommitFile Noted(CommitFile commit, string folder, IEnumerable<string> files)
    {
        var note = new StringBuilder();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            _ = note.Append(note.Length == 0 ? "" : " ").Append(file).Append(':').Append(EndOf(Path.Combine(folder, file)).ToString("x", CultureInfo.InvariantCulture));
        }

        return note.Length == 0 ? commit : commit with { Notes = new Dictionary<string, string>(commit.Notes) { [Note] = note.ToString() } };
    }

    /// <summary>
    /// Whether the commit may be one of this folder: stored articles of one of its segments are there, of which no two indexes have the same, or
    /// nothing is known of them.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public bool FitAny(string folder) => _sums.Count == 0
        || _sums.Where(sum => Path.GetExtension(sum.Key) == ".fld").Any(sum => Path.Combine(folder, sum.Key) is var path && new FileInfo(path) is { Exists: true, Length: >= Bytes } && EndOf(path) == sum.Value);

    /// <summary>Whether the file may be the one of the commit: it ends as that one does, or nothing is known of it.</summary>
    /// <param name="end">The last bytes of the file, or all of it.</param>
    public bool Fits(string file, ReadOnlySpan<byte> end) =>
        !_sums.TryGetValue(file, out ulong sum) || (end.Length >= Bytes && BinaryPrimitives.ReadUInt64BigEndian(end[^Bytes..]) == sum);

    private static ulong EndOf(string path)
    {
        Span<byte> end = stackalloc byte[Bytes];
        using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        return RandomAccess.Read(file, end, RandomAccess.GetLength(file) - Bytes) == Bytes
            ? BinaryPrimitives.ReadUInt64BigEndian(end)
            : throw new EndOfStreamException($"{path} is shorter than it was written");
    }
}
