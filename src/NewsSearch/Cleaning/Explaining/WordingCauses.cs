using NewsSearch.Cleaning.Furniture;

namespace NewsSearch.Cleaning.Explaining;

/// <summary>Tells by what wording a paragraph is furniture.</summary>
internal static class WordingCauses
{
    public static LeftCause Of(Paragraph paragraph)
    {
        ParagraphSigns signs = FurnitureJudge.Judge(paragraph);
        return CaptionGallery.Is(paragraph.Text) ? LeftCause.Gallery
            : FurnitureJudge.StoryEnd(paragraph.Text) < paragraph.Text.Length ? LeftCause.Request
            : signs.Verdict != FurnitureVerdict.Furniture ? LeftCause.BesideFurniture
            : signs.Words == 0 ? LeftCause.NoWords
            : signs.Score > 0 ? LeftCause.Request
            : LeftCause.Label;
    }
}
