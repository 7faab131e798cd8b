namespace NewsSearch.Tests.EndToEnd;

/// <summary>An index of the sample stories, made once by the executable itself and then only read.</summary>
public sealed class SampleIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleIndex()
    {
        Indexing = CommandRun.Of(Repository.Root, "index", "--index", Home, Repository.Articles);
    }

    public string Home => _folder.Combine("index");

    internal CommandRun Indexing { get; }

    /// <summary>Runs a command on the index, in the repository's root.</summary>
    internal CommandRun Run(params string[] arguments) => CommandRun.Of(Repository.Root, [.. arguments, "--index", Home]);

    public void Dispose() => _folder.Dispose();
}
