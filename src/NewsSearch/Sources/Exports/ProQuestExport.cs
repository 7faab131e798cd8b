using System.Text.RegularExpressions;
using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>
/// What ProQuest sends by mail and saves as a page or text: the headline, labels, the text below <c>Full text:</c>, and labels again,
/// among them the number of the document.
/// </summary>
internal sealed partial class ProQuestExport : IDatabaseExport
{
    private const string Number = "ProQuest document ID";

    /// <summary>The labels below the text. Only a run of these up to the number counts, for a text may have lines of the kind.</summary>
    private static readonly HashSet<string> Below = new(
        ["Subject", "Location", "Company / organization", "Company", "People", "Classification", "Identifier / keyword", "Identifiers / keywords", "Title", "Alternate title",
         "Publication title", "Source", "Volume", "Issue", "Pages", "First page", "Number of pages", "Publication year", "Publication date", "Year", "Date",
         "Column", "Section", "Dateline", "Publisher", "Place of publication", "Country of publication", "Publication subject", "ISSN", "e-ISSN", "ISBN",
         "Source type", "Language of publication", "Language ofpublication", "Language", "Document type", "Document feature", "DOI", "Accession number", "Edition",
         "Credit", "Correction", "Correction date", "Supplement", "Last updated", "Copyright", "Document URL", "Database", Number, "Product name", "Coden", "NAICS"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Above =
        ["Author", "Authors", "Publication info", "Publication information", "Abstract", "Abstract (summary)", "Links", "Full text", "Full Text", "Find a copy", "Correspondence author"];

    public IReadOnlyList<string> Signs { get; } = [Number];

    public IReadOnlyList<ExportedArticle> Read(DocumentText document)
    {
        List<string> lines = [.. TextBlocks.Filled(document).Select(paragraph => paragraph.Text)];
        List<ExportedArticle> articles = [];
        int start = 0;
        int number;
        while ((number = lines.FindIndex(start, line => Label(line, out _) == Number)) >= 0)
        {
            int below = number;
            while (below > start && Below.Contains(Label(lines[below - 1], out _)))
            {
                below--;
            }

            int end = number + 1;
            while (end < lines.Count && Below.Contains(Label(lines[end], out _)))
            {
                end++;
            }

            if (Compose(lines[start..below], lines[below..end]) is { } article)
            {
                articles.Add(article);
            }

            start = end;
        }

        return articles;
    }

    private static ExportedArticle? Compose(List<string> text, List<string> below)
    {
        int label = text.FindIndex(line => Above.Contains(Label(line, out _)));
        if (label < 1)
        {
            return null;
        }

        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in text.Skip(label).Concat(below))
        {
            values.TryAdd(Label(line, out string value), value);
        }

        string? info = values.GetValueOrDefault("Publication info") ?? values.GetValueOrDefault("Publication information");
        string? published = values.GetValueOrDefault("Publication date");
        return new()
        {
            Title = TextBlocks.Unwrapped(text[label - 1]),
            Authors = Authors(values.GetValueOrDefault("Author") ?? values.GetValueOrDefault("Authors")),
            Source = (values.GetValueOrDefault("Publication title") ?? info)?.Split(';')[0].Trim(),
            Published = Date(published) ?? Date(info),
            Language = LanguageNames.Tag(values.GetValueOrDefault("Language of publication") ?? values.GetValueOrDefault("Language ofpublication") ?? values.GetValueOrDefault("Language")),
            Id = values[Number],
            Url = values.GetValueOrDefault("Document URL")?.Split(' ')[0],
            Body = Body(text, label),
        };
    }

    /// <summary>The full text or, where the database holds none, the abstract.</summary>
    private static List<string> Body(List<string> text, int label)
    {
        List<string> full = From(text, text.FindIndex(label, line => Label(line, out _).Equals("Full text", StringComparison.OrdinalIgnoreCase)), text.Count);
        if (full.Count > 0 && !Unavailable().IsMatch(full[0]))
        {
            return full;
        }

        int abstracted = text.FindIndex(label, line => Label(line, out _).StartsWith("Abstract", StringComparison.Ordinal));
        int end = abstracted < 0 ? -1 : text.FindIndex(abstracted + 1, line => Above.Contains(Label(line, out _)));
        return From(text, abstracted, end < 0 ? text.Count : end);
    }

    /// <summary>The paragraphs from a label's on, without credits and captions at their end.</summary>
    private static List<string> From(List<string> text, int start, int end)
    {
        if (start < 0)
        {
            return [];
        }

        Label(text[start], out string first);
        List<string> body = [.. text.Take(end).Skip(start + 1).Select(TextBlocks.Unwrapped).Prepend(first).Where(line => line.Length > 0 && line.Any(char.IsLetter))];
        while (body.Count > 1 && Trailing().IsMatch(body[^1]))
        {
            body.RemoveAt(body.Count - 1);
        }

        return body;
    }

    /// <summary>Empty when the line begins with no label.</summary>
    private static string Label(string line, out string value) => ExportLines.TrySplit(line, out string label, out value) ? label : "";

    /// <summary><c>Berg, Ida; Cox, Bo</c>.</summary>
    private static string[] Authors(string? stated) =>
    [
        .. (stated ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !name.Equals("Anonymous", StringComparison.OrdinalIgnoreCase))
            .Select(name => name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] ? $"{given} {family}" : name),
    ];

    private static PublicationDate? Date(string? text) =>
        text is null ? null : ExportDates.TryReadLine(text, out PublicationDate? date) ? date : ExportDates.Find(text);

    [GeneratedRegex(@"\A(?:full text )?(?:is )?(?:not available|unavailable)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unavailable();

    [GeneratedRegex(@"\A(?:Illustration|Caption: .*|Credit: .*|\(?Copyright .*|\S+@\S+|.{0,30}\bPHOTOS?(?: \(.*\))?:.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
