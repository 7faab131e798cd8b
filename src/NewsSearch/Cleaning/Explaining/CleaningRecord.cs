using NewsSearch.Cleaning.Metadata;
using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Explaining;

/// <summary>
/// Follows the paragraphs of one article through the steps of cleaning. Each step is told by what it leaves over: what was there
/// before and is not there any more was left by that step.
/// </summary>
internal sealed class CleaningRecord
{
    private readonly List<Line> _lines = [];
    private CleaningReading? _reading;
    private ElementMark? _storyElement;

    /// <summary>What stated the article's fields.</summary>
    public FieldOrigins Fields { private get; set; }

    /// <summary>Begins with all that there is to read, whatever an earlier reading made of it.</summary>
    public void Begin(CleaningReading reading, IReadOnlyList<Paragraph> paragraphs)
    {
        (_reading, _storyElement) = (reading, null);
        _lines.Clear();
        _lines.AddRange(paragraphs.Select(paragraph => new Line(paragraph, isStated: false)));
    }

    /// <summary>A step left nothing but <paramref name="rest"/>.</summary>
    public void Leave(LeftCause cause, IReadOnlyList<Paragraph> rest) => Leave(rest, _ => new(cause));

    /// <summary>What goes by its wording.</summary>
    public void LeaveByWording(IReadOnlyList<Paragraph> rest) => Leave(rest, line => new(WordingCauses.Of(line.Whole)));

    /// <summary>The story's element was chosen, and taken out what is furniture in it.</summary>
    /// <param name="outline">Of the page whose paragraphs were begun with.</param>
    public void LeaveElements(PageOutline outline, OutlineNode story, IReadOnlyList<Paragraph> rest)
    {
        _storyElement = story.Parent is null ? null : ElementMarks.Of(story);
        foreach (OutlineNode node in Removed(outline.Root))
        {
            ElementMark mark = node.Removal is LeftCause.Furniture or LeftCause.Comments ? ElementMarks.Telling(node) : ElementMarks.Of(node);
            foreach (Line line in _lines[node.FirstParagraph..node.EndParagraph])
            {
                line.Evidence = new(node.Removal!.Value, mark);
            }
        }

        Leave(rest, line => line.Evidence ?? new(LeftCause.OutsideStory));
    }

    /// <summary>The paragraphs were held against the text that the page states, or that was taken instead of them.</summary>
    public void LeaveUnstated(IReadOnlyList<Paragraph> rest)
    {
        HashSet<string> shown = Texts(_lines.Where(line => line.Rest is not null).Select(line => line.Whole));
        if (rest.Count == 0 || rest.Any(paragraph => shown.Contains(paragraph.Text)))
        {
            Leave(LeftCause.NotStated, rest);
            return;
        }

        Leave(LeftCause.StatedInstead, []);
        _lines.AddRange(rest.Select(paragraph => new Line(paragraph, isStated: true)));
    }

    /// <summary>Title, byline and date were taken from the story's first lines.</summary>
    public void LeaveHead(string? title, IReadOnlyList<Paragraph> rest)
    {
        Leave(LeftCause.Byline, rest);
        foreach (Line line in _lines.Where(line => title is not null && line is { Rest: null, Evidence.Cause: LeftCause.OutsideStory or LeftCause.AboveHeadline or LeftCause.Byline }))
        {
            line.Evidence = ArticleHead.SameWords(line.Whole.Text, title!) ? new(LeftCause.Headline) : line.Evidence;
        }
    }

    public CleaningAccount Account(ArticleOrigin origin, Result<Article, SkippedInput> result) => new()
    {
        Origin = origin,
        Result = result,
        Reading = _reading,
        StoryElement = _storyElement,
        Fields = Fields,
        Paragraphs = [.. _lines.Select(line => new ExplainedParagraph(line.Whole.Text, line.Rest, line.IsLeft ? line.Evidence : null, line.IsStated))],
        TakesHidden = _lines.Exists(line => line.Rest is not null && line.Whole.IsHidden),
    };

    /// <summary>The outermost elements that were taken out.</summary>
    private static List<OutlineNode> Removed(OutlineNode root)
    {
        List<OutlineNode> removed = [];
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            if (node.IsRemoved)
            {
                removed.Add(node);
            }
            else
            {
                node.Children.ForEach(open.Push);
            }
        }

        return removed;
    }

    /// <summary>
    /// Paragraphs go from step to step with one and the same text, however often it stands on the page; only a text that was not
    /// there before is what is left of a longer one.
    /// </summary>
    private void Leave(IReadOnlyList<Paragraph> rest, Func<Line, LeftEvidence> why)
    {
        HashSet<string> kept = Texts(rest);
        HashSet<string> before = new(_lines.Select(line => line.Rest).OfType<string>(), ReferenceEqualityComparer.Instance);
        Queue<string> shortened = new(rest.Select(paragraph => paragraph.Text).Where(text => !before.Contains(text)));
        foreach (Line line in _lines.Where(line => line.Rest is not null && !kept.Contains(line.Rest)))
        {
            line.Evidence = why(line);
            line.Rest = shortened.TryPeek(out string? beginning) && line.Rest!.StartsWith(beginning, StringComparison.Ordinal) ? shortened.Dequeue() : null;
        }
    }

    private static HashSet<string> Texts(IEnumerable<Paragraph> paragraphs) =>
        new(paragraphs.Select(paragraph => paragraph.Text), ReferenceEqualityComparer.Instance);

    /// <summary>A paragraph as it was read, and what is left of its text so far.</summary>
    private sealed class Line(Paragraph whole, bool isStated)
    {
        public Paragraph Whole => whole;

        public bool IsStated => isStated;

        /// <summary>Null when it was left.</summary>
        public string? Rest { get; set; } = whole.Text;

        public bool IsLeft => Rest?.Length != whole.Text.Length;

        public LeftEvidence? Evidence { get; set; }
    }
}
