using System.Text.Json.Nodes;
using NewsSearch.Cleaning;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;

namespace NewsSearch.Tests.Indexing;

/// <summary>A folder of inputs and the index that a pipeline makes of them.</summary>
internal sealed class PipelineFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PipelineFolder() => Home = new IndexHome(_folder.Combine("home"));

    public IndexHome Home { get; }

    /// <summary>The files that the catalogue vouches for, with their length in bytes, by name.</summary>
    public string Catalogued => string.Join(' ', File.ReadLines(Catalogue.PathIn(Home)!).Skip(1)
        .Select(line => JsonNode.Parse(line)!)
        .Select(file => $"{Path.GetFileName((string)file["path"]!)}:{file["length"]}")
        .Order(StringComparer.Ordinal));

    public static string Line(string id, string word) =>
        $$"""{"id":"{{id}}","title":"The {{word}} report","body":"The {{word}} was seen by the harbour on Tuesday evening, said the harbour master."}""" + "\n";

    /// <summary>Writes an input.</summary>
    /// <returns>Its length in bytes.</returns>
    public long Write(string name, string content) => new FileInfo(_folder.Write($"in/{name}", content)).Length;

    /// <inheritdoc cref="Write(string, string)"/>
    public long Write(string name, byte[] content) => new FileInfo(_folder.Write($"in/{name}", content)).Length;

    public void Delete(string name) => File.Delete(_folder.Combine("in", name));

    public IndexingInput Input(string name = "") => new() { Paths = [Path.TrimEndingDirectorySeparator(_folder.Combine("in", name))] };

    public IndexingPipeline Pipeline(IEntityRecognizer? recognizer = null, TimeProvider? clock = null, int jobs = 1, bool prune = false, bool keepsRepeated = false) =>
        new(new ArticleCleaner(), recognizer, Home, clock ?? TimeProvider.System) { Jobs = jobs, Prune = prune, KeepsRepeated = keepsRepeated };

    /// <summary>Runs over one input with a update of its own, as a command does.</summary>
    public IndexingSummary Run(
        IndexingPipeline pipeline,
        string name = "",
        Action<SkippedInput>? skipped = null,
        IndexingProgress? progress = null,
        bool rebuild = false,
        CancellationToken cancellation = default)
    {
        using IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild, processId: 1), Home);
        return pipeline.Run(update, [Input(name)], skipped ?? (_ => { }), progress, cancellation);
    }

    /// <summary>Which of the words stand in an article of the last commit, joined with spaces.</summary>
    public string Found(params string[] words)
    {
        using ArticleIndex index = ArticleIndex.Open(Home);
        return string.Join(' ', words.Where(word => index.Count(ArticleShelf.Parse(word)) > 0));
    }

    public void Dispose() => _folder.Dispose();
}
