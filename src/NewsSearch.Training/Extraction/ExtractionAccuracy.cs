using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSearch.Training.Extraction;

/// <summary>
/// How well cleaning finds body, title, date and authors of pages with gold; a page without an article counts as 0. A title
/// is right when it is the gold one but for case, quotation marks, dashes and spaces; a date when its day on the page's own
/// clock is; authors when they are the same set of names, case aside.
/// </summary>
internal sealed partial class ExtractionAccuracy
{
    private readonly List<(double F1, GoldPage Page)> _pages = [];
    private ShareRight _titles;
    private ShareRight _dates;
    private ShareRight _authors;

    public ShingleScore Body { get; } = new();

    public ShingleScore Words { get; } = new(length: 1);

    public int Empty { get; private set; }

    public ShareRight Titles => _titles;

    public ShareRight Dates => _dates;

    public ShareRight Authors => _authors;

    /// <summary>The pages whose bodies agree least with the gold ones, by the F1 of their words.</summary>
    public IEnumerable<(double F1, GoldPage Page)> Worst => _pages.OrderBy(page => page.F1);

    public void Add(GoldPage page, Article? article)
    {
        Empty += article is null ? 1 : 0;
        Body.Add(page.Body, article?.Body ?? "");
        _pages.Add((Words.Add(page.Body, article?.Body ?? ""), page));
        if (page.Title is { } title)
        {
            _titles.Add(IsTitle(title, article));
        }

        if (page.Date is { Length: > 0 } day)
        {
            _dates.Add(IsDay(day, article));
        }

        if (page.Authors.Count > 0)
        {
            _authors.Add(AreAuthors(page.Authors, article));
        }
    }

    public static bool IsTitle(string gold, Article? article) => PlainTitle(gold) == PlainTitle(article?.Title ?? "");

    public static bool IsDay(string gold, Article? article) => article?.Published?.ToLocalString()[..10] == gold;

    public static bool AreAuthors(IReadOnlyList<string> gold, Article? article) =>
        new HashSet<string>(gold, StringComparer.OrdinalIgnoreCase).SetEquals(article?.Authors ?? []);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Body.Pages} pages, {Empty} without a body
        4-grams  F1 {Body.F1:F4}, precision {Body.Precision:F4}, recall {Body.Recall:F4}
        words    F1 {Words.MeanF1:F4}, precision {Words.Precision:F4}, recall {Words.Recall:F4}
        title    {Titles}
        date     {Dates}
        authors  {Authors}
        """);

    private static string PlainTitle(string title) => Marks().Replace(title, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"[\s""'’‘“”«»„‹›`´\p{Pd}]+")]
    private static partial Regex Marks();
}
