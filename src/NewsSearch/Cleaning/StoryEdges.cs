namespace NewsSearch.Cleaning;

/// <summary>Trims what a page's template sets above and below a story.</summary>
internal static class StoryEdges
{
    /// <summary>The headline stands among so many of the first paragraphs, if at all.</summary>
    private const int MaxHeadlineDepth = 12;

    /// <summary>Below a story's last paragraph these begin lines about it, not of it.</summary>
    private static readonly string[] TailOpenings =
    [
        "More information:", "Citation:", "Journal reference:", "Journal Reference:", "Story Source:", "Provided by ", "Materials provided by",
        "This document is subject to copyright", "Cite This Page", "About the author", "About the Author", "Editor's note: This article was originally",
        "Disclaimer:", "DISCLAIMER:", "Contact the author", "Follow the author", "Got a tip?", "Have a tip?", "Our Standards:",
    ];

    /// <summary>Removes all down to a repetition of the headline, and from the end labels, headings and notes on the author.</summary>
    public static void Trim(List<Paragraph> paragraphs, string? title, IReadOnlyList<string> authors)
    {
        RemoveThroughHeadline(paragraphs, title);
        while (paragraphs.Count > 1 && IsTail(paragraphs[^1], authors))
        {
            paragraphs.RemoveAt(paragraphs.Count - 1);
        }
    }

    private static void RemoveThroughHeadline(List<Paragraph> paragraphs, string? title)
    {
        for (int i = 0; title is not null && i < Math.Min(MaxHeadlineDepth, paragraphs.Count - 1); i++)
        {
            if (ArticleHead.SameWords(paragraphs[i].Text, title))
            {
                paragraphs.RemoveRange(0, i + 1);
                return;
            }

            if (paragraphs[i].IsRunningText && paragraphs[i].Text.Length > 200)
            {
                return;
            }
        }
    }

    private static bool IsTail(Paragraph paragraph, IReadOnlyList<string> authors)
    {
        string text = paragraph.Text;
        return paragraph.IsHeading
            || (paragraph.LinkShare > 0.8f && !FurnitureJudge.EndsAsSentence(text))
            || TailOpenings.Any(opening => text.StartsWith(opening, StringComparison.Ordinal))
            || authors.Any(author => IsAbout(text, author));
    }

    /// <summary>"Ann Lee", "Ann Lee is a reporter …".</summary>
    private static bool IsAbout(string text, string author)
    {
        int name = text.IndexOf(author, StringComparison.OrdinalIgnoreCase);
        if (name is < 0 or > 30 || author.Length < 5)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(name + author.Length).TrimStart(", ");
        return rest.Length < 3
            || rest.StartsWith("is a") || rest.StartsWith("is the ") || rest.StartsWith("was a") || rest.StartsWith("has been ")
            || rest.StartsWith("covers ") || rest.StartsWith("writes ") || rest.StartsWith("reports ") || rest.StartsWith("contributed ")
            || rest.StartsWith("joined ") || rest.StartsWith("has covered ") || rest.StartsWith("has written ") || rest.StartsWith("reported from ");
    }
}
