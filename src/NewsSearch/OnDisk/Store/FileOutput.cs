using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store;

/// <summary>Writes one index file.</summary>
internal sealed class FileOutput(string path) : BufferedIndexOutput(64 * 1024)
{
    private readonly FileStream _stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private bool _closed;

    public override long Length => _stream.Length;

    protected override void FlushBuffer(byte[] b, int offset, int len) => _stream.Write(b, offset, len);

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
            _stream.Dispose();
        }
    }
}
