using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>
/// <c>threads</c>: two events of several days in one month, the first of which comes back much later, and what is about neither; and a year of weekly articles before, by which it is told which words
/// are rare.
/// </summary>
public sealed class ThreadCommandTests : IDisposable
{
    private const string Articles = """
        {"id":"fire1","title":"Blaze at Kvarnholm mill","body":"A blaze broke out at the Kvarnholm mill at dawn. Firefighters pumped water from the canal while the mill burned.","date":"2019-05-02","source":"Harbour Post"}
        {"id":"fire2","title":"Kvarnholm mill blaze put out","body":"Firefighters put the blaze at the Kvarnholm mill out after nine hours. The canal was closed to barges.","date":"2019-05-03","source":"Post"}
        {"id":"fire3","title":"Arson suspected in mill blaze","body":"Police suspect arson behind the blaze that ruined the Kvarnholm mill. Firefighters found petrol cans by the canal.","date":"2019-05-07","source":"Post"}
        {"id":"vote1","title":"Ballots counted in Ostrava","body":"Ballots of the mayoral election were counted in Ostrava overnight, and turnout was low.","date":"2019-05-03","source":"Post"}
        {"id":"vote2","title":"Ostrava elects a mayor","body":"Ostrava elects a new mayor after the ballots of the mayoral election were counted again. Turnout was low.","date":"2019-05-04","source":"Harbour Post"}
        {"id":"fire4","title":"A year on, the Kvarnholm mill is rebuilt","body":"The Kvarnholm mill that a blaze ruined opens again, and firefighters were asked to the feast by the canal.","date":"2020-05-02","source":"Post"}
        {"id":"bread","title":"How to bake rye bread","body":"Rye flour wants patience and a warm kitchen. Knead slowly, wait, and bake until the crust sounds hollow.","date":"2019-05-03","source":"Post"}
        {"id":"tea","title":"A pot of tea","body":"Warm the pot, count to forty, and never boil the leaves; whoever hurries drinks bitter tea.","date":"2019-05-04","source":"Post"}
        {"id":"undated","title":"Blaze at Kvarnholm mill","body":"A blaze broke out at the Kvarnholm mill, and firefighters pumped water from the canal.","source":"Post"}

        """;

    private readonly TemporaryFolder _folder = new();

    public ThreadCommandTests()
    {
        _folder.Write("a.jsonl", Articles + Others());
        Assert.Equal(0, Run("index", "a.jsonl").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ArticlesAboutOneEventAreAThreadFromItsFirstDayToItsLast()
    {
        List<JsonElement> threads = Run("threads", "--format", "json").Json;
        Assert.Equal(["2019-05-02 2019-05-07 3", "2019-05-03 2019-05-04 2"], threads.Select(Dates));
        JsonElement schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "threads.schema.json"))).RootElement;
        Assert.All(threads, thread => Assert.Empty(JsonSchema.Problems(thread, schema)));
        Assert.Equal(["2019-05-02", "2019-05-03", "2019-05-07"], threads[0].GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("published").GetString()));
        Assert.Contains("Kvarnholm", threads[0].GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.Contains("kvarnholm", Texts(threads[0], "words"));
        Assert.Contains("ostrava", Texts(threads[1], "words"));
        Assert.Equal(["Ostrava"], Texts(threads[1], "places"));
        Assert.Equal(["2019-05-03 2019-05-04 2", "2019-05-02 2019-05-07 3"], Run("threads", "--sort", "recent", "--format", "json").Json.Select(Dates).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void TextTellsWhatTheyAreAboutAndHowManyAreInNone()
    {
        CommandRun run = Run("threads");
        Assert.Equal("5 of 61 articles in 2 threads; 1 without a date is in none\n", run.Error);
        Assert.Matches("^1. .*Kvarnholm.*\n   2019-05-02 to 2019-05-07 · 3 articles · [0-9a-f]{12}\n   .*kvarnholm.*\n(   .*\n)?\n2. ", run.Output);
        Assert.Equal("5 of 61 articles in 2 threads; 1 shown; 1 without a date is in none\n", Run("threads", "-n", "1").Error);
        CommandRun none = Run("threads", "bread OR tea");
        Assert.Equal((1, "", "no two of 2 articles are about one event\n"), (none.ExitCode, none.Output, none.Error));
        Assert.Equal(1, Run("threads", "--least", "4").ExitCode);
        Assert.Equal(2, Run("threads", "--least", "1").ExitCode);
        CommandRun unknown = Run("threads", "blaez");
        Assert.StartsWith("no article matches\n", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("blaze", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AQueryAndFiltersChooseTheArticles()
    {
        Assert.Equal(["2019-05-03 2019-05-07 2"], Run("threads", "mill", "--source", "Post", "--since", "2019", "--format", "json").Json.Select(Dates));
        CommandRun csv = Run("threads", "ballots", "--format", "csv");
        Assert.Equal("headline,id,first,last,count,words,people,places", csv.Lines[0]);
        Assert.Contains(",2019-05-03,2019-05-04,2,", Assert.Single(csv.Lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public void TheOrderInWhichArticlesWereIndexedIsNoMatter()
    {
        string before = Run("threads", "--format", "json").Output;
        _folder.Write("a.jsonl", string.Join('\n', (Articles + Others()).Split('\n').Reverse()));
        Assert.Equal(0, Run("index", "a.jsonl", "--rebuild").ExitCode);
        Assert.Equal(before, Run("threads", "--format", "json").Output);
    }

    /// <summary>As in <c>people</c>, a surname stands for whom other articles name in full, and takes no place of its own.</summary>
    [Fact]
    public void ShortFormsOfPeopleCountForWhomTheyStand()
    {
        _folder.Write("names.jsonl", string.Concat(Enumerable.Range(0, 4).Select(i =>
            $$"""{"id":"n{{i}}","title":"Harbour dredging halted","body":"Dredging of the Vestholm harbour was halted. {{(i < 2 ? "Ingrid Solberg" : "Ms. Solberg")}} of the port said that mud was worse than feared.","date":"2019-06-0{{i + 1}}"}""" + "\n")));
        Run("index", "a.jsonl", "names.jsonl");
        Assert.Equal(["Ingrid Solberg"], Texts(Assert.Single(Run("threads", "dredging", "--format", "json").Json), "people"));
    }

    private static string Others() => string.Concat(Enumerable.Range(0, 52).Select(week =>
    {
        string letters = $"{(char)('a' + (week / 26))}{(char)('a' + (week % 26))}";
        string day = new DateOnly(2018, 1, 1).AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $$"""{"id":"w{{week}}","title":"The {{letters}}rona","body":"The {{letters}}mola was at the {{letters}}tika, and by the {{letters}}veno it was put out of the {{letters}}suri after it had found a new {{letters}}pago; they were asked to count it again and never to close it.","date":"{{day}}","source":"Weekly"}""" + "\n";
    }));

    private static string Dates(JsonElement thread) => $"{thread.GetProperty("first").GetString()} {thread.GetProperty("last").GetString()} {thread.GetProperty("count").GetInt32()}";

    private static IEnumerable<string> Texts(JsonElement thread, string name) => thread.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, arguments);
}
