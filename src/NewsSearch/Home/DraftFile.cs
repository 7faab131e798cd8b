using System.Text;
using NewsSearch.Sources.Files;

namespace NewsSearch.Home;

/// <summary>
/// A file on its way to take the place of another: under a name of its own until it is whole and on disk. So a reader, and whoever comes
/// after a power cut, sees the old or the new one, never half of one.
/// </summary>
internal sealed class DraftFile : IDisposable
{
    private readonly IHomeFiles _files;
    private readonly string _path;
    private bool _isPublished;

    /// <param name="path">What it is to become; its folder exists.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">See <see cref="IOException"/>.</exception>
    public DraftFile(IHomeFiles files, string path)
    {
        (_files, _path) = (files, path);
        Path = $"{path}.{System.IO.Path.GetRandomFileName()}.new";
        Content = files.Create(Path);
    }

    /// <summary>Where it is written meanwhile.</summary>
    public string Path { get; }

    /// <summary>To be written to; without a buffer.</summary>
    public Stream Content { get; }

    /// <summary>Writes a text whole, in UTF-8 with line feeds.</summary>
    /// <inheritdoc cref="DraftFile(IHomeFiles, string)"/>
    public static void Write(IHomeFiles files, string path, Action<TextWriter> write)
    {
        using var draft = new DraftFile(files, path);
        using (var writer = new StreamWriter(draft.Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            write(writer);
        }

        draft.Publish();
    }

    /// <summary>Removes drafts that a process left behind which was killed. Nobody may be writing one that is <paramref name="wanted"/>.</summary>
    /// <param name="wanted">Asked with the name of what the draft was to become.</param>
    public static void RemoveLeft(IHomeFiles files, string folder, Func<string, bool> wanted)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*.new"))
        {
            if (IndexFolder.WholeNameOf(System.IO.Path.GetFileName(path)) is { } whole && wanted(whole))
            {
                files.Delete(path);
            }
        }
    }

    /// <summary>All is written: it takes its place, for good once this has returned.</summary>
    public void Publish()
    {
        Content.Dispose();
        _files.Sync(Path);
        _files.Move(Path, _path);
        _isPublished = true;
        _files.SyncFolder(System.IO.Path.GetDirectoryName(_path)!);
    }

    /// <summary>Without <see cref="Publish"/> nothing has changed.</summary>
    public void Dispose()
    {
        Content.Dispose();
        if (_isPublished)
        {
            return;
        }

        try
        {
            _files.Delete(Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is removed at the next start; what kept it from being written says more.
        }
    }
}
