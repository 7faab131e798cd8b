using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>A request as it came.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Head">All lines before the body.</param>
internal sealed record StubRequest(string Line, string Head, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>
/// A server of HTTP that answers each request as a test says, several at once: with any bytes, with none, without end, or not at all. It closes each
/// connection behind the answer.
/// </summary>
internal sealed class StubServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<StubRequest, StubAnswer> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _ended = new();

    /// <param name="certificate">Shown over TLS; null for plain HTTP.</param>
    public StubServer(Func<StubRequest, StubAnswer> answer, X509Certificate2? certificate = null)
    {
        (_answer, _certificate) = (answer, certificate);
        _listener.Start();
        _thread = new Thread(Accept) { IsBackground = true };
        _thread.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Url => string.Create(CultureInfo.InvariantCulture, $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}");

    /// <summary>The first lines of requests, in the order in which they came.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>What another server answers to a request, and that the connection is closed behind it, which OpenSearch does without saying so.</summary>
    public static byte[] Forward(string url, StubRequest request)
    {
        var server = new Uri(url);
        using var client = new TcpClient(server.Host, server.Port);
        using NetworkStream stream = client.GetStream();
        string head = string.Join("\r\n", request.Head.TrimEnd().Split("\r\n").Where(line => !line.StartsWith("Accept-Encoding:", StringComparison.OrdinalIgnoreCase)).Append("Connection: close"));
        stream.Write(Encoding.ASCII.GetBytes(head + "\r\n\r\n"));
        stream.Write(request.Body);
        using var answer = new MemoryStream();
        stream.CopyTo(answer);
        byte[] bytes = answer.ToArray();
        int first = bytes.AsSpan().IndexOf("\r\n"u8) + 2;
        return first < 2 ? bytes : [.. bytes.AsSpan(0, first), .. "Connection: close\r\n"u8, .. bytes.AsSpan(first)];
    }

    public void Dispose()
    {
        _ended.Set();
        _listener.Stop();
        _thread.Join();
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                TcpClient client = _listener.AcceptTcpClient();
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            using (client)
            using (Stream stream = Open(client))
            {
                StubRequest request = Read(stream);
                Lines.Enqueue(request.Line);
                _answer(request).Write(stream, _ended);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // Who asked has gone.
        }
    }

    private Stream Open(TcpClient client)
    {
        if (_certificate is null)
        {
            return client.GetStream();
        }

        var secure = new SslStream(client.GetStream());
        secure.AuthenticateAsServer(_certificate);
        return secure;
    }

    /// <summary>Reads all of a request, so that closing resets nothing.</summary>
    private static StubRequest Read(Stream stream)
    {
        var head = new List<byte>();
        while (!(head.Count >= 4 && head[^4] == '\r' && head[^3] == '\n' && head[^2] == '\r' && head[^1] == '\n'))
        {
            head.Add(stream.ReadByte() is >= 0 and var next ? (byte)next : throw new IOException("no request came"));
        }

        string text = Encoding.ASCII.GetString([.. head]);
        string? length = text.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        byte[] body = new byte[length is null ? 0 : int.Parse(length.Split(':')[1], CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        return new StubRequest(text.Split("\r\n")[0], text, body);
    }
}
