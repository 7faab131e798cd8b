using System.Text;
using NewsSearch.Home;
using NewsSearch.Sources.Files;

namespace NewsSearch.Archive;

/// <summary>
/// The ids of articles that runs have added and of which alerts have yet to tell, in a file of the home: what a run that was killed, or failed, could not tell is told by
/// the next one. Any thread may add.
/// </summary>
/// <remarks>The file is locked as long as its run lives. It outlasts the process, not a power cut.</remarks>
public sealed class UntoldArticles(IndexHome home) : IDisposable
{
    private readonly Lock _lock = new();
    private FileStream? _file;

    /// <summary>Notes an article that is about to be written.</summary>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public void Add(string id) => Writing(() =>
    {
        _file ??= new FileStream(
            Path.Combine(home.Directory, $"untold_{Path.GetRandomFileName()[..8]}.ids"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        _file.Write(Encoding.ASCII.GetBytes(id + "\n"));
    });

    /// <summary>Takes over what runs have left that are at work no more.</summary>
    /// <returns>The ids, some perhaps of articles that the index does not have.</returns>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public IReadOnlyList<string> TakeLeft()
    {
        List<string> ids = [];
        foreach (string path in Directory.Exists(home.Directory) ? Directory.GetFiles(home.Directory, "untold_*.ids") : [])
        {
            if (!IndexFolder.IsUntold(Path.GetFileName(path)) || path == _file?.Name)
            {
                continue;
            }

            try
            {
                using (var left = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                using (var reader = new StreamReader(left, Encoding.ASCII))
                {
                    string[] some = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                    Array.ForEach(some, Add);
                    ids.AddRange(some);
                }

                home.Files.Delete(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Its run is still at work, and tells them itself.
            }
        }

        return ids;
    }

    /// <summary>All others are told.</summary>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public void Keep(IReadOnlyCollection<string> ids)
    {
        Writing(() => _file?.SetLength(0));
        foreach (string id in ids)
        {
            Add(id);
        }

        if (ids.Count == 0)
        {
            Writing(Close);
        }
    }

    /// <summary>Leaves to the next run what is not told.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private void Close()
    {
        if (_file is { } told)
        {
            told.Dispose();
            _file = null;
            home.Files.Delete(told.Name);
        }
    }

    private void Writing(Action write)
    {
        try
        {
            lock (_lock)
            {
                write();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write to the index folder {home.Directory}: {error.Message}", error);
        }
    }
}
