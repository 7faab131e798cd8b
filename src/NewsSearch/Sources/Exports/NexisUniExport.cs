using System.Text.RegularExpressions;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>
/// The documents of Nexis Uni and Nexis Advance: headline, outlet, date, labels, the word <c>Body</c>, the text, index terms and
/// <c>End of Document</c>, behind a page that lists the headlines and the search.
/// </summary>
internal sealed partial class NexisUniExport : IDatabaseExport
{
    public IReadOnlyList<string> Signs { get; } = ["End of Document", "Ende des Dokuments", "Fin du document", "Einde van document", "Fin del documento"];

    public IReadOnlyList<ExportedArticle> Read(DocumentText document)
    {
        List<ExportedArticle> articles = [];
        List<string> open = [];
        foreach (DocumentParagraph paragraph in TextBlocks.Filled(document))
        {
            if (!Signs.Contains(TextBlocks.Lines(paragraph.Text)[^1]))
            {
                open.Add(paragraph.Text);
                continue;
            }

            if (Compose(open) is { } article)
            {
                articles.Add(article);
            }

            open = [];
        }

        return articles;
    }

    private static ExportedArticle? Compose(List<string> blocks)
    {
        int body = blocks.FindLastIndex(block => BodyMark().IsMatch(block));
        PublicationDate? published = null;
        int date = body < 0 ? -1 : blocks.FindLastIndex(body, body + 1, block => ExportDates.TryReadLine(block, out published));
        if (date < 2)
        {
            return null;
        }

        NexisParts parts = new();
        parts.Add("", NexisLabel.Headline, TextBlocks.Unwrapped(blocks[date - 2]));
        for (int i = date + 1; i < blocks.Count; i++)
        {
            bool labelled = NexisLabels.TryRead(blocks[i], inAnyCase: i < body, out NexisLabel label, out string value);
            if (i < body && labelled)
            {
                parts.Add(blocks[i], label, value);
            }
            else if (i > body)
            {
                bool below = TailMark().IsMatch(blocks[i]);
                parts.Add(blocks[i], below ? NexisLabel.Tail : labelled && label is (NexisLabel.Tail or NexisLabel.Language) ? label : null, value);
            }
        }

        return new()
        {
            Title = parts.Title,
            Authors = parts.Authors,
            Source = TextBlocks.Unwrapped(blocks[date - 1]),
            Published = published,
            Language = LanguageNames.Tag(parts.Language),
            Body = [.. parts.Body.Where(paragraph => !ExportLines.StatesRights(paragraph))],
        };
    }

    [GeneratedRegex(@"\A(?:Body|Text|Textkörper|Corps|Cuerpo|Tekst)\z", RegexOptions.CultureInvariant)]
    private static partial Regex BodyMark();

    [GeneratedRegex(@"\A(?:Classification|Graphic|Notes|Klassifikation|Grafik|Classificatie|Clasificación)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TailMark();
}
