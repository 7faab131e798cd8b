using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Printing;

/// <summary>Holds back what is skipped in one file for one cause again and again: the first few tell what is wrong, a number how often.</summary>
internal sealed class RepeatedSkips
{
    /// <summary>As many of one cause in a file are told one by one.</summary>
    private const int Told = 3;

    private readonly OrderedDictionary<(string? File, SkipCause Cause), Repetition> _repetitions = [];

    /// <summary>What was held back, a line for each file and cause in the order in which they came up.</summary>
    /// <param name="shownPath">How the reader is to see the path of a file.</param>
    public IEnumerable<string> Rest(Func<string, string> shownPath) => _repetitions.Where(repetition => repetition.Value.Count > Told)
        .Select(repetition => SkipWording.Rest(
            repetition.Key.File is { } file ? shownPath(file) : null, repetition.Key.Cause, repetition.Value.Count - Told, repetition.Value.LikelyBody));

    /// <summary>Whether it is one of the first of its cause in its file, to be told by itself; else it is counted.</summary>
    public bool IsFirst(SkippedInput skipped)
    {
        string? file = FileOf(skipped.Origin.Path);
        if (skipped.Origin.Record == 0 && file == skipped.Origin.Path)
        {
            // A whole file: of a folder of them nothing is remembered.
            return true;
        }

        var key = (file, skipped.Cause);
        if (!_repetitions.TryGetValue(key, out Repetition? repetition))
        {
            _repetitions[key] = repetition = new Repetition();
        }

        repetition.Add(skipped.LikelyBody);
        return repetition.Count <= Told;
    }

    /// <summary>The file on disk; of a container's member, the outermost container.</summary>
    private static string? FileOf(string? path) =>
        path?.IndexOf("!/", StringComparison.Ordinal) is > 0 and var end ? path[..end] : path;

    private sealed class Repetition
    {
        private readonly Dictionary<string, int> _likelyBodies = new(StringComparer.Ordinal);

        public int Count { get; private set; }

        /// <summary>The key that most records would have mapped to the body; null when none would.</summary>
        public string? LikelyBody => _likelyBodies.Count == 0 ? null : _likelyBodies.MaxBy(body => body.Value).Key;

        public void Add(string? likelyBody)
        {
            Count++;
            if (likelyBody is not null)
            {
                _likelyBodies[likelyBody] = _likelyBodies.GetValueOrDefault(likelyBody) + 1;
            }
        }
    }
}
