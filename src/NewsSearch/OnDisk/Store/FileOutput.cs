using Lucene.Net.Store;
using NewsSearch.Home;

namespace NewsSearch.OnDisk.Store;

/// <summary>Writes one index file.</summary>
internal sealed class FileOutput(Stream stream) : BufferedIndexOutput(64 * 1024)
{
    private long _length;
    private bool _closed;

    public FileOutput(IHomeFiles files, string path)
        : this(CreateAnew(files, path))
    {
    }

    public override long Length => _length;

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
        _length += len;
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
