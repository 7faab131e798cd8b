using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>What stands at the head or foot of page after page, numbers aside: the paper's name, the date, the number of the page.</summary>
internal sealed partial class RunningLines
{
    /// <summary>Baselines from the edge of the page that are looked at.</summary>
    private const int EdgeLines = 3;

    private const int FewPages = 4;

    /// <summary>Times the size of the text; what is larger is a headline, also where other pages repeat it in small type.</summary>
    private const float MaxSize = 1.25f;

    private readonly Dictionary<string, int> _pages = [];
    private int _count;

    public void Add(IReadOnlyList<PdfBlock> page)
    {
        _count++;
        foreach (string edge in Edges(page).Values.Distinct())
        {
            _pages[edge] = _pages.GetValueOrDefault(edge) + 1;
        }
    }

    /// <summary>The lines of a page that are its own.</summary>
    /// <param name="number">The page's, from 1.</param>
    public HashSet<PdfLine> On(IReadOnlyList<PdfBlock> page, int number)
    {
        int enough = _count <= FewPages ? 2 : 3;
        return [.. Edges(page).Where(edge => _pages.GetValueOrDefault(edge.Value) >= enough || IsNumberOf(edge.Key, number)).Select(edge => edge.Key)];
    }

    /// <summary>Each line at the edges, and what is compared of it.</summary>
    private static Dictionary<PdfLine, string> Edges(IReadOnlyList<PdfBlock> page)
    {
        float[] baselines = [.. page.SelectMany(block => block.Lines).Select(line => line.Y).Distinct().Order()];
        Dictionary<PdfLine, string> edges = new(ReferenceEqualityComparer.Instance);
        if (baselines.Length == 0)
        {
            return edges;
        }

        float largest = PdfText.BodySize(page.SelectMany(block => block.Lines)) * MaxSize;
        float foot = baselines[Math.Min(EdgeLines, baselines.Length) - 1];
        float head = baselines[^Math.Min(EdgeLines, baselines.Length)];
        foreach (PdfLine line in page.SelectMany(block => block.Lines).Where(line => (line.Y >= head || line.Y <= foot) && line.Size <= largest))
        {
            string general = Numbers().Replace(line.Text, "#").ToLowerInvariant();
            if (general.Any(char.IsLetter) || OneNumber().IsMatch(general))
            {
                edges.Add(line, string.Create(CultureInfo.InvariantCulture, $"{(line.Y >= head ? "head" : "foot")} {MathF.Round(line.Size)} {general}"));
            }
        }

        return edges;
    }

    private static bool IsNumberOf(PdfLine line, int page) =>
        PageNumber().Match(line.Text) is { Success: true } match && match.Groups[1].ValueSpan.SequenceEqual(page.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+|\b[ivxlc]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\A\W*#\W*\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneNumber();

    [GeneratedRegex(@"\A\W*(?:page |p\. ?|seite |página |pagina )?(\d{1,5})(?: (?:of|von|de|di|sur) \d+| ?/ ?\d+)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
