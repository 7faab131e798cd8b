using NewsSearch.OnDisk;

namespace NewsSearch.Tests.Durability;

/// <summary>
/// The power fails after every single write, sync, rename and removal of a small run, in five ways. What comes up then is the index as it
/// was before or after the command, nothing is torn, and what was deleted never comes back.
/// </summary>
public sealed class PowerLossTests : IDisposable
{
    /// <summary>As many of some thousand images are tried, spread evenly, unless all of them are asked for.</summary>
    private const int Sampled = 80;

    private readonly TemporaryFolder _folder = new();
    private readonly RecordedFiles _files = new();
    private readonly List<Step> _steps = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhateverWasNotSyncedTheIndexIsAsBeforeOrAfterTheCommand()
    {
        Record();
        int every = Math.Max(1, LongTests.Wanted ? 1 : _files.Operations.Count * Enum.GetValues<PowerLoss>().Length / Sampled);
        int images = 0;
        int tried = 0;
        var disk = new CrashDisk();
        for (int done = 0; done <= _files.Operations.Count; done++)
        {
            foreach (PowerLoss loss in Enum.GetValues<PowerLoss>())
            {
                if (images++ % every == 0)
                {
                    Try(disk, done, loss);
                    tried++;
                }
            }

            if (done < _files.Operations.Count)
            {
                disk.Do(_files.Operations[done]);
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{_files.Operations.Count} operations, {tried} of {images} images");
        Assert.True(tried >= Sampled, $"only {tried} images");
    }

    private void Record()
    {
        var archive = new SmallArchive(_folder.Path, _files);
        Do("index", archive, refreshes: true, () => Write(archive, ("crane", "Crane lands"), ("heron", "Heron waits"), ("otter", "Otter swims")), () => archive.Index());
        Do("save", archive, refreshes: false, null, () => archive.Save("birds"));
        Do("new", archive, refreshes: false, null, () => archive.TellNew("birds"));
        Do("update", archive, refreshes: true, () => Write(archive, ("heron", "Heron flies"), ("swan", "Swan sings")), () => archive.Index());
        Do("delete", archive, refreshes: false, null, () => archive.Delete("otter"));
        Do("new again", archive, refreshes: false, null, () => archive.TellNew("birds"));
        Do("index again", archive, refreshes: true, null, () => archive.Index());
        Do("compact", archive, refreshes: false, null, archive.Compact);
        Do("save again", archive, refreshes: false, null, () => archive.Save("water"));
        Do("delete again", archive, refreshes: false, null, () => archive.Delete("swan"));
        Do("rebuild", archive, refreshes: false, null, () => archive.Index(rebuild: true));
        Do("delete forever", archive, refreshes: false, null, () => archive.DeleteForever("otter"));
        Do("rebuild again", archive, refreshes: false, null, () => archive.Index(rebuild: true));
        Do("restore", archive, refreshes: false, null, archive.Restore);
        Do("index restored", archive, refreshes: true, null, () => archive.Index());
    }

    private static void Write(SmallArchive archive, params (string Name, string Title)[] stories)
    {
        foreach ((string name, string title) in stories)
        {
            archive.Write(name, title);
        }
    }

    /// <param name="refreshes">The command brings the index up to date, so that doing it after the crash gives what it would have given.</param>
    private void Do(string name, SmallArchive archive, bool refreshes, Action? prepare, Action command)
    {
        prepare?.Invoke();
        (string? Stories, string Saved, string Forever) before = (archive.Stories(), archive.Saved(), archive.Forever());
        int first = _files.Operations.Count;
        command();
        List<(string Name, string Text, DateTime Time)> news = [.. new DirectoryInfo(_folder.Combine("news")).EnumerateFiles()
            .Select(file => (file.Name, File.ReadAllText(file.FullName), file.LastWriteTimeUtc))];
        _steps.Add(new Step(name, first, _files.Operations.Count, before, (archive.Stories(), archive.Saved(), archive.Forever()), refreshes, news));
    }

    private void Try(CrashDisk disk, int done, PowerLoss loss)
    {
        // What has just ended counts as done: its command has returned.
        Step step = _steps.First(step => done <= step.End);
        bool isOver = done == step.End;
        string where = $"{step.Name}, {loss}, after {done} operations{(done > 0 ? $", the last of them {_files.Operations[done - 1]}" : "")}";
        using var image = new TemporaryFolder();
        foreach ((string path, byte[] content) in disk.After(loss, new Random(done)))
        {
            image.Write(Path.GetRelativePath(_folder.Path, path), content);
        }

        foreach ((string name, string text, DateTime time) in step.News)
        {
            File.SetLastWriteTimeUtc(image.Write(Path.Combine("news", name), text), time);
        }

        try
        {
            Check(new SmallArchive(image.Path), step, isOver);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"{where}: {error.Message}", error);
        }
    }

    private static void Check(SmallArchive archive, Step step, bool isOver)
    {
        string? stories = archive.Stories();
        Assert.Contains(stories, isOver ? [step.After.Stories] : (string?[])[step.Before.Stories, step.After.Stories]);
        Assert.Contains(archive.Saved(), isOver ? [step.After.Saved] : (string[])[step.Before.Saved, step.After.Saved]);
        string forever = archive.Forever();
        Assert.Contains(forever, isOver ? [step.After.Forever] : (string[])[step.Before.Forever, step.After.Forever]);
        if (stories is not null)
        {
            Assert.Empty(IndexHealth.Of(archive.Home).Problems);
            archive.TellNew("birds");
        }

        archive.Index();
        Assert.Equal(forever, archive.Forever());
        Assert.Equal(Expected(step, stories, forever), archive.Stories());
        Assert.Empty(IndexHealth.Of(archive.Home).Problems);
        archive.Save("birds");
        archive.TellNew("birds");
        Assert.Equal("", archive.TellNew("birds"));
        Assert.Empty(Directory.EnumerateFiles(archive.Home.Directory, "*.new", SearchOption.AllDirectories));
    }

    /// <summary>What is there once the index is brought up to date after a crash.</summary>
    /// <remarks>What was deleted forever stays away as soon as the list says so, and comes back as soon as it no longer does.</remarks>
    private static string? Expected(Step step, string? stories, string forever) => step.Before.Forever == step.After.Forever
        ? (step.Refreshes || stories is null ? step.After.Stories : stories)
        : string.Join(' ', step.News.Select(story => (Name: Path.GetFileNameWithoutExtension(story.Name), Title: story.Text.Split('\n')[0]))
            .Where(story => !forever.Contains(story.Name, StringComparison.Ordinal)).Select(story => $"{story.Name}:{story.Title}").Order(StringComparer.Ordinal));

    /// <param name="First">The index of its first operation.</param>
    /// <param name="End">The index of the first operation behind it.</param>
    private sealed record Step(
        string Name, int First, int End, (string? Stories, string Saved, string Forever) Before, (string? Stories, string Saved, string Forever) After, bool Refreshes, List<(string Name, string Text, DateTime Time)> News);
}
