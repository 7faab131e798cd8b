using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

/// <summary>What searchers bring from other tools: read as what it is here, or answered with what to write.</summary>
public sealed class QueryHabitTests
{
    /// <summary>A habit, a query that has it, and the same query in this language.</summary>
    public static TheoryData<string, string, string> Read => new()
    {
        { "NEAR/n", "troops NEAR/5 border", "troops W/5 border" },
        { "NEAR/n", "troops near/5 border", "troops W/5 border" },
        { "NEAR/n", "(a OR b) NEAR/3 \"c d\" AND e", "(a OR b) W/3 \"c d\" AND e" },
        { "NEARn", "troops NEAR5 border", "troops W/5 border" },
        { "NEARn", "troops near10(border OR front)", "troops W/10 (border OR front)" },
        { "NEAR(n)", "troops NEAR(5) border", "troops W/5 border" },
        { "N/n", "troops N/5 border", "troops W/5 border" },
        { "AROUND(n)", "troops AROUND(12) border", "troops W/12 border" },
        { "/n", "troops /5 border", "troops W/5 border" },
        { "/n", "title:(troops /5 border)", "title:(troops W/5 border)" },
        { "P/n", "troops P/5 border", "troops PRE/5 border" },
        { "ADJ", "border ADJ guard*", "border PRE/0 guard*" },
        { "/s", "troops /s border", "troops W/S border" },
        { "/s", "troops /S border", "troops W/S border" },
        { "/p", "troops /p border /s guard", "troops W/P border W/S guard" },
        { "ANDNOT", "troops ANDNOT border", "troops AND NOT border" },
        { "BUT NOT", "troops BUT NOT (border OR front)", "troops AND NOT (border OR front)" },
        { "headline:", "headline:troops", "title:troops" },
        { "headline:", "HEADLINE:(troops OR \"peace talks\")", "title:(troops OR \"peace talks\")" },
        { "intitle:", "border intitle:\"peace talks\"", "border title:\"peace talks\"" },
        { "byline:", "byline:\"Anna Lind\"", "author:\"Anna Lind\"" },
        { "inurl:", "-inurl:sport", "-url:sport" },
        { "after:", "troops after:2014", "troops date:>=2014" },
        { "after:", "after:\"March 2014\"", "date:>=2014-03" },
        { "after:", "after:(2014 OR 2016)", "date:(>=2014 OR >=2016)" },
        { "since:", "since:yesterday", "date:>=yesterday" },
        { "before:", "troops before:2014/03/29", "troops date:<2014-03-29" },
        { "immigra!", "immigra! law", "immigra* law" },
        { "immigra!", "title:immigra!", "title:immigra*" },
        { "immigra!", "immigra! W/5 law", "immigra* W/5 law" },
    };

    /// <summary>A habit, a query that has it, and what is said.</summary>
    public static TheoryData<string, string, string> Hinted => new()
    {
        { "immigra!", "immigra!", "'immigra!' was searched as immigra*; put a name that ends so in quotes" },
        { "immigra$", "immigra$ law", "'immigra$' was searched as written; for any ending write immigra*" },
        { "immigra?", "immigra? law", "'immigra?' was searched as written; for any ending write immigra*" },
        { "NEAR", "troops NEAR border", "'NEAR' was searched as text; write W/5, with a number of words" },
        { "ADJn", "troops ADJ3 border", "'ADJ3' was searched as text; write PRE/3 in this order, W/3 in any" },
        { "wn", "troops w5 border", "'w5' was searched as text; write PRE/5 in this order, W/5 in any" },
        { "+n", "troops +5 border", "'+5' was searched as text; write PRE/5" },
        { "+s", "troops +s border", "'+s' was searched as text; write W/S for the same sentence, in any order" },
        { "+p", "troops +p border", "'+p' was searched as text; write W/P for the same paragraph, in any order" },
        { "SAME", "troops SAME border", "'SAME' was searched as text; write W/P for the same paragraph, W/S for the same sentence" },
        { "XOR", "troops XOR border", "'XOR' was searched as text; write (a OR b) NOT (a AND b)" },
        { "NEAR/n", "troops AND NEAR/5", "'NEAR/5' was searched as text; write W/5" },
    };

