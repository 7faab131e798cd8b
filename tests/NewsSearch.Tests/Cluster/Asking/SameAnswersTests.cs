using NewsSearch.Cluster;
using NewsSearch.Indexing;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Concordance;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Sampling;
using NewsSearch.Searching.Stories;
using NewsSearch.Searching.Threads;
using NewsSearch.Tests.Matching;
using NewsSearch.Tests.Searching;
using NewsSearch.Tests.Searching.Naive;
using NewsSearch.Tests.Searching.Stories;
using NewsSearch.Words;

namespace NewsSearch.Tests.Cluster.Asking;

/// <summary>A cluster answers as the index on disk does. Where there is no server to ask they are skipped.</summary>
public sealed class SameAnswersTests
{
    private const int Archives = 4;
    private const int MostTold = 10;
    private const int WholeText = 100_000;

    private const int DimensionsATurn = 4;

    private static readonly Dimension[] Dimensions =
        [.. Enum.GetValues<DimensionKind>().Where(kind => kind != DimensionKind.Kept).Select(Dimension.Of), Dimension.OfKept("topic"), Dimension.OfKept("fields.section")];

    public static TheoryData<string> Files => [.. QueryCaseFile.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void RandomQueriesFindAndMarkTheSame()
    {
        TestCluster.Require();
        List<string> differences = [], passages = [];
        int asked = 0, hits = 0, refused = 0;
        ForEachArchive((random, shelf, cluster) =>
        {
            for (int i = 0; i < LongTests.Times(250, 5000); i++)
            {
                NewsQuery query = new RandomArchive(new Choices(Numbers(random, 40))).Query(3);
                asked++;
                try
                {
                    hits += Compare(shelf, cluster, query, differences, passages);
                }
                catch (IndexException error) when (error.Fault == IndexFault.TooLong)
                {
                    // A cluster takes no more than so many words, and says so: that is no other answer.
                    refused++;
                }
            }
        });
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n\n", differences.Take(MostTold))}");
        Assert.True(passages.Count <= asked / 500, $"of {passages.Count} other passages are shown:\n{string.Join("\n\n", passages.Take(MostTold))}");
        Assert.InRange(hits, 1_000, int.MaxValue);
        Assert.InRange(refused, 0, asked / 200);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void CasesFindAndMarkTheSame(string file)
    {
        TestCluster.Require();
        QueryCaseFile cases = QueryCaseFile.All[file];
        using var cluster = new AskedShelf([.. cases.Named.Concat(cases.Cases.SelectMany(one => one.Articles)).Select(Indexed)], cases.Shelf.Home);
        List<string> differences = [];
        foreach (QueryCase one in cases.Cases)
        {
            string text = one.Articles.Count > 0 ? one.Query.Replace("$1", Indexed(one.Articles[0]).Id, StringComparison.Ordinal) : one.Query;
            Compare(cases.Shelf, cluster, ArticleShelf.Parse(text, one.Any), differences, differences);
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n\n", differences.Take(MostTold))}");
    }

    [Fact]
    public void CountsAreTheSame()
    {
        TestCluster.Require();
        List<string> differences = [];
        ForEachArchive((random, shelf, cluster) =>
        {
            for (int i = 0; i < LongTests.Times(25, 500); i++)
            {
                NewsQuery query = new RandomArchive(new Choices(Numbers(random, 20))).Query(1);
                foreach ((string what, Func<IArticleIndex, IEnumerable<object>> count) in Counts(query, i))
                {
                    string expected = Shown(count(shelf.Index)), actual = Shown(count(cluster.Index));
                    if (expected != actual)
                    {
                        differences.Add($"{what} of {QueryJson.Write(query)}\n{actual}\nfor\n{expected}");
                    }
                }
            }
        });
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n\n", differences.Take(MostTold))}");
    }

    /// <summary>Words, pairs, phrases, near words and whole titles, taken from the news themselves; the ten best hits share nine or more on average.</summary>
    [Fact]
    public void TheBestHitsAreThoseOnDisk()
    {
        TestCluster.Require();
        Article[] news = [.. SharedNews.Articles(LongTests.Times(1000, 5000))];
        using var shelf = new ArticleShelf(news);
        using var cluster = new AskedShelf(shelf.Index.FindIds(new NewsQuery.Everything()).Select(id => shelf.Index.Find(id)!), shelf.Home);
        var shared = new Dictionary<string, double>();
        foreach (IGrouping<string, (string Kind, string Text, bool Any)> kind in Questions(news).GroupBy(question => question.Kind))
        {
            double[] ofTen = [.. kind.Select(question => new SearchRequest(ArticleShelf.Parse(question.Text, question.Any)) { Any = question.Any, Limit = 10, Snippets = 0 }).SelectMany(Shared)];
            Assert.InRange(ofTen.Length, 20, 60);
            shared[kind.Key] = ofTen.Average();
        }

        string measured = string.Join(", ", shared.Select(kind => $"{kind.Key} {kind.Value:F2}"));
        TestContext.Current.SendDiagnosticMessage("of ten are shared: {0}", measured);
        Assert.True(shared.Values.Min() >= 8.5 && shared.Values.Average() >= 9, measured);

        double[] Shared(SearchRequest request) => Ids(shelf.Index.Search(request)).ToArray() is [_, ..] best ? [10.0 * best.Intersect(Ids(cluster.Index.Search(request))).Count() / best.Length] : [];
    }

