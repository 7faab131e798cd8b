using System.Globalization;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Printing;

/// <summary>The line that shows on a terminal how far a long run is; it redraws itself until it is disposed of.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarColumns = 20;

    /// <summary>Fewer columns do not tell one file from another.</summary>
    private const int NarrowestFile = 6;

    /// <summary>The rate is that of the last ten seconds: files that are passed over at the beginning say nothing about the rest.</summary>
    private const int RateSamples = 50;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Shell _shell;
    private readonly IndexingProgress _progress;
    private readonly Queue<Sample> _samples = new(RateSamples + 1);
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly Lock _drawing = new();
    private bool _closed;

    public ProgressLine(Shell shell, IndexingProgress progress)
    {
        _shell = shell;
        _progress = progress;
        _start = shell.Clock.GetTimestamp();
        _samples.Enqueue(new Sample(0, 0, 0));
        _timer = shell.Clock.CreateTimer(_ => Draw(), null, TimeSpan.Zero, Interval);
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
                // A run shorter than the interval has shown nothing yet of how far it is.
                Draw();
                _closed = true;
                _timer.Dispose();
                Erase();
            }
        }
    }

    /// <summary>The line's text, at most so many columns: <c>[█████     ]  25%  1203 articles/s  11.6 MB/s  40 s left  news/dump.jsonl.gz</c>.</summary>
    /// <param name="read">Bytes of the files that are behind.</param>
    /// <param name="total">Bytes of all files; 0 when nobody knows, as with standard input.</param>
    /// <param name="file">The file in hand, or null.</param>
    internal static string Text(long read, long total, double articlesPerSecond, double bytesPerSecond, long articles, string? file, int columns)
    {
        double share = total > 0 ? Math.Min(1, (double)read / total) : 0;
        string start = total > 0
            ? string.Create(CultureInfo.InvariantCulture, $"[{Bar.Of(share, BarColumns).PadRight(BarColumns)}] {Math.Floor(share * 100),3:0}%  ")
            : string.Create(CultureInfo.InvariantCulture, $"{articles} articles  ");
        string left = bytesPerSecond > 0 && read < total ? $"  {Duration((total - read) / bytesPerSecond)} left" : "";
        string known = start + string.Create(CultureInfo.InvariantCulture, $"{articlesPerSecond:0} articles/s  {bytesPerSecond / 1e6:0.0} MB/s") + left;
        int room = columns - TextWidth.Of(known) - 2;
        return TextWidth.Fit(file is null || room < NarrowestFile ? known : $"{known}  {Shortened(file, room)}", columns);
    }

    private void Draw()
    {
        lock (_drawing)
        {
            if (!_closed)
            {
                _shell.Error.Write($"\r\e[K{Line(Math.Max(20, _shell.ErrorColumns - 1))}");
            }
        }
    }

    private string Line(int columns)
    {
        var now = new Sample(_shell.Clock.GetElapsedTime(_start).TotalSeconds, _progress.BytesRead, _progress.Articles);
        Sample before = _samples.Count > RateSamples ? _samples.Dequeue() : _samples.Peek();
        _samples.Enqueue(now);
        double seconds = Math.Max(0.001, now.Seconds - before.Seconds);
        string? file = _progress.File is { } path ? Style.Escaped(_shell.DisplayPath(path)) : null;
        return Text(now.Bytes, _progress.BytesTotal, (now.Articles - before.Articles) / seconds, (now.Bytes - before.Bytes) / seconds, now.Articles, file, columns);
    }

    /// <summary>Of a path too long for its place, the file's name says most.</summary>
    private static string Shortened(string path, int columns)
    {
        if (TextWidth.Of(path) <= columns)
        {
            return path;
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length < path.Length && TextWidth.Of(name) + 2 <= columns ? $"…/{name}" : TextWidth.Fit(name, columns);
    }

    internal static string Duration(double seconds) => seconds switch
    {
        < 90 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };

    private void Erase() => _shell.Error.Write("\r\e[K");

    private readonly record struct Sample(double Seconds, long Bytes, long Articles);
}
