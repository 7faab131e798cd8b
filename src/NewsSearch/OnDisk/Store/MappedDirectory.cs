using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;
using NewsSearch.Home;
using Directory = System.IO.Directory;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// A Lucene directory that reads through memory maps, has every file of a commit on disk before the commit counts, and shows Lucene one
/// commit alone: the newest that is whole.
/// </summary>
/// <remarks>
/// Lucene.Net's MMapDirectory of this version fails and slows down under parallel search (lucenenet #1013, #1151), and its
/// commit can fsync a file that was not yet flushed (#894). Here a read is a bounds check and a pointer, and <see cref="Sync"/>
/// works on files that their writers have closed, so that nothing is left in a buffer of ours. A commit is written under another name
/// and renamed once it is on disk; <c>segments.gen</c>, a second opinion for stale file systems, which would overrule the commits when it is
/// damaged, is neither read nor written. Locking is <see cref="IndexLock"/>'s, which can name the other process.
/// </remarks>
internal sealed class MappedDirectory : BaseDirectory
{
    private const string SecondOpinion = "segments.gen";

    private readonly IHomeFiles _files;
    private readonly string _path;
    private readonly Dictionary<string, MappedFile> _held = new(StringComparer.Ordinal);
    private (string Name, DraftFile Draft)? _commit;

    public MappedDirectory(IndexHome home)
    {
        (_files, _path) = (home.Files, home.Directory);
        SetLockFactory(NoLockFactory.GetNoLockFactory());
    }

    /// <remarks>Lucene deletes files that it takes for its own, so it sees no others.</remarks>
    public override string[] ListAll()
    {
        if (!Directory.Exists(_path))
        {
            return [];
        }

        IEnumerable<string> parts = Directory.EnumerateFiles(_path).Select(file => Path.GetFileName(file)!).Where(name => LuceneFileNames.IsOne(name) && !LuceneFileNames.IsCommit(name));
        return Commits.In(_path).Newest is { } newest ? [.. parts, newest.Name] : [.. parts];
    }

    /// <summary>Opens files now, so that they can be read from this directory whoever removes them.</summary>
    /// <returns>Whether all of them are there.</returns>
    public bool Hold(IEnumerable<string> names)
    {
        bool all = true;
        foreach (string name in names)
        {
            try
            {
                _held[name] = MappedFile.Open(FullPath(name));
            }
            catch (FileNotFoundException)
            {
                all = false;
            }
        }

        return all;
    }

    [Obsolete("Required by the base class.")]
    public override bool FileExists(string name) => File.Exists(FullPath(name));

    public override void DeleteFile(string name)
    {
        if (_commit?.Name == name)
        {
            EndCommit();
        }
        else if (name != SecondOpinion)
        {
            if (!File.Exists(FullPath(name)))
            {
                throw new FileNotFoundException("No such index file.", FullPath(name));
            }

            _files.Delete(FullPath(name));
        }
    }

    public override long FileLength(string name) => new FileInfo(FullPath(name)).Length;

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        if (name == SecondOpinion)
        {
            return new RAMOutputStream();
        }

        if (!LuceneFileNames.IsCommit(name))
        {
            return new FileOutput(_files, FullPath(name));
        }

        EndCommit();
        var draft = new DraftFile(_files, FullPath(name));
        _commit = (name, draft);
        return new FileOutput(draft.Content);
    }

    public override void Sync(ICollection<string> names)
    {
        List<string> parts = [.. names.Where(name => !LuceneFileNames.IsCommit(name))];
        foreach (string name in parts)
        {
            _files.Sync(FullPath(name));
        }

        if (parts.Count > 0)
        {
            _files.SyncFolder(_path);
        }

        if (_commit is { } commit && names.Contains(commit.Name))
        {
            commit.Draft.Publish();
            _commit = null;

            // The commit before it is removed only after this.
            _ = CommitFile.Read(_path, commit.Name) ?? throw new IOException($"{FullPath(commit.Name)} is not on disk as it was written");
        }
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        if (name == SecondOpinion)
        {
            throw new FileNotFoundException("Not read.", FullPath(name));
        }

        bool isHeld = _held.TryGetValue(name, out MappedFile? file);
        file ??= MappedFile.Open(FullPath(name));
        return new MappedInput(name, file, 0, file.Length, owner: !isHeld);
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        bool isHeld = _held.TryGetValue(name, out MappedFile? file);
        return new Slicer(name, file ?? MappedFile.Open(FullPath(name)), isHeld);
    }

    public override string ToString() => $"{nameof(MappedDirectory)}({_path})";

    protected override void Dispose(bool disposing)
    {
        IsOpen = false;
        EndCommit();
        foreach (MappedFile file in _held.Values)
        {
            file.Dispose();
        }

        _held.Clear();
    }

    /// <summary>Gives up a commit that is not on disk.</summary>
    private void EndCommit()
    {
        _commit?.Draft.Dispose();
        _commit = null;
    }

    private string FullPath(string name) => Path.Combine(_path, name);

    private sealed class Slicer(string name, MappedFile file, bool isHeld) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new MappedInput(sliceDescription, file, offset, length, owner: false);

        [Obsolete("Required by the base class.")]
        public override IndexInput OpenFullSlice() => new MappedInput(name, file, 0, file.Length, owner: false);

        protected override void Dispose(bool disposing)
        {
            if (!isHeld)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>
    /// One file mapped whole, or copied when it is small: to unmap pages costs up to half a millisecond on some virtual machines, and most small
    /// files are closed as soon as they are read. It stays until its owner closes it, after every search that uses it.
    /// </summary>
    internal sealed unsafe class MappedFile : IDisposable
    {
        private const int MostCopied = 8 * 1024;

        private readonly MemoryMappedFile? _map;
        private readonly MemoryMappedViewAccessor? _view;
        private byte* _start;

        private MappedFile(SafeFileHandle file)
        {
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

        public static MappedFile Open(string path) => new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        public void Dispose()
        {
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
    }
}
