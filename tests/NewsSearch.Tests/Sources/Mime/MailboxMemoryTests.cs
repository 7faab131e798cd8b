using System.Text;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources.Mime;

[Collection(AloneCollection.Name)]
public sealed class MailboxMemoryTests
{
    [Fact]
    public void MemoryDoesNotGrowWithTheMailbox()
    {
        const int Messages = 40_000;
        byte[] message = Encoding.UTF8.GetBytes("From x@y.example Fri Mar  7 07:00:00 2014\nFrom: a@b.example\nSubject: One\n\n" + string.Concat(Enumerable.Repeat("All of it is one line.\n", 100)) + "\n");
        using RepeatingStream stream = new(message, Messages);
        int read = 0;

        // Earlier tests leave pools and tables behind, so growth counts, not the whole.
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        foreach (Result<RawArticle, SkippedInput> article in new ArticleReader(new()).Read(stream, "big.mbox"))
        {
            Assert.Equal(++read, article.Value.Origin.Record);
            most = read % 10_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
        }

        Assert.Equal(Messages, read);
        Assert.True(most - before < 30_000_000, $"{most - before} bytes are held of {(long)message.Length * Messages}");
    }
}
