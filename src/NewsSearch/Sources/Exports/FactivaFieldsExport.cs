using System.Text.RegularExpressions;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>Factiva's articles with their fields told by two letters: <c>HD</c> headline, <c>LP</c> and <c>TD</c> text, <c>AN</c> number.</summary>
internal sealed partial class FactivaFieldsExport : IDatabaseExport
{
    public IReadOnlyList<string> Signs { get; } = ["HD"];

    public IReadOnlyList<ExportedArticle> Read(DocumentText document)
    {
        List<ExportedArticle> articles = [];
        Dictionary<string, List<string>> fields = [];
        string? code = null;
        foreach (DocumentParagraph paragraph in TextBlocks.Filled(document))
        {
            Match match = Field().Match(paragraph.Text);
            if (match.Success)
            {
                code = match.Groups[1].Value;
                if (code == "HD")
                {
                    Take(fields, articles);
                    fields = [];
                }
            }

            string value = match.Success ? paragraph.Text[match.Length..].Trim() : paragraph.Text;
            if (code is not null && value.Length > 0)
            {
                fields.TryAdd(code, []);
                fields[code].Add(TextBlocks.Unwrapped(value));
            }
        }

        Take(fields, articles);
        return articles;
    }

    private static void Take(Dictionary<string, List<string>> fields, List<ExportedArticle> articles)
    {
        if (First(fields, "HD") is null || First(fields, "AN") is not { } number)
        {
            return;
        }

        PublicationDate? published = null;
        if (First(fields, "PD") is { } day)
        {
            ExportDates.TryReadLine(day, out published);
        }

        articles.Add(new()
        {
            Title = string.Join(' ', fields["HD"]),
            Authors = fields.GetValueOrDefault("BY") ?? [],
            Source = First(fields, "SN"),
            Published = published,
            Language = LanguageNames.Tag(First(fields, "LA")),
            Id = number.Split(' ')[^1],
            Body = [.. (fields.GetValueOrDefault("LP") ?? []).Concat(fields.GetValueOrDefault("TD") ?? []).Where(line => !ExportLines.StatesRights(line))],
        });
    }

    private static string? First(Dictionary<string, List<string>> fields, string code) => fields.GetValueOrDefault(code)?[0];

    /// <summary>The codes that Factiva documents; a cell's end, a break or two spaces part them from the value.</summary>
    [GeneratedRegex(@"\A(SE|HD|CLM|BY|CR|WC|PD|ET|SN|SC|NGC|GC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|ART|CX|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?: ?\t|\n| *\z|  +|\u00A0+\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
