using System.Text.RegularExpressions;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>
/// Factiva's articles as they are read: headline, byline, count of words, date, outlet and its code, page, language, rights, the text,
/// and the word for document with its number.
/// </summary>
internal sealed partial class FactivaExport : IDatabaseExport
{
    /// <summary>The lines between the date and the text are fewer.</summary>
    private const int MaxHeadLines = 14;

    public IReadOnlyList<string> Signs { get; } = ["Document ", "Dokument ", "Documento ", "Document\u00A0", "Документ "];

    public IReadOnlyList<ExportedArticle> Read(DocumentText document)
    {
        List<DocumentParagraph> lines = TextBlocks.Filled(document);
        List<ExportedArticle> articles = [];
        int start = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (End().Match(lines[i].Text) is { Success: true } end)
            {
                if (Compose(lines[start..i], end.Groups[1].Value) is { } article)
                {
                    articles.Add(article);
                }

                start = i + 1;
            }
        }

        return articles;
    }

    private static ExportedArticle? Compose(List<DocumentParagraph> lines, string number)
    {
        int count = lines.FindIndex(line => WordCount().IsMatch(line.Text));
        PublicationDate? published = null;
        int date = count < 1 ? -1 : lines.FindIndex(count, Math.Min(4, lines.Count - count), line => ExportDates.TryReadLine(line.Text, out published));
        if (date < 0)
        {
            return null;
        }

        int title = Title(lines, count);
        List<string> rest = [.. lines.Skip(date + 1).Select(line => TextBlocks.Unwrapped(line.Text)).SkipWhile(line => Time().IsMatch(line))];
        int head = HeadLength(rest);
        return new()
        {
            Title = TextBlocks.Unwrapped(lines[title].Text),
            Authors = [.. lines[(title + 1)..count].Select(line => line.Text)],
            Source = rest.FirstOrDefault(),
            Published = published,
            Language = rest.Take(head).Select(LanguageNames.Tag).FirstOrDefault(tag => tag is not null),
            Id = number,
            Body = [.. rest.Skip(head).Where(line => !ExportLines.StatesRights(line))],
        };
    }

    /// <summary>The last line in bold above the count of words; without any, the one above the byline.</summary>
    private static int Title(List<DocumentParagraph> lines, int count)
    {
        int bold = lines.FindLastIndex(count - 1, count, line => line.IsBold);
        return bold >= 0 ? bold : count > 1 && (count == 2 || Byline().IsMatch(lines[count - 1].Text)) ? count - 2 : count - 1;
    }

    /// <summary>The lines of the outlet, up to the rights or else the language or else the outlet's code.</summary>
    private static int HeadLength(List<string> rest)
    {
        int most = Math.Min(MaxHeadLines, rest.Count);
        int rights = rest.FindLastIndex(most - 1, most, ExportLines.StatesRights);
        int language = rest.FindIndex(0, most, line => LanguageNames.Tag(line) is not null);
        return rights >= 0 ? rights + 1 : language >= 0 ? language + 1 : Math.Min(2, most);
    }

    [GeneratedRegex(@"\A(?:Document|Dokument|Documento|Документ)[ \u00A0]((?=\w*\d{6})[A-Za-z0-9]{15,40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"\A\d[\d.,\u00A0 ]* ?(?:words|Wörter|mots|palabras|parole|woorden|palavras|слов)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordCount();

    [GeneratedRegex(@"\A\d{1,2}:\d{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A(?:By|BY|Von|VON|Par|PAR|Por|Di|Door)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
