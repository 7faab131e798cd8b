namespace NewsSearch.Cleaning.Repeated;

/// <summary>What is known of the lines that outlets repeat in their articles, to cut them. It never changes.</summary>
public sealed class RepeatedLines
{
    /// <summary>UTF-16 units; what is longer is no label with a caption or headline behind it, whatever it begins with.</summary>
    private const int LongestByBeginning = 400;

    /// <summary>Of an article's text one part in so many may be cut: whoever repeats more has articles that repeat.</summary>
    private const int MostCutOneIn = 4;

    private const int FewestOfStory = 3;

    private const string Separator = "\n\n";

    private readonly Dictionary<ulong, RepeatedLine> _byHash;
    private readonly bool _cutsAny;

    /// <param name="lines">In any order.</param>
    /// <param name="articles">How many articles they were learned from.</param>
    public RepeatedLines(IEnumerable<RepeatedLine> lines, int articles)
    {
        Lines = [.. lines];
        Articles = articles;
        _cutsAny = Lines.Any(line => !line.IsKept);
        _byHash = new(Lines.Count);
        foreach (RepeatedLine line in Lines)
        {
            _byHash[LinePattern.HashOf(line)] = line;
        }
    }

    /// <summary>Nothing is known.</summary>
    public static RepeatedLines None { get; } = new([], 0);

    /// <summary>The lines, in the order given, those that are kept among them.</summary>
    public IReadOnlyList<RepeatedLine> Lines { get; }

    /// <summary>How many articles they were learned from.</summary>
    public int Articles { get; }

    /// <summary>The article without the lines that its outlet repeats; itself when there are none, or when they are more than a quarter of it.</summary>
    public Article Cut(Article article)
    {
        if (!_cutsAny)
        {
            return article;
        }

        string[] paragraphs = article.Body.Split(Separator);
        bool[] marks = Marks(article.Source, paragraphs);
        int all = paragraphs.Sum(paragraph => paragraph.Length);
        int cut = paragraphs.Where((_, i) => marks[i]).Sum(paragraph => paragraph.Length);
        return cut == 0 || cut > all / MostCutOneIn ? article : article with { Body = string.Join(Separator, paragraphs.Where((_, i) => !marks[i])) };
    }

    /// <summary>Which paragraphs repeat a line. Three sentences in a row are a story told again, and repeat none.</summary>
    /// <param name="source">The article's outlet, or null.</param>
    internal bool[] Marks(string? source, IReadOnlyList<string> paragraphs)
    {
        bool[] marks = [.. paragraphs.Select(paragraph => Find(source, paragraph) is not null)];
        int sentences = 0;
        for (int i = 0; i <= marks.Length; i++)
        {
            if (i < marks.Length && marks[i] && LinePattern.IsSentence(paragraphs[i]))
            {
                sentences++;
                continue;
            }

            if (sentences >= FewestOfStory)
            {
                Array.Clear(marks, i - sentences, sentences);
            }

            sentences = 0;
        }

        return marks;
    }

    /// <summary>The line that a paragraph repeats; null when it repeats none, or one that is kept.</summary>
    /// <param name="source">The article's outlet, or null.</param>
    public RepeatedLine? Find(string? source, string paragraph)
    {
        Span<ulong> beginnings = stackalloc ulong[LinePattern.Beginnings];
        (ulong whole, int count) = LinePattern.Hash(source ?? "", paragraph, beginnings);
        if (_byHash.TryGetValue(whole, out RepeatedLine? line))
        {
            return line.IsKept ? null : line;
        }

        if (paragraph.Length <= LongestByBeginning && !LinePattern.IsSentence(paragraph))
        {
            foreach (ulong beginning in beginnings[..count])
            {
                if (_byHash.TryGetValue(beginning, out line))
                {
                    return line.IsKept ? null : line;
                }
            }
        }

        return null;
    }
}
