using System.Text.Json;
using NewsSearch.Output;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Output;

/// <summary>Records for programs that keep references: RIS, BibTeX, CSL-JSON.</summary>
public sealed class ReferenceRecordTests
{
    private static readonly Article Whole = Story("a", "Text.", "Who pays?", "2014-03-09") with
    {
        Source = "Harbour Post",
        Authors = ["John A. Lee", "Harbour Agency"],
        Url = "https://news.example/a_b?c=%7e",
        Language = "en",
    };

    private static readonly Article Bare = Story("a", "Text.");

    public static TheoryData<string> HostileTitles =>
    [
        "Who\r\nER  - \r\nTY  - BOOK", "} @comment{", "{{{", "\\", "a\u2028b\u2029c", "<script>alert(1)</script>", "@article{x, title = {y}}", "AU  - Somebody Else", "\e[31mred\e]8;;x\e\\", "x\u202Ey\U000E0041z",
        "\"quoted\", = # % $ & _ ^ ~ |", "*",
    ];

    [Fact]
    public void ARecordOfRisHasALineAValue()
    {
        Assert.Equal(
            "TY  - NEWS|TI  - Who pays?|AU  - Lee, John A.|AU  - Harbour Agency|T2  - Harbour Post|PY  - 2014|DA  - 2014/03/09|UR  - https://news.example/a_b?c=%7e|LA  - en|KW  - Kyiv|ID  - 000000000001|ER  - ||",
            Ris(Whole, "Kyiv"));
        Assert.Equal("TY  - NEWS|TI  - Who ER - pays|ID  - 000000000001|ER  - ||", Ris(Bare with { Title = "Who\r\nER - pays" }));
        Assert.Equal("TY  - NEWS|AU  - A B|T2  - Star|KW  - Kyiv|ID  - 000000000001|ER  - ||", Ris(Bare with { Authors = ["A * B"], Source = "*Star*" }, "Ky*iv"));
    }

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void NoTitleForgesATagOfRis(string title)
    {
        string[] lines = RisRecord.Of(Indexed(Bare with { Title = title })).Split("\r\n");
        Assert.Equal(["TY  - ", "TI  - ", "ID  - ", "ER  - ", "", ""], lines.Select(line => line.Length < 6 ? line : line[..6]));
        AssertSeen(string.Concat(lines));
    }

    [Fact]
    public void AnEntryOfBibTexIsOfTheKindThatItsFieldsAllow()
    {
        Assert.Equal(
            """
            @article{newssearch-000000000001,
              title = {{Who pays?}},
              author = {Lee, John A. and {Harbour Agency}},
              journal = {Harbour Post},
              year = {2014},
              month = {3},
              day = {9},
              url = {https://news.example/a_b?c=%7e},
            }

            """.ReplaceLineEndings("\n"),
            BibTexEntry.Of(Indexed(Whole)));
        Assert.StartsWith("@online{newssearch-000000000001,\n  title = {{Who pays?}},\n", BibTexEntry.Of(Indexed(Whole with { Source = null })), StringComparison.Ordinal);
        Assert.Equal("@misc{newssearch-000000000001,\n}\n", BibTexEntry.Of(Indexed(Bare)));
        Assert.Contains("  author = {Downey, Jr., Robert},\n", BibTexEntry.Of(Indexed(Bare with { Authors = ["Robert Downey Jr."] })), StringComparison.Ordinal);
        Assert.Contains("  url = {https://x.example/%7Ba%7D%5Cb},\n", BibTexEntry.Of(Indexed(Bare with { Url = @"https://x.example/{a}\b" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"{50% & more} \", @"\textbraceleft{}50\% \& more\textbraceright{} \textbackslash{}")]
    [InlineData("a_b #1 $2 ~x ^y <z> |", @"a\_b \#1 \$2 \textasciitilde{}x \textasciicircum{}y \textless{}z\textgreater{} \textbar{}")]
    [InlineData("Who\r\npays\u202E", "Who pays")]
    [InlineData("\"Zürich\" @ - 李", "\"Zürich\" @ - 李")]
    public void BibTexEscapesWhatMeansSomething(string title, string escaped) =>
        Assert.Contains($"  title = {{{{{escaped}}}}},\n", BibTexEntry.Of(Indexed(Bare with { Title = title })), StringComparison.Ordinal);

    /// <summary>BibTeX counts braces, whatever stands before them.</summary>
    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void NoTitleEndsAnEntryOfBibTex(string title)
    {
        string entry = BibTexEntry.Of(Indexed(Bare with { Title = title, Source = title, Authors = [title], Url = $"https://x.example/{Uri.EscapeDataString(title)}{{" }));
        int depth = 0;
        for (int i = 0; i < entry.Length; i++)
        {
            depth += entry[i] switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.True(depth > 0 || i < entry.IndexOf('{', StringComparison.Ordinal) || i >= entry.Length - 2, entry);
        }

        Assert.Equal(0, depth);
        AssertSeen(entry.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void AnItemOfCslHasNamesInTheirParts()
    {
        Assert.Equal(
            """{"id":"newssearch-000000000001","type":"article-newspaper","title":"Who pays?","author":[{"family":"Lee","given":"John A."},{"literal":"Harbour Agency"}],"container-title":"Harbour Post","issued":{"date-parts":[[2014,3,9]]},"URL":"https://news.example/a_b?c=%7e","language":"en"}""",
            Csl(Whole));
        Assert.Equal("""{"id":"newssearch-000000000001","type":"article-newspaper"}""", Csl(Bare with { Url = "javascript:alert(1)" }));
        Assert.Contains("""[{"family":"Downey","given":"Robert","suffix":"Jr."}]""", Csl(Bare with { Authors = ["Robert Downey Jr."] }), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void NoTitleBreaksAnItemOfCsl(string title)
    {
        string item = Csl(Bare with { Title = title });
        Assert.Equal(["id", "type", "title"], JsonDocument.Parse(item).RootElement.EnumerateObject().Select(member => member.Name));
        AssertSeen(item);
    }

    private static void AssertSeen(string text) => Assert.All(Enumerable.Range(0, text.Length), at => Assert.False(EscapedText.IsHidden(text, at), text));

    private static string Ris(Article article, params string[] places) => RisRecord.Of(Indexed(article) with { Places = places }).Replace("\r\n", "|", StringComparison.Ordinal);

    private static string Csl(Article article) => OutputTexts.Json(json => CslJson.Write(json, Indexed(article)));

    private static IndexedArticle Indexed(Article article) => new() { Id = "000000000001", Key = "k", Article = article };
}
