using System.Text.RegularExpressions;
using CsCheck;
using NewsSearch.Queries;
using NewsSearch.Tests.EndToEnd;
using NewsSearch.Tests.Searching.Naive;
using NewsSearch.Words;

namespace NewsSearch.Tests.Queries;

public sealed partial class QueryJsonTests
{
    private static readonly Gen<int[]> Numbers = Gen.Int[0, 9_999].Array[1, 60];

    [Fact]
    public void ReadingWhatWasWrittenGivesTheSameTree()
    {
        var kinds = new HashSet<Type>();
        Numbers.Sample(
            numbers =>
            {
                NewsQuery query = new RandomTrees(new Choices(numbers)).Next();
                string json = QueryJson.Write(query);
                bool isQuery = QueryJson.Read(json).TryGet(out NewsQuery? read, out QueryJsonFault? fault);
                Assert.True(isQuery, $"{json}: {fault}");
                Assert.True(query == read, $"{json} was read as {QueryJson.Write(read!)}");
                Assert.DoesNotContain('\n', json);
                AddKinds(query, kinds);
            },
            iter: LongTests.Times(5_000, 200_000),
            threads: 1);
        Assert.Equal(16, kinds.Count);
    }

    [Fact]
    public void EveryQueryOfTheLanguageHasAJsonForm() => Numbers.Sample(
        numbers =>
        {
            NewsQuery query = ArticleShelf.Parse(new RandomQueries(new Choices(numbers)).Next(4).Text);
            Assert.Equal(query, QueryJson.Read(QueryJson.Write(query)).Value);
        },
        iter: LongTests.Times(1_000, 50_000),
        threads: 1);

    [Fact]
    public void AQueryWithFiltersIsWrittenWhole() => Assert.Equal(
        """{"v":1,"query":{"and":[{"near":{"left":{"words":{"field":"text","text":"troops","exact":false}},"right":{"words":{"field":"text","text":"border","exact":true}},"distance":5,"ordered":false}},{"named":{"field":"person","name":"Barack Obama"}},{"published":{"from":"2014-01-01T00:00:00Z","until":null}}]}}""",
        QueryJson.Write(new NewsQuery.And(new(
        [
            ArticleShelf.Parse("troops W/5 \"border\""),
            new NewsQuery.Named(SearchField.Person, "Barack Obama"),
            ArticleShelf.Parse("date:>=2014"),
        ]))));

    [Fact]
    public void WhatMayBeLeftOutIsTheCommonCase() => Assert.Equal(
        ArticleShelf.Parse("troops W/5 border date:2014-03-29..2014-03-30"),
        QueryJson.Read("""
            { "v": 1, "query": { "and": [
                { "near": { "left": { "words": { "text": "troops" } }, "right": { "words": { "text": "border" } }, "distance": 5 } },
                { "published": { "from": "2014-03-29", "until": "2014-03-31" } } ] } }
            """).Value);

    [Fact]
    public void AFuzzyWordIsFoldedAsInTheLanguage() => Assert.Equal(
        ArticleShelf.Parse("Zielińska~1"), QueryJson.Read("""{"v":1,"query":{"fuzzy":{"word":"Zielińska","edits":1}}}""").Value);

    [Fact]
    public void AWordIsFoldedOnce() => Assert.All(
        CodePoints.AllIn("#", "ab#", "#ab", "ab#cd", "5#"),
        text => Assert.All(WordScanner.Words(text), word => Assert.Equal([word], WordScanner.Words(word))));

