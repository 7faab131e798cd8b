using NewsSearch.Cleaning;
using NewsSearch.Output;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources.Office;

/// <summary>Reads documents as standard input gives them, without a name, and words what came of it.</summary>
internal static class DocumentReading
{
    public static List<Result<RawArticle, SkippedInput>> Read(byte[] document, SourceOptions? options = null)
    {
        using MemoryStream stream = new(document);
        return [.. new ArticleReader(options ?? new SourceOptions()).Read(stream, path: "/d")];
    }

    /// <summary>The one article that a document is, cleaned.</summary>
    public static Article Article(byte[] document)
    {
        Result<RawArticle, SkippedInput> record = Assert.Single(Read(document));
        Assert.True(record.Succeeded, record.Succeeded ? "" : Phrase(record.Fault) + record.Fault.Detail);
        Result<Article, SkippedInput> cleaned = new ArticleCleaner().Clean(record.Value);
        Assert.True(cleaned.Succeeded, record.Value.Content);
        return cleaned.Value;
    }

    /// <summary>Why the one record was passed over.</summary>
    public static string Skip(byte[] document, SourceOptions? options = null) => Phrase(Assert.Single(Read(document, options)).Fault);

    /// <summary>
    /// Reads what became of a document under damage: whatever it gives is an article or a reason, and nothing is thrown.
    /// </summary>
    public static void Survives(byte[] document)
    {
        foreach (Result<RawArticle, SkippedInput> record in Read(document))
        {
            Assert.True(record.Succeeded ? record.Value.Content.Length > 0 : Phrase(record.Fault).Length > 0);
        }
    }

    /// <summary>The document cut off at every fiftieth of its length, and with a byte in each of them turned over.</summary>
    public static IEnumerable<byte[]> Damaged(byte[] document)
    {
        for (int part = 0; part < 50; part++)
        {
            int at = document.Length * part / 50;
            yield return document[..at];
            byte[] flipped = [.. document];
            flipped[at] ^= 0xFF;
            yield return flipped;
            flipped = [.. document];
            flipped[at] ^= 0x01;
            yield return flipped;
        }
    }

    public static string Phrase(SkippedInput skipped) => SkipPhrases.Of(skipped.Cause);
}
