using System.Text;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>
/// Holds a page's paragraphs against the article's text as the page states it in schema.org terms (<c>articleBody</c>). The
/// stated text has no paragraphs and is often cut or stale, so it never replaces what stands on the page, unless the page
/// shows next to nothing of it.
/// </summary>
internal sealed class StatedBody
{
    /// <summary>UTF-16 units; shorter ones are summaries.</summary>
    private const int MinLength = 500;

    /// <summary>UTF-16 units, and paragraphs; more would make the comparison slow.</summary>
    private const int MaxLength = 300_000;

    private const int MaxParagraphs = 3_000;

    /// <summary>From this much of it on the page on, what is not in it is no part of the story.</summary>
    private const double CompleteShare = 0.9;

    private readonly string _text;
    private readonly string _letters;

    private StatedBody(string text, string letters) => (_text, _letters) = (text, letters);

    public static StatedBody? Of(string? body)
    {
        if (body is null || body.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        return new(body, Letters(body));
    }

    /// <summary>Which paragraphs the stated text contains, and which part of it they make up.</summary>
    public (bool[] Stated, double Share) Compare(IReadOnlyList<Paragraph> paragraphs)
    {
        bool[] stated = new bool[paragraphs.Count];
        int found = 0;
        for (int i = 0; i < Math.Min(MaxParagraphs, stated.Length); i++)
        {
            string letters = Letters(paragraphs[i].Text);
            stated[i] = letters.Length > 0 && _letters.Contains(letters, StringComparison.Ordinal);
            found += stated[i] && letters.Length >= 20 ? letters.Length : 0;
        }

        return (stated, (double)found / _letters.Length);
    }

    /// <summary>The story's paragraphs without those that a complete stated text lacks.</summary>
    public List<Paragraph> Filter(List<Paragraph> paragraphs)
    {
        (bool[] stated, double share) = Compare(paragraphs);
        if (share < CompleteShare || share > 1.1 || paragraphs.Count > MaxParagraphs)
        {
            return paragraphs;
        }

        int first = Array.IndexOf(stated, true);

        // The first paragraph's initial is often set apart in the stated text.
        first -= first > 0 && paragraphs[first - 1].IsRunningText && paragraphs[first - 1].Text.Length >= 200 ? 2 : 0;
        int last = Array.LastIndexOf(stated, true);
        return [.. paragraphs.Where((paragraph, i) => stated[i] || (i > first && i < last && (paragraph.IsHeading || paragraph.IsRunningText)))];
    }

    /// <summary>The stated text as paragraphs, where the page shows less than half of it.</summary>
    public List<Paragraph>? InsteadOf(List<Paragraph> paragraphs)
    {
        int shown = paragraphs.Sum(paragraph => paragraph.Text.Length);
        return shown * 2 < _text.Length ? TextParagraphs.Split(_text) : null;
    }

    private static string Letters(string text)
    {
        StringBuilder letters = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