    /// <summary>A habit, a query that has it, and the remedy that is proposed.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "until:", "until:2014", "write date:<= with the day, date:< without it" },
        { "from:", "x from:smith", "write author: or source:" },
        { "subject:", "subject:pay", "write title:, or the name of a key that the index keeps" },
        { "hlead:", "hlead:(pay OR ports)", "write title: or body:" },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void WhatHasAnEquivalentIsRead(string habit, string query, string ours)
    {
        Assert.NotEmpty(habit);
        Assert.Equal(ArticleShelf.Parse(ours), ArticleShelf.Parse(query));
        Assert.Equal(ArticleShelf.Parse(ours, any: true), ArticleShelf.Parse(query, any: true));
    }

    [Theory]
    [MemberData(nameof(Hinted))]
    public void WhatHasNoneIsAnsweredWithAHint(string habit, string query, string hint)
    {
        Assert.NotEmpty(habit);
        ParsedQuery parsed = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Value;
        Assert.Equal([hint], parsed.Hints.Select(QuerySentences.Remark));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void AForeignFieldIsRefusedWithOurs(string habit, string query, string remedy)
    {
        QueryFault fault = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Fault;
        Assert.Equal(($"there is no field '{habit.TrimEnd(':')}'", remedy), (QuerySentences.Message(fault), QuerySentences.Remedy(fault)));
        Assert.Equal(query.IndexOf(habit, StringComparison.Ordinal), fault.Column);
    }

    [Fact]
    public void EveryHabitHasARow()
    {
        HashSet<string> rows = [.. Read.Concat(Hinted).Concat(Refused).Select(row => row.Data.Item1)];
        Assert.Equal(QueryHabits.All.Select(habit => habit.Written).ToHashSet(), rows);
    }

    [Fact]
    public void EachIsReadOrHintedAsTheTableSays()
    {
        HashSet<string> read = [.. Read.Select(row => row.Data.Item1)];
        Assert.All(QueryHabits.All, habit => Assert.Equal(habit.IsRead, read.Contains(habit.Written)));
    }

    /// <summary>Text that only looks like a habit.</summary>
    [Theory]
    [InlineData("9/11 attacks")]
    [InlineData("open 24/7")]
    [InlineData("/5 border")]
    [InlineData("the SAME")]
    [InlineData("adj troops")]
    [InlineData("same border")]
    [InlineData("\"Yahoo!\"")]
    [InlineData("\"troops NEAR/5 border\"")]
    [InlineData("US$ Hey!")]
    [InlineData("US$ 5")]
    [InlineData("from troops")]
    [InlineData("https://example.org/a!")]
    public void TextIsNoHabit(string query)
    {
        ParsedQuery parsed = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Value;
        Assert.Empty(parsed.Hints);
        IEnumerable<NewsQuery> parts = parsed.Query is NewsQuery.And and ? and.Operands : [parsed.Query];
        Assert.All(parts, part => Assert.IsType<NewsQuery.Words>(part));
    }

    [Theory]
    [InlineData("headline:x", "headline")]
    [InlineData("tag:x", "Tag")]
    [InlineData("after:x", "after")]
    public void AKeptKeyComesBeforeAHabit(string query, string key) =>
        Assert.Equal(new NewsQuery.Words(SearchField.Kept(key), "x", Exact: false), ArticleShelf.Parse(query, kept: key));

    [Fact]
    public void AWrongSideOfAForeignOperatorIsToldAsOurs()
    {
        QueryFault fault = QueryParser.Parse("a NEAR/5 (b AND c)", new QueryOptions { Now = ArticleShelf.Now }).Fault;
        Assert.Equal((QueryFaultKind.SideNotOfWords, 2, "W/5"), (fault.Kind, fault.Column, fault.Subject));
    }
}
