using System.Text.RegularExpressions;
using NewsSearch.Cleaning;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Exports;

/// <summary>Real exports, which lie beside the repository.</summary>
public sealed partial class SharedExportTests
{
    [Theory]
    [InlineData("nexis.txt", 10)]
    [InlineData("nexis-uni.docx", 10)]
    [InlineData("proquest.html", 1)]
    [InlineData("proquest.eml", 100)]
    public void EachArticleIsWholeAndHoldsNoLabel(string name, int count)
    {
        string path = SharedData.Require(Path.Combine("exports", name));
        Article[] articles = [.. new ArticleReader(new()).Read(new SourceFile(path, 0, default)).Select(article => new ArticleCleaner().Clean(article.Value).Value)];
        Assert.Equal(Enumerable.Range(1, count), articles.Select(article => article.Origin.Record));
        foreach (Article article in articles)
        {
            Assert.NotEqual("", article.Title);
            Assert.False(string.IsNullOrEmpty(article.Source) || article.Published is null, $"{article.Origin}: {article.Title}");
            Assert.DoesNotMatch(Label(), article.Body);
        }
    }

    [GeneratedRegex(@"^(?:LOAD-DATE|BYLINE|LENGTH|SECTION|LANGUAGE|PUBLICATION-TYPE|Load-Date|Byline|Length|Body$|End of Document|Copyright|All Rights Reserved|Author|Publication info|Full text|ProQuest document ID|Database|Links|Abstract)(?:: |$)", RegexOptions.Multiline)]
    private static partial Regex Label();
}
