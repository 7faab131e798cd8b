using NewsSearch.Highlighting;
using NewsSearch.Words;

namespace NewsSearch.Searching.Concordance;

/// <summary>
/// Every match of a query in the titles and bodies of the articles found, with the text around it: keyword in context. What is a match is what passages
/// mark, so lines are the same in every engine. To be used once, before the index is disposed of.
/// </summary>
/// <param name="request">The query; its limit, passages and order are not looked at.</param>
/// <param name="reach">UTF-16 units of text to each side at most.</param>
public sealed class ConcordanceSearch(IArticleIndex index, SearchRequest request, int reach, CancellationToken cancellation = default)
{
    /// <summary>Words to each side by which lines are put in order; those that agree in all stay in the order of the hits.</summary>
    public const int OrderingWords = 8;

    /// <summary>UTF-16 units before a match in which words to put lines in order by are looked for; a longer row of eight is one of addresses.</summary>
    private const int OrderingReach = 400;

    /// <summary>Lines more than asked for that are kept before all but the first are let go.</summary>
    private const int Spare = 1000;

    /// <summary>Lines that were found, counted as <see cref="Lines"/> is enumerated.</summary>
    public int Found { get; private set; }

    /// <summary>Articles of which these are.</summary>
    public int Articles { get; private set; }

    /// <summary>Whether all lines have been found, rather than as many as were asked for.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The first lines in an order. By words to the left or right all are read before the first is known, and no more than the limit is held.</summary>
    public IEnumerable<ConcordanceLine> Lines(ConcordanceOrder order, int limit)
    {
        IEnumerable<(ConcordanceLine Line, string Text, TextSpan Match)> all = All(order == ConcordanceOrder.Date ? SortOrder.Oldest : SortOrder.Relevance);
        return order is ConcordanceOrder.Left or ConcordanceOrder.Right ? First(all, order == ConcordanceOrder.Left, limit) : UpTo(all.Select(found => found.Line), limit);
    }

    /// <summary>All lines, each with the text that it is of and the place of its match there.</summary>
    private IEnumerable<(ConcordanceLine Line, string Text, TextSpan Match)> All(SortOrder sort)
    {
        foreach (SearchHit hit in index.Stream(request with { Sort = sort, Offset = 0, Limit = int.MaxValue, KeysOnly = false, Snippets = 1, Context = SearchRequest.WholeText }, cancellation).Hits)
        {
            Article article = hit.Indexed.Article;
            var head = new ArticleHead(hit.Indexed.Id, article.Title, article.Source, article.Published) { Archive = hit.Indexed.Archive };
            bool any = false;
            foreach (Snippet text in hit.Snippets.Where(snippet => snippet.Field == Snippet.Title).Concat(hit.Snippets.Where(snippet => snippet.Field == Snippet.Body)))
            {
                foreach (TextSpan mark in text.Highlights)
                {
                    Found++;
                    Articles += any ? 0 : 1;
                    any = true;
                    yield return (Line(head, text, mark), text.Text, mark);
                }
            }
        }

        IsComplete = true;
    }

    private ConcordanceLine Line(ArticleHead head, Snippet text, TextSpan mark)
    {
        int from = Graphemes.StartAtOrAfter(text.Text, Math.Max(0, mark.Start - reach));
        int to = Graphemes.StartAtOrBefore(text.Text, Math.Min(text.Text.Length, mark.End + Math.Min(reach, text.Text.Length)));
        (from, to) = (Math.Min(from, mark.Start), Math.Max(to, mark.End));
        return new ConcordanceLine(
            head, text.Field, new TextSpan(mark.Start + text.Span.Start, mark.End + text.Span.Start), text.Text[from..mark.Start], text.Text[mark.Start..mark.End], text.Text[mark.End..to]);
    }

    private static IEnumerable<ConcordanceLine> UpTo(IEnumerable<ConcordanceLine> all, int limit)
    {
        int taken = 0;
        foreach (ConcordanceLine line in all)
        {
            // One more than asked for tells whether there are more.
            if (taken++ == limit)
            {
                yield break;
            }

            yield return line;
        }
    }

    private static IEnumerable<ConcordanceLine> First(IEnumerable<(ConcordanceLine Line, string Text, TextSpan Match)> all, bool byLeft, int limit)
    {
        var kept = new List<(string Key, int Place, ConcordanceLine Line)>();
        int place = 0;
        foreach ((ConcordanceLine line, string text, TextSpan match) in all)
        {
            kept.Add((byLeft ? KeyBefore(text, match.Start) : KeyBehind(text, match.End), place++, line));
            if (kept.Count >= (long)limit + Math.Max(limit, Spare))
            {
                Cut();
            }
        }

        Cut();
        return kept.Select(line => line.Line);

        void Cut()
        {
            kept.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key) is not 0 and var order ? order : a.Place.CompareTo(b.Place));
            if (kept.Count > limit)
            {
                kept.RemoveRange(limit, kept.Count - limit);
            }
        }
    }

    /// <summary>The words behind a match, folded, each behind a sign that sorts before all of them: what tells the order.</summary>
    private static string KeyBehind(string text, int end)
    {
        var words = new List<string>(OrderingWords);
        char[] buffer = new char[WordScanner.BufferLength];
        int position = 0;
        while (words.Count < OrderingWords && WordScanner.TryRead(text.AsSpan(end), ref position, buffer, out ScannedWord word))
        {
            words.Add(new string(buffer, 0, word.Length));
        }

        return string.Join('\u0001', words);
    }

    /// <summary>The same of the words before a match, the nearest first.</summary>
    private static string KeyBefore(string text, int start)
    {
        int from = Math.Max(0, start - OrderingReach);
        List<string> words = WordScanner.Words(text.AsSpan(from, start - from));
        words.Reverse();

        // The farthest may be cut.
        return string.Join('\u0001', words.Take(from > 0 ? Math.Min(OrderingWords, words.Count - 1) : OrderingWords));
    }
}
