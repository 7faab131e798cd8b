namespace NewsSearch.Cleaning;

/// <summary>A paragraph on its way to the body: one line of text, white space collapsed.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="LinkShare">The part of its characters that stands in links, 0 to 1; 0 for plain text.</param>
/// <param name="IsHeading">Whether the page marks it as a heading.</param>
/// <param name="IsHidden">Whether a browser would not show it.</param>
internal readonly record struct Paragraph(string Text, float LinkShare = 0, bool IsHeading = false, bool IsHidden = false)
{
    /// <summary>UTF-16 units outside links that make a full sentence a story's though most of it is linked.</summary>
    private const int MinUnlinked = 40;

    /// <summary>Whether it reads like a story's rather than a label's or a list's: long, or a full sentence.</summary>
    public bool IsRunningText
    {
        get
        {
            int length = IsHeading ? 0 : Scripts.Measure(Text);
            return length >= 40
                && (LinkShare < 0.5f
                    ? length >= 140 || Scripts.EndsAsSentence(Text)
                    : LinkShare < 0.75f && length * (1 - LinkShare) >= MinUnlinked && Scripts.EndsAsSentence(Text));
        }
    }
}
