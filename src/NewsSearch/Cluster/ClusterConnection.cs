using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>Asks a cluster over HTTP, and again with growing pauses what it was too busy for. Safe to use from many threads at once.</summary>
/// <remarks>All that is asked may be asked twice without another outcome, so an answer that was lost on its way is asked for again.</remarks>
public sealed class ClusterConnection : IDisposable
{
    /// <summary>Together with <see cref="FirstPause"/>, some fifteen seconds.</summary>
    private const int MostTries = 7;

    private const int ServerErrors = 500;

    /// <summary>Bytes of an answer: hundreds of very long articles, and less than what would take all memory.</summary>
    private const int LongestBody = 1 << 30;

    /// <summary>What an answer may take, all tries together, where nothing else is said.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);

    /// <summary>What is only polite to say may take no longer.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly Lock _lock = new();
    private readonly Random _jitter;
    private readonly Lazy<bool> _isOpenSearch;

    private volatile bool _hasAnswered;

    /// <param name="seed">Parts the pauses of this process from those of others.</param>
    /// <exception cref="IndexException">The file of authorities cannot be read.</exception>
    public ClusterConnection(ClusterAddress address, ClusterAccess access, TimeProvider clock, int seed)
        : this(address, access, clock, seed, ClusterHandlers.Of(access))
    {
    }

    internal ClusterConnection(ClusterAddress address, ClusterAccess access, TimeProvider clock, int seed, HttpMessageHandler handler)
    {
        Address = address;
        _authorization = access.Authorization;
        Clock = clock;
        _jitter = new Random(seed);
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestBody };
        _isOpenSearch = new(Identify, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The index that it is for.</summary>
    public ClusterAddress Address { get; }

    /// <summary>What an answer may take, all tries together; then it is an error. The cluster is told, too, and gives a search up then.</summary>
    public TimeSpan Patience { get; init; } = LongestAnswer;

    /// <summary>What gives up whatever is asked, beside the token of each question; asked anew each time.</summary>
    public Func<CancellationToken> GivenUp { get; init; } = static () => CancellationToken.None;

    /// <summary>Bytes of the longest answer that is read.</summary>
    internal long MostBytes
    {
        get => _http.MaxResponseContentBufferSize;
        init => _http.MaxResponseContentBufferSize = value;
    }

    internal TimeProvider Clock { get; }

    /// <summary>The path of the index, to be followed by what is asked of it.</summary>
    internal string Index => $"/{Address.Index}";

    /// <summary>Whether the cluster is OpenSearch, and not Elasticsearch.</summary>
    /// <exception cref="IndexException">It does not answer, or is neither.</exception>
    internal bool IsOpenSearch => _isOpenSearch.Value;

    /// <summary>Asks with a body of JSON, or without.</summary>
    /// <param name="path">From the server's address on, with a slash before it and options behind it.</param>
    /// <param name="expected">Statuses beside success that are an answer and no error.</param>
    /// <exception cref="IndexException">The cluster cannot be reached, or refuses.</exception>
    /// <exception cref="OperationCanceledException">It was given up; the cluster gives it up as well when the connection closes.</exception>
    internal ClusterAnswer Ask(HttpMethod method, string path, Action<Utf8JsonWriter>? body, CancellationToken cancellation, params ReadOnlySpan<int> expected)
    {
        ReadOnlyMemory<byte> written = body is null ? default : ClusterRequests.Body(body);
        return Send(method, path, written, "application/json", expected, cancellation);
    }

    /// <summary>Asks with lines of JSON.</summary>
    /// <inheritdoc cref="Ask"/>
    internal ClusterAnswer AskLines(HttpMethod method, string path, ReadOnlyMemory<byte> lines, CancellationToken cancellation) =>
        Send(method, path, lines, "application/x-ndjson", [], cancellation);

    /// <summary>Tells the cluster what it need not know: once, without waiting long, and whether it is heard or not.</summary>
    internal void Mention(HttpMethod method, string path, Action<Utf8JsonWriter> body)
    {
        using var brief = new CancellationTokenSource(Brief);
        try
        {
            SendOnce(method, path, ClusterRequests.Body(body), "application/json", brief.Token).Dispose();
        }
        catch (Exception error) when (error is IndexException or ObjectDisposedException || IsLost(error))
        {
        }
    }

    /// <summary>Waits before something is tried again.</summary>
    /// <param name="tries">How often it has been tried.</param>
    internal void Pause(int tries, CancellationToken cancellation)
    {
        double share;
        lock (_lock)
        {
            share = 0.5 + (_jitter.NextDouble() / 2);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, GivenUp());
        Task.Delay(FirstPause * Math.Pow(2, tries - 1) * share, Clock, ended.Token).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private ClusterAnswer Send(HttpMethod method, string path, ReadOnlyMemory<byte> body, string type, ReadOnlySpan<int> expected, CancellationToken cancellation)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellation, GivenUp());
        given.Token.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(Patience);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(given.Token, late.Token);
        for (int tries = 1; ; tries++)
        {
            try
            {
                ClusterAnswer answer = SendOnce(method, path, body, type, ended.Token);
                _hasAnswered = true;
                if (answer.IsSuccess || expected.Contains(answer.Status))
                {
                    return answer;
                }

                using (answer)
                {
                    if (tries == MostTries || !IsPassing(answer.Status))
                    {
                        throw ClusterFaults.Refused(Address, answer);
                    }
                }
            }
            catch (IndexException error) when (error.InnerException is JsonException && _hasAnswered && tries < MostTries)
            {
                // Something between has answered, or half an answer came: once more.
            }
            catch (Exception error) when (IsLost(error) && !given.IsCancellationRequested)
            {
                if (late.IsCancellationRequested)
                {
                    throw ClusterFaults.Late(Address, Patience, error);
                }

                if (tries == MostTries || !_hasAnswered || !MayPass(error))
                {
                    throw ClusterFaults.Unreachable(Address, error, tries);
                }
            }
            catch (Exception error) when (IsLost(error) && error is not OperationCanceledException)
            {
                throw new OperationCanceledException("It was given up, which cut the answer off.", error, given.Token);
            }

            try
            {
                Pause(tries, ended.Token);
            }
            catch (OperationCanceledException error) when (!given.IsCancellationRequested)
            {
                throw ClusterFaults.Late(Address, Patience, error);
            }
        }
    }

