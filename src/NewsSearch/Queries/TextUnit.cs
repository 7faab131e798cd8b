namespace NewsSearch.Queries;

/// <summary>A part of a text that words can have in common.</summary>
public enum TextUnit
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph: what stands between blank lines.</summary>
    Paragraph,
}