    [Fact]
    public void TheDocumentedExamplesCanBeRead()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "query-json.md"));
        List<string> queries = [.. InlineQuery().Matches(document).Select(match => Document(match.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal)))];
        queries.AddRange(WholeDocument().Matches(document).Select(match => match.Value));
        var kinds = new HashSet<Type>();
        foreach (string query in queries)
        {
            AddKinds(QueryJson.Read(query).Value, kinds);
        }

        Assert.Equal(16, kinds.Count);
    }

    [Theory]
    [InlineData("", QueryJsonFaultKind.NotJson, "$")]
    [InlineData("""{"v":1,"query":{"everything":{}}""", QueryJsonFaultKind.NotJson, "$")]
    [InlineData("""{"v":1,"v":1,"query":{"everything":{}}}""", QueryJsonFaultKind.RepeatedKey, "$.v")]
    [InlineData("[]", QueryJsonFaultKind.WrongType, "$")]
    [InlineData("""{"query":{"everything":{}}}""", QueryJsonFaultKind.Missing, "$.v")]
    [InlineData("""{"v":1}""", QueryJsonFaultKind.Missing, "$.query")]
    [InlineData("""{"v":2,"query":{"everything":{}}}""", QueryJsonFaultKind.UnknownVersion, "$.v")]
    [InlineData("""{"v":1.5,"query":{"everything":{}}}""", QueryJsonFaultKind.WrongType, "$.v")]
    [InlineData("""{"v":1,"query":{"everything":{}},"limit":3}""", QueryJsonFaultKind.UnknownKey, "$")]
    [InlineData("""{"v":1,"query":"troops"}""", QueryJsonFaultKind.WrongType, "$.query")]
    [InlineData("""{"v":1,"query":{}}""", QueryJsonFaultKind.NotOneKind, "$.query")]
    [InlineData("""{"v":1,"query":{"and":[],"or":[]}}""", QueryJsonFaultKind.NotOneKind, "$.query")]
    public void ADocumentThatIsNoneSaysWhere(string json, QueryJsonFaultKind kind, string path) => Assert.Equal((kind, path), Fault(json));

    [Theory]
    [InlineData("""{"und":[]}""", QueryJsonFaultKind.UnknownKey, "$.query")]
    [InlineData("""{"and":[]}""", QueryJsonFaultKind.WrongType, "$.query.and")]
    [InlineData("""{"or":{"everything":{}}}""", QueryJsonFaultKind.WrongType, "$.query.or")]
    [InlineData("""{"everything":{"field":"title"}}""", QueryJsonFaultKind.UnknownKey, "$.query.everything")]
    [InlineData("""{"words":{"text":5}}""", QueryJsonFaultKind.WrongType, "$.query.words.text")]
    [InlineData("""{"words":{"text":null}}""", QueryJsonFaultKind.WrongType, "$.query.words.text")]
    [InlineData("""{"words":{"text":"\ud800"}}""", QueryJsonFaultKind.WrongType, "$.query.words.text")]
    [InlineData("""{"words":{"\ud800":"a"}}""", QueryJsonFaultKind.WrongType, "$.query.words")]
    [InlineData("""{"words":{"text":"a","exact":"yes"}}""", QueryJsonFaultKind.WrongType, "$.query.words.exact")]
    [InlineData("""{"words":{"text":"a","field":"titel"}}""", QueryJsonFaultKind.UnknownValue, "$.query.words.field")]
    [InlineData("""{"named":{"name":"Obama","field":"person","asWritten":"yes"}}""", QueryJsonFaultKind.WrongType, "$.query.named.asWritten")]
    [InlineData("""{"named":{"name":"Obama"}}""", QueryJsonFaultKind.Missing, "$.query.named.field")]
    [InlineData("""{"named":{"name":"Obama","field":"title"}}""", QueryJsonFaultKind.UnknownValue, "$.query.named.field")]
    [InlineData("""{"fuzzy":{"word":"troops","edits":3}}""", QueryJsonFaultKind.OutOfRange, "$.query.fuzzy.edits")]
    [InlineData("""{"fuzzy":{"word":"troops","edits":1000000000}}""", QueryJsonFaultKind.OutOfRange, "$.query.fuzzy.edits")]
    [InlineData("""{"fuzzy":{"word":"troops","edits":1e99}}""", QueryJsonFaultKind.WrongType, "$.query.fuzzy.edits")]
    [InlineData("""{"slop":{"text":"a b","distance":-1}}""", QueryJsonFaultKind.OutOfRange, "$.query.slop.distance")]
    [InlineData("""{"some":{"least":3,"of":[{"everything":{}},{"everything":{}}]}}""", QueryJsonFaultKind.OutOfRange, "$.query.some.least")]
    [InlineData("""{"atLeast":{"count":0,"of":{"words":{"text":"a"}}}}""", QueryJsonFaultKind.OutOfRange, "$.query.atLeast.count")]
    [InlineData("""{"atLeast":{"count":2,"of":{"everything":{}}}}""", QueryJsonFaultKind.NoSide, "$.query.atLeast.of.everything")]
    [InlineData("""{"alternatives":[{"words":{"text":"a"}},{"or":[{"everything":{}}]}]}""", QueryJsonFaultKind.NoSide, "$.query.alternatives[1].or")]
    [InlineData("""{"and":[{"everything":{}},{"not":{"near":{"left":{"words":{"text":"a"}},"right":{"not":{}},"distance":1}}}]}""", QueryJsonFaultKind.NoSide, "$.query.and[1].not.near.right.not")]
    [InlineData("""{"within":{"left":{"words":{"text":"a"}},"right":{"words":{"text":"b"}},"unit":"page"}}""", QueryJsonFaultKind.UnknownValue, "$.query.within.unit")]
    [InlineData("""{"published":{}}""", QueryJsonFaultKind.NoEnds, "$.query.published")]
    public void AQueryThatDoesNotFitSaysWhere(string query, QueryJsonFaultKind kind, string path) =>
        Assert.Equal((kind, path), Fault(Document(query)));

    [Theory]
    [InlineData("""{"words":{"text":"..."}}""", QueryFaultKind.NoWord, "$.query.words.text")]
    [InlineData("""{"slop":{"field":"lang","text":"en","distance":2}}""", QueryFaultKind.FieldOfValues, "$.query.slop.field")]
    [InlineData("""{"pattern":{"glob":"\\*"}}""", QueryFaultKind.NoWord, "$.query.pattern.glob")]
    [InlineData("""{"fuzzy":{"word":"Ki-moon","edits":1}}""", QueryFaultKind.FuzzyOfSeveralWords, "$.query.fuzzy.word")]
    [InlineData("""{"fuzzy":{"word":"","edits":1}}""", QueryFaultKind.NoWord, "$.query.fuzzy.word")]
    [InlineData("""{"regex":{"expression":"(a"}}""", QueryFaultKind.RegexMalformed, "$.query.regex.expression")]
    [InlineData("""{"regex":{"expression":"(a)\\1"}}""", QueryFaultKind.RegexUnsupported, "$.query.regex.expression")]
    [InlineData("""{"near":{"left":{"words":{"text":"a"}},"right":{"words":{"text":"b","field":"title"}},"distance":1}}""", QueryFaultKind.SidesInTwoFields, "$.query.near")]
    [InlineData("""{"atLeast":{"count":2,"of":{"words":{"text":"UA","field":"country"}}}}""", QueryFaultKind.SidesOfValues, "$.query.atLeast")]
    [InlineData("""{"published":{"from":"2014-13-01"}}""", QueryFaultKind.NotADate, "$.query.published.from")]
    [InlineData("""{"published":{"from":"2014-03-02","until":"2014-03-02"}}""", QueryFaultKind.DatesReversed, "$.query.published")]
    public void WhatCanBeNoQueryIsToldAsInTheLanguage(string query, QueryFaultKind cause, string path)
    {
        QueryJsonFault fault = QueryJson.Read(Document(query)).Fault;
        Assert.Equal((QueryJsonFaultKind.NoQuery, cause, path), (fault.Kind, fault.Cause?.Kind, fault.Path));
    }

    [Fact]
    public void ADocumentThatIsNoJsonNamesTheLine() => Assert.Equal(3, QueryJson.Read("{\n  \"v\": 1,\n  \"query\" { }\n}").Fault.Line);

    [Theory]
    [InlineData("""{"v":1,"qeury":{}}""", "unknown key 'qeury'; did you mean 'query'?")]
    [InlineData("""{"v":1,"query":{"words":{"field":"titel","text":"a"}}}""", "'titel' is none of the values; did you mean 'title'?")]
    [InlineData("""{"v":1,"query":{"fuzzy":{"word":"a","edits":0}}}""", "the number is not from 1 to 2")]
    [InlineData("""{"v":1,"query":{"regex":{"field":"id","expression":"a"}}}""", "regex needs the words of a text; this field holds single values")]
    public void AFaultHasASentence(string json, string sentence) => Assert.Equal(sentence, QuerySentences.Message(QueryJson.Read(json).Fault));

    [Fact]
    public void EveryFaultHasASentence() =>
        Assert.All(Enum.GetValues<QueryJsonFaultKind>(), kind => Assert.NotEmpty(QuerySentences.Message(new QueryJsonFault(kind, "$"))));

    [Fact]
    public void DepthIsBounded()
    {
        static string Nots(int count) =>
            Document(string.Concat(Enumerable.Repeat("{\"not\":", count)) + """{"everything":{}}""" + new string('}', count));

        NewsQuery deepest = QueryJson.Read(Nots(499)).Value;
        Assert.Equal(Nots(499), QueryJson.Write(deepest));
        Assert.Throws<ArgumentException>(() => QueryJson.Write(new NewsQuery.Not(deepest)));
        Assert.Equal((QueryJsonFaultKind.TooDeep, $"$.query{string.Concat(Enumerable.Repeat(".not", 500))}"), Fault(Nots(500)));
        Assert.Equal(QueryJsonFaultKind.TooDeep, Fault(Nots(100_000))?.Kind);
        Assert.Equal(QueryJsonFaultKind.TooLong, Fault(Nots(200_000))?.Kind);
    }

    [Fact]
    public void WhatAQueryMayCostIsBoundedAsInTheLanguage()
    {
        string near = """{"words":{"text":"a"}}""";
        for (int links = 0; links < 33; links++)
        {
            near = $$$"""{"near":{"left":{{{near}}},"right":{"words":{"text":"a"}},"distance":5}}""";
        }

        QueryJsonFault chain = QueryJson.Read(Document($$$"""{"atLeast":{"count":1,"of":{{{near}}}}}""")).Fault;
        Assert.Equal((QueryFaultKind.ChainTooLong, "$.query.atLeast.of.near"), (chain.Cause?.Kind, chain.Path));

        string walks = string.Join(',', Enumerable.Repeat("""{"pattern":{"glob":"*s"}}""", 201));
        QueryJsonFault walk = QueryJson.Read(Document($$"""{"or":[{{walks}}]}""")).Fault;
        Assert.Equal((QueryFaultKind.TooManyWalks, "$.query.or[200].pattern"), (walk.Cause?.Kind, walk.Path));
    }

    [Fact]
    public void HalfASurrogatePairIsReplaced() => Assert.Equal(
        new NewsQuery.Words(SearchField.Text, "a\uFFFDb", Exact: true),
        QueryJson.Read(QueryJson.Write(new NewsQuery.Words(SearchField.Text, "a\uD83Db", Exact: true))).Value);

    /// <summary>Damaged documents are answered too.</summary>
    [Fact]
    public void AnyTextIsReadOrAnsweredWithAFault()
    {
        int refused = 0;
        Gen.Select(Numbers, Gen.Int[0, 100_000].Array[1, 4], Gen.Char).Sample(
            (numbers, places, c) =>
            {
                string json = QueryJson.Write(new RandomTrees(new Choices(numbers)).Next());
                foreach (int place in places)
                {
                    int at = place % json.Length;
                    json = (place % 3) switch
                    {
                        0 => json.Remove(at, 1),
                        1 => json.Insert(at, c.ToString()),
                        _ => json[..at] + json[(place / 3 % json.Length)..],
                    };
                    json = json.Length == 0 ? "{" : json;
                }

                refused += QueryJson.Read(json).TryGet(out _, out _) ? 0 : 1;
            },
            iter: LongTests.Times(5_000, 200_000),
            threads: 1);
        Assert.InRange(refused, 2_500, int.MaxValue);
    }

    private static (QueryJsonFaultKind Kind, string Path)? Fault(string json) =>
        QueryJson.Read(json).TryGet(out _, out QueryJsonFault? fault) ? null : (fault.Kind, fault.Path);

    private static string Document(string query) => $"{{\"v\":1,\"query\":{query}}}";

    private static void AddKinds(NewsQuery query, HashSet<Type> kinds)
    {
        kinds.Add(query.GetType());
        foreach (NewsQuery child in query.Children)
        {
            AddKinds(child, kinds);
        }
    }

    /// <summary>A query in the table, between back quotes.</summary>
    [GeneratedRegex(@"`(\{""[a-zA-Z]+"":.*\})`")]
    private static partial System.Text.RegularExpressions.Regex InlineQuery();

    /// <summary>A whole document, indented.</summary>
    [GeneratedRegex(@"(?<=\n    )\{""v"":1,.*(?:\n     .*)*")]
    private static partial System.Text.RegularExpressions.Regex WholeDocument();
}
