using NewsSearch.Archive;

namespace NewsSearch.Cli.Commands;

/// <summary>The name of a saved query: a word that needs no quotes in a query, on a command line and as a file's name.</summary>
internal static class SavedName
{
    /// <exception cref="UsageException">It is no such name.</exception>
    public static string Checked(string name) => SavedQueries.IsName(name)
        ? name
        : throw new UsageException($"'{name}' is no name for a saved query; a name is letters, digits, '-', '_' and '.', and begins with a letter or digit");
}
