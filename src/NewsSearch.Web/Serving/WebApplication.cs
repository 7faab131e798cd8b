using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using NewsSearch.Archive;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Web.Pages;

namespace NewsSearch.Web.Serving;

/// <summary>From a request to its answer, whatever happens between.</summary>
internal sealed class WebApplication(NewsArchive archive, ServerSettings settings) : IHttpApplication<HttpContext>, IDisposable
{
    /// <summary>Nothing is loaded but what the server itself has, and nothing runs that stands in a page.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly RequestGuard _guard = new(settings);
    private readonly Site _site = new(archive, settings);
    private readonly AssistantEndpoint? _assistant = settings.Assistant is { } assistant ? new AssistantEndpoint(assistant) : null;
    private readonly SemaphoreSlim _turns = new(settings.Concurrency);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _telling = new();

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <summary>Has the index read what pages share of it, so that the first need not wait.</summary>
    public void Warm()
    {
        CancellationToken stopping = _stopping.Token;
        _ = Task.Run(() =>
        {
            try
            {
                using IArticleIndex articles = archive.Acquire();
                articles.Survey(new SurveyRequest(new NewsQuery.Everything()), stopping);
            }
            catch (Exception error) when (error is IndexException or OperationCanceledException or ObjectDisposedException)
            {
                // The first request tells what is wrong.
            }
        });
    }

    /// <summary>Ends all searches under way.</summary>
    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        _turns.Dispose();
        _stopping.Dispose();
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        Answer answer = await AnswerAsync(context);
        if (!context.RequestAborted.IsCancellationRequested)
        {
            await SendAsync(context, answer);
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        if (_guard.Refuse(context.Request) is { } refused)
        {
            return ToAnswer(context, refused);
        }

        using var patience = new CancellationTokenSource(settings.Patience, settings.Clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token, patience.Token);
        bool hasTurn = false;
        try
        {
            // What a client takes long to send keeps no other one waiting.
            AssistantEndpoint? endpoint = context.Request.Path == AssistantEndpoint.Path ? _assistant : null;
            ReadOnlyMemory<byte> message = endpoint is null ? default : await AssistantEndpoint.ReadAsync(context.Request, ended.Token);
            PageRoute? form = HttpMethods.IsPost(context.Request.Method) ? PageRoutes.FindForm(context.Request.Path.Value ?? "") : null;
            string sent = form is null ? "" : await FormOfAsync(context.Request, ended.Token);
            await _turns.WaitAsync(ended.Token);
            hasTurn = true;
            return endpoint is not null ? await endpoint.AnswerAsync(context.Request, message, ended.Token)
                : form is not null ? _site.AnswerForm(form, sent, ended.Token)
                : _site.Answer(context.Request, ended.Token);
        }
        catch (RefusedException error)
        {
            return ToAnswer(context, error.Problem);
        }
        catch (BadHttpRequestException error)
        {
            return ToAnswer(context, new Problem(error.StatusCode, "the request's body is too long, or did not come as announced"));
        }
        catch (IndexException error)
        {
            return ToAnswer(context, new Problem(503, settings.IndexWords(error)));
        }
        catch (MeaningException error)
        {
            return ToAnswer(context, new Problem(503, settings.MeaningWords(error)));
        }
        catch (Exception error) when (ended.IsCancellationRequested && IsGivenUp(error))
        {
            return ToAnswer(context, new Problem(503, string.Create(CultureInfo.InvariantCulture, $"the search was given up after {settings.Patience.TotalSeconds} s"))
            {
                Remedy = "ask for less, or try again when the server has less to do",
            });
        }
        catch (Exception error)
        {
            lock (_telling)
            {
                settings.Faulted(error);
            }

            return ToAnswer(context, new Problem(500, "this is a fault of the program itself") { Remedy = "its messages say more" });
        }
        finally
        {
            if (hasTurn)
            {
                _turns.Release();
            }
        }
    }

    /// <summary>What a form sends, as it would stand behind a question mark.</summary>
    /// <exception cref="RefusedException">The body is none of a form: no page of another site can send that unasked but this.</exception>
    private static async Task<string> FormOfAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new RefusedException(new Problem(415, "the body is not that of a form") { Remedy = "send application/x-www-form-urlencoded" });
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static bool IsGivenUp(Exception error) => error is OperationCanceledException or ObjectDisposedException
        || (error is AggregateException several && several.InnerExceptions.All(IsGivenUp));

    private static Answer ToAnswer(HttpContext context, Problem problem) => Site.IsOfApi(context.Request.Path) ? problem.ToJson() : ProblemPage.Answer(problem);

    private static async Task SendAsync(HttpContext context, Answer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // To other sites nothing; with no-referrer the page's own forms would name no origin, as those of other sites may.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = answer.IsForever ? "max-age=31536000, immutable" : answer.Tag is null ? "no-store" : "private, no-cache";
        if (answer.Tag is not null)
        {
            headers.ETag = answer.Tag;
        }

        if (answer.Location is { } location)
        {
            headers.Location = location.Address;
        }

        if (answer.FileName is not null)
        {
            headers.ContentDisposition = $"attachment; filename=\"{answer.FileName}\"";
        }

        if (answer.Allow is not null)
        {
            headers.Allow = answer.Allow;
        }

        if (answer.Status == StatusCodes.Status401Unauthorized)
        {
            headers.Append(HeaderNames.WWWAuthenticate, "Bearer realm=\"newssearch\"");
            headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"newssearch\", charset=\"UTF-8\"");
        }

        if (answer.Status is StatusCodes.Status304NotModified or StatusCodes.Status303SeeOther)
        {
            return;
        }

        headers.ContentType = answer.ContentType;
        headers.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
