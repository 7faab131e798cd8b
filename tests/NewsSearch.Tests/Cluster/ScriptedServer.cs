using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsSearch.Tests.Cluster;

/// <summary>A server of HTTP that answers as a test says: with any bytes, or not at all. It closes each connection behind the answer.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]> _answer;
    private readonly Thread _thread;

    /// <param name="answer">Given the first line of a request, what to send; nothing cuts the connection.</param>
    public ScriptedServer(Func<string, byte[]> answer)
    {
        _answer = answer;
        _listener.Start();
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The first lines of requests.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>All lines before their bodies.</summary>
    public List<string> Heads { get; } = [];

    public static byte[] Json(string body, int status = 200) => Text(body, status, "application/json");

    /// <param name="missing">Bytes that are promised and not sent.</param>
    public static byte[] Text(string body, int status, string type, int missing = 0)
    {
        int length = Encoding.UTF8.GetByteCount(body) + missing;
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Told\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"));
    }

    public void Dispose()
    {
        _listener.Stop();
        _thread.Join();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = _listener.AcceptTcpClient();
                using NetworkStream stream = client.GetStream();
                string first = ReadRequest(stream);
                byte[] answer;
                lock (Requests)
                {
                    Requests.Add(first);
                    answer = _answer(first);
                }

                stream.Write(answer);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    /// <summary>Reads all of a request, so that closing resets nothing.</summary>
    private string ReadRequest(NetworkStream stream)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && stream.ReadByte() is >= 0 and var next)
        {
            head.Append((char)next);
        }

        Heads.Add(head.ToString());
        string[] lines = head.ToString().Split("\r\n");
        int length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } stated
            ? int.Parse(stated.Split(':')[1], CultureInfo.InvariantCulture)
            : 0;
        stream.ReadExactly(new byte[length]);
        return lines[0];
    }
}
