using System.Globalization;
using System.Text;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>What a <see cref="StubServer"/> sends, before it cuts the connection.</summary>
internal sealed class StubAnswer
{
    private readonly Action<Stream, ManualResetEventSlim> _write;

    private StubAnswer(Action<Stream, ManualResetEventSlim> write) => _write = write;

    /// <summary>The connection is cut without a word.</summary>
    public static StubAnswer None { get; } = new((_, _) => { });

    /// <summary>Nothing comes, as long as the test lasts.</summary>
    public static StubAnswer Silence { get; } = new((_, ended) => ended.Wait());

    public static StubAnswer Bytes(byte[] bytes) => new((stream, _) => stream.Write(bytes));

    /// <summary>The bytes, after some time.</summary>
    public static StubAnswer Late(byte[] bytes, TimeSpan pause) => new((stream, ended) =>
    {
        ended.Wait(pause);
        stream.Write(bytes);
    });

    public static StubAnswer Json(string body, int status = 200) => Text(body, status, "application/json");

    public static StubAnswer Text(string body, int status, string type) => Bytes(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Told\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}")));

    /// <summary>The beginning, and then the same again and again until nobody reads it any more.</summary>
    public static StubAnswer Endless(string beginning, string again) => new((stream, ended) =>
    {
        stream.Write(Encoding.ASCII.GetBytes(beginning));
        byte[] bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(again, 100)));
        while (!ended.IsSet)
        {
            stream.Write(bytes);
        }
    });

    public void Write(Stream stream, ManualResetEventSlim ended) => _write(stream, ended);
}