    private ClusterAnswer SendOnce(HttpMethod method, string path, ReadOnlyMemory<byte> body, string type, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, Address.Server.AbsoluteUri.TrimEnd('/') + path);
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(new("application/json"));
        if (!body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = new(type);
        }

        using HttpResponseMessage response = _http.Send(request, cancellation);
        using Stream content = response.Content.ReadAsStream(cancellation);
        int status = (int)response.StatusCode;
        JsonException cause;
        try
        {
            var json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new ClusterAnswer(status, json);
            }

            json.Dispose();
            cause = new JsonException("it is no object");
        }
        catch (JsonException error)
        {
            cause = error;
        }

        if (IsPassing(status))
        {
            throw new HttpRequestException($"it is too busy, or what stands before it does not reach it ({status})", cause);
        }

        throw (HttpStatusCode)status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.RequestEntityTooLarge
            ? ClusterFaults.Refused(Address, new ClusterAnswer(status, JsonDocument.Parse("{}")))
            : ClusterFaults.NoJson(Address, status, cause);
    }

    /// <summary>Whether it says that no answer came, or not all of one.</summary>
    private static bool IsLost(Exception error) => error is HttpRequestException or IOException or InvalidDataException or OperationCanceledException;

    /// <summary>Whether it may be otherwise the next time.</summary>
    private static bool MayPass(Exception error) =>
        error.InnerException is not AuthenticationException && error is not HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };

    private static bool IsPassing(int status) => status == (int)HttpStatusCode.TooManyRequests || status >= ServerErrors;

    private bool Identify()
    {
        using ClusterAnswer answer = Ask(HttpMethod.Get, "/", null, CancellationToken.None);
        if (!answer.Root.TryGetProperty("version", out JsonElement version) || version.ValueKind != JsonValueKind.Object)
        {
            throw new IndexException(IndexFault.Inaccessible, $"{Address.Server} is neither OpenSearch nor Elasticsearch");
        }

        return version.TryGetProperty("distribution", out JsonElement distribution) && distribution.ValueEquals("opensearch");
    }
}
