using System.Text.RegularExpressions;
using CsCheck;
using NewsSearch.Home;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Tests.Searching.Naive;

namespace NewsSearch.Tests.Searching;

/// <summary>
/// Random articles and queries against an evaluator that knows nothing of the engine. A failure names the seed and the query;
/// docs/testing.md says how to run it again.
/// </summary>
public sealed partial class QueryPropertyTests
{
    private static readonly Gen<int[]> Numbers = Gen.Int[0, 9_999].Array[0, 40];

    /// <summary>Numbers for a few articles and for the queries asked of them.</summary>
    private static readonly Gen<(int[] Articles, int[][] Queries)> Archives =
        Gen.Select(Gen.Int[0, 9_999].Array[60, 500], Numbers.Array[5, 30]);

    [Fact]
    public void FindsAndMarksWhatANaiveEvaluatorDoes()
    {
        var tally = new Tally();
        Archives.Sample(
            (articleNumbers, queries) =>
            {
                List<NaiveArticle> articles = Articles(articleNumbers);
                using ArticleShelf shelf = Shelf(articles);
                foreach (int[] numbers in queries)
                {
                    Compare(shelf, articles, new RandomQueries(new Choices(numbers)).Next(), tally);
                }
            },
            iter: LongTests.Times(40, 3_000),
            threads: 1);

        // What matches nothing proves nothing.
        Assert.InRange(tally.Queries, 400, int.MaxValue);
        Assert.True(tally.Hits > tally.Queries, $"{tally.Hits} hits of {tally.Queries} queries");
        Assert.True(tally.Marks > tally.Queries, $"{tally.Marks} marks of {tally.Queries} queries");
        Assert.True(tally.ProximityHits > tally.Queries / 10, $"{tally.ProximityHits} hits with W/, PRE/ or ATLEAST of {tally.Queries} queries");
    }

