using NewsSearch.Cleaning;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Markdown;

public sealed class MarkdownTests : IDisposable
{
    private const string Story = "The council approved a second tram line to the harbour on Tuesday, after a debate of five hours.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FrontMatterNamesTitleAuthorsAndDate()
    {
        Article article = Read($"""
            ---
            layout: post
            title: "Trams: a second line"
            date: 2014-03-29
            authors: [Ida Berg, 'Bo Cox']
            tags:
              - trams
            lang: en
            ---

            {Story}
            """);
        Assert.Equal(("Trams: a second line", Story, "en", "2014-03-29"), (article.Title, article.Body, article.Language, article.Published.ToString()));
        Assert.Equal(["Ida Berg", "Bo Cox"], article.Authors);
    }

    [Fact]
    public void AuthorsMayBeListedAndBeObjects() => Assert.Equal(
        ["Ida Berg", "Bo Cox"],
        Read($"---\nauthor:\n  - name: Ida Berg\n    mail: ida@a.example\n  - Bo Cox\n---\n{Story}").Authors);

    [Fact]
    public void TomlIsFrontMatterToo() => Assert.Equal(
        ("Second line", "2014-03-29"),
        Read($"+++\ntitle = \"Second line\"\ndate = 2014-03-29\n+++\n{Story}") is var article ? (article.Title, article.Published.ToString()) : default);

    [Fact]
    public void RulesAroundATextAreNoFrontMatter() =>
        Assert.Equal($"{Story}\n\nA second paragraph stands here.", Read($"---\n{Story}\n\n---\n\nA second paragraph stands here.").Body);

    [Fact]
    public void MarkupIsRenderedAndTheFirstHeadingIsTheTitle()
    {
        Article article = Read($"""
            # Second *tram* line

            {Story.Replace("harbour", "**harbour**", StringComparison.Ordinal)} It is [planned](https://a.example/plan) for
            the year 2017 and costs `40` million.

            ![map](map.png)

            - The first stretch ends at the pier.
            - The second one is to follow.

            > Nobody asked us, said the anglers.
            """);
        Assert.Equal("Second tram line", article.Title);
        Assert.Equal(
            $"{Story} It is planned for the year 2017 and costs 40 million.\n\nThe first stretch ends at the pier.\n\nThe second one is to follow.\n\nNobody asked us, said the anglers.",
            article.Body);
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    public void AbsurdDepthIsSurvived(char mark)
    {
        string path = _folder.Write("deep.md", new string(mark, 100_000) + "\n" + Story);
        Assert.NotEmpty(new ArticleReader(new SourceOptions()).Read(new SourceFile(path, 0, default)));
    }

    private Article Read(string text) =>
        new ArticleCleaner().Clean(Assert.Single(new ArticleReader(new SourceOptions()).Read(new SourceFile(_folder.Write("a.md", text), 0, default))).Value).Value;
}
