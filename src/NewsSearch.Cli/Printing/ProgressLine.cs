using System.Globalization;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Printing;

/// <summary>The line that shows on a terminal how far a long run is; it redraws itself until it is disposed of.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Shell _shell;
    private readonly IndexingProgress _progress;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly Lock _drawing = new();
    private bool _closed;

    public ProgressLine(Shell shell, IndexingProgress progress)
    {
        _shell = shell;
        _progress = progress;
        _start = shell.Clock.GetTimestamp();
        _timer = shell.Clock.CreateTimer(_ => Draw(), null, Interval, Interval);
    }

    /// <summary>Runs <paramref name="print"/> with the line out of the way.</summary>
    public void Print(Action print)
    {
        lock (_drawing)
        {
            Erase();
            print();
        }
    }

    public void Dispose()
    {
        lock (_drawing)
        {
            if (!_closed)
            {
                _closed = true;
                _timer.Dispose();
                Erase();
            }
        }
    }

    private void Draw()
    {
        lock (_drawing)
        {
            if (_closed)
            {
                return;
            }

            string line = Line();
            _shell.Error.Write($"\r\e[K{TextWidth.Fit(line, Math.Max(20, Shell.ErrorColumns - 1))}");
        }
    }

    private string Line()
    {
        double seconds = Math.Max(0.001, _shell.Clock.GetElapsedTime(_start).TotalSeconds);
        long bytes = _progress.BytesRead;
        long articles = _progress.Articles;
        double share = _progress.BytesTotal > 0 ? Math.Min(1, (double)bytes / _progress.BytesTotal) : 0;
        string left = share is > 0.01 and < 1 ? $", {Duration(seconds * (1 - share) / share)} left" : "";
        string file = _progress.File is { } path ? $"  {Style.Escaped(_shell.DisplayPath(path))}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{share,4:P0}  {_progress.FilesDone}/{_progress.FilesTotal} files, {articles} articles, {articles / seconds:0}/s, {bytes / seconds / 1e6:0.0} MB/s{left}{file}");
    }

    private static string Duration(double seconds) => seconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min");

    private void Erase() => _shell.Error.Write("\r\e[K");
}
