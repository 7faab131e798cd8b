using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cleaning.Furniture;
using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Cleaning.Page;

/// <summary>
/// Finds the story on a page: strictly first, and laxer where that leaves next to nothing, so that a page which holds
/// running text never comes out empty.
/// </summary>
/// <param name="record">Told what each step leaves; null when nobody asks.</param>
internal sealed class PageStory(PageOutline outline, PageMetadata metadata, CleaningRecord? record = null)
{
    /// <summary>Less than the smaller of these is too little to be left of a page's running text.</summary>
    private const int MinKeptLength = 300;

    private const double MinKeptShare = 0.35;

    /// <summary>UTF-16 units of a paragraph that holds several sentences.</summary>
    private const int MinLongLength = 300;

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

            if (Read(reading) is { Count: > 0 } story)
            {
                return story;
            }
        }

        List<Paragraph> linked = LinkedStory.Find(outline);
        if (linked.Count > 0)
        {
            record?.Begin(CleaningReading.LinkedStory, outline.Paragraphs);
            record?.Leave(LeftCause.OutsideStory, linked);
        }

        return linked;
    }

    private List<Paragraph> Read(Reading reading)
    {
        OutlineNode element = MainContent.Select(outline.Root);
        List<Paragraph> paragraphs = [];
        MainContent.Collect(element, outline.Paragraphs, paragraphs);
        if (HeadArea.Standfirst(outline, element.FirstParagraph, metadata.Description) is { } standfirst && !paragraphs.Contains(standfirst))
        {
            paragraphs.Insert(0, standfirst);
        }

        record?.Begin(Told(reading), outline.Paragraphs);
        record?.LeaveElements(outline, element, paragraphs);
        paragraphs = _stated?.InsteadOf(paragraphs) ?? _stated?.Filter(paragraphs) ?? paragraphs;
        record?.LeaveUnstated(paragraphs);
        StoryEdges.Trim(paragraphs, metadata.Title, metadata.Site is null ? metadata.Authors : [.. metadata.Authors, metadata.Site], record);
        if (!HoldsStory(paragraphs))
        {
            record?.Leave(LeftCause.NoStory, []);
            return [];
        }

        List<Paragraph> story = PageFurniture.Remove(paragraphs);
        if (!HoldsStory(story))
        {
            return paragraphs;
        }

        record?.LeaveByWording(story);
        return story;
    }

    private static CleaningReading Told(Reading reading) => reading switch
    {
        Reading.Strict => CleaningReading.Strict,
        Reading.WithoutClassWords => CleaningReading.WithoutClassWords,
        Reading.Lax => CleaningReading.WithoutComments,
        _ => CleaningReading.Whole,
    };

    /// <summary>An index page, an error page or a bare video has no full sentence.</summary>
    private static bool HoldsStory(List<Paragraph> paragraphs) =>
        paragraphs.Any(paragraph => (paragraph.LinkShare < 0.5f || paragraph.IsRunningText) && HasWords(paragraph.Text)
            && HoldsSentence(paragraph.Text));

    /// <summary>A long paragraph may break off, or end with a name or a link, after full sentences.</summary>
    private static bool HoldsSentence(string text) =>
        Scripts.EndsAsSentence(text) || (text.Length >= MinLongLength && (text.Contains(". ", StringComparison.Ordinal) || text.Contains('。', StringComparison.Ordinal)));

    /// <summary>Six words, or as much in a script that puts no spaces between them.</summary>
    private static bool HasWords(string text) => text.AsSpan().Count(' ') >= 5 || (text.Length >= 20 && Scripts.IsUnspaced(text));
}
