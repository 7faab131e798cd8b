using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Highlighting;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("troops", "The [troops] [trooped]; a [troop] left; a trooper.")]
    [InlineData("\"troops\"", "The [troops] trooped.")]
    [InlineData("\"russian troops\"", "Some [Russian troops] met other troops of Russian origin.")]
    [InlineData("\"russian troops\" origin", "Some [Russian troops] met troops of [origin].")]
    [InlineData("troops \"russian troops\"", "Some [Russian troops] met [troops].")]
    [InlineData("\"troops border\"~2", "The [troops] at the [border], the [border] of [troops], far from any other border.")]
    [InlineData("\"new york new\"~1", "[New] [York] is [new]; York is not new york.")]
    [InlineData("troops W/2 border", "The [troops] at the [border], the [border] of [troops], far from any other border.")]
    [InlineData("troops PRE/2 border", "The [troops] at the [border], the border of troops, far from any other border.")]
    [InlineData("\"the troops\" W/2 (border OR bridge)", "[The troops] at the [border], troops on a bridge.")]
    [InlineData("troops W/S border", "The [troops] at the [border]. Other troops. No border.")]
    [InlineData("a W/1 b W/1 c", "[a] x [b] y [c] but not a x b.")]
    [InlineData("ATLEAST2(troops)", "[Troops] and [troops].")]
    [InlineData("putln~1", "[Putin] was put.")]
    [InlineData("/tro+ps/", "[Troops] trop.")]
    [InlineData("ukrain*", "[Ukraine], [Ukrainian].")]
    [InlineData("w?men", "[Women] and woman.")]
    [InlineData("ki-m*", "Ban [Ki-moon].")]
    [InlineData("US", "In the [U.S.] today.")]
    [InlineData("putin", "[Putin]'s call.")]
    [InlineData("ki-moon", "Ban [Ki-moon] and Ki.")]
    [InlineData("a NOT b", "[a] c.")]
    [InlineData("a -(b OR c)", "[a] d.")]
    [InlineData("zielinska", "Ms. [Zielińska] said.")]
    [InlineData("date:2014 OR call", "The [call].")]
    [InlineData("(troops border) OR strike", "The [strike] of the troops.")]
    [InlineData("(troops border) OR strike", "The [strike] of the [troops] at the [border].")]
    [InlineData("(troops date:2014) OR strike", "The [strike] of the troops.")]
    [InlineData("((troops OR harbour) (border OR bridge OR (ferry storm))) OR strike", "The [strike] of [troops] on a [bridge]: no ferry.")]
    public void MarksExactlyWhatMatched(string query, string marked)
    {
        string body = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        using var shelf = new ArticleShelf(Story("a", body));
        Assert.Equal(marked, shelf.Marked(query));
    }

    [Fact]
    public void FieldMatchesMarkOnlyThatField()
    {
        using var shelf = new ArticleShelf(Story("a", "The strike began.", "Strike in the harbour"));
        Assert.Equal("The strike began.", shelf.Marked("title:strike"));
        Snippet title = Assert.Single(shelf.Search("title:strike")[0].Snippets, snippet => snippet.Field == "title");
        Assert.Equal([new TextSpan(0, 6)], title.Highlights);
    }

    [Theory]
    [InlineData("person:obama", "people Barack [Obama]|people Michelle [Obama]")]
    [InlineData("person:\"barack obama\" place:ki*", "people [Barack Obama]|places [Kiev]")]
    [InlineData("person:(ban W/1 moon)", "people [Ban] Ki-[moon]")]
    [InlineData("person:(barack W/P moon)", "people [Barack] Obama|people Ban Ki-[moon]")]
    [InlineData("person:(barack W/500 moon)", "people [Barack] Obama|people Ban Ki-[moon]")]
    [InlineData("person:\"barack moon\"~500", "people [Barack] Obama|people Ban Ki-[moon]")]
    [InlineData("person:ATLEAST2(obama)", "people Barack [Obama]|people Michelle [Obama]")]
    [InlineData("person:obama NOT person:putin", "people Barack [Obama]|people Michelle [Obama]")]
    [InlineData("obama OR kiev", "")]
    [InlineData("(person:obama date:2015) OR place:kiev", "places [Kiev]")]
    [InlineData("org:\"federal bureau\"", "organizations [Federal Bureau] of Investigation")]
    [InlineData("org:fbi", "organizations [FBI]")]
    public void NamesAreMarkedWhereAQueryAsksForNames(string query, string marked)
    {
        var names = new ArticleEntities([new("Barack Obama", []), new("Michelle Obama", []), new("Ban Ki-moon", [])], [new("Kiev", [])])
        {
            Organisations = [new("Federal Bureau of Investigation", []) { OtherNames = ["FBI"] }],
        };
        using var shelf = new ArticleShelf(_ => names, Story("a", "Obama spoke in Kiev.", date: "2014-03-29"));
        IEnumerable<string> found = shelf.Search(query)[0].Snippets.Where(snippet => snippet.Field is "people" or "places" or "organizations").Select(snippet =>
        {
            string text = snippet.Text;
            foreach (TextSpan mark in snippet.Highlights.Reverse())
            {
                text = text.Insert(mark.End, "]").Insert(mark.Start, "[");
            }

            return $"{snippet.Field} {text}";
        });
        Assert.Equal(marked, string.Join('|', found));
    }

    [Fact]
    public void PassagesAreWholeSentences()
    {
        const string Body = "Nothing here. The troops left at dawn on Friday. Nothing there either.\n\nAnother paragraph.";
        using var shelf = new ArticleShelf(Story("a", Body));
        SearchHit hit = shelf.Index.Search(new SearchRequest(Parse("troops")) { Context = 40 }).Hits.Single();
        Assert.Equal("The troops left at dawn on Friday.", hit.Snippets[0].Text);
        Assert.Equal(new TextSpan(14, 48), hit.Snippets[0].Span);
    }

    [Fact]
    public void ALongSentenceIsCutAtWordsAroundTheMatch()
    {
        string body = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i}")) + " volcano " + string.Join(' ', Enumerable.Range(200, 200).Select(i => $"word{i}"));
        using var shelf = new ArticleShelf(Story("a", body));
        SearchHit hit = shelf.Index.Search(new SearchRequest(Parse("volcano")) { Context = 100 }).Hits.Single();
        Snippet snippet = Assert.Single(hit.Snippets);
        Assert.InRange(snippet.Text.Length, 60, 100);
        Assert.Matches("^word\\d+ .* volcano .* word\\d+$", snippet.Text);
        Assert.Equal("volcano", snippet.Text[snippet.Highlights[0].Start..snippet.Highlights[0].End]);
    }

    [Fact]
    public void ThePassageThatCoversMorePartsComesBeforeOneThatRepeatsOne()
    {
        const string Body = "Troops, troops, troops and troops.\n\nNothing.\n\nTroops stood at the border.";
        using var shelf = new ArticleShelf(Story("a", Body));
        SearchHit hit = shelf.Index.Search(new SearchRequest(Parse("troops border")) { Snippets = 1, Context = 50 }).Hits.Single();
        Assert.Equal("Troops stood at the border.", Assert.Single(hit.Snippets).Text);
    }

    [Fact]
    public void TwoCommonWordsComeBeforeARareOneAndThatBeforeFunctionWords()
    {
        const string Body = "Of the day and the night.\n\nTroops stood at the border.\n\nA lighthouse.\n\nTroops slept.";
        using var shelf = new ArticleShelf(
            [Story("a", Body), .. Enumerable.Range(0, 20).Select(i => Story($"b{i}", "Troops at the border of the country."))]);
        var request = new SearchRequest(Parse("of OR the OR troops OR border OR lighthouse")) { Context = 40, Limit = 30 };
        SearchHit Hit(int snippets) => shelf.Index.Search(request with { Snippets = snippets }).Hits.Single(hit => hit.Indexed.Key == "a");
        Assert.Equal(["Troops stood at the border."], Hit(1).Snippets.Select(snippet => snippet.Text));
        Assert.Equal(["Troops stood at the border.", "A lighthouse."], Hit(2).Snippets.Select(snippet => snippet.Text));
    }

    [Theory]
    [InlineData("👩‍🚒")]
    [InlineData("e\u0301")]
    [InlineData("🇺🇦")]
    [InlineData("…")]
    public void TextWithoutSpacesIsCutBetweenWholeCharacters(string character)
    {
        string run = string.Concat(Enumerable.Repeat(character, 60));
        using var shelf = new ArticleShelf(Story("a", $"{run}・volcano・{run}"));
        for (int context = 20; context < 60; context++)
        {
            Snippet snippet = shelf.Index.Search(new SearchRequest(Parse("volcano")) { Context = context }).Hits.Single().Snippets[0];
            Assert.InRange(snippet.Text.Length, 8, context);
            Assert.Equal(0, (snippet.Text.IndexOf('・', StringComparison.Ordinal) is var before and >= 0 ? before : 0) % character.Length);
            Assert.Equal(0, (snippet.Text.Length - snippet.Text.LastIndexOf('・') - 1) % character.Length);
        }
    }

    [Fact]
    public void WithoutAMatchInTheBodyItsBeginningIsShown()
    {
        using var shelf = new ArticleShelf(Story("a", "First sentence. Second sentence.", "Volcano"));
        Assert.Equal("First sentence. Second sentence.", shelf.Search("volcano")[0].Snippets[0].Text);
    }
}
