using NewsSearch.Cleaning.Repeated;

namespace NewsSearch.Cleaning.Explaining;

/// <summary>What cleaning made of a raw article, and by which evidence.</summary>
public sealed record CleaningAccount
{
    /// <summary>Where it was read.</summary>
    public required ArticleOrigin Origin { get; init; }

    /// <summary>The article, or why there is none; the same as without an account.</summary>
    public required Result<Article, SkippedInput> Result { get; init; }

    /// <summary>How the text was looked for, in the last of the ways that were tried; null when it was not, since the page is no article.</summary>
    public CleaningReading? Reading { get; init; }

    /// <summary>The element of a page that holds the story; null where that is the whole, or none was chosen.</summary>
    public ElementMark? StoryElement { get; init; }

    /// <summary>What stated the article's fields.</summary>
    public FieldOrigins Fields { get; init; }

    /// <summary>
    /// All paragraphs that were read, in order. What stands in navigation, scripts and controls is never read. Those that are stated
    /// only come last.
    /// </summary>
    public required IReadOnlyList<ExplainedParagraph> Paragraphs { get; init; }

    /// <summary>Whether a part of the article is text that a browser would not show.</summary>
    public bool TakesHidden { get; init; }

    /// <summary>Whether the text is the one that the page states in JSON-LD, since it shows less than half of that.</summary>
    public bool TakesStated => Paragraphs.Any(paragraph => paragraph.IsStated);

    /// <summary>The account of the same article without the lines that its outlet repeats, as <see cref="RepeatedLines.Cut"/> leaves it.</summary>
    public CleaningAccount Without(RepeatedLines repeated)
    {
        if (!Result.TryGet(out Article? article, out _) || repeated.Cut(article) is not { } cut || ReferenceEquals(cut, article))
        {
            return this;
        }

        ExplainedParagraph[] paragraphs = [.. Paragraphs];
        int[] taken = [.. Enumerable.Range(0, paragraphs.Length).Where(i => paragraphs[i].Taken is not null)];
        bool[] marks = repeated.Marks(article.Source, [.. taken.Select(i => paragraphs[i].Taken!)]);
        foreach (int i in taken.Where((_, place) => marks[place]))
        {
            paragraphs[i] = paragraphs[i] with { Taken = null, Evidence = new(LeftCause.RepeatedLine) };
        }

        return this with { Result = cut, Paragraphs = paragraphs };
    }
}
