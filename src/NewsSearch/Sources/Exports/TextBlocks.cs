using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>Plain text as a document: what blank lines part are its paragraphs, their line breaks kept.</summary>
internal static class TextBlocks
{
    public static DocumentText Read(string text)
    {
        List<DocumentParagraph> paragraphs = [];
        List<string> open = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                open.Add(line.Trim().ToString());
            }
            else if (open.Count > 0)
            {
                paragraphs.Add(new(string.Join('\n', open)));
                open.Clear();
            }
        }

        if (open.Count > 0)
        {
            paragraphs.Add(new(string.Join('\n', open)));
        }

        return new() { Paragraphs = paragraphs };
    }

    /// <summary>The paragraphs that are not blank, without white space around them and around their lines.</summary>
    public static List<DocumentParagraph> Filled(DocumentText document) =>
        [.. document.Paragraphs.Select(paragraph => paragraph with { Text = string.Join('\n', Lines(paragraph.Text)) }).Where(paragraph => paragraph.Text.Length > 0)];

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The paragraph in one line.</summary>
    public static string Unwrapped(string text) => text.Replace('\n', ' ');
}
