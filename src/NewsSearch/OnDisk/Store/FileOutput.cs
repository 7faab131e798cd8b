using Lucene.Net.Store;
using NewsSearch.Home;

namespace NewsSearch.OnDisk.Store;

/// <summary>Writes one index file.</summary>
/// <param name="stream">Disposed of with it.</param>
/// <param name="written">Told of the bytes of each write.</param>
internal sealed class FileOutput(Stream stream, Action<int> written) : BufferedIndexOutput(64 * 1024)
{
    private RegionSummer? _sums;
    private long _length;
    private bool _closed;

    /// <inheritdoc cref="FileOutput(Stream, Action{int})"/>
    public FileOutput(IHomeFiles files, string path, Action<int> written)
        : this(CreateAnew(files, path), written)
    {
    }

    public override long Length => _length;

    /// <summary>Sums the regions of what is written from now on, which must be from the first byte on.</summary>
    /// <param name="file">The name of the file.</param>
    public void BeginSums(string file) => _sums = new RegionSummer(file);

    /// <summary>Writes the sums, see <see cref="SummedRegions"/>.</summary>
    public void EndSums()
    {
        Flush();
        byte[] sums = _sums!.Finish();
        _sums = null;
        WriteBytes(sums, 0, sums.Length);
    }

    /// <remarks>
    /// A file of that name that an interrupted run has left may be mapped by a reader. To cut it would take the pages from under the map,
    /// which ends the reader's process; what is unlinked stays as it was for who has it open.
    /// </remarks>
    private static Stream CreateAnew(IHomeFiles files, string path)
    {
        files.Delete(path);
        return files.Create(path);
    }

    protected override void FlushBuffer(byte[] b, int offset, int len)
    {
        stream.Write(b, offset, len);
        _sums?.Add(b.AsSpan(offset, len));
        _length += len;
        written(len);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _closed)
        {
            return;
        }

        _closed = true;
        try
        {
            base.Dispose(disposing);
        }
        finally
        {
            stream.Dispose();
        }
    }
}