    private static IEnumerable<(string Kind, string Text, bool Any)> Questions(Article[] news)
    {
        var random = new Random(23);
        for (int i = 0; i < 60; i++)
        {
            List<string> title = Words(news[random.Next(news.Length)].Title), body = Words(news[random.Next(news.Length)].Body);
            if (title.Count < 4 || body.Count < 40)
            {
                continue;
            }

            int place = random.Next(body.Count - 12);
            yield return ("one word", body[place], false);
            yield return ("two words", $"{body[place]} {body[place + 11]}", false);
            yield return ("a phrase", $"\"{body[place]} {body[place + 1]}\"", false);
            yield return ("near words", $"{body[place]} W/8 {body[place + 3]}", false);
            yield return ("either", $"{body[place]} OR {body[place + 5]}", false);
            yield return ("a title", string.Join(' ', title), true);
            yield return ("a beginning", $"{body[place][..4]}* {body[place + 7]}", false);
        }

        static List<string> Words(string text) => [.. WordScanner.Words(text).Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower))];
    }

    [Fact]
    public void StoriesAreTheSame()
    {
        TestCluster.Require();
        IndexedArticle[] articles =
        [
            StoryShelf.Numbered(1, StoryShelf.Prose(104), "2014-03-01"), StoryShelf.Numbered(2, StoryShelf.Prose(88), "2014-03-02"), StoryShelf.Numbered(3, StoryShelf.Prose(74)),
            StoryShelf.Numbered(4, "The U.S. ferry café of Zürich was late"), StoryShelf.Numbered(5, "the us FERRY cafe of Zurich was late."), StoryShelf.Numbered(6, "The ferry was late"),
            StoryShelf.Numbered(7, "The ferry was late"), StoryShelf.Numbered(8, ""),
        ];
        using var shelf = new ArticleShelf();
        shelf.Put(articles);
        using var cluster = new AskedShelf(articles, shelf.Home);
        string[] ids = [.. articles.Select(article => article.Id)];
        Assert.Equal("1:12", StoryShelf.StoriesOf(cluster.Index, "w5"));
        Assert.Equal(StoryShelf.StoriesOf(shelf.Index), StoryShelf.StoriesOf(cluster.Index));
        Assert.Equal(new ArticleStories(shelf.Index).Of(ids), new ArticleStories(cluster.Index).Of(ids));
        Assert.Equal(Prints(shelf.Index.FingerprintsOf(ids)), Prints(cluster.Index.FingerprintsOf(ids)));
        Assert.Equal(Prints(shelf.Index.FindSharingBands()), Prints(cluster.Index.FindSharingBands()));
        var request = new SearchRequest(ArticleShelf.Parse("*")) { Sort = SortOrder.Newest };
        Assert.Equal(Folded(shelf.Index), Folded(cluster.Index));

        static string Prints(IEnumerable<FingerprintedArticle> found) =>
            Shown(found.Select(article => (object)$"{article.Id} {article.Published} {Convert.ToHexString(article.Fingerprint.Bytes)}"));
        string Folded(IArticleIndex index) =>
            Shown(new FoldedSearch(index, request).Stream().Hits.Select(hit => (object)$"{hit.Rank} {hit.Indexed.Id} {hit.Story} {string.Join(' ', hit.Alike)}"));
    }

    private static IEnumerable<(string What, Func<IArticleIndex, IEnumerable<object>> Count)> Counts(NewsQuery query, int turn)
    {
        foreach (NameField field in Enum.GetValues<NameField>())
        {
            yield return ($"{field}", index => index.CountNames(query, field, []).Select(Told));
            yield return ($"{field} as written, without some", index => index.CountNames(query, field, ["barak hussein", "York", "UA"], asWritten: true).Select(Told));
            yield return ($"identity in {field}", index => [index.Identity(field, "Kiev", RandomArchive.Places), index.NameFrequency(field, "Barak Hussein"), index.NameFrequency(field, "UA")]);
        }

        yield return ("ids", index => index.FindIds(query));
        yield return ("newest first", index => index.Search(new SearchRequest(query) { Sort = SortOrder.Newest, Limit = 30, Snippets = 0 }).Hits.Select(hit => (object)$"{hit.Indexed.Id} {hit.Score > 0}"));
        yield return ("versions", index => index.Versions(query).Cast<object>());
        yield return ("languages", index => index.CountLanguages(query).Select(language => $"{language}"));
        yield return ("sources", index => index.CountOrigins(query, SearchField.Source).Select(Told));
        yield return ("authors", index => index.CountOrigins(query, SearchField.Author).Select(Told));
        yield return ("people over time", index => Told(SeriesTable.Of(index, new CountRequest(query, Dimension.Of(DimensionKind.Person)), TimeUnit.Month, most: 2)));
        yield return ("trends", index => Told(TrendTable.Of(
            index, new CountRequest(query, Dimension.Of(DimensionKind.Place)), new(null, new(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc)), new(new(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc), null))));
        yield return ("undated left out", index => [UndatedArticles.LeftOut(index, query)]);
        for (int i = 0; i < DimensionsATurn; i++)
        {
            // Each stands beside each other one in some turn, and by itself in many.
            int pair = (turn * DimensionsATurn) + i;
            Dimension first = Dimensions[pair % Dimensions.Length], second = Dimensions[((pair / Dimensions.Length) + pair + 1) % Dimensions.Length];
            yield return ($"by {first}", index => Told(index.CountBy(new CountRequest(query, first))));
            yield return first == second ? ("none", static _ => []) : ($"by {first} and {second}", index => Told(index.CountBy(new CountRequest(query, first) { Second = second, AsWritten = true })));
        }

        yield return ("days", index => Told(index.CountDates(query, TimeUnit.Day)));
        yield return ("months", index => Told(index.CountDates(query, TimeUnit.Month)));
        yield return ("network", index => Told(index.CountTogether(new NetworkRequest(query) { Kinds = [NameField.People, NameField.Places] })));
        yield return ("survey", index => Told(index.Survey(new SurveyRequest(query) { Most = 3 })));
        yield return ("frequency", index => [index.WordFrequency(SearchField.Text, "troops"), index.WordFrequency(SearchField.Person, "obama"), index.ArticleCount, string.Join(' ', index.KeptNames)]);
        yield return ("stories", index => index.FindIds(query) is var ids ? ids.Zip(new ArticleStories(index).Of(ids)).Select(found => (object)$"{found}") : []);
        yield return ("concordance", index => new ConcordanceSearch(index, new SearchRequest(query), 60).Lines(ConcordanceOrder.Date, 10_000)
            .Select(line => $"{line.Article.Id} {line.Field} {line.Span.Start} {line.Left}[{line.Match}]{line.Right}"));
        yield return ("words near", index => new CooccurrenceSearch(index, new SearchRequest(query), window: 3).Rank(least: 1).Words);
        yield return ("threads", index => new ThreadSearch(index, query).Find().Threads
            .Select(thread => (object)$"{thread.Headline.Id}: {string.Join(' ', thread.Articles.Select(article => article.Id))} {string.Join(' ', thread.Words)}").Order());
        foreach (StratumKey[] per in new StratumKey[][] { [], [StratumKey.Source], [StratumKey.Language, StratumKey.Year] })
        {
            yield return ($"sample per {string.Join(' ', per)}", index => SampleOf(index, query, per));
        }

        yield return ("form languages", index => index.FormLanguages(query));
    }

    private static IEnumerable<object> SampleOf(IArticleIndex index, NewsQuery query, StratumKey[] per)
    {
        DrawnSample sample = new ArticleSample(index, query).Draw(new SampleRequest(2, Seed: 7, new(per)));
        SearchStream found = index.Stream(new SearchRequest(query) { Limit = int.MaxValue, KeysOnly = true, Seen = sample.Others });
        return [sample.Articles, sample.Population, sample.Strata, found.Total, .. found.Hits.Select(hit => hit.Indexed.Id)];
    }

    private static IEnumerable<object> Told(SeriesTable table) =>
        [table.Values, .. Told(table.All), .. table.Series.Select(series => $"{series.Name} {series.Count}: {string.Join(' ', series.Periods.Select(period => period.Count))}")];

    private static IEnumerable<object> Told(TrendTable table) => [table.Before, table.After, .. table.Trends];

    private static IEnumerable<object> Told(CountTable counts) => counts.Rows.Cast<object>().Append(string.Join(' ', counts.Without));

    private static IEnumerable<object> Told(Survey survey) =>
    [
        .. survey.People.Concat(survey.Places).Concat(survey.Organisations).Concat(survey.Countries).Concat(survey.Sources).Concat(survey.Authors).Select(Told),
        .. survey.Languages.Select(language => $"{language}"),
        .. Told(survey.Years),
        .. Told(survey.Timeline),
    ];

    private static IEnumerable<object> Told(Timeline timeline) => [.. timeline.Periods.Select(period => $"{period}"), timeline.Undated];

    private static IEnumerable<object> Told(NameNetwork network) =>
        [.. network.Nodes.Select(node => $"{node.Kind} {Told(node.Name)}"), .. network.Edges.Select(edge => $"{network.Nodes[edge.Source].Name.Name} {network.Nodes[edge.Target].Name.Name} {edge.Weight}"), network.Lists];

    private static string Told(NameCount name) => $"{name.Name} {name.Count} {name.Latest} {name.Country} {name.Region} {name.Latitude} {name.Longitude} {string.Join('|', name.Forms)}";

    private static string Shown(IEnumerable<object> answers) => string.Join('\n', answers.Select(answer => $"{answer}").Order(StringComparer.Ordinal));

    /// <summary>Adds to <paramref name="differences"/> in what the answers differ.</summary>
    /// <returns>How many articles the query finds.</returns>
    /// <param name="passages">
    /// Takes what shows other passages, though it marks the same in whole texts. How rare a word in all its forms is, by which passages are chosen, a cluster counts, and the
    /// index on disk estimates, so that where two passages are about as telling either may be shown.
    /// </param>
    private static int Compare(ArticleShelf shelf, AskedShelf cluster, NewsQuery query, List<string> differences, List<string> passages)
    {
        var request = new SearchRequest(query) { Limit = 10_000, Snippets = 1000, Context = WholeText };
        SearchPage expected = shelf.Index.Search(request), actual = cluster.Index.Search(request);
        string[] missing = [.. Ids(expected).Except(Ids(actual))], extra = [.. Ids(actual).Except(Ids(expected))];
        if (missing.Length + extra.Length > 0 || expected.Total != actual.Total)
        {
            string one = missing.Concat(extra).First();
            differences.Add($"{QueryJson.Write(query)} misses {missing.Length}, has {extra.Length} too many of {expected.Total}, such as {RandomArchive.Show(shelf.Index.Find(one)!)}\n{cluster.Asked[^1]}");
            return expected.Total;
        }

        Told(expected, actual, differences);
        if (!HasPatterns(query))
        {
            // By how many words a pattern stands for no cluster tells, and so not how telling it is among the others, by which passages are chosen.
            Told(shelf.Index.Search(new SearchRequest(query) { Limit = 1000 }), cluster.Index.Search(new SearchRequest(query) { Limit = 1000 }), passages);
        }

        return expected.Total;

        void Told(SearchPage one, SearchPage other, List<string> differences)
        {
            Dictionary<string, string> marks = one.Hits.ToDictionary(hit => hit.Indexed.Id, Marks);
            differences.AddRange(other.Hits.Where(hit => marks[hit.Indexed.Id] != Marks(hit)).Take(1).Select(hit => $"{QueryJson.Write(query)} marks\n{Marks(hit)}\nfor\n{marks[hit.Indexed.Id]}"));
        }
    }

    private static bool HasPatterns(NewsQuery query) => query is NewsQuery.Pattern or NewsQuery.Fuzzy or NewsQuery.Regex || query.Children.Any(HasPatterns);

    private static IEnumerable<string> Ids(SearchPage page) => page.Hits.Select(hit => hit.Indexed.Id);

    private static string Marks(SearchHit hit) => string.Join(" | ", hit.Snippets.Select(snippet => $"{snippet.Field} {snippet.Span.Start} {snippet.Marked("[", "]")}"));

    private static IndexedArticle Indexed(CaseArticle one)
    {
        Article article = one.ToArticle();
        return new IndexedArticle { Article = article, Id = ArticleIdentity.IdOf(article.Source, one.Key), Key = one.Key }.With(one.Entities());
    }

    private static void ForEachArchive(Action<Random, ArticleShelf, AskedShelf> compare)
    {
        for (int seed = 0; seed < Archives; seed++)
        {
            var random = new Random(seed);
            List<IndexedArticle> articles = RandomArchive.Articles(new Choices(Numbers(random, 2500)));
            using var shelf = new ArticleShelf();
            File.WriteAllText(shelf.Home.SettingsPath, RandomArchive.Settings);
            shelf.Put(articles);
            using var cluster = new AskedShelf(articles, shelf.Home, seed % 2 == 0 ? ClusterPartition.None : ClusterPartition.Month);
            compare(random, shelf, cluster);
        }
    }

    private static int[] Numbers(Random random, int count) => [.. Enumerable.Range(0, random.Next(count / 2, count)).Select(_ => random.Next(10_000))];
}
