using System.Text;

namespace NewsSearch;

/// <summary>A passage with the matches in it.</summary>
/// <param name="Field"><c>body</c>, <c>title</c>, <c>people</c>, <c>places</c> and <c>organizations</c> for one of the article's names, or where none of them matches for another name of the same place or organisation, or the name of a kept key, in lower case, for one of its values.</param>
/// <param name="Span">Where the passage stands in that field; of a name or value, all of it.</param>
/// <param name="Text">The passage, exactly as it stands there.</param>
/// <param name="Highlights">The matches as offsets in <paramref name="Text"/>, ascending and disjoint.</param>
public sealed record Snippet(string Field, TextSpan Span, string Text, IReadOnlyList<TextSpan> Highlights)
{
    /// <summary>The field of the headline.</summary>
    public const string Title = "title";

    /// <summary>The field of the text.</summary>
    public const string Body = "body";

    /// <summary>The field of people's names.</summary>
    public const string People = "people";

    /// <summary>The field of places' names.</summary>
    public const string Places = "places";

    /// <summary>The field of organisations' names.</summary>
    public const string Organisations = "organizations";

    /// <summary>The text with each match between <paramref name="before"/> and <paramref name="after"/>; nothing in it is escaped.</summary>
    public string Marked(string before, string after)
    {
        var marked = new StringBuilder(Text);
        foreach (TextSpan match in Highlights.Reverse())
        {
            marked.Insert(match.End, after).Insert(match.Start, before);
        }

        return marked.ToString();
    }
}
