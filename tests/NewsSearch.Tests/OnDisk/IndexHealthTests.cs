using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk;

public sealed class IndexHealthTests
{
    private static readonly Article[] Stories =
    [
        ArticleShelf.Story("a", "The ferry left the harbour at noon.", "Ferry leaves", "2014-03-01"),
        ArticleShelf.Story("b", "The harbour was closed after the storm.", "Harbour closed"),
    ];

    [Fact]
    public void AnIndexAsWrittenIsSound()
    {
        using ArticleShelf shelf = WithAChange();
        IndexHealth health = IndexHealth.Of(shelf.Home);
        Assert.Empty(health.Problems);
        Assert.Equal((2, 2), (health.Articles, health.Segments));
    }

    [Fact]
    public void AFlippedBitAnywhereIsFound()
    {
        using ArticleShelf shelf = WithAChange();
        shelf.Index.Dispose();
        Assert.Contains(LuceneFileNames.In(shelf.Home), file => file.Extension == ".del");
        int flips = 0;
        foreach (FileInfo file in LuceneFileNames.In(shelf.Home).Where(file => file.Name is not ("segments.gen" or "write.lock")).ToList())
        {
            byte[] content = File.ReadAllBytes(file.FullName);
            for (int at = 0; at < content.Length; at += 5, flips++)
            {
                content[at] ^= 0x10;
                File.WriteAllBytes(file.FullName, content);
                Assert.True(IsFound(shelf.Home), $"{file.Name}: byte {at} of {content.Length}");
                content[at] ^= 0x10;
            }

            File.WriteAllBytes(file.FullName, content);
        }

        Assert.True(flips > 500, $"only {flips} flips");
        Assert.True(IndexHealth.Of(shelf.Home).IsSound);
    }

    [Fact]
    public void AFileCutShortIsFound()
    {
        using ArticleShelf shelf = WithAChange();
        shelf.Index.Dispose();
        foreach (FileInfo file in LuceneFileNames.In(shelf.Home).Where(file => file.Name is not ("segments.gen" or "write.lock")).ToList())
        {
            byte[] content = File.ReadAllBytes(file.FullName);
            foreach (int length in new[] { 0, 1, 15, 16, 17, content.Length / 2, content.Length - 1 }.Where(length => length < content.Length))
            {
                File.WriteAllBytes(file.FullName, content[..length]);
                Assert.True(IsFound(shelf.Home), $"{file.Name}: {length} bytes of {content.Length}");
            }

            File.WriteAllBytes(file.FullName, content);
        }

        Assert.True(IndexHealth.Of(shelf.Home).IsSound);
    }

    /// <summary>Two segments, the first with a deleted article.</summary>
    private static ArticleShelf WithAChange()
    {
        var shelf = new ArticleShelf(Stories);
        shelf.Add(_ => ArticleEntities.None, ArticleShelf.Story("a", "The ferry stayed in the harbour."));
        return shelf;
    }

    private static bool IsFound(IndexHome home)
    {
        try
        {
            return !IndexHealth.Of(home).IsSound;
        }
        catch (IndexException)
        {
            return true;
        }
    }
}
