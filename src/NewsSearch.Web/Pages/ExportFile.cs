using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSearch.Archive;
using NewsSearch.Output;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>The hits of a search as a file.</summary>
internal static class ExportFile
{
    /// <summary>Hits in a file; the command line has no such bound.</summary>
    public const int Most = 10_000;

    private const string Csv = "csv";
    private const string JsonLines = "jsonl";

    /// <summary>The kinds of files, which are the endings of their names.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Csv, JsonLines, "ris"];

    public static string PathOf(string kind) => $"/export.{kind}";

    public static Answer Answer(Call call, string kind)
    {
        Question question = call.Values.Question();
        var request = new SearchRequest(call.Read(question).Query)
        {
            Any = question.Any,
            Sort = ResultsPage.SortOf(call.Values),
            Limit = Most,
            Snippets = kind == "ris" ? 0 : 2,
        };
        IEnumerable<SearchHit> found = call.Articles.Stream(request, call.Cancellation).Hits.Select(OfWeb);
        (string type, ReadOnlyMemory<byte> content) = kind switch
        {
            Csv => ("text/csv; charset=utf-8", CsvOf(call, found)),
            JsonLines => ("application/jsonl", JsonOf(call, found)),
            _ => ("application/x-research-info-systems; charset=utf-8", Lines(found.Select(hit => RisRecord.Of(hit.Indexed)))),
        };
        return new Answer(200, type, content) { FileName = $"newssearch.{kind}" };
    }

    /// <summary>The hit without an address that no page links to: what opens the file may.</summary>
    private static SearchHit OfWeb(SearchHit hit) =>
        hit with { Indexed = hit.Indexed with { Article = hit.Indexed.Article with { Url = WebAddress.Of(hit.Indexed.Article.Url) } } };

    private static ReadOnlyMemory<byte> CsvOf(Call call, IEnumerable<SearchHit> found)
    {
        IReadOnlyList<string> kept = call.Articles.KeptNames;
        IEnumerable<string> rows = found.Select(hit => Output.Csv.WithoutFormulas(HitCsv.Row(hit, call.Settings.ShownPath, kept)));
        return Lines(rows.Prepend(HitCsv.Header(kept)).Select(row => row + "\r\n"));
    }

    private static ReadOnlyMemory<byte> JsonOf(Call call, IEnumerable<SearchHit> found)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (SearchHit hit in new ArticleStories(call.Articles, call.Cancellation).Tell(found))
        {
            using (var json = new Utf8JsonWriter(content, OutputJson.Options))
            {
                HitJson.Write(json, hit, call.Settings.ShownPath);
            }

            content.Write("\n"u8);
        }

        return content.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Lines(IEnumerable<string> lines)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (string line in lines)
        {
            Encoding.UTF8.GetBytes(line, content);
        }

        return content.WrittenMemory;
    }
}
