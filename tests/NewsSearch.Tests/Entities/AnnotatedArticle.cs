using System.Text;

namespace NewsSearch.Tests.Entities;

/// <summary>
/// An article of the worldwide newswire corpus (Shan et al., EMNLP 2023), its tokens put together again as running text, and the
/// annotated people and places (tags Person; Location and Facility) as spans of that text.
/// </summary>
internal sealed record AnnotatedArticle(string File, string Body, IReadOnlyList<TextSpan> People, IReadOnlyList<TextSpan> Places)
{
    private const string NoSpaceBefore = ",.;:!?)]}%”’…";
    private const string NoSpaceAfter = "([{“‘$£€#";

    public string TextOf(TextSpan span) => Body[span.Start..span.End];

    public static AnnotatedArticle Read(string file)
    {
        var paragraphs = new List<List<(string Word, string Tag)>> { new() };
        foreach (string line in System.IO.File.ReadLines(file))
        {
            string[] fields = line.Split('\t');
            if (fields.Length >= 2 && fields[0].Trim().Length > 0)
            {
                paragraphs[^1].Add((fields[0].Trim(), fields[1].Trim()));
            }
            else if (paragraphs[^1].Count > 0)
            {
                paragraphs.Add([]);
            }
        }

        var body = new StringBuilder();
        List<TextSpan> people = [], places = [];
        foreach (List<(string Word, string Tag)> paragraph in paragraphs)
        {
            if (paragraph.Count == 0 || paragraph[0].Word.StartsWith("http", StringComparison.Ordinal))
            {
                continue;
            }

            if (body.Length > 0)
            {
                body.Append("\n\n");
            }

            Append(body, paragraph, people, places);
        }

        return new AnnotatedArticle(Path.GetFileName(file), body.ToString(), people, places);
    }

    private static void Append(StringBuilder body, List<(string Word, string Tag)> words, List<TextSpan> people, List<TextSpan> places)
    {
        bool quoteOpen = false;
        (string Type, int Start, int End) open = ("O", 0, 0);
        for (int i = 0; i < words.Count; i++)
        {
            (string word, string tag) = words[i];
            bool quote = word is "\"" or "''" or "``";
            if (i > 0 && !(quote && quoteOpen) && SpaceBetween(words, i, quoteOpen))
            {
                body.Append(' ');
            }

            quoteOpen ^= quote;
            string type = tag.Length > 2 ? tag[2..] : "O";
            int start = body.Length;
            body.Append(word);
            if (tag.StartsWith("I-", StringComparison.Ordinal) && type == open.Type)
            {
                open.End = body.Length;
                continue;
            }

            Close(open, people, places);
            open = (type, start, body.Length);
        }

        Close(open, people, places);
    }

    private static void Close((string Type, int Start, int End) open, List<TextSpan> people, List<TextSpan> places)
    {
        List<TextSpan>? kind = open.Type switch { "Person" => people, "Location" or "Facility" => places, _ => null };
        kind?.Add(new TextSpan(open.Start, open.End));
    }

    private static bool SpaceBetween(List<(string Word, string Tag)> words, int i, bool quoteOpen)
    {
        string left = words[i - 1].Word, right = words[i].Word;
        string next = i + 1 < words.Count ? words[i + 1].Word : "";
        if (left is "\"" && quoteOpen && QuotesBefore(words, i) % 2 == 1)
        {
            return false;
        }

        if (IsLetter(left, i - 2) && right == "." || left == "." && i >= 2 && IsLetter(words[i - 2].Word, i - 3) && IsLetter(right, i + 1) && next == ".")
        {
            return false;
        }

        if (right is "-" && i + 1 < words.Count && Joins(left, next) || left is "-" && i >= 2 && Joins(words[i - 2].Word, right))
        {
            return false;
        }

        bool clitic = left is "'" or "’" && right is "s" or "t" or "re" or "ve" or "ll" or "d" or "m";
        bool apostrophe = right is "'" or "’" && next is "s" or "t" or "re" or "ve" or "ll" or "d" or "m";
        bool attached = right.Length > 1 && right[0] is '\'' or '’' || right == "n't" || NoSpaceBefore.Contains(right[0], StringComparison.Ordinal) && right.Length == 1;
        return !(clitic || apostrophe || attached || (left.Length == 1 && NoSpaceAfter.Contains(left[0], StringComparison.Ordinal)));
    }

    private static int QuotesBefore(List<(string Word, string Tag)> words, int end) => words.Take(end).Count(word => word.Word == "\"");

    private static bool IsLetter(string word, int _) => word.Length == 1 && char.IsUpper(word[0]);

    // A hyphen of a compound rather than a dash: the corpus parts both from the words around them.
    private static bool Joins(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsLetterOrDigit(left[^1]) && char.IsLetterOrDigit(right[0])
        && right is not ("The" or "It" or "He" or "She" or "They" or "We" or "In" or "A" or "This" or "That" or "But" or "And");
}
