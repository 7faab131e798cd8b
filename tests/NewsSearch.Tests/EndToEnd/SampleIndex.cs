[assembly: AssemblyFixture(typeof(NewsSearch.Tests.EndToEnd.SampleIndex))]

namespace NewsSearch.Tests.EndToEnd;

/// <summary>An index of the sample stories, made once by the command itself for all tests, when the first asks, and then only read.</summary>
public sealed class SampleIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _home;

    public SampleIndex() => _home = new(Make);

    public string Home => _home.Value;

    /// <summary>Runs a command on the index, in the repository's root.</summary>
    internal CommandRun Run(params string[] arguments) => CommandRun.Of(Repository.Root, [.. arguments, "--index", Home]);

    public void Dispose() => _folder.Dispose();

    private string Make()
    {
        string home = _folder.Combine("index");
        CommandRun indexing = CommandRun.Of(Repository.Root, "index", "--index", home, Repository.Articles);
        Assert.True(indexing.ExitCode == 0, indexing.Error);
        return home;
    }
}
