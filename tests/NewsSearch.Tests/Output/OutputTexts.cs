using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Output;

/// <summary>An article and a hit of every kind of value, and what a writer makes of them.</summary>
internal static class OutputTexts
{
    public static Article Article { get; } = new()
    {
        Origin = new ArticleOrigin("/news/in/a.html", 7),
        Title = "Ferry 🚢 \"Zürich\"",
        Body = "Anna Berg saw it.\n\nIt left Kyiv\u001B.",
        Url = "https://post.example/1",
        Source = "Harbour Post",
        Language = "en",
        Authors = ["Ann Lee", "李雷"],
        Published = PublicationDate.FromInstant(new DateTimeOffset(2014, 3, 28, 22, 30, 7, TimeSpan.FromHours(-4))),
    };

    public static IndexedArticle Indexed { get; } = new()
    {
        Article = Article,
        Id = "5f0c81d9ab34",
        Key = "https://post.example/1",
        People = ["Anna Berg"],
        Places = ["Kyiv", "Lund, South"],
        Organisations = ["Harbour Watch"],
        Countries = ["UA", "SE"],
        IndexedAt = 1_396_051_201,
    };

    public static SearchHit Hit { get; } = new(3, 7.123456f, Indexed,
    [
        new Snippet(Snippet.Body, new TextSpan(19, 31), "It left Kyiv", [new TextSpan(3, 7), new TextSpan(8, 12)]),
        new Snippet(Snippet.Title, new TextSpan(0, 5), "Ferry", []),
    ]);

    /// <summary>An article of which nothing is known but its text.</summary>
    public static Article Bare { get; } = new() { Origin = new ArticleOrigin(null), Title = "", Body = "Nothing." };

    /// <summary>How a front in <c>/news</c> shows a path.</summary>
    public static string Shown(string path) => path.Replace("/news/", "", StringComparison.Ordinal);

    public static string Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, OutputJson.Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
