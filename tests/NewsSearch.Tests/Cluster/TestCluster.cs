using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsSearch.Cluster;

[assembly: AssemblyFixture(typeof(NewsSearch.Tests.Cluster.TestCluster))]

namespace NewsSearch.Tests.Cluster;

/// <summary>
/// A real cluster: the one that NEWSSEARCH_TEST_ENGINE names, else one node of ../shared/opensearch, which runs from the first test that asks for it to the
/// end of the last. Tests that need it are skipped, saying so, where there is neither.
/// </summary>
public sealed class TestCluster : IDisposable
{
    private static readonly Lock Starting = new();
    private static TemporaryFolder? _folder;
    private static string? _url;
    private static int _indexes;

    /// <summary>The address of an index of its own, which does not exist yet.</summary>
    internal static ClusterAddress NewAddress()
    {
        string name = $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _indexes)}-{Stopwatch.GetTimestamp():x}";
        Assert.True(ClusterAddress.TryParse($"{Require()}/{name}", out ClusterAddress? address, out string? fault), fault);
        return address;
    }

    internal static ClusterConnection Connect(ClusterAddress address) => new(address, ClusterAccess.None, TimeProvider.System, seed: 1);

    /// <summary>The address of the cluster; skips the test without one.</summary>
    internal static string Require()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_TEST_ENGINE") is { Length: > 0 } stated)
        {
            return stated.TrimEnd('/');
        }

        string? start = SharedData.Find(Path.Combine("opensearch", "start"));
        Assert.SkipUnless(start is not null && HasJava(), "no cluster: NEWSSEARCH_TEST_ENGINE names none, and ../shared/opensearch or java is missing");
        lock (Starting)
        {
            if (_url is null)
            {
                _folder = new TemporaryFolder();
                _url = Run(start!, _folder.Path, "1", FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture)).Trim();
            }

            return _url;
        }
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Run(SharedData.Find(Path.Combine("opensearch", "stop"))!, "-9", _folder.Path);
            _folder.Dispose();
        }
    }

    private static bool HasJava() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")));

    /// <summary>A port whose hundred-and-first successor, on which nodes talk, is free too.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            int port = ((IPEndPoint)first.LocalEndpoint).Port;
            using var second = new TcpListener(IPAddress.Loopback, port + 101 > ushort.MaxValue ? 0 : port + 101);
            try
            {
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another pair.
            }
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

        // Nodes inherit nothing of it, so that its end is the script's.
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
