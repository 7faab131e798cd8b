using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>Takes the score of an article apart into what each leaf of the query adds.</summary>
internal sealed class ScoreExplanation(IndexSearcher searcher, Func<NewsQuery, CompiledQuery> compile)
{
    /// <summary>The leaves that match the article and count for its rank, in the order of the query.</summary>
    public List<ScorePart> Parts(NewsQuery query, IndexedArticle article)
    {
        var parts = new List<ScorePart>();
        int document = searcher.Search(new TermQuery(new Term(IndexSchema.Id, article.Id)), 1).ScoreDocs is [var found] ? found.Doc : -1;
        if (document >= 0)
        {
            Add(query, article.Article, document, parts);
        }

        return parts;
    }

    private void Add(NewsQuery query, Article article, int document, List<ScorePart> parts)
    {
        if (query is NewsQuery.And or NewsQuery.Or or NewsQuery.Some)
        {
            foreach (NewsQuery part in QueryWords.Parts(query))
            {
                Add(part, article, document, parts);
            }
        }
        else if (query is not NewsQuery.Not && compile(query) is var compiled && ScoreOf(compiled.Query, document) is > 0 and var score)
        {
            var finder = new MatchFinder(compiled.Leaves);
            int Count(string text, SearchField field) => Enumerable.Range(0, compiled.Leaves.Count).Sum(leaf => finder.Count(leaf, text, field));
            parts.Add(new ScorePart(QueryWords.Of(query), score, Count(article.Title, SearchField.Title), Count(article.Body, SearchField.Body)));
        }
    }

    /// <summary>The score that the query by itself gives the document; 0 when it does not match or only filters.</summary>
    private float ScoreOf(Query query, int document)
    {
        AtomicReaderContext segment = searcher.TopReaderContext.Leaves.Last(leaf => leaf.DocBase <= document);
        Scorer? scorer = searcher.CreateNormalizedWeight(query).GetScorer(segment, segment.AtomicReader.LiveDocs);
        int target = document - segment.DocBase;
        return scorer is not null && scorer.Advance(target) == target ? scorer.GetScore() : 0;
    }
}
