namespace NewsSearch.Tests.EndToEnd;

/// <summary>Where the things are that tests run on.</summary>
internal static class Repository
{
    /// <summary>The folder of NewsSearch.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string Articles { get; } = Path.Combine(Root, "tests", "articles");

    /// <summary>Whether NEWSSEARCH_EXE names the command under test, so that every run is one of that executable.</summary>
    public static bool NamesExecutable { get; } = Environment.GetEnvironmentVariable("NEWSSEARCH_EXE") is { Length: > 0 };

    /// <summary>The command under test: NEWSSEARCH_EXE, or the one built beside the tests.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable("NEWSSEARCH_EXE") is { Length: > 0 } named
        ? Path.GetFullPath(named, Root)
        : Path.Combine(AppContext.BaseDirectory, "newssearch");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NewsSearch.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("NewsSearch.sln is in no folder above the tests");
    }
}
