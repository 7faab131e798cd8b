using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsSearch.Tests.Cluster;

/// <summary>Nodes of ../shared/opensearch on ports of their own, with what they keep.</summary>
internal sealed class ClusterNodes(int number, params (string Name, string Value)[] variables) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _port = FreePort(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether all that it takes is here.</summary>
    public static bool CanStart => SharedData.Find(Path.Combine("opensearch", "start")) is not null
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")));

    /// <summary>Starts those that do not run, and waits until all are there.</summary>
    /// <returns>The address of the first.</returns>
    public string Start() => Run("start", _folder.Path, number.ToString(CultureInfo.InvariantCulture), _port).Trim();

    /// <summary>Ends one as a power cut would.</summary>
    /// <param name="node">Which, from 1; null for all.</param>
    public void Kill(int? node) => Run("stop", ["-9", _folder.Path, .. node is { } one ? [one.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()]);

    public void Dispose()
    {
        Kill(null);
        _folder.Dispose();
    }

    /// <summary>A port that is free with those of further nodes and, a hundred behind them, those on which nodes talk.</summary>
    private static int FreePort(int nodes)
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            int port = ((IPEndPoint)first.LocalEndpoint).Port;
            if (port + 100 + nodes <= ushort.MaxValue && Enumerable.Range(1, nodes - 1).Concat(Enumerable.Range(101, nodes)).All(step => IsFree(port + step)))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(SharedData.Find(Path.Combine("opensearch", script))!, arguments) { RedirectStandardOutput = true };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;

        // Nodes inherit nothing of it, so that its end is the script's.
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
