using System.Text.Json;
using NewsSearch.Meaning;
using NewsSearch.Tests.Meaning;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>index --meaning</c> and <c>query --meaning</c>, on files and the model that comes with the program.</summary>
public sealed class MeaningCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MeaningCommandTests()
    {
        TestModel.Require();
        Write("tariffs", "Growers Block the Port", "Growers blocked the port over tariffs. They parked their lorries on the quay and threw potatoes at the gates.", "2021-05-01");
        Write("football", "Late Goal Wins the Cup", "She scored twice in extra time, and the cup went north. The visitors had not lost since August.", "2021-05-02");
        Write("volcano", "Ash Falls on Two Valleys", "The volcano threw ash over two valleys. Farmers there covered the wells with planks, and schools stayed shut.", "2020-01-03");
        Write("trade", "Rules for Stamps", "The trade in rare stamps has rules of its own, and collectors who were sold a forged stamp protest by letter.", "2019-01-04");
    }

    private string Home => _folder.Combine("home");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatSaysTheSameInOtherWordsIsFound()
    {
        Index("--meaning");
        Assert.Equal(ExitOf.NoMatch, Query("peasants demonstrate against customs duties").ExitCode);
        CommandRun meant = Query("--meaning=only", "peasants demonstrate against customs duties", "--format", "json");
        Assert.Equal("Growers Block the Port", meant.Json[0].GetProperty("title").GetString());
        Assert.Equal(4, meant.Lines.Length);
        double[] cosines = [.. meant.Json.Select(hit => hit.GetProperty("meaning").GetDouble())];
        Assert.Equal(cosines.OrderDescending(), cosines);
        Assert.Equal(cosines, meant.Json.Select(hit => hit.GetProperty("score").GetDouble()));
    }

    [Fact]
    public void WordsAndMeaningAreMixedAndExplained()
    {
        Index("--meaning");
        CommandRun mixed = Query("--meaning", "protest trade", "--explain", "--format", "json");
        Assert.Equal("Rules for Stamps", mixed.Json[0].GetProperty("title").GetString());
        Assert.Contains("for its words", mixed.Error, StringComparison.Ordinal);
        Assert.Contains("for its meaning (cosine 0.", mixed.Error, StringComparison.Ordinal);
        JsonElement snippet = mixed.Json[0].GetProperty("snippets")[0];
        Assert.Equal("trade", Marked(snippet, 0));
        Assert.Equal("protest", Marked(snippet, 1));

        static string Marked(JsonElement snippet, int mark) =>
            snippet.GetProperty("text").GetString()![snippet.GetProperty("highlights")[mark][0].GetInt32()..snippet.GetProperty("highlights")[mark][1].GetInt32()];
    }

    [Theory]
    [InlineData(1, "date:2021-05-02")]
    [InlineData(2, "--since", "2021-05-01")]
    [InlineData(3, "-football -cup")]
    [InlineData(0, "person:nobody")]
    public void FieldsAndFiltersHaveToHold(int found, params string[] narrowing)
    {
        Index("--meaning");
        Assert.Equal(found, Query([.. narrowing.Prepend("--meaning"), "farmers protest", "--format", "ids"]).Lines.Length);
    }

    [Fact]
    public void ItIsRememberedAndOnlyWhatIsNewIsComputed()
    {
        Assert.Contains("4 articles computed, 4 passages", Index("--meaning").Error, StringComparison.Ordinal);
        Assert.Contains("vectors: all 4 articles have them", Index().Error, StringComparison.Ordinal);
        Write("strike", "Dockers Walk Out", "The dockers walked out over pay at noon. Ships waited in the roads until the tide had turned.", "2021-06-01");
        Write("volcano", "Ash Falls on Three Valleys", "The volcano threw ash over three valleys by the evening. Farmers there covered the wells with planks.", "2020-01-03");
        Assert.Contains("vectors: 2 articles computed", Index().Error, StringComparison.Ordinal);
        Assert.Equal(5, Query("--meaning=only", "anything", "--format", "ids").Lines.Length);
        Assert.DoesNotContain("vectors:", Index("--meaning=false").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("vectors:", Index().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsDeletedIsNotFoundAndWhatIsMadeAnewIsNotComputedAgain()
    {
        Index("--meaning");
        Assert.Equal(0, Run("delete", "volcano", "--yes").ExitCode);
        Assert.Equal(3, Query("--meaning=only", "ash and lava", "--format", "ids").Lines.Length);
        CommandRun rebuilt = Index("--rebuild");
        Assert.DoesNotContain("computed", rebuilt.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ArticlesWithoutVectorsAreFoundByWordsAndTold()
    {
        Index("--meaning");
        Index("--meaning=false");
        Write("strike", "Dockers Walk Out", "The dockers walked out over pay at noon. Ships waited in the roads until the tide had turned.", "2021-06-01");
        Index();
        CommandRun run = Query("--meaning", "dockers walked out", "--format", "json");
        Assert.Contains("1 article has no vectors yet and is found by words alone", run.Error, StringComparison.Ordinal);
        JsonElement strike = run.Json.Single(hit => hit.GetProperty("title").GetString() == "Dockers Walk Out");
        Assert.False(strike.TryGetProperty("meaning", out _));
    }

    [Fact]
    public void WithoutVectorsItSaysHowToComputeThem()
    {
        Index();
        CommandRun run = Query("--meaning", "farmers");
        Assert.Equal((ExitOf.Error, true), (run.ExitCode, run.Error.Contains($"has vectors; compute them with: newssearch --index {Home} index --meaning", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutTheFolderOneLineSaysWhatIsMissingAndPlainSearchGoesOn()
    {
        Index("--meaning");
        (string, string)[] elsewhere = [("NEWSSEARCH_MEANING", _folder.Combine("nowhere"))];
        CommandRun run = CommandRun.WithVariables(_folder.Path, elsewhere, "query", "--index", Home, "--meaning", "farmers");
        Assert.Equal((ExitOf.Error, 1), (run.ExitCode, run.Error.TrimEnd().Split('\n').Length));
        Assert.Contains("NEWSSEARCH_MEANING", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.WithVariables(_folder.Path, elsewhere, "query", "--index", Home, "farmers").ExitCode);
        CommandRun indexing = CommandRun.WithVariables(_folder.Path, elsewhere, "index", "--index", Home);
        Assert.Equal((0, true), (indexing.ExitCode, indexing.Error.Contains("no vectors were computed", StringComparison.Ordinal)));
    }

    [Fact]
    public void AFileThatIsNoLibraryIsToldAndPlainSearchGoesOn()
    {
        Index("--meaning");
        string wrong = Directory.CreateDirectory(_folder.Combine("wrong")).FullName;
        File.WriteAllText(Path.Combine(wrong, MeaningFiles.LibraryName), "no library");
        File.CreateSymbolicLink(Path.Combine(wrong, "model.onnx"), Path.Combine(TestModel.Folder, "model.onnx"));
        File.CreateSymbolicLink(Path.Combine(wrong, "tokenizer.json"), Path.Combine(TestModel.Folder, "tokenizer.json"));
        CommandRun run = CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_MEANING", wrong)], "query", "--index", Home, "--meaning", "farmers");
        Assert.Equal((ExitOf.Error, true), (run.ExitCode, run.Error.Contains("is no library of ONNX Runtime", StringComparison.Ordinal)));
        Assert.Equal(0, Query("farmers").ExitCode);
        if (OperatingSystem.IsLinux())
        {
            byte[] library = File.ReadAllBytes(Path.Combine(TestModel.Folder, MeaningFiles.LibraryName));
            File.WriteAllBytes(Path.Combine(wrong, MeaningFiles.LibraryName), library[..^100]);
            run = CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_MEANING", wrong)], "query", "--index", Home, "--meaning", "farmers");
            Assert.Equal((ExitOf.Error, true), (run.ExitCode, run.Error.Contains("is no library of ONNX Runtime", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void AnotherModelIsRefusedUntilAskedFor()
    {
        Index("--meaning");
        string other = Directory.CreateDirectory(_folder.Combine("other")).FullName;
        File.CreateSymbolicLink(Path.Combine(other, "model.onnx"), Path.Combine(TestModel.Folder, "model.onnx"));
        File.WriteAllText(Path.Combine(other, "tokenizer.json"), File.ReadAllText(Path.Combine(TestModel.Folder, "tokenizer.json")) + "\n");
        Assert.Equal(0, Run("settings", "set", "meaning.model", other).ExitCode);
        CommandRun refused = Query("--meaning", "farmers");
        Assert.Equal((ExitOf.Error, true), (refused.ExitCode, refused.Error.Contains("of another model, meaning; compute them anew with: newssearch --index ", StringComparison.Ordinal)));
        Assert.Contains("no vectors were computed", Index().Error, StringComparison.Ordinal);

        // A model that cannot be run takes no vectors of the other away.
        string[] before = Directory.GetFiles(Home, "*.vectors");
        string vocabulary = File.ReadAllText(Path.Combine(TestModel.Folder, "tokenizer.json"));
        File.WriteAllText(Path.Combine(other, "tokenizer.json"), System.Text.RegularExpressions.Regex.Replace(vocabulary, "\"\\[SEP\\]\": *102", "\"[SEP]\":99999999"));
        CommandRun broken = CommandRun.Of(_folder.Path, "index", "--index", Home, "--meaning");
        Assert.Equal((ExitOf.Error, true), (broken.ExitCode, broken.Error.Contains("cannot be run", StringComparison.Ordinal)));
        Assert.Equal(before, Directory.GetFiles(Home, "*.vectors"));

        File.WriteAllText(Path.Combine(other, "tokenizer.json"), vocabulary + "\n");
        Assert.Contains("4 articles computed", Index("--meaning").Error, StringComparison.Ordinal);
        Assert.Equal(0, Query("--meaning", "farmers").ExitCode);
        File.Delete(Path.Combine(other, "model.onnx"));
        Assert.Contains("settings set meaning.model DIR", Query("--meaning", "farmers").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedFileOfVectorsIsToldAndComputedAnew()
    {
        Index("--meaning");
        string path = Directory.GetFiles(Home, "*.vectors").Single();
        Damage(path);
        CommandRun run = Query("--meaning", "farmers");
        Assert.Equal((ExitOf.Error, true), (run.ExitCode, run.Error.Contains("is not as it was written", StringComparison.Ordinal)));
        Assert.Equal(0, Query("farmers").ExitCode);
        Assert.Contains("4 articles computed", Index().Error, StringComparison.Ordinal);
        Assert.Equal(0, Query("--meaning", "farmers").ExitCode);
    }

    [Fact]
    public void OfTwoFilesTheDamagedOneIsToldAndTheOtherIsSearched()
    {
        Index("--meaning");
        Write("strike", "Dockers Walk Out", "The dockers walked out over pay at noon. Ships waited in the roads until the tide had turned.", "2021-06-01");
        Index();
        string[] paths = [.. Directory.GetFiles(Home, "*.vectors").OrderByDescending(path => new FileInfo(path).Length)];
        Assert.Equal(2, paths.Length);
        Damage(paths[1]);
        CommandRun run = Query("--meaning", "dockers walked out", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{Path.GetFileName(paths[1])} is not as it was written; compute it anew with: newssearch --index ", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 article has no vectors yet and is found by words alone", run.Error, StringComparison.Ordinal);
        Assert.Equal(["Dockers Walk Out"], run.Json.Where(hit => !hit.TryGetProperty("meaning", out _)).Select(hit => hit.GetProperty("title").GetString()));
        Assert.Equal(5, run.Lines.Length);
    }

    [Fact]
    public void CheckTellsOfDamagedVectors()
    {
        Index("--meaning");
        CommandRun sound = Run("check");
        Assert.Equal((0, true), (sound.ExitCode, sound.Output.StartsWith("sound: 4 articles in ", StringComparison.Ordinal)));
        Damage(Directory.GetFiles(Home, "*.vectors").Single());
        CommandRun damaged = Run("check");
        Assert.Equal(ExitOf.Error, damaged.ExitCode);
        Assert.Contains("meaning_1.vectors is not as it was written; compute it anew with: newssearch --index ", damaged.Output + damaged.Error, StringComparison.Ordinal);
        Index("--meaning");
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void CompactTakesOutTheVectorsOfDeletedArticles()
    {
        Index("--meaning");
        long before = Directory.GetFiles(Home, "*.vectors").Sum(path => new FileInfo(path).Length);
        Assert.Equal(0, Run("delete", "volcano", "--yes").ExitCode);
        Assert.Equal(0, Run("compact").ExitCode);
        Assert.InRange(before - Directory.GetFiles(Home, "*.vectors").Sum(path => new FileInfo(path).Length), 384, 500);
        Assert.Equal(3, Query("--meaning=only", "ash and lava", "--format", "ids").Lines.Length);
    }

    [Fact]
    public void LeadsBesideWholeArticlesStayLeads()
    {
        Index("--meaning");
        Write("long", "A Long Day", string.Join(' ', Enumerable.Repeat("The ship came into the old harbour late on Monday.", 100)), "2021-06-01");
        Assert.Contains("1 articles computed, 1 passages", Index("--meaning=lead").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("compact").ExitCode);
        Assert.Contains("5 articles computed, 14 passages", Index("--meaning").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void LeadsAreOnePassageEach()
    {
        Write("long", "A Long Day", string.Join(' ', Enumerable.Repeat("The ship came into the old harbour late on Monday.", 100)), "2021-06-01");
        Assert.Contains("5 articles computed, 5 passages", Index("--meaning=lead").Error, StringComparison.Ordinal);
        Assert.Contains("5 articles computed, 14 passages", Index("--meaning").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABatchIsAnsweredByMeaningToo()
    {
        Index("--meaning");
        _folder.Write("queries.tsv", "1\tpeasants demonstrate against customs duties\n2\tlava and smoke\n");
        string[] first = [.. Query("--meaning=only", "--batch", _folder.Combine("queries.tsv"), "--limit", "1").Lines.Select(line => line.Split(' ')[2])];
        Assert.Equal(2, first.Length);
        Assert.Contains("tariffs", first[0], StringComparison.Ordinal);
        Assert.Contains("volcano", first[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ArticlesLikeOneAreFoundByMeaning()
    {
        Write("customs", "Customs Duties Rise", "Customs duties on farm goods rise in June. Exporters at the harbour expect a hard summer.", "2021-05-03");
        Index("--meaning");
        string id = Query("tariffs", "--format", "ids").Lines[0];
        CommandRun like = Run("similar", id, "--meaning", "--format", "json");
        Assert.Equal(4, like.Lines.Length);
        Assert.Equal("Customs Duties Rise", like.Json[0].GetProperty("title").GetString());
    }

    [Fact]
    public void WhereWordsFindNothingItIsOffered()
    {
        Index("--meaning");
        Assert.Contains($"newssearch --index {Home} query --meaning", Query("peasants demonstrate").Error, StringComparison.Ordinal);

        // Where nothing has what is asked for beside words, it would find nothing either.
        Assert.DoesNotContain("--meaning", Query("peasants", "--lang", "xx").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EmojiAndLongTextsAreComputed()
    {
        Write("emoji", "😀", "😀 👩‍👩‍👧‍👦 🇩🇪 said the harbour master, and nothing else.", "2021-06-01");
        Write("long", "A Long Day", string.Concat(Enumerable.Repeat("The ship came into the old harbour late on Monday. ", 300)), "2021-06-02");
        CommandRun run = Index("--meaning");
        Assert.Contains("6 articles computed", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Query("--meaning=only", "harbour 😀").ExitCode);
        Assert.Equal(0, Query("--meaning", string.Concat(Enumerable.Repeat("harbour ", 300))).ExitCode);
    }

    [Theory]
    [InlineData("-c")]
    [InlineData("-q")]
    [InlineData("--sort", "newest")]
    public void WhatOnlyRanksIsNotCountedOrSorted(params string[] options) => Assert.Equal(ExitOf.Error, Query([.. options, "--meaning", "farmers"]).ExitCode);

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("😀 👩‍👩‍👧‍👦 🇩🇪")]
    public void ATextWithoutWordsIsRefusedAsWithoutMeaning(string text)
    {
        Index("--meaning");
        CommandRun run = Query("--meaning", text);
        Assert.Equal((ExitOf.Error, Query(text).Error), (run.ExitCode, run.Error));
        Assert.Equal(2, Query("--meaning", "--since", "2021", "--format", "ids").Lines.Length);
    }

    [Fact]
    public void AnArticleOfAHundredThousandWordsIsComputedAndSuchAQuestionRefused()
    {
        string words = string.Concat(Enumerable.Repeat("harbour ", 100_000));
        Write("words", "A Hundred Thousand", words, "2021-06-01");
        Assert.Contains("5 articles computed, 5 passages", Index("--meaning=lead").Error, StringComparison.Ordinal);
        _folder.Write("queries.tsv", $"1\t{words}\n");
        CommandRun run = Query("--meaning=only", "--batch", _folder.Combine("queries.tsv"), "--limit", "1");
        Assert.Equal(ExitOf.Error, run.ExitCode);
        Assert.Contains("the query is longer than 64 K characters", run.Error, StringComparison.Ordinal);
        Assert.Contains("words", Query("--meaning=only", "the harbour", "--limit", "1", "--format", "json").Json[0].GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfAnIndexOnAClusterItSaysSo()
    {
        CommandRun run = CommandRun.Of(_folder.Path, ["index", _folder.Combine("articles"), "--meaning", "--index", "http://127.0.0.1:9/news"]);
        Assert.Equal(ExitOf.Error, run.ExitCode);
        Assert.Contains("the index is on a cluster, http://127.0.0.1:9/news, which keeps no vectors; search it by words, or copy it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OfMostlyOtherLanguagesItSaysSo()
    {
        Assert.DoesNotContain("not in English", Index("--meaning").Error, StringComparison.Ordinal);
        for (int i = 0; i < 6; i++)
        {
            Write($"hafen{i}", $"Hafen {i}", "Die Bauern haben den Hafen gesperrt, weil die Zölle auf ihre Waren zu hoch sind. Sie warfen Kartoffeln an das Tor, und die Schiffe mussten warten.", "2021-06-01");
        }

        Assert.Contains("most articles are not in English", Index().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralArchivesAreAskedByMeaningAsOne()
    {
        Index("--meaning");
        string other = _folder.Combine("other");
        _folder.Write(Path.Combine("more", "strike.json"), """{"title":"Dockers Walk Out","body":"The dockers walked out over pay at noon. Ships waited in the roads.","date":"2021-06-01"}""");
        Assert.Equal(0, CommandRun.Of(_folder.Path, ["index", "--index", other, _folder.Combine("more"), "--meaning"]).ExitCode);
        CommandRun run = Query("--index", other, "--meaning=only", "stevedores stop work", "--format", "json");
        Assert.Equal(5, run.Lines.Length);
        Assert.Equal("Dockers Walk Out", run.Json[0].GetProperty("title").GetString());
    }

    private static void Damage(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        content[^20] ^= 1;
        File.WriteAllBytes(path, content);
    }

    private void Write(string name, string title, string body, string date) => _folder.Write(
        Path.Combine("articles", name + ".json"),
        JsonSerializer.Serialize(new Dictionary<string, string> { ["title"] = title, ["body"] = body, ["date"] = date }));

    private CommandRun Index(params string[] options)
    {
        string[] paths = File.Exists(Path.Combine(Home, "newssearch.json")) ? [] : [_folder.Combine("articles")];
        CommandRun run = CommandRun.Of(_folder.Path, ["index", "--index", Home, .. paths, .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    private CommandRun Query(params string[] arguments) => Run(["query", .. arguments]);

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", Home]);

    private static class ExitOf
    {
        public const int NoMatch = 1;

        public const int Error = 2;
    }
}
