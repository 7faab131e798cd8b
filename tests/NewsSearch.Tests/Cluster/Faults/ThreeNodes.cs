using System.Diagnostics;
using NewsSearch.Cluster;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>A cluster of three nodes, of which the tests of a class may end some; skips them, saying so, where it cannot be started.</summary>
public sealed class ThreeNodes : IDisposable
{
    private readonly ClusterNodes? _nodes;
    private int _indexes;

    public ThreeNodes()
    {
        if (ClusterNodes.CanStart)
        {
            // Small and without the second compiler: what counts is that there are three.
            _nodes = new ClusterNodes(3, ("OPENSEARCH_HEAP", "256m"), ("OPENSEARCH_TIER", "1"));
        }
    }

    private ClusterNodes Nodes
    {
        get
        {
            Assert.SkipUnless(_nodes is not null, "no cluster of three nodes: ../shared/opensearch or java is missing");
            return _nodes!;
        }
    }

    public void Dispose() => _nodes?.Dispose();

    internal void Kill(int? node) => Nodes.Kill(node);

    /// <summary>Starts the nodes that do not run.</summary>
    internal string Start() => Nodes.Start();

    /// <summary>The address of an index of its own, with all nodes running.</summary>
    internal ClusterAddress NewAddress()
    {
        Assert.True(ClusterAddress.TryParse($"{Start()}/test-{Interlocked.Increment(ref _indexes)}-{Stopwatch.GetTimestamp():x}", out ClusterAddress? address, out _));
        return address;
    }
}
