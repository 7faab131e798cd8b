namespace NewsSearch.Cleaning.Furniture;

/// <summary>
/// Removes what a page puts between and after the paragraphs of its story: calls to subscribe, share, donate and rate,
/// labels, pointers and lists of other stories, credits, legal lines. It knows no outlet; it goes by wording
/// (<see cref="FurnitureJudge"/>) and by neighbourhood: furniture stands in groups.
/// </summary>
internal static class PageFurniture
{
    /// <summary>Beside other furniture this much of a request is enough.</summary>
    private const int ScoreBesideFurniture = 3;

    /// <summary>More rounds than any page needs; they bound the time.</summary>
    private const int MaxRounds = 4;

    /// <summary>The paragraphs of the story, in order. Removing again removes nothing.</summary>
    public static List<Paragraph> Remove(IReadOnlyList<Paragraph> paragraphs)
    {
        List<JudgedParagraph> kept = [.. WithoutGalleries(paragraphs).Select(JudgedParagraph.Of)];
        for (int round = 0; round < MaxRounds && RemoveOnce(kept); round++)
        {
        }

        return kept.ConvertAll(judged => judged.Paragraph);
    }

    /// <summary>Without paragraphs that are galleries of captions, unless there is no other text.</summary>
    private static List<Paragraph> WithoutGalleries(IReadOnlyList<Paragraph> paragraphs)
    {
        List<Paragraph> rest = [.. paragraphs.Where(paragraph => !CaptionGallery.Is(paragraph.Text))];
        return rest.Count == paragraphs.Count || !rest.Exists(paragraph => paragraph.IsRunningText) ? [.. paragraphs] : rest;
    }

    /// <returns>Whether anything was removed, so that the neighbours of what is left are others.</returns>
    private static bool RemoveOnce(List<JudgedParagraph> paragraphs)
    {
        ParagraphSigns[] signs = new ParagraphSigns[paragraphs.Count];
        bool[] furniture = new bool[paragraphs.Count];
        for (int i = 0; i < signs.Length; i++)
        {
            signs[i] = paragraphs[i].Signs;
            furniture[i] = signs[i].Verdict == FurnitureVerdict.Furniture;
        }

        KeepSpeech(paragraphs, signs, furniture);
        MarkLists(paragraphs, signs, furniture);
        MarkNeighbours(signs, furniture);
        bool any = false;
        int kept = 0;
        for (int i = 0; i < signs.Length; i++)
        {
            JudgedParagraph trimmed = furniture[i] ? paragraphs[i] : paragraphs[i].WithoutRequests();
            bool stays = !furniture[i] && trimmed.Paragraph.Text.Length > 0;
            any |= !stays || trimmed.Paragraph.Text.Length != paragraphs[i].Paragraph.Text.Length;
            paragraphs[kept] = trimmed;
            kept += stays ? 1 : 0;
        }

        paragraphs.RemoveRange(kept, paragraphs.Count - kept);
        return any;
    }

    /// <summary>
    /// A story speaks to its reader too ("You can see the bay from here …"). A request that leads nowhere, between two
    /// paragraphs of the story, is taken for that.
    /// </summary>
    private static void KeepSpeech(List<JudgedParagraph> paragraphs, ParagraphSigns[] signs, bool[] furniture)
    {
        for (int i = 1; i + 1 < signs.Length; i++)
        {
            if (signs[i].IsSpeech && furniture[i] && IsStory(i - 1) && IsStory(i + 1))
            {
                furniture[i] = false;
                signs[i] = signs[i] with { Verdict = FurnitureVerdict.Story };
            }
        }

        bool IsStory(int i) => paragraphs[i].Paragraph.IsRunningText && !furniture[i];
    }

    /// <summary>Below a label such as "Most Popular" stand headlines; the first sentence or heading ends the list.</summary>
    private static void MarkLists(List<JudgedParagraph> paragraphs, ParagraphSigns[] signs, bool[] furniture)
    {
        bool inList = false;
        for (int i = 0; i < signs.Length; i++)
        {
            bool headline = signs[i].Words <= 20 && !signs[i].EndsAsSentence && !paragraphs[i].Paragraph.IsHeading;
            inList = signs[i].HeadsList || (inList && (headline || furniture[i]));
            furniture[i] |= inList;
        }
    }

    /// <summary>A weaker request counts when furniture stands next to it, in either direction.</summary>
    private static void MarkNeighbours(ParagraphSigns[] signs, bool[] furniture)
    {
        for (int i = 1; i < signs.Length; i++)
        {
            furniture[i] |= furniture[i - 1] && IsWeakFurniture(signs[i]);
        }

        for (int i = signs.Length - 2; i >= 0; i--)
        {
            furniture[i] |= furniture[i + 1] && IsWeakFurniture(signs[i]);
        }
    }

    private static bool IsWeakFurniture(ParagraphSigns signs) =>
        signs.Verdict == FurnitureVerdict.Open && signs.Score >= ScoreBesideFurniture;
}
