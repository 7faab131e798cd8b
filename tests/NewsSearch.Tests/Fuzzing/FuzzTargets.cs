using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Sources;
using Parquet;

namespace NewsSearch.Tests.Fuzzing;

/// <summary>All that reads what somebody else wrote.</summary>
internal sealed class FuzzTargets : IDisposable
{
    private static readonly ArticleCleaner Cleaner = new();

    private readonly TemporaryFolder _folder = new();
    private readonly ArticleShelf _shelf = new(ArticleShelf.Story("a", "The troops left U.S. soil. A border; 40,000 troops.", "Troops", "2014-03-29"));
    private readonly StatisticalRecognizer _recognizer = new();

    public IReadOnlyList<FuzzTarget> All =>
    [
        new("query", FuzzSeeds.Queries, Query) { Words = FuzzSeeds.QueryWords },
        new("query-json", FuzzSeeds.QueryTrees, QueryTree) { Words = FuzzSeeds.JsonWords },
        new("page", FuzzSeeds.Pages, bytes => Clean(bytes, ContentKind.HtmlPage)) { Words = FuzzSeeds.MarkupWords },
        new("text", FuzzSeeds.Texts, bytes => Clean(bytes, ContentKind.Text)),
        new("names", FuzzSeeds.Texts, Recognize) { Words = FuzzSeeds.NameWords },
        new("settings", FuzzSeeds.Settings, Settings) { Words = FuzzSeeds.JsonWords },
        new("catalogue", FuzzSeeds.Catalogues, Catalogued) { Words = FuzzSeeds.JsonWords },
        Reader("feed", FuzzSeeds.Feeds, FuzzSeeds.MarkupWords),
        Reader("json", FuzzSeeds.Json, FuzzSeeds.JsonWords),
        Reader("table", FuzzSeeds.Tables, FuzzTarget.Bytes(",", "\"", "\"\"", "\r\n", "\t", ";", "title", "body")),
        Reader("markdown", FuzzSeeds.Markdown, FuzzTarget.Bytes("---\n", "> ", "- ", "[a](b", "```\n", "![", "**", "_", "|", "<div>")),
        Reader("mail", FuzzSeeds.Mails, FuzzTarget.Bytes("\r\n\r\n", "--b\r\n", "Content-Type: ", "multipart/mixed; boundary=b", "=?utf-8?B?", "?=", "=\r\n", "From ")),
        Reader("rtf", FuzzSeeds.Rtf, FuzzTarget.Bytes("{", "}", "\\u-1 ?", "\\bin99999 ", "\\'", "\\pard", "{\\*\\", "\\uc9")),
        Reader("warc", FuzzSeeds.Crawls, FuzzTarget.Bytes("WARC/1.0\r\n", "Content-Length: ", "99999999999", "-1", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "ffffffff\r\n")),
        Reader("pdf", FuzzSeeds.Pdfs, FuzzTarget.Bytes("<<", ">>", "[", "]", "obj", "endobj", "1 0 R", "stream\n", "endstream", "/Length 99999999", "(", "BT", "Tj", "xref", "trailer")),
        Reader("parquet", [Sources.Tables.ParquetFile.News(CompressionMethod.None), Sources.Tables.ParquetFile.News(CompressionMethod.Gzip)], []),
        Reader("container", FuzzSeeds.Containers, []),
        Reader("export", FuzzSeeds.Exports, FuzzTarget.Bytes("\n\n", "End of Document", "Body\n", "Length: ", "LOAD-DATE", "\f")),
        Part("docx", FuzzSeeds.WordParts, FuzzSeeds.Docx, FuzzSeeds.MarkupWords),
        Part("odt", FuzzSeeds.OpenDocumentParts, FuzzSeeds.Odt, FuzzSeeds.MarkupWords),
        Part("epub", FuzzSeeds.Pages, FuzzSeeds.Epub, FuzzSeeds.MarkupWords),
    ];

    public void Dispose()
    {
        _shelf.Dispose();
        _folder.Dispose();
    }

    private static FuzzTarget Reader(string name, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> words) => new(name, seeds, Read) { Words = words };

    /// <summary>What stands compressed in a package, where damage of its own would not get.</summary>
    private static FuzzTarget Part(string name, IReadOnlyList<byte[]> seeds, Func<string, byte[]> package, IReadOnlyList<byte[]> words) =>
        new(name, seeds, part => Read(package(Encoding.UTF8.GetString(part)))) { Words = words };

    private static void Read(byte[] input)
    {
        using MemoryStream stream = new(input);
        foreach (Result<RawArticle, SkippedInput> record in new ArticleReader(new SourceOptions()).Read(stream, path: "/d"))
        {
            if (record.Succeeded)
            {
                Clean(record.Value);
            }
            else
            {
                Assert.NotEmpty(SkipPhrases.Of(record.Fault.Cause));
            }
        }
    }

    private static void Clean(byte[] content, ContentKind kind) =>
        Clean(new RawArticle { Origin = new ArticleOrigin("/d"), Kind = kind, Content = Encoding.UTF8.GetString(content) });

    private static void Clean(RawArticle raw)
    {
        if (Cleaner.Clean(raw).TryGet(out Article? article, out SkippedInput? skipped))
        {
            Assert.Equal(article.Body.Trim('\n'), article.Body);
        }
        else
        {
            Assert.NotEmpty(SkipPhrases.Of(skipped.Cause));
        }
    }

    private void Query(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        if (QueryParser.Parse(text, new QueryOptions { Now = ArticleShelf.Now }).TryGet(out ParsedQuery? parsed, out QueryFault? fault))
        {
            string printed = QueryPrinter.Print(parsed.Query);
            Assert.True(
                !QueryParser.Parse(printed, new QueryOptions { Now = ArticleShelf.Now }).TryGet(out ParsedQuery? again, out QueryFault? ofPrinted)
                    ? ofPrinted.Kind == QueryFaultKind.TooLong : again.Query == parsed.Query,
                $"printed as {printed}");
            _shelf.Index.Search(new SearchRequest(parsed.Query));
        }
        else
        {
            Assert.NotEmpty(QuerySentences.Message(fault));
        }
    }

    private static void QueryTree(byte[] input)
    {
        if (QueryJson.Read(Encoding.UTF8.GetString(input)).TryGet(out NewsQuery? query, out QueryJsonFault? fault))
        {
            Assert.Equal(query, QueryJson.Read(QueryJson.Write(query)).Value);
        }
        else
        {
            Assert.NotEmpty(QuerySentences.Message(fault));
        }
    }

    private void Recognize(byte[] input)
    {
        string body = Encoding.UTF8.GetString(input);
        ArticleEntities found = _recognizer.Recognize("", body);
        Assert.All(found.People.SelectMany(person => person.Mentions), mention => Assert.InRange(mention.End, mention.Start + 1, body.Length));
    }

    private void Settings(byte[] input)
    {
        var home = new IndexHome(_folder.Path);
        File.WriteAllBytes(home.SettingsPath, input);
        try
        {
            IndexSettings settings = IndexSettings.Load(home);
            settings.Save(home);
            IndexSettings.Load(home);
        }
        catch (IndexException error)
        {
            Assert.NotEmpty(error.Message);
        }
    }

    private void Catalogued(byte[] input)
    {
        _folder.Write("catalogue.jsonl", input);
        Assert.NotNull(Catalogue.LoadAny(new IndexHome(_folder.Path)).Files);
    }
}
