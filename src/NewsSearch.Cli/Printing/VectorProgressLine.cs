using System.Globalization;
using NewsSearch.Archive.Vectors;

namespace NewsSearch.Cli.Printing;

/// <summary>The line that shows on a terminal how far the computing of vectors is, until it is disposed of.</summary>
internal sealed class VectorProgressLine : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Shell _shell;
    private readonly VectorProgress _progress;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly Lock _drawing = new();
    private bool _closed;

    public VectorProgressLine(Shell shell, VectorProgress progress)
    {
        (_shell, _progress) = (shell, progress);
        _start = shell.Clock.GetTimestamp();
        _timer = shell.Clock.CreateTimer(_ => Draw(), null, Interval, Interval);
    }

    public void Dispose()
    {
        lock (_drawing)
        {
            _closed = true;
            _timer.Dispose();
            _shell.Error.Write("\r\e[K");
        }
    }

    /// <summary>The line's text: <c>vectors  25%  2834 of 11338 articles  52 passages/s  12 min left</c>.</summary>
    internal static string Text(long articles, long total, long passages, double seconds)
    {
        double share = total == 0 ? 1 : (double)articles / total;
        string left = articles == 0 ? "" : $"  {ProgressLine.Duration(seconds * (total - articles) / articles)} left";
        return string.Create(CultureInfo.InvariantCulture, $"vectors {Math.Floor(share * 100),3:0}%  {articles} of {total} articles  {passages / Math.Max(seconds, 0.001):0} passages/s{left}");
    }

    private void Draw()
    {
        lock (_drawing)
        {
            if (!_closed)
            {
                string text = Text(_progress.Articles, _progress.Total, _progress.Passages, _shell.Clock.GetElapsedTime(_start).TotalSeconds);
                _shell.Error.Write($"\r\e[K{TextWidth.Fit(text, Math.Max(20, _shell.ErrorColumns - 1))}");
            }
        }
    }
}
