using NewsSearch.Archive.Following;

namespace NewsSearch.Tests.Archive.Following;

public sealed class SettlingFilesTests : IDisposable
{
    private static readonly TimeSpan Half = SettlingFiles.Stillness / 2;

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly SettlingFiles _files;

    public SettlingFilesTests() => _files = new SettlingFiles(_clock);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileIsReadyWhenItHasStoodStill()
    {
        string path = _folder.Write("a.txt", "half");
        _files.Add(path);
        Assert.Empty(_files.Take());
        _clock.Advance(Half);
        File.AppendAllText(path, " a story");
        Assert.Empty(_files.Take());
        _clock.Advance(Half);
        Assert.Empty(_files.Take());
        _clock.Advance(Half);
        Assert.Equal([path], _files.Take());
        Assert.True(_files.IsEmpty);
    }

    [Fact]
    public void ReadyFilesWaitForOthersButNotForEver()
    {
        string still = _folder.Write("a.txt", "whole");
        string growing = _folder.Write("b.txt", "");
        _files.Add(growing);
        _files.Add(still);
        TimeSpan waited = TimeSpan.Zero;
        IReadOnlyList<string> ready = [];
        while (ready.Count == 0)
        {
            File.AppendAllText(growing, "more");
            _clock.Advance(Half);
            waited += Half;
            ready = _files.Take();
            Assert.True(waited <= SettlingFiles.Stillness + SettlingFiles.Patience + Half);
        }

        Assert.Equal([still], ready);
        Assert.False(_files.IsEmpty);
    }

    [Fact]
    public void AFileThatGoesIsNotWaitedFor()
    {
        string path = _folder.Write("a.txt", "x");
        _files.Add(path);
        File.Delete(path);
        _clock.Advance(SettlingFiles.Stillness);
        Assert.Empty(_files.Take());
        Assert.True(_files.IsEmpty);
    }
}
