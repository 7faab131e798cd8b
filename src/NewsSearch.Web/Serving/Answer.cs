using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSearch.Output;
using NewsSearch.Web.Pages;

namespace NewsSearch.Web.Serving;

/// <summary>An answer to a request, whole.</summary>
/// <param name="Status">As RFC 9110 numbers them.</param>
internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Nothing that is asked here has a long body.</summary>
    public const int MostBodyBytes = 64 * 1024;

    public const string HtmlType = "text/html; charset=utf-8";

    public const string JsonType = "application/json";

    public const string ProblemType = "application/problem+json";

    /// <summary>The entity tag with its quotes; null for what nobody need keep.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether the address says what the content is, so that it never changes.</summary>
    public bool IsForever { get; init; }

    /// <summary>Where to go on; null where the answer is here.</summary>
    public Link? Location { get; init; }

    /// <summary>What a browser calls the file that it keeps of it, in letters, digits, dots and hyphens; null to show it.</summary>
    public string? FileName { get; init; }

    /// <summary>The methods that there are, where another was asked for.</summary>
    public string? Allow { get; init; }

    public static Answer Html(int status, string page) => new(status, HtmlType, Encoding.UTF8.GetBytes(page));

    public static Answer Json(Action<Utf8JsonWriter> write, int status = 200, string contentType = JsonType)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content, OutputJson.Options))
        {
            write(json);
        }

        return new Answer(status, contentType, content.WrittenMemory);
    }

    /// <summary>That something was changed, and what to look at now.</summary>
    public static Answer SeeOther(Link page) => new(303, "", ReadOnlyMemory<byte>.Empty) { Location = page };

    public static Answer NotModified(string tag) => new(304, "", ReadOnlyMemory<byte>.Empty) { Tag = tag };
}
