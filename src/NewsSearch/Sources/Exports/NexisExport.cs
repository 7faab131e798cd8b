using System.Text.RegularExpressions;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>
/// The classic text of Nexis: each article below a line such as <c>1 of 10 DOCUMENTS</c>, with outlet and date in the middle of the
/// line, the headline, labels in capitals, the text, and labels again.
/// </summary>
internal sealed partial class NexisExport : IDatabaseExport
{
    /// <summary>Outlet, rights and date stand no lower.</summary>
    private const int MaxHeadDepth = 8;

    /// <summary>Behind so many paragraphs a label is a line of the text, as in the programme of a concert.</summary>
    private const int MaxStandfirst = 3;

    public IReadOnlyList<string> Signs { get; } = ["DOCUMENT", "Document", "Dokument", "DOKUMENT"];

    public IReadOnlyList<ExportedArticle> Read(DocumentText document)
    {
        List<ExportedArticle> articles = [];
        List<string>? open = null;
        foreach (string block in Blocks(document))
        {
            if (Separator().IsMatch(block))
            {
                Take(open, articles);
                open = [];
            }
            else
            {
                open?.Add(block);
            }
        }

        Take(open, articles);
        return articles;
    }

    /// <summary>The paragraphs, a separator always by itself.</summary>
    private static IEnumerable<string> Blocks(DocumentText document)
    {
        foreach (DocumentParagraph paragraph in TextBlocks.Filled(document))
        {
            string[] lines = TextBlocks.Lines(paragraph.Text);
            int from = 0;
            for (int i = 0; i <= lines.Length; i++)
            {
                if (i < lines.Length && !Separator().IsMatch(lines[i]))
                {
                    continue;
                }

                if (i > from)
                {
                    yield return string.Join('\n', lines[from..i]);
                }

                if (i < lines.Length)
                {
                    yield return lines[i];
                }

                from = i + 1;
            }
        }
    }

    private static void Take(List<string>? blocks, List<ExportedArticle> articles)
    {
        if (blocks is null)
        {
            return;
        }

        List<string> told = [.. blocks.Select(WithoutRights).Where(block => block.Length > 0)];
        if (told.Exists(block => NexisLabels.TryRead(block, inAnyCase: false, out _, out _)) && Compose(told) is { } article)
        {
            articles.Add(article);
        }
    }

    private static string WithoutRights(string block) =>
        string.Join('\n', TextBlocks.Lines(block).Where(line => !ExportLines.StatesRights(line)));

    private static ExportedArticle? Compose(List<string> blocks)
    {
        PublicationDate? published = null;
        int date = blocks.FindIndex(0, Math.Min(MaxHeadDepth, blocks.Count), block => ExportDates.TryReadLine(TextBlocks.Lines(block)[0], out published));
        if (date < 0)
        {
            return null;
        }

        NexisParts parts = new();
        foreach (string block in blocks.Skip(date + 1))
        {
            bool labelled = NexisLabels.TryRead(block, inAnyCase: false, out NexisLabel label, out string value);
            parts.Add(block, labelled && (parts.Body.Count < MaxStandfirst || label is NexisLabel.Tail or NexisLabel.Language) ? label : null, value);
        }

        return new()
        {
            Title = parts.Title,
            Authors = parts.Authors,
            Source = date > 0 ? TextBlocks.Unwrapped(blocks[date - 1]) : null,
            Published = published,
            Language = LanguageNames.Tag(parts.Language),
            Body = parts.Body,
        };
    }

    [GeneratedRegex(@"\A(?:FOCUS ?- ?)?(?:\d+ (?:of|von|de|di|van) \d+ (?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN)|(?:Document|Dokument|Documento) \d+ (?:of|von|de|di|van) \d+)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
