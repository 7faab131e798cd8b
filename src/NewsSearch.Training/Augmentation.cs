using System.Text;

namespace NewsSearch.Training;

/// <summary>
/// Copies of articles that begin with some of their sentences written like headlines: every word capitalised, or all capitals. Only
/// the headline is learnt from; the article below is its context, as in real articles.
/// </summary>
internal static class Augmentation
{
    private const int LongestHeadline = 16;
    private static readonly HashSet<string> SmallWords =
        ["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "vs"];

    public static List<TrainingText> Of(List<TrainingText> texts, TrainingOptions options)
    {
        List<TrainingText> copies = [];
        for (int i = 0; i < texts.Count && options.HeadlineWeight > 0; i++)
        {
            int mode = i % 4;
            if (Copy(texts[i].Article, mode) is { } copy)
            {
                copies.Add(new TrainingText(copy.Article, texts[i].Corpus, texts[i].Weight * options.HeadlineWeight, copy.Headline));
            }
        }

        return copies;
    }

    private static (AnnotatedArticle Article, TextSpan Headline)? Copy(AnnotatedArticle article, int mode)
    {
        var head = new StringBuilder();
        List<AnnotatedName> names = [];
        foreach (TextSpan sentence in Sentences(article.Body).Where(sentence => HasName(article, sentence)).Take(3))
        {
            foreach (AnnotatedName name in article.Names.Where(name => name.Span.Start >= sentence.Start && name.Span.End <= sentence.End))
            {
                int shift = head.Length - sentence.Start;
                names.Add(name with { Span = new TextSpan(name.Span.Start + shift, name.Span.End + shift) });
            }

            head.Append(Recase(article.Body[sentence.Start..sentence.End], mode)).Append("\n\n");
        }

        if (names.Count == 0)
        {
            return null;
        }

        names.AddRange(article.Names.Select(name => name with { Span = new TextSpan(name.Span.Start + head.Length, name.Span.End + head.Length) }));
        return (new AnnotatedArticle(article.File, head + article.Body, names), new TextSpan(0, head.Length));
    }

    private static bool HasName(AnnotatedArticle article, TextSpan sentence) =>
        article.Names.Any(name => name.Span.Start >= sentence.Start && name.Span.End <= sentence.End);

    // Stretches of 4 to 16 words up to a comma, a full stop or another mark, which are about as long as headlines.
    private static IEnumerable<TextSpan> Sentences(string body)
    {
        int start = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] == '\n' || (body[i] is '.' or ',' or ';' or '?' or '!' && (i + 1 == body.Length || body[i + 1] is ' ' or '\n')))
            {
                int words = body.AsSpan(start, i - start).Count(' ');
                if (words is >= 4 and < LongestHeadline)
                {
                    yield return new TextSpan(start, i);
                }

                start = i + 1;
                while (start < body.Length && char.IsWhiteSpace(body[start]))
                {
                    start++;
                }

                i = Math.Max(i, start - 1);
            }
        }
    }

    // Of the same length, so that offsets hold.
    private static string Recase(string sentence, int mode)
    {
        char[] letters = sentence.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool starts = i == 0 || sentence[i - 1] is ' ' or '"' or '“';
            int end = starts ? sentence.IndexOf(' ', i) : -1;
            string word = starts ? sentence[i..(end < 0 ? sentence.Length : end)] : "";
            bool small = SmallWords.Contains(word) && i > 0;
            if (mode == 3 || (starts && !(small && mode != 2)))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }
}
