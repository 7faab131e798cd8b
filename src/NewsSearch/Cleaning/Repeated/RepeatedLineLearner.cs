using System.Runtime.InteropServices;

namespace NewsSearch.Cleaning.Repeated;

/// <summary>
/// Learns from all articles of an index which lines their outlets repeat, in two passes: the first counts roughly, in bounded memory
/// (a count-min sketch, Cormode and Muthukrishnan 2005), and may see more articles than there are; the second counts exactly what may
/// be frequent. The result does not depend on the order of the articles. The first pass may be made by several threads.
/// </summary>
internal sealed class RepeatedLineLearner
{
    /// <summary>A line is repeated that stands in as many articles at least.</summary>
    private const int FewestArticles = 10;

    /// <summary>And in one of so many of its outlet's articles at least.</summary>
    private const int FewestOneIn = 50;

    /// <summary>A line that stands in as many articles is likely to come in more.</summary>
    private const int LikelyFrom = 4;

    /// <summary>A sentence that is repeated may be as short as that: "No comment." is what people say.</summary>
    private const int FewestWordsOfSentence = 5;

    /// <summary>UTF-16 units; a longer one is a paragraph that a story was given more than once.</summary>
    private const int LongestSentence = 250;

    /// <summary>Counters in each of the two rows of the sketch.</summary>
    private const int RowLength = 1 << 21;

    private readonly int[] _first = new int[RowLength];
    private readonly int[] _second = new int[RowLength];
    private readonly Dictionary<string, int> _counted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Candidate> _candidates = [];
    private readonly HashSet<ulong> _seen = [];
    private readonly Lock _lock = new();

    /// <summary>The first pass: each article at least once.</summary>
    /// <returns>Whether it holds a line that is likely to be found repeated, by the articles so far.</returns>
    public bool Count(string? source, string body)
    {
        lock (_lock)
        {
            return CountAlone(source ?? "", body);
        }
    }

    private bool CountAlone(string outlet, string body)
    {
        int counted = ++CollectionsMarshal.GetValueRefOrAddDefault(_counted, outlet, out _);
        int likely = Math.Max(LikelyFrom, counted / FewestOneIn);
        int most = 0;
        Span<ulong> beginnings = stackalloc ulong[LinePattern.Beginnings];
        _seen.Clear();
        foreach (ReadOnlySpan<char> line in new TextLines(body))
        {
            (ulong whole, int count) = LinePattern.Hash(outlet, line, beginnings);
            most = Math.Max(most, Add(whole));
            foreach (ulong beginning in LinePattern.IsSentence(line) ? [] : beginnings[..count])
            {
                most = Math.Max(most, Add(beginning));
            }
        }

        return most >= likely;
    }

    /// <summary>The second pass, over each of these articles once.</summary>
    /// <returns>Whether it holds a line that may be repeated.</returns>
    public bool Verify(string? source, string body)
    {
        string outlet = source ?? "";
        CollectionsMarshal.GetValueRefOrAddDefault(_articles, outlet, out _)++;

        // Half of what is asked, since the articles counted may be more than those that there are.
        int counted = _counted.GetValueOrDefault(outlet);
        int fewest = Math.Max(FewestArticles, counted / (2 * FewestOneIn));
        if (counted < fewest)
        {
            return false;
        }

        Span<ulong> beginnings = stackalloc ulong[LinePattern.Beginnings];
        bool holdsAny = false;
        _seen.Clear();
        foreach (ReadOnlySpan<char> line in new TextLines(body))
        {
            (ulong whole, int count) = LinePattern.Hash(outlet, line, beginnings);
            bool isSentence = LinePattern.IsSentence(line);
            if (Estimate(whole) >= fewest)
            {
                // What its beginning shares with this line alone says nothing of other lines.
                Meet(whole, outlet, line, words: 0, isSentence);
                holdsAny = true;
                continue;
            }

            for (int i = 0; i < count; i++)
            {
                if (Estimate(beginnings[i]) >= fewest)
                {
                    Meet(beginnings[i], outlet, line, i + LinePattern.FewestWords, isSentence);
                    holdsAny = true;
                }
            }
        }

        return holdsAny;
    }

