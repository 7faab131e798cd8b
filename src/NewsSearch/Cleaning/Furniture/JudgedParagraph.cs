namespace NewsSearch.Cleaning.Furniture;

/// <summary>A paragraph and what its wording says, which is read once however often the paragraph's neighbours change.</summary>
/// <param name="IsTrimmed">Whether it is known to close with no request.</param>
internal readonly record struct JudgedParagraph(Paragraph Paragraph, ParagraphSigns Signs, bool IsTrimmed)
{
    public static JudgedParagraph Of(Paragraph paragraph) => new(paragraph, FurnitureJudge.Judge(paragraph), IsTrimmed: false);

    /// <summary>Without the requests that close it, see <see cref="FurnitureJudge.StoryEnd"/>.</summary>
    public JudgedParagraph WithoutRequests()
    {
        int end = IsTrimmed ? Paragraph.Text.Length : FurnitureJudge.StoryEnd(Paragraph.Text);
        return end == Paragraph.Text.Length ? this with { IsTrimmed = true } : Of(Paragraph with { Text = Paragraph.Text[..end] });
    }
}
