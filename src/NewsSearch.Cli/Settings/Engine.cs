using System.Globalization;
using NewsSearch.Cluster;
using NewsSearch.Home.Settings;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Settings;

/// <summary>What stores and searches the articles of a run: the index in the home, or one on a cluster. Commands ask it for one or the other, and need not know which.</summary>
internal abstract class Engine
{
    /// <summary>Where the index is, as it may be shown.</summary>
    public abstract string Place { get; }

    /// <summary>The cluster's index; null for one on disk.</summary>
    public virtual ClusterAddress? Cluster => null;

    /// <param name="named">The address that was named instead of a home; null for what the home's settings say.</param>
    /// <exception cref="UsageException">The cluster may not be asked so.</exception>
    public static Engine Of(Shell shell, CurrentSettings settings, ClusterAddress? named)
    {
        if (settings.Joined.Count > 0)
        {
            return new Joining(shell, settings);
        }

        if (named is null && settings.File.Text(SettingTable.EngineAddress) is { } stated)
        {
            named = ClusterAddress.TryParse(stated, out ClusterAddress? address, out string? fault) ? address
                : throw new UsageException($"the engine.address of {settings.Home.SettingsPath} {fault}");
        }

        return named is null ? new OnDisk(shell, settings) : new OnCluster(shell, settings, named);
    }

    /// <summary>What hands out the index, to be disposed of by the caller.</summary>
    /// <exception cref="UsageException">The access to a cluster cannot be read.</exception>
    public abstract IArticleIndexSource OpenSource();

    /// <summary>Has all that is asked of a cluster for the search of this run be given up with it.</summary>
    public virtual void GiveUpWith(CancellationToken search)
    {
    }

    /// <summary>Opens the index for writing.</summary>
    /// <param name="rebuild">Make it anew.</param>
    /// <exception cref="IndexException">It cannot be written to.</exception>
    public abstract IArticleWriter OpenWriter(bool rebuild);

    /// <summary>All articles with all that is known of them, as they are read.</summary>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public abstract IEnumerable<Result<IndexedArticle, LostArticle>> ReadAll();

    /// <summary>Bytes that the index takes.</summary>
    public abstract long CountBytes();

    /// <summary>How the index on the cluster is.</summary>
    /// <exception cref="InvalidOperationException">It is on disk.</exception>
    public virtual ClusterHealth Check() => throw new InvalidOperationException("the index is on disk");

    private sealed class OnDisk(Shell shell, CurrentSettings settings) : Engine
    {
        public override string Place => settings.Home.Directory;

        public override IArticleIndexSource OpenSource() => new ArticleIndexSource(settings.Home, settings.Remarks.Tell, leaveOpen: shell.EndsProcess);

        public override IArticleWriter OpenWriter(bool rebuild) => ArticleIndexWriter.Open(settings.Home, rebuild, shell.ProcessId, settings.Remarks.Tell);

        public override IEnumerable<Result<IndexedArticle, LostArticle>> ReadAll() => ArticlesOnDisk.In(settings.Home, shell.ProcessId);

        public override long CountBytes() => ArticleIndex.BytesOf(settings.Home);
    }

    /// <summary>Several indexes on disk, which are asked as one and not written to.</summary>
    private sealed class Joining(Shell shell, CurrentSettings settings) : Engine
    {
        public override string Place => string.Join(", ", settings.Joined.Select(joined => joined.Home.Directory));

        public override IArticleIndexSource OpenSource() => new JoinedIndexSource(settings.Joined, settings.Remarks.Tell, leaveOpen: shell.EndsProcess);

        public override IArticleWriter OpenWriter(bool rebuild) => throw new InvalidOperationException("several indexes are not written to at once");

        public override IEnumerable<Result<IndexedArticle, LostArticle>> ReadAll() => throw new InvalidOperationException("several indexes are not copied at once");

        public override long CountBytes() => settings.Joined.Sum(joined => ArticleIndex.BytesOf(joined.Home));
    }

    private sealed class OnCluster : Engine
    {
        private readonly Shell _shell;
        private readonly CurrentSettings _settings;
        private readonly ClusterAddress _address;

        /// <summary>What asks; it lives as long as the run, of which sources may outlive one another.</summary>
        private readonly Lazy<ClusterConnection> _connection;

        /// <summary>The same for searches, of which no answer takes longer than it may.</summary>
        private readonly Lazy<ClusterConnection> _searching;

        private CancellationToken _search;

        public OnCluster(Shell shell, CurrentSettings settings, ClusterAddress address)
        {
            (_shell, _settings, _address) = (shell, settings, address);
            _connection = new(Connect);
            _searching = new(() => settings.Text(SettingTable.Timeout) is { Length: > 0 } seconds ? Connect(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))) : Connect());
            if (address.IsInsecure && settings.Text(SettingTable.EngineInsecure) != SwitchShape.On)
            {
                throw new UsageException($"{address} is not encrypted, and everybody on the way could read articles and passwords; use https, or allow it with {SettingTable.EngineInsecure.Option}");
            }
        }

        public override string Place => _address.ToString();

        public override ClusterAddress Cluster => _address;

        public override IArticleIndexSource OpenSource() => new ClusterArticleIndexSource(_searching.Value, _settings.Home, _shell.Clock);

        public override void GiveUpWith(CancellationToken search) => _search = search;

        public override IArticleWriter OpenWriter(bool rebuild) => ClusterArticleWriter.Open(
            Connect(),
            _settings.Home,
            new ClusterWriting
            {
                Rebuild = rebuild,
                Shape = new ClusterShape
                {
                    Shards = _settings.Number(SettingTable.EngineShards),
                    Partition = _settings.Text(SettingTable.EnginePartition) switch
                    {
                        "year" => ClusterPartition.Year,
                        "month" => ClusterPartition.Month,
                        _ => ClusterPartition.None,
                    },
                    Replicas = _settings.Text(SettingTable.EngineReplicas) is { Length: > 0 } ? _settings.Number(SettingTable.EngineReplicas) : null,
                },
                Processors = _shell.ProcessorCount,
                ProcessId = _shell.ProcessId,
                ForgetsHome = _settings.IsPassing,
                Left = (old, error) => _shell.Warn($"the index {string.Join(", ", old)}, which was replaced, is still there; remove it by hand: {error.Message}"),
                Outdated = articles => _shell.Warn(string.Create(
                    CultureInfo.InvariantCulture,
                    $"left as they are: {articles} articles that the cluster has with a time that is yet to come here; compare the clocks of the machines that index")),
                Refused = refused => _shell.Warn($"the cluster does not take the article {refused.Id}: {refused.Reason}"),
            });

        public override IEnumerable<Result<IndexedArticle, LostArticle>> ReadAll() => ArticlesOnCluster.In(_connection.Value, _settings.Home);

        public override long CountBytes() => ClusterHealth.CountBytes(_connection.Value);

        public override ClusterHealth Check() => ClusterHealth.Of(_connection.Value, _settings.Home);

        private ClusterConnection Connect() => Connect(ClusterConnection.LongestAnswer);

        private ClusterConnection Connect(TimeSpan patience) =>
            new(_address, AccessReader.Read(_shell, _settings), _shell.Clock, seed: _shell.ProcessId) { Patience = patience, GivenUp = () => _search };
    }
}
