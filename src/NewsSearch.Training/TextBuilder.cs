using System.Text;
using NewsSearch.Entities.Tagging;

namespace NewsSearch.Training;

/// <summary>Puts the tokens of a corpus together again as running text and keeps the names' offsets.</summary>
/// <param name="spaced">Whether to part all tokens by spaces, as tokenised text comes.</param>
internal sealed class TextBuilder(bool spaced = false)
{
    private const string NoSpaceBefore = ",.;:!?)]}%”’…";
    private const string NoSpaceAfter = "([{“‘$£€#";
    private readonly StringBuilder _body = new();
    private readonly List<AnnotatedName> _names = [];

    public string Body => _body.ToString();

    public IReadOnlyList<AnnotatedName> Names => _names;

    /// <summary>
    /// Adds a paragraph of words with BIO tags, whose types <paramref name="labelOf"/> knows.
    /// </summary>
    public void Add(List<(string Word, string Tag)> words, Func<string, string, int> labelOf)
    {
        if (_body.Length > 0)
        {
            _body.Append("\n\n");
        }

        bool quoteOpen = false;
        (string Type, int Start, int End) open = ("O", 0, 0);
        for (int i = 0; i < words.Count; i++)
        {
            (string word, string tag) = words[i];
            bool quote = word is "\"" or "''" or "``";
            if (i > 0 && (spaced || (!(quote && quoteOpen) && SpaceBetween(words, i, quoteOpen))))
            {
                _body.Append(' ');
            }

            quoteOpen ^= quote;
            string type = tag.Length > 2 ? tag[2..] : "O";
            int start = _body.Length;
            _body.Append(word);
            if (tag.StartsWith("I-", StringComparison.Ordinal) && type == open.Type)
            {
                open.End = _body.Length;
                continue;
            }

            Close(open, labelOf);
            open = (type, start, _body.Length);
        }

        Close(open, labelOf);
    }

    private void Close((string Type, int Start, int End) open, Func<string, string, int> labelOf)
    {
        int label = open.Type == "O" ? NameLabel.Outside : labelOf(open.Type, _body.ToString(open.Start, open.End - open.Start));
        if (label != NameLabel.Outside)
        {
            _names.Add(new AnnotatedName(new TextSpan(open.Start, open.End), label));
        }
    }

    private static bool SpaceBetween(List<(string Word, string Tag)> words, int i, bool quoteOpen)
    {
        string left = words[i - 1].Word, right = words[i].Word;
        string next = i + 1 < words.Count ? words[i + 1].Word : "";
        if (left is "\"" && quoteOpen && QuotesBefore(words, i) % 2 == 1)
        {
            return false;
        }

        if ((IsCapital(left) && right == ".") || (left == "." && i >= 2 && IsCapital(words[i - 2].Word) && IsCapital(right) && next == "."))
        {
            return false;
        }

        if ((right is "-" && i + 1 < words.Count && Joins(left, next)) || (left is "-" && i >= 2 && Joins(words[i - 2].Word, right)))
        {
            return false;
        }

        bool clitic = left is "'" or "’" && right is "s" or "t" or "re" or "ve" or "ll" or "d" or "m";
        bool apostrophe = right is "'" or "’" && next is "s" or "t" or "re" or "ve" or "ll" or "d" or "m";
        bool attached = (right.Length > 1 && right[0] is '\'' or '’') || right == "n't"
            || (NoSpaceBefore.Contains(right[0], StringComparison.Ordinal) && right.Length == 1);
        return !(clitic || apostrophe || attached || (left.Length == 1 && NoSpaceAfter.Contains(left[0], StringComparison.Ordinal)));
    }

    private static int QuotesBefore(List<(string Word, string Tag)> words, int end) => words.Take(end).Count(word => word.Word == "\"");

    private static bool IsCapital(string word) => word.Length == 1 && char.IsUpper(word[0]);

    // A hyphen of a compound rather than a dash: the corpus parts both from the words around them.
    private static bool Joins(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsLetterOrDigit(left[^1]) && char.IsLetterOrDigit(right[0])
        && right is not ("The" or "It" or "He" or "She" or "They" or "We" or "In" or "A" or "This" or "That" or "But" or "And");
}
