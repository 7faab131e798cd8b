using System.Diagnostics;
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
    private static ClusterNodes? _nodes;
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

        Assert.SkipUnless(ClusterNodes.CanStart, "no cluster: NEWSSEARCH_TEST_ENGINE names none, and ../shared/opensearch or java is missing");
        lock (Starting)
        {
            _nodes ??= new ClusterNodes(1);
            _url ??= _nodes.Start();

            return _url;
        }
    }

    public void Dispose() => _nodes?.Dispose();
}
