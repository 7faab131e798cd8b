using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>What a count of names can be cited by: an article that has them, with the sentence that names them.</summary>
public static class NamedPassage
{
    /// <summary>UTF-16 units of a passage: of a sentence that is longer the part from its first name on.</summary>
    public const int Longest = 400;

    /// <summary>Articles that are read for a sentence with all the names.</summary>
    private const int Read = 5;

    /// <summary>
    /// The best of the matching articles that have all the names, those first in which one sentence has all; its one snippet is the first sentence with the
    /// most of them, and they are marked.
    /// </summary>
    /// <param name="query">The articles that count.</param>
    /// <param name="names">As an index counts them, at least one.</param>
    /// <param name="recognize">Finds the mentions of an article's names, as they were found when it was indexed.</param>
    /// <returns>Null when no article has them all, or none names them where names are found now.</returns>
    public static SearchHit? Find(
        IArticleIndex articles,
        NewsQuery query,
        IReadOnlyList<(NameField Kind, NameCount Name)> names,
        Func<Article, ArticleEntities> recognize,
        CancellationToken cancellation = default)
    {
        IEnumerable<NewsQuery> named = names.Select(name => new NewsQuery.Named(name.Kind.Searched(), name.Name.Name));
        var request = new SearchRequest(new NewsQuery.And(new(named.Prepend(query)))) { Limit = Read, Snippets = 0 };
        (SearchHit Hit, int Names)? best = null;
        foreach (SearchHit hit in articles.Search(request, cancellation).Hits)
        {
            cancellation.ThrowIfCancellationRequested();
            if (In(hit.Indexed.Article.Body, Mentions(recognize(hit.Indexed.Article), names)) is { } found && found.Names > (best?.Names ?? 0))
            {
                best = (hit with { Snippets = [found.Passage] }, found.Names);
                if (found.Names == names.Count)
                {
                    break;
                }
            }
        }

        return best?.Hit;
    }

    /// <summary>Which name is mentioned where, in the order of the text.</summary>
    private static List<(TextSpan Span, int Name)> Mentions(ArticleEntities entities, IReadOnlyList<(NameField Kind, NameCount Name)> names)
    {
        var mentions = new List<(TextSpan Span, int Name)>();
        for (int i = 0; i < names.Count; i++)
        {
            IEnumerable<(string Name, IReadOnlyList<TextSpan> Mentions)> found = names[i].Kind switch
            {
                NameField.People => entities.People.Select(person => (person.Name, person.Mentions)),
                NameField.Places => entities.Places.Select(place => (place.Name, place.Mentions)),
                NameField.Organisations => entities.Organisations.Select(organisation => (organisation.Name, organisation.Mentions)),
                _ => entities.Places.Where(place => place.Country == names[i].Name.Country).Select(place => (names[i].Name.Name, place.Mentions)),
            };
            mentions.AddRange(found.Where(entity => names[i].Name.IsWritten(entity.Name)).SelectMany(entity => entity.Mentions).Select(span => (span, i)));
        }

        mentions.Sort();
        return mentions;
    }

    /// <summary>The first sentence with the most of the names, and how many it has; null for none.</summary>
    private static (Snippet Passage, int Names)? In(string body, List<(TextSpan Span, int Name)> mentions)
    {
        TextSpan[] best = [];
        var sentence = default(TextSpan);
        int most = 0;
        for (int start = 0, next = 0; next < mentions.Count;)
        {
            int first = next, end = SentenceBreaker.NextEnd(body, start, out _);
            while (next < mentions.Count && mentions[next].Span.Start < end)
            {
                next++;
            }

            int names = mentions[first..next].Select(mention => mention.Name).Distinct().Count();
            if (names > most)
            {
                (most, sentence, best) = (names, new TextSpan(start, end), [.. mentions[first..next].Select(mention => mention.Span)]);
            }

            start = end;
        }

        return most == 0 ? null : (Cut(body, sentence, best), most);
    }

    private static Snippet Cut(string body, TextSpan sentence, TextSpan[] marks)
    {
        int start = sentence.Start, end = sentence.End;
        while (char.IsWhiteSpace(body[start]))
        {
            start++;
        }

        if (end - start > Longest)
        {
            start = marks[0].Start;
            end = Math.Max(marks[0].End, Math.Min(end, start + Longest));
            while (end < sentence.End && end > marks[0].End && !char.IsWhiteSpace(body[end]))
            {
                end--;
            }
        }

        var kept = new List<TextSpan>();
        foreach (TextSpan mark in marks)
        {
            if (mark.Start >= (kept.Count == 0 ? start : kept[^1].End + start) && mark.End <= end)
            {
                kept.Add(new TextSpan(mark.Start - start, mark.End - start));
            }
        }

        return new Snippet(Snippet.Body, new TextSpan(start, end), body[start..end], kept);
    }
}
