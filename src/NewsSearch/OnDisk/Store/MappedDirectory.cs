using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Home;
using Directory = System.IO.Directory;
using Lock = System.Threading.Lock;

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

    /// <summary>Bytes that pass, by writing or in one long reading, before the pages of the maps are given back.</summary>
    private const int ReleasedAfter = 16 << 20;

    /// <summary>Bytes of a checksum at the end of a file.</summary>
    private const int SumLength = 8;

    private readonly HashSet<MappedFile> _open = [];
    private readonly Lock _lock = new();
    private readonly IHomeFiles _files;
    private readonly string _path;
    private readonly Dictionary<string, MappedFile> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _mended = new(StringComparer.Ordinal);
    private readonly ReplacedCommit? _replaced;
    private bool _isReplaced;
    private readonly HashSet<string> _synced = new(StringComparer.Ordinal);
    private (string Name, MemoryStream Content)? _commit;
    private FileSums _sums = FileSums.None;
    private long _passed;

    /// <param name="home">Where it is.</param>
    /// <param name="replaced">What Lucene is shown in place of what is there, until it commits; null for the newest commit that is whole.</param>
    public MappedDirectory(IndexHome home, ReplacedCommit? replaced = null)
    {
        (_files, _path, _replaced) = (home.Files, home.Directory, replaced);
        SetLockFactory(NoLockFactory.GetNoLockFactory());
        if (replaced is not null)
        {
            Mend(replaced.Commit.Name, replaced.Commit.ToBytes());
        }
    }

    /// <summary>What Lucene opens to read a commit. A file that is not the one of this commit is damage from now on.</summary>
    /// <exception cref="CorruptIndexException">The commit does not say which files are its own.</exception>
    public CommitPoint PointTo(CommitFile commit)
    {
        Expect(commit);
        return new CommitPoint(commit, this);
    }

    /// <inheritdoc cref="PointTo"/>
    public void Expect(CommitFile commit) => _sums = FileSums.Of(commit);

    /// <summary>Whether a whole file may be the one of the commit.</summary>
    public bool IsExpected(string name, ReadOnlySpan<byte> content) => _sums.Fits(name, content);

    /// <remarks>Lucene deletes files that it takes for its own, so it sees no others.</remarks>
    public override string[] ListAll()
    {
        if (!Directory.Exists(_path))
        {
            return [];
        }

        IEnumerable<string> parts = Directory.EnumerateFiles(_path).Select(file => Path.GetFileName(file)!)
            .Where(name => LuceneFileNames.IsOne(name) && !LuceneFileNames.IsCommit(name) && _replaced?.Hidden.Contains(name) != true);
        if (_replaced is not null && !_isReplaced)
        {
            return [.. parts, _replaced.Commit.Name];
        }

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
                _held[name] = Map(name);
            }
            catch (FileNotFoundException)
            {
                all = false;
            }
        }

        return all;
    }

    /// <summary>A file that is read whole is this from now on, whatever the disk has of it.</summary>
    public void Mend(string name, byte[] content) => _mended[name] = content;

    /// <summary>Removes the files of the commit that was replaced, once another stands in its place; those that belong to it still stay.</summary>
    /// <exception cref="IOException">One cannot be removed.</exception>
    public void RemoveReplaced()
    {
        if (_replaced is not null && _isReplaced)
        {
            foreach (string name in _replaced.Hidden.Where(name => File.Exists(FullPath(name))))
            {
                _files.Delete(FullPath(name));
            }
        }
    }

    [Obsolete("Required by the base class.")]
    public override bool FileExists(string name) => File.Exists(FullPath(name));

    public override void DeleteFile(string name)
    {
        if (_commit?.Name == name)
        {
            _commit = null;
        }
        else if (name == _replaced?.Commit.Name)
        {
            // Lucene has made the commit behind it; what is on disk of this name goes with the others that are replaced.
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

    public override long FileLength(string name) => _mended.TryGetValue(name, out byte[]? mended) ? mended.Length : new FileInfo(FullPath(name)).Length;

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        if (name == SecondOpinion)
        {
            return new RAMOutputStream();
        }

        if (!LuceneFileNames.IsCommit(name))
        {
            return new FileOutput(_files, FullPath(name), CountPassed);
        }

        var content = new MemoryStream();
        _commit = (name, content);
        _synced.Clear();
        return new FileOutput(content, CountPassed);
    }

    public override void Sync(ICollection<string> names)
    {
        List<string> parts = [.. names.Where(name => !LuceneFileNames.IsCommit(name))];
        foreach (string name in parts)
        {
            _files.Sync(FullPath(name));
            _ = _synced.Add(name);
        }

        if (parts.Count > 0)
        {
            _files.SyncFolder(_path);
        }

        if (_commit is { } commit && names.Contains(commit.Name))
        {
            // Once it has its name, Lucene gives it up by removing the file.
            _commit = null;
            Publish(commit.Name, commit.Content.ToArray());

            // The commit before it is removed only after this.
            _ = CommitFile.Read(_path, commit.Name) ?? throw new IOException($"{FullPath(commit.Name)} is not on disk as it was written");
            _isReplaced = true;
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
        file ??= Map(name);
        var input = new MappedInput(name, file, 0, file.Length, owner: !isHeld);
        if (IsExpected(name, input.Span(Math.Max(0, file.Length - SumLength), (int)Math.Min(file.Length, SumLength))))
        {
            return input;
        }

        input.Dispose();
        throw new CorruptIndexException($"{name} is not the file that the commit has by this name");
    }

    /// <remarks>
    /// So Lucene opens what it reads whole and at once. It believes what it reads before it has come to the checksum: one flipped bit may ask
    /// for hundreds of megabytes.
    /// </remarks>
    public override ChecksumIndexInput OpenChecksumInput(string name, IOContext context)
    {
        if (_mended.TryGetValue(name, out byte[]? mended))
        {
            if (!IsExpected(name, mended))
            {
                throw new CorruptIndexException($"{name} is not the file that the commit has by this name");
            }

            var file = new RAMFile();
            using (var output = new RAMOutputStream(file))
            {
                output.WriteBytes(mended, mended.Length);
            }

            return new BufferedChecksumIndexInput(new RAMInputStream(name, file));
        }

        var whole = (MappedInput)OpenInput(name, context);
        if (whole.Length <= int.MaxValue && LuceneFooter.Holds(whole.Span(0, (int)whole.Length)))
        {
            return new BufferedChecksumIndexInput(whole);
        }

        whole.Dispose();
        throw new CorruptIndexException($"{name} is not as it was written");
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        bool isHeld = _held.TryGetValue(name, out MappedFile? file);
        return new Slicer(name, file ?? Map(name), isHeld);
    }

    /// <summary>
    /// Counts bytes that were read or written once, and gives back the pages of all maps now and then: a merge or a pass over all texts
    /// would otherwise have the whole index in memory. Pages that are wanted again come from the system's cache.
    /// </summary>
    public void CountPassed(int bytes)
    {
        if (Interlocked.Add(ref _passed, bytes) >= ReleasedAfter)
        {
            Interlocked.Exchange(ref _passed, 0);
            lock (_lock)
            {
                foreach (MappedFile file in _open)
                {
                    file.ReleasePages();
                }
            }
        }
    }

    public override string ToString() => $"{nameof(MappedDirectory)}({_path})";

    protected override void Dispose(bool disposing)
    {
        IsOpen = false;
        _commit = null;
        foreach (MappedFile file in _held.Values)
        {
            file.Dispose();
        }

        _held.Clear();
    }

    private void Publish(string name, byte[] content)
    {
        CommitFile commit = CommitFile.Of(name, content) ?? throw new IOException($"{name} is not as it was written");
        using var draft = new DraftFile(_files, FullPath(name));
        draft.Content.Write(FileSums.Noted(commit, _path, _synced).ToBytes());
        draft.Publish();
    }

    private MappedFile Map(string name)
    {
        MappedFile file = MappedFile.Open(FullPath(name), Forget);
        lock (_lock)
        {
            _open.Add(file);
        }

        return file;
    }

    /// <summary>Before it is unmapped.</summary>
    private void Forget(MappedFile file)
    {
        lock (_lock)
        {
            _open.Remove(file);
        }
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
}
