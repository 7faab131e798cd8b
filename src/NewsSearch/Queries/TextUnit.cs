namespace NewsSearch.Queries;

/// <summary>A part of a text that words can have in common.</summary>
public enum TextUnit
{
    Sentence,
    Paragraph,
}
