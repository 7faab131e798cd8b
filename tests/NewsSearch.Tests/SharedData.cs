namespace NewsSearch.Tests;

/// <summary>The folder of public data beside the repository, which is no part of it; tests that need it are skipped without.</summary>
internal static class SharedData
{
    /// <summary>The file or folder below <c>data</c>; skips the test, saying so, where it is absent.</summary>
    public static string Require(string relativePath)
    {
        string? path = Find(Path.Combine("data", relativePath));
        Assert.SkipUnless(path is not null, $"data/{relativePath} is not in ../shared beside the repository nor under NEWSSEARCH_SHARED");
        return path!;
    }

    /// <summary>The file or folder of this path; null where it is absent.</summary>
    public static string? Find(string relativePath) => Roots().Select(root => Path.Combine(root, relativePath)).FirstOrDefault(Path.Exists);

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_SHARED") is { Length: > 0 } stated)
        {
            yield return stated;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsSearch.sln")) && folder.Parent is { } parent)
            {
                yield return Path.Combine(parent.FullName, "shared");
            }
        }
    }
}
