using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store;

/// <summary>Writes one index file.</summary>
internal sealed class FileOutput(string path) : BufferedIndexOutput(64 * 1024)
{
    private readonly FileStream _stream = CreateAnew(path);
    private bool _closed;

    public override long Length => _stream.Length;

    /// <remarks>
    /// A file of that name may be mapped by a reader: Lucene writes <c>segments.gen</c> again at each commit. To cut it would take the
    /// pages from under the map, which ends the reader's process; what is unlinked stays as it was for who has it open.
    /// </remarks>
    private static FileStream CreateAnew(string path)
    {
        File.Delete(path);
        return new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

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
