using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsSearch.Archive;
using NewsSearch.Searching;
using NewsSearch.Web.Api;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Pages;

namespace NewsSearch.Web.Serving;

/// <summary>Which address gives what.</summary>
internal sealed class Site(NewsArchive archive, ServerSettings settings)
{
    private const string Readable = "GET, HEAD";

    /// <summary>Whether an address is one for programs, to which problems are told as JSON.</summary>
    public static bool IsOfApi(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal) || path == AssistantEndpoint.Path;

    /// <summary>The answer; blocks while it searches.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    /// <exception cref="IndexException">The index cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Answer Answer(HttpRequest request, CancellationToken cancellation)
    {
        string path = request.Path.Value ?? "";
        if (Assets.Find(path) is { } asset)
        {
            return Readably(request, () => asset);
        }

        if (ApiRoutes.Find(path, out string id) is { } route)
        {
            return Readably(request, () => Tagged(request, route.Source, call => Serving.Answer.Json(json => route.Write(call with { Id = id }, json)), route.Parameters, cancellation));
        }

        if (PageRoutes.FindForm(path) is not null)
        {
            throw new RefusedException(new Problem(405, $"{request.Method} is no method of this address") { Allow = "POST", Remedy = "send the form of the page" });
        }

        return PageRoutes.Find(path, out string article) is { } page
            ? Readably(request, () => Tagged(request, page.Source, call => page.Answer(call with { Id = article }), page.Parameters, cancellation))
            : throw new RefusedException(new Problem(404, "there is nothing at this address")
            {
                Remedy = IsOfApi(request.Path) ? "what there is, is in /api/v1/openapi.json" : null,
            });
    }

    /// <summary>The answer to a form that was sent, which changes something.</summary>
    /// <param name="sent">As it would stand behind a question mark.</param>
    /// <inheritdoc cref="Answer"/>
    public Answer AnswerForm(PageRoute route, string sent, CancellationToken cancellation)
    {
        if (!settings.HasHome)
        {
            throw new RefusedException(new Problem(403, "a cluster keeps articles alone") { Remedy = "serve a home whose engine.address is the cluster's" });
        }

        var values = AskedValues.Of(new QueryString($"?{sent}"), route.Parameters);
        using IArticleIndex articles = archive.Acquire();
        return route.Answer(new Call(archive, articles, values, settings, cancellation));
    }

    private static Answer Readably(HttpRequest request, Func<Answer> answer) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        ? answer()
        : throw new RefusedException(new Problem(405, $"{request.Method} is no method of this address") { Allow = Readable, Remedy = $"it can be read: {Readable}" });

    private Answer Tagged(HttpRequest request, AnswerSource source, Func<Call, Answer> answer, IReadOnlyList<Parameter> parameters, CancellationToken cancellation)
    {
        var values = AskedValues.Of(request.QueryString, parameters);
        using IArticleIndex? articles = source is AnswerSource.Index or AnswerSource.Told ? archive.Acquire() : null;
        string tag = TagOf(request, articles, source, values);
        if (Known(request).Any(known => known == tag || known == $"W/{tag}"))
        {
            return Serving.Answer.NotModified(tag);
        }

        Answer made = answer(new Call(archive, articles, values, settings, cancellation));
        return made.Status != 200 ? made
            : Known(request).Contains("*") ? Serving.Answer.NotModified(tag)
            : made with { Tag = tag };
    }

    /// <summary>
    /// Changes with all that an answer may depend on: program, articles, settings, tags, what has been told, and the clock where dates count back from now. It belongs to
    /// its address: who knows it has had a good answer there, so that the request need not be read again to refuse it.
    /// </summary>
    private string TagOf(HttpRequest request, IArticleIndex? articles, AnswerSource source, AskedValues values)
    {
        IReadOnlyDictionary<string, string> saved = source == AnswerSource.Told ? archive.Saved.All() : new Dictionary<string, string>();
        bool countsHours = values.MayCountFromNow || saved.Values.Any(AskedValues.MayCountHours);
        string?[] parts =
        [
            request.Path.Value,
            request.QueryString.Value,
            settings.Version,
            articles?.Commit,
            values.AsksMeaning ? archive.VectorListing : null,
            source != AnswerSource.Program ? Written(archive.Home.SettingsPath) : null,
            articles is null ? null : Written(archive.Home.MarksPath),
            articles is null ? null : settings.Clock.GetUtcNow().ToString(countsHours ? "yyyyMMddHHmmss" : "yyyyMMdd", CultureInfo.InvariantCulture),
            .. saved.Keys.Where(SavedQueries.IsName).Select(name => archive.New(name).Mark()),
        ];
        return $"\"{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', parts))).ToString("x16", CultureInfo.InvariantCulture)}\"";
    }

    /// <summary>When a file was written and how long it is; null where there is none.</summary>
    private static string? Written(string path) =>
        new FileInfo(path) is { Exists: true } file ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}") : null;

    private static IEnumerable<string> Known(HttpRequest request) => request.Headers.IfNoneMatch
        .SelectMany(static line => (line ?? "").Split(',', StringSplitOptions.TrimEntries));
}
