using System.Text.RegularExpressions;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>The pages of Europresse, whose classes tell what is what.</summary>
internal sealed partial class EuropresseExport : IDatabaseExport
{
    public IReadOnlyList<string> Signs { get; } = [PageRoles.Publication];

    public IReadOnlyList<ExportedArticle> Read(DocumentText document)
    {
        List<ExportedArticle> articles = [];
        List<DocumentParagraph> open = [];
        foreach (DocumentParagraph paragraph in TextBlocks.Filled(document))
        {
            if (paragraph.Role == PageRoles.Publication)
            {
                Take(open, articles);
                open = [];
            }

            open.Add(paragraph);
        }

        Take(open, articles);
        return articles;
    }

    private static void Take(List<DocumentParagraph> open, List<ExportedArticle> articles)
    {
        ILookup<string?, string> byRole = open.ToLookup(paragraph => paragraph.Role, paragraph => TextBlocks.Unwrapped(paragraph.Text));
        if (byRole[PageRoles.Publication].FirstOrDefault() is not { } publication)
        {
            return;
        }

        articles.Add(new()
        {
            Title = byRole[PageRoles.Title].Concat(byRole[PageRoles.TitleArea]).FirstOrDefault(),
            Authors = [.. byRole[PageRoles.Authors].Concat(byRole[PageRoles.Byline]).Take(1)],
            Source = Issue().Split(publication)[0].Trim(),
            Published = byRole[PageRoles.Header].Select(ExportDates.Find).FirstOrDefault(date => date is not null),
            Id = byRole[PageRoles.Number].FirstOrDefault(),
            Body =
            [
                .. byRole[PageRoles.Subtitle],
                .. open.Where(paragraph => paragraph.Role is PageRoles.Body or PageRoles.BodyArea)
                    .Select(paragraph => TextBlocks.Unwrapped(paragraph.Text)).Where(line => !ExportLines.StatesRights(line)),
            ],
        });
    }

    /// <summary><c>La Croix, no. 43018</c>.</summary>
    [GeneratedRegex(@",? (?:no\.|n°|nº|vol\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Issue();
}