    [Fact]
    public void FindsAmongAlternativesWithSignsAndThroughFiltersWhatANaiveEvaluatorDoes()
    {
        int hits = 0;
        int queries = 0;
        Archives.Sample(
            (articleNumbers, numbersOfQueries) =>
            {
                List<NaiveArticle> articles = Articles(articleNumbers);
                using ArticleShelf shelf = Shelf(articles);
                foreach (int[] numbers in numbersOfQueries)
                {
                    var random = new RandomQueries(new Choices(numbers), any: true);
                    (SearchFilters filters, Predicate<NaiveArticle> pass) = random.Filter();
                    NaiveQuery.Signed signed = random.Signed();
                    if (CapitalsTellNothing(signed.Text))
                    {
                        continue;
                    }

                    NewsQuery query = signed.Text.Length == 0 ? new NewsQuery.Everything() : ArticleShelf.Parse(signed.Text, any: true);
                    IEnumerable<string> expected = articles.Where(article => pass(article) && signed.Matches(article)).Select(article => article.Key);
                    SearchPage found = shelf.Index.Search(new SearchRequest(filters.Narrow(query, ArticleShelf.Now).Value) { Limit = 1_000, Snippets = 0 });
                    string told = $"--any {signed.Text} with {filters}: {query}";
                    Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(found.Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal)), told);
                    hits += found.Total;
                    queries++;
                }
            },
            iter: LongTests.Times(40, 3_000),
            threads: 1);
        Assert.InRange(queries, 400, int.MaxValue);
        Assert.True(hits > queries, $"{hits} hits of {queries} queries");
    }

    [Fact]
    public void AQueryReadBackFromItsPrintIsTheSame()
    {
        int parsed = 0;
        Numbers.Sample(
            numbers =>
            {
                string text = new RandomQueries(new Choices(numbers)).Next(4).Text;
                foreach (bool any in new[] { false, true })
                {
                    NewsQuery query = ArticleShelf.Parse(text, any);
                    string printed = QueryPrinter.Print(query);
                    Assert.True(query == ArticleShelf.Parse(printed, any), $"{text} printed as {printed}");
                    parsed++;
                }
            },
            iter: LongTests.Times(2_000, 100_000),
            threads: 1);
        Assert.InRange(parsed, 2_000, int.MaxValue);
    }

    [Fact]
    public void PassagesAreDisjointPiecesOfTheTextWithMarksInThem()
    {
        int passages = 0;
        Archives.Sample(
            (articleNumbers, queries) =>
            {
                using ArticleShelf shelf = Shelf(Articles(articleNumbers));
                foreach (int[] numbers in queries)
                {
                    var choices = new Choices(numbers);
                    var request = new SearchRequest(ArticleShelf.Parse(new RandomQueries(choices).Next().Text))
                    {
                        Context = 20 + choices.Next(200),
                        Snippets = 1 + choices.Next(4),
                        Limit = 100,
                    };
                    foreach (SearchHit hit in shelf.Index.Search(request).Hits)
                    {
                        passages += CheckPassages(hit, request.Snippets);
                    }
                }
            },
            iter: LongTests.Times(20, 1_000),
            threads: 1);
        Assert.InRange(passages, 500, int.MaxValue);
    }

    [Fact]
    public void WhatAQuotedWordFindsTheBareOneFindsToo()
    {
        int found = 0;
        Archives.Sample(
            (articleNumbers, ignored) =>
            {
                using ArticleShelf shelf = Shelf(Articles(articleNumbers));
                foreach (string written in Vocabulary.Words.Select(word => word.Written))
                {
                    List<string> quoted = Keys(shelf, $"\"{written}\"");
                    Assert.Subset(Keys(shelf, written).ToHashSet(), quoted.ToHashSet());
                    found += quoted.Count;
                }
            },
            iter: LongTests.Times(10, 300),
            threads: 1);
        Assert.InRange(found, 50, int.MaxValue);
    }

    private static List<string> Keys(ArticleShelf shelf, string query) => [.. shelf.Search(query).Select(hit => hit.Indexed.Key)];

    private static List<NaiveArticle> Articles(int[] numbers)
    {
        var choices = new Choices(numbers);
        var articles = new List<NaiveArticle>();
        while (!choices.IsEmpty)
        {
            articles.Add(NaiveArticle.Random(choices, articles.Count));
        }

        return articles;
    }

    private static ArticleShelf Shelf(List<NaiveArticle> articles)
    {
        var byKey = articles.ToDictionary(article => article.Key);
        var shelf = new ArticleShelf(article => byKey[article.Key!].Entities(), [.. articles.Select(article => article.ToArticle())]);
        (IndexSettings.Load(shelf.Home) with { People = NaiveArticle.JoinedPeople }).Save(shelf.Home);
        return shelf;
    }

    /// <summary>Whether a query, or a phrase in it, may be all in capitals: the evaluator takes each word as it is written.</summary>
    private static bool CapitalsTellNothing(string text) =>
        !Operators().Replace(text, "").Any(char.IsLower) || Quoted().Matches(text).Any(phrase => phrase.Value.Contains(' ', StringComparison.Ordinal) && !phrase.Value.Any(char.IsLower));

    /// <summary>Operators, and the names of fields.</summary>
    [GeneratedRegex(@"\b(W|PRE)/[0-9SPsp]+|[a-z]+:")]
    private static partial Regex Operators();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    private static void Compare(ArticleShelf shelf, List<NaiveArticle> articles, NaiveQuery query, Tally tally)
    {
        if (CapitalsTellNothing(query.Text))
        {
            return;
        }

        var request = new SearchRequest(ArticleShelf.Parse(query.Text)) { Limit = 1_000, Snippets = 1_000, Context = 100_000 };
        var hits = shelf.Index.Search(request).Hits.ToDictionary(hit => hit.Indexed.Key);
        tally.Queries++;
        bool isProximity = query.Text.Contains("W/", StringComparison.Ordinal)
            || query.Text.Contains("PRE/", StringComparison.Ordinal)
            || query.Text.Contains("ATLEAST", StringComparison.Ordinal);
        foreach (NaiveArticle article in articles)
        {
            Assert.True(
                query.Matches(article) == hits.ContainsKey(article.Key),
                $"{query.Text} should {(query.Matches(article) ? "" : "not ")}find: {article.Title.Text} / {article.Body.Text} ({article.Day}, {article.Person})");
            if (hits.TryGetValue(article.Key, out SearchHit? hit))
            {
                tally.Hits++;
                tally.ProximityHits += isProximity ? 1 : 0;
                tally.Marks += CheckMarks([.. query.Marking(article)], query.Text, article.Title, hit, "title")
                    + CheckMarks([.. query.Marking(article)], query.Text, article.Body, hit, "body");
            }
        }
    }

    private static int CheckMarks(IReadOnlyList<NaiveQuery.Words> marking, string query, NaiveText text, SearchHit hit, string field)
    {
        var expected = new List<TextSpan>();
        foreach (TextSpan span in marking
            .SelectMany(words => words.MarkedOf(text, field))
            .SelectMany(match => match.Units)
            .Select(unit => new TextSpan(text.Words[unit.Start].Span.Start, text.Words[unit.End].Span.End))
            .Order())
        {
            if (expected.Count > 0 && span.Start < expected[^1].End)
            {
                expected[^1] = expected[^1] with { End = Math.Max(expected[^1].End, span.End) };
            }
            else
            {
                expected.Add(span);
            }
        }

        List<TextSpan> marked = [.. hit.Snippets.Where(snippet => snippet.Field == field).SelectMany(snippet =>
            snippet.Highlights.Select(mark => new TextSpan(snippet.Span.Start + mark.Start, snippet.Span.Start + mark.End)))];
        Assert.True(
            expected.SequenceEqual(marked),
            $"{query} should mark {Show(text, expected)} but marks {Show(text, marked)} in {field}: {text.Text}");
        return marked.Count;
    }

    private static string Show(NaiveText text, IEnumerable<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => $"{span.Start}[{text.Text[span.Start..span.End]}]"));

    private static int CheckPassages(SearchHit hit, int most)
    {
        List<Snippet> inBody = [.. hit.Snippets.Where(snippet => snippet.Field == "body")];
        Assert.InRange(inBody.Count, hit.Indexed.Article.Body.Length == 0 ? 0 : 1, most);
        Assert.InRange(hit.Snippets.Count(snippet => snippet.Field == "title"), 0, 1);
        int last = 0;
        foreach (Snippet snippet in inBody)
        {
            Assert.True(snippet.Span.Start >= last && snippet.Span.End > snippet.Span.Start, "passages are ascending and disjoint");
            last = snippet.Span.End;
        }

        foreach (Snippet snippet in hit.Snippets)
        {
            if (snippet.Field is Snippet.People or Snippet.Places or Snippet.Organisations)
            {
                Assert.Contains(
                    snippet.Text,
                    snippet.Field switch { Snippet.People => hit.Indexed.People, Snippet.Places => hit.Indexed.Places, _ => hit.Indexed.Organisations });
                Assert.Equal(new TextSpan(0, snippet.Text.Length), snippet.Span);
            }
            else
            {
                string text = snippet.Field == Snippet.Title ? hit.Indexed.Article.Title : hit.Indexed.Article.Body;
                Assert.Equal(text[snippet.Span.Start..snippet.Span.End], snippet.Text);
            }

            Assert.False(char.IsLowSurrogate(snippet.Text[0]) || char.IsHighSurrogate(snippet.Text[^1]), snippet.Text);
            int end = 0;
            foreach (TextSpan mark in snippet.Highlights)
            {
                Assert.True(mark.Start >= end && mark.End > mark.Start && mark.End <= snippet.Text.Length, $"mark {mark} in {snippet.Text}");
                end = mark.End;
            }
        }

        return hit.Snippets.Count;
    }

    /// <summary>How much a run has really compared.</summary>
    private sealed class Tally
    {
        public int Queries { get; set; }

        public int Hits { get; set; }

        public int ProximityHits { get; set; }

        public int Marks { get; set; }
    }
}
