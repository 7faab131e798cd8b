using NewsSearch.Cli.Commands;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>
/// Tells on standard error what is skipped, at once; but files of bytes that nobody knows at the end, so that many alike of a folder
/// take one line, and what repeats in a file three times and then as a number.
/// </summary>
/// <param name="around">Runs what prints, for who must make room for it.</param>
/// <param name="isSource">Whether the path is remembered, so that it is skipped again next time.</param>
internal sealed class SkipReport(Shell shell, Action<Action>? around = null, Func<string, bool>? isSource = null)
{
    /// <summary>More than this are many.</summary>
    private const int FewFiles = 3;

    private readonly OrderedDictionary<(string Folder, string Extension), List<SkippedInput>> _unknown = [];
    private readonly RepeatedSkips _repeated = new();
    private readonly Action<Action> _around = around ?? (print => print());

    /// <summary>Something was skipped.</summary>
    public bool Any { get; private set; }

    public void Add(SkippedInput skipped)
    {
        Any = true;
        if (skipped is { Cause.Reason: SkipReason.Binary, Origin: { Path: { } path, Record: 0 } })
        {
            var group = (Path.GetDirectoryName(path) ?? "", Path.GetExtension(path).ToLowerInvariant());
            _unknown.TryAdd(group, []);
            _unknown[group].Add(skipped);
        }
        else if (_repeated.IsFirst(skipped))
        {
            _around(() => InputReader.Report(shell, skipped, skipped.Origin.Path is { } source && isSource?.Invoke(source) == true));
        }
    }

    /// <summary>Tells what was kept back.</summary>
    public void End() => _around(() =>
    {
        foreach (((string folder, string extension), List<SkippedInput> files) in _unknown)
        {
            if (files.Count > FewFiles)
            {
                shell.Warn($"skipped {shell.DisplayPath(folder)}: {FileCounts.Of(files.Count, extension)}: {SkipPhrases.Of(files[0].Cause)}");
                continue;
            }

            files.ForEach(file => InputReader.Report(shell, file));
        }

        _unknown.Clear();
        foreach (string line in _repeated.Rest(shell.DisplayPath))
        {
            shell.Warn($"skipped {line}");
        }
    });
}
