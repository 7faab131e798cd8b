namespace NewsSearch.Cleaning.Furniture;

/// <summary>
/// Judges one paragraph by its wording: is it a label, a pointer to another story, a legal line, or a request to the
/// reader about the page's services? A single telling word is never enough, for stories are about donations and
/// newsletters too; a request needs the form of one (imperative, second person) and a service that it is about.
/// </summary>
internal static class FurnitureJudge
{
    /// <summary>As many words are looked at; what has more of them is too long for a label, a credit or a link.</summary>
    private const int MaxWords = 26;

    /// <summary>UTF-16 units. Furniture is short: what is longer is read as a story without looking at its words.</summary>
    private const int MaxLength = 800;

    /// <summary>UTF-16 units; shorter requests stand in a story's way even alone.</summary>
    private const int MinSpeechLength = 100;

    public static ParagraphSigns Judge(Paragraph paragraph)
    {
        string text = paragraph.Text;
        bool endsAsSentence = Scripts.EndsAsSentence(text);
        if (text.Length > MaxLength)
        {
            return new(FurnitureVerdict.Story, 0, MaxWords, HeadsList: false, endsAsSentence);
        }

        NormalizedWords words = new(text, stackalloc char[MaxLength + 1], stackalloc TextSpan[MaxWords]);
        if (words.Count == 0)
        {
            // Bullets, rules and arrows.
            return new(FurnitureVerdict.Furniture, 0, 0, HeadsList: false, EndsAsSentence: false);
        }

        FurnitureLexicon lexicon = FurnitureLexicon.Instance;
        bool label = !endsAsSentence && FurnitureLabels.IsLabel(words, lexicon);
        bool headsList = label && FurnitureLabels.HeadsList(words, lexicon);
        if (label || FurnitureLabels.IsPointer(text, endsAsSentence, lexicon) || FurnitureLabels.IsLegalOrCredit(text, words)
            || IsBareLink(paragraph, words.Count, endsAsSentence))
        {
            return new(FurnitureVerdict.Furniture, 0, words.Count, headsList, endsAsSentence);
        }

        (FurnitureVerdict verdict, int score) = JudgeSentences(text, lexicon);
        return new(verdict, score, words.Count, HeadsList: false, endsAsSentence, IsSpeech: paragraph.LinkShare == 0 && text.Length >= MinSpeechLength);
    }

    /// <summary>
    /// Where the requests begin that close a paragraph of the story ("… he said. Click here to subscribe."); its length when
    /// it has none.
    /// </summary>
    public static int StoryEnd(string text)
    {
        int end = text.Length;
        while (end > 0)
        {
            int start = SentenceBreaks.LastStart(text.AsSpan(0, end));
            ReadOnlySpan<char> last = text.AsSpan(start, end - start);
            if (start <= 0 || last.Length > MaxLength || !SentenceSigns.IsPlainRequestIn(last, FurnitureLexicon.Instance))
            {
                break;
            }

            end = start;
        }

        return text.AsSpan(0, end).TrimEnd().Length;
    }

    private static (FurnitureVerdict Verdict, int Score) JudgeSentences(string text, FurnitureLexicon lexicon)
    {
        int best = 0;
        bool sure = false;
        for (int start = 0; start < text.Length;)
        {
            int length = SentenceBreaks.FirstLength(text.AsSpan(start));
            SentenceSigns sentence = SentenceSigns.Read(text.AsSpan(start, length), lexicon);
            if (sentence.IsStory)
            {
                // One such sentence is enough, and in a story it is mostly the first.
                return (FurnitureVerdict.Story, 0);
            }

            best = Math.Max(best, sentence.Score);
            sure |= sentence.IsFurniture;
            start += length;
        }

        return (sure ? FurnitureVerdict.Furniture : FurnitureVerdict.Open, best);
    }

    /// <summary>A line that is wholly a link and no sentence leads to another page.</summary>
    private static bool IsBareLink(Paragraph paragraph, int words, bool endsAsSentence) =>
        paragraph.LinkShare >= 0.85f && !paragraph.IsHeading && !endsAsSentence && words <= 25;
}