    /// <summary>The lines that are repeated, by outlet, the most frequent first.</summary>
    public IReadOnlyList<RepeatedLine> Learned()
    {
        List<Candidate> frequent = [.. _candidates.Values.Where(IsRepeated)];
        HashSet<(string, string)> beginnings = [.. frequent.Where(line => line.Words > 0).Select(line => (line.Source, line.Text))];
        return
        [
            .. frequent
                .Where(line => !Shorter(line).Any(text => beginnings.Contains((line.Source, text))))
                .Select(line => new RepeatedLine(line.Source, line.Text, line.Words > 0, line.Words > 0 ? line.Others : line.Others + line.Sentences))
                .OrderBy(line => line.Source, StringComparer.Ordinal)
                .ThenByDescending(line => line.Articles)
                .ThenBy(line => line.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>The beginnings of a beginning.</summary>
    private static IEnumerable<string> Shorter(Candidate line) =>
        Enumerable.Range(LinePattern.FewestWords, Math.Max(0, line.Words - LinePattern.FewestWords)).Select(words => LinePattern.Text(line.Text, words));

    private bool IsRepeated(Candidate line) => line.Words == 0
        ? line.Others + line.Sentences >= FewestOf(line.Source) && (line.Sentences == 0 ? !LinePattern.TellsNumbers(line.Text) : IsNotice(line.Text))
        : line.Others >= FewestOf(line.Source) && line.Sentences <= (line.Others + line.Sentences) * MostSentences(line.Words) && LinePattern.MayBeLabel(line.Text);

    private static bool IsNotice(string sentence) =>
        sentence.Length <= LongestSentence && sentence.AsSpan().Count(' ') + 1 >= FewestWordsOfSentence && !sentence.Contains('#', StringComparison.Ordinal);

    /// <summary>
    /// The part of the lines with one beginning that may be sentences. "He says" begins headings here and there, and stories
    /// everywhere; what begins with six words alike is one kind of line.
    /// </summary>
    private static double MostSentences(int words) => words switch
    {
        2 => 0.04,
        3 or 4 => 0.08,
        _ => 0.2,
    };

    private int FewestOf(string source) => Math.Max(FewestArticles, (_articles.GetValueOrDefault(source) + FewestOneIn - 1) / FewestOneIn);

    /// <returns>In how many articles it stands by now, or more.</returns>
    private int Add(ulong hash) => _seen.Add(hash) ? Math.Min(++_first[First(hash)], ++_second[Second(hash)]) : 0;

    private int Estimate(ulong hash) => Math.Min(_first[First(hash)], _second[Second(hash)]);

    private void Meet(ulong hash, string source, ReadOnlySpan<char> line, int words, bool isSentence)
    {
        ref Candidate? candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(_candidates, hash, out bool isKnown);
        if (!isKnown)
        {
            candidate = new Candidate(source, LinePattern.Text(line, words), words);
        }

        // Within one article the first line of a kind speaks for it.
        if (_seen.Add(hash))
        {
            candidate!.Sentences += isSentence ? 1 : 0;
            candidate.Others += isSentence ? 0 : 1;
        }
    }

    private static int First(ulong hash) => (int)(hash & (RowLength - 1));

    private static int Second(ulong hash) => (int)(hash >> 40 & (RowLength - 1));

    /// <param name="words">Of a beginning; 0 for a whole line.</param>
    private sealed class Candidate(string source, string text, int words)
    {
        public string Source => source;

        public string Text => text;

        public int Words => words;

        /// <summary>Articles in which it stands in a line that ends as a sentence.</summary>
        public int Sentences { get; set; }

        /// <summary>Articles in which it stands in a line that does not.</summary>
        public int Others { get; set; }
    }
}
