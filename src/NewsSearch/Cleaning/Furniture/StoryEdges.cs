using System.Text.RegularExpressions;
using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>Trims what a page's template sets above and below a story.</summary>
internal static partial class StoryEdges
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

    /// <summary>What follows these, if little, is the source's note on its material.</summary>
    private static readonly string[] NoteOpenings =
        ["More information:", "Story Source:", "Journal reference:", "Journal Reference:", "Cite This Page", "Citation:", "This document is subject to copyright"];

    /// <summary>Removes all down to a repetition of the headline, and from the end labels, headings and notes on the author.</summary>
    /// <param name="record">Told what each step leaves; null when nobody asks.</param>
    public static void Trim(List<Paragraph> paragraphs, string? title, IReadOnlyList<string> authors, CleaningRecord? record)
    {
        RemoveThroughHeadline(paragraphs, title);
        record?.Leave(LeftCause.AboveHeadline, paragraphs);
        RemoveRepetitions(paragraphs);
        record?.Leave(LeftCause.Repetition, paragraphs);
        RemoveNotes(paragraphs);
        record?.Leave(LeftCause.SourceNote, paragraphs);
        while (paragraphs.Count > 1 && IsTail(paragraphs[^1], authors))
        {
            paragraphs.RemoveAt(paragraphs.Count - 1);
        }

        record?.Leave(LeftCause.BelowStory, paragraphs);
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

    /// <summary>Boxes stand on some pages once for each width of the window.</summary>
    private static void RemoveRepetitions(List<Paragraph> paragraphs)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        paragraphs.RemoveAll(paragraph => paragraph.Text.Length >= 60 && !seen.Add(paragraph.Text));
    }

    private static void RemoveNotes(List<Paragraph> paragraphs)
    {
        int note = paragraphs.FindIndex(paragraph => NoteOpenings.Any(opening => paragraph.Text.StartsWith(opening, StringComparison.Ordinal)));
        int story = paragraphs.Take(Math.Max(0, note)).Sum(paragraph => paragraph.Text.Length);
        if (note > 0 && paragraphs.Skip(note).Sum(paragraph => paragraph.Text.Length) < story)
        {
            paragraphs.RemoveRange(note, paragraphs.Count - note);
        }
    }

    private static bool IsTail(Paragraph paragraph, IReadOnlyList<string> authors)
    {
        string text = paragraph.Text;
        return paragraph.IsHeading
            || (paragraph.LinkShare > 0.8f && !Scripts.EndsAsSentence(text))
            || (text.Length < 250 && (HoldsAddress(text) || text.Contains("contributed to this ", StringComparison.Ordinal)
                || text.StartsWith("Contributing: ", StringComparison.Ordinal)))
            || TailOpenings.Any(opening => text.StartsWith(opening, StringComparison.Ordinal))
            || AuthorNote().IsMatch(text)
            || authors.Any(author => IsAbout(text, author));
    }

    /// <summary>"Ann Lee is a senior political reporter …".</summary>
    [GeneratedRegex(@"^\W*(?:[A-Z][\w.'’-]+ ){2,4}(?:is|was) (?:an?|the) (?:[\w'’-]+ ){0,6}(?:writer|reporter|editor|correspondent|columnist|journalist|contributor|author|blogger)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorNote();

    /// <summary>"Write to ann@example.org."</summary>
    private static bool HoldsAddress(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && text.IndexOf('.', at) > at;
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
            || rest.StartsWith("is a") || rest.StartsWith("is president ") || rest.StartsWith("’s mission") || rest.StartsWith("'s mission")
            || rest.StartsWith("’s primary") || rest.StartsWith("is the ") || rest.StartsWith("was a") || rest.StartsWith("has been ")
            || rest.StartsWith("covers ") || rest.StartsWith("writes ") || rest.StartsWith("reports ") || rest.StartsWith("contributed ")
            || rest.StartsWith("joined ") || rest.StartsWith("has covered ") || rest.StartsWith("has written ") || rest.StartsWith("reported from ");
    }
}
