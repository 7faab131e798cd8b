using NewsSearch.Cleaning.Furniture;
using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Cleaning.Page;

/// <summary>
/// Finds the story on a page: strictly first, and laxer where that leaves next to nothing, so that a page which holds
/// running text never comes out empty.
/// </summary>
internal sealed class PageStory(PageOutline outline, PageMetadata metadata)
{
    /// <summary>Less than the smaller of these is too little to be left of a page's running text.</summary>
    private const int MinKeptLength = 300;

    private const double MinKeptShare = 0.35;

    private readonly StatedBody? _stated = StatedBody.Of(metadata.JsonLd?.Body);

    /// <summary>The story's paragraphs, in order; empty when the page holds none.</summary>
    public List<Paragraph> Find()
    {
        HiddenText.ShowWhatIsMissed(outline);
        foreach (Reading reading in Enum.GetValues<Reading>())
        {
            FurnitureElements.Remove(outline.Root, reading);
            if (reading < Reading.Lax && outline.Root.KeptLength < Math.Min(MinKeptLength, outline.Root.StoryLength * MinKeptShare))
            {
                continue;
            }

            if (Read() is { Count: > 0 } story)
            {
                return story;
            }
        }

        return LinkedStory.Find(outline);
    }

    private List<Paragraph> Read()
    {
        OutlineNode element = MainContent.Select(outline.Root);
        List<Paragraph> paragraphs = [];
        MainContent.Collect(element, outline.Paragraphs, paragraphs);
        if (HeadArea.Standfirst(outline, element.FirstParagraph, metadata.Description) is { } standfirst && !paragraphs.Contains(standfirst))
        {
            paragraphs.Insert(0, standfirst);
        }

        paragraphs = _stated?.InsteadOf(paragraphs) ?? _stated?.Filter(paragraphs) ?? paragraphs;
        StoryEdges.Trim(paragraphs, metadata.Title, metadata.Site is null ? metadata.Authors : [.. metadata.Authors, metadata.Site]);
        if (!HoldsStory(paragraphs))
        {
            return [];
        }

        List<Paragraph> story = PageFurniture.Remove(paragraphs);
        return HoldsStory(story) ? story : paragraphs;
    }

    /// <summary>An index page, an error page or a bare video has no full sentence.</summary>
    private static bool HoldsStory(List<Paragraph> paragraphs) =>
        paragraphs.Any(paragraph => (paragraph.LinkShare < 0.5f || paragraph.IsRunningText) && (paragraph.Text.AsSpan().Count(' ') >= 5 || IsUnspaced(paragraph.Text))
            && FurnitureJudge.EndsAsSentence(paragraph.Text));

    /// <summary>Chinese and Japanese put no spaces between words.</summary>
    private static bool IsUnspaced(string text) => text.Length >= 20 && text.Count(c => c is >= '\u3040' and <= '\u9FFF') > text.Length / 2;
}
