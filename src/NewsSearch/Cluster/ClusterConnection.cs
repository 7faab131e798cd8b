using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>Asks a cluster over HTTP, and again with growing pauses what it was too busy for. Safe to use from many threads at once.</summary>
/// <remarks>All that is asked may be asked twice without another outcome, so an answer that was lost on its way is asked for again.</remarks>
public sealed class ClusterConnection : IDisposable
{
    /// <summary>Together with <see cref="FirstPause"/>, some fifteen seconds.</summary>
    private const int MostTries = 7;

    private const int ServerErrors = 500;

    /// <summary>What an answer may take, and after which nothing is asked again.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);

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
        : this(address, access, clock, seed, HandlerOf(access))
    {
    }

    internal ClusterConnection(ClusterAddress address, ClusterAccess access, TimeProvider clock, int seed, HttpMessageHandler handler)
    {
        Address = address;
        _authorization = access.Authorization;
        Clock = clock;
        _jitter = new Random(seed);
        _http = new HttpClient(handler) { Timeout = LongestAnswer };
        _isOpenSearch = new(Identify, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The index that it is for.</summary>
    public ClusterAddress Address { get; }

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

    /// <summary>Waits before something is tried again.</summary>
    /// <param name="tries">How often it has been tried.</param>
    internal void Pause(int tries, CancellationToken cancellation)
    {
        double share;
        lock (_lock)
        {
            share = 0.5 + (_jitter.NextDouble() / 2);
        }

        Task.Delay(FirstPause * Math.Pow(2, tries - 1) * share, Clock, cancellation).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private ClusterAnswer Send(HttpMethod method, string path, ReadOnlyMemory<byte> body, string type, ReadOnlySpan<int> expected, CancellationToken cancellation)
    {
        long start = Clock.GetTimestamp();
        for (int tries = 1; ; tries++)
        {
            bool isLast = tries == MostTries || Clock.GetElapsedTime(start) > LongestAnswer;
            try
            {
                ClusterAnswer answer = SendOnce(method, path, body, type, cancellation);
                _hasAnswered = true;
                if (answer.IsSuccess || expected.Contains(answer.Status))
                {
                    return answer;
                }

                using (answer)
                {
                    if (isLast || !IsPassing(answer.Status))
                    {
                        throw ClusterFaults.Refused(Address, answer);
                    }
                }
            }
            catch (IndexException error) when (error.InnerException is JsonException && _hasAnswered && !isLast)
            {
                // Something between has answered, or half an answer came: once more.
            }
            catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                if (isLast || !_hasAnswered || error.InnerException is AuthenticationException)
                {
                    throw ClusterFaults.Unreachable(Address, error, tries);
                }
            }

            Pause(tries, cancellation);
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
        try
        {
            return new ClusterAnswer(status, response.Content.Headers.ContentLength == 0 ? JsonDocument.Parse("{}") : JsonDocument.Parse(content));
        }
        catch (JsonException error)
        {
            if (IsPassing(status))
            {
                throw new HttpRequestException($"it is too busy, or what stands before it does not reach it ({status})", error);
            }

            throw status == (int)HttpStatusCode.Unauthorized
                ? ClusterFaults.Refused(Address, new ClusterAnswer(status, JsonDocument.Parse("{}")))
                : ClusterFaults.NoJson(Address, status, error);
        }
    }

    private static bool IsPassing(int status) => status == (int)HttpStatusCode.TooManyRequests || status >= ServerErrors;

    private bool Identify()
    {
        using ClusterAnswer answer = Ask(HttpMethod.Get, "/", null, CancellationToken.None);
        if (answer.Root.ValueKind != JsonValueKind.Object || !answer.Root.TryGetProperty("version", out JsonElement version) || version.ValueKind != JsonValueKind.Object)
        {
            throw new IndexException(IndexFault.Inaccessible, $"{Address.Server} is neither OpenSearch nor Elasticsearch");
        }

        return version.TryGetProperty("distribution", out JsonElement distribution) && distribution.ValueEquals("opensearch");
    }

    private static SocketsHttpHandler HandlerOf(ClusterAccess access)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (access.AuthorityFile is { } file)
        {
            X509Certificate2Collection authorities = ReadAuthorities(file);
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return handler;
    }

    private static X509Certificate2Collection ReadAuthorities(string file)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the certificates in {file}: {error.Message}", error);
        }

        return authorities.Count > 0 ? authorities : throw new IndexException(IndexFault.Inaccessible, $"there are no certificates in {file}");
    }
}
