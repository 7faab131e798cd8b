using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// One file mapped whole, or copied when it is small: to unmap pages costs up to half a millisecond on some virtual machines, and most small
/// files are closed as soon as they are read. It stays until its owner closes it, after every search that uses it.
/// </summary>
internal sealed unsafe partial class MappedFile : IDisposable
{
    /// <summary><c>MADV_DONTNEED</c>.</summary>
    private const int NotNeeded = 4;

    private const int MostCopied = 8 * 1024;

    private readonly Action<MappedFile>? _closing;
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;

    private MappedFile(SafeFileHandle file, Action<MappedFile>? closing)
    {
        _closing = closing;
        Length = RandomAccess.GetLength(file);
        if (Length <= MostCopied)
        {
            using (file)
            {
                Copy(file);
            }

            return;
        }

        _map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    public long Length { get; }

    /// <summary>The first byte; null for an empty file.</summary>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    public byte* Start
    {
        get
        {
            ObjectDisposedException.ThrowIf(_start is null && Length > 0, this);
            return _start;
        }
    }

    /// <param name="closing">Called before the file is unmapped.</param>
    public static MappedFile Open(string path, Action<MappedFile>? closing = null) =>
        new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), closing);

    /// <summary>Takes the pages out of the process's memory, not out of the system's cache. Others may read meanwhile.</summary>
    public void ReleasePages()
    {
        // What was copied has no file to come back from.
        if (_start is not null && _view is not null && OperatingSystem.IsLinux())
        {
            // It is advice: whether it was taken does not matter.
            _ = Advise(_start, (nuint)Length, NotNeeded);
        }
    }

    public void Dispose()
    {
        _closing?.Invoke(this);
        if (_start is null)
        {
            return;
        }

        if (_view is null)
        {
            NativeMemory.Free(_start);
        }
        else
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _map!.Dispose();
        }

        _start = null;
    }

    /// <exception cref="EndOfStreamException">The file was cut meanwhile.</exception>
    private void Copy(SafeFileHandle file)
    {
        if (Length == 0)
        {
            return;
        }

        byte* copy = (byte*)NativeMemory.Alloc((nuint)Length);
        int read = 0;
        for (int next = -1; read < Length && next != 0; read += next)
        {
            next = RandomAccess.Read(file, new Span<byte>(copy + read, (int)Length - read), read);
        }

        if (read < Length)
        {
            NativeMemory.Free(copy);
            throw new EndOfStreamException("an index file has become shorter");
        }

        _start = copy;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(byte* start, nuint length, int advice);
}
