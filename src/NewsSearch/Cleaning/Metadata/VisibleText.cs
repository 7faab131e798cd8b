using System.Text;
using AngleSharp.Dom;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>The text of a small element as it is seen: pieces that only style parts stand apart.</summary>
internal static class VisibleText
{
    /// <summary>"Storm nears" and "What we know" in two spans of a heading are no word "nearsWhat". Runs of white space are one space.</summary>
    public static string Of(INode element)
    {
        StringBuilder text = new();
        foreach (INode node in element.GetDescendants())
        {
            string piece = node is IText part ? part.Data : node is IElement { LocalName: "br" } ? " " : "";
            bool glued = piece.Length > 0 && text.Length > 0 && char.IsUpper(piece[0]) && (char.IsLower(text[^1]) || text[^1] is ')' or ':' or '!' or '?');
            text.Append(glued ? " " : "").Append(piece);
        }

        return InlineText.Collapse(text.ToString());
    }
}
