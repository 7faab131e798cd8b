using NewsSearch.Archive;

namespace NewsSearch.Cli.Commands;

/// <summary>The name of a saved query: a word that needs no quotes in a query, on a command line and as a file's name.</summary>
internal static class SavedName
{
    /// <exception cref="UsageException">It is no such name.</exception>
    public static string Checked(string name) => SavedQueries.IsName(name)
        ? name
        : throw new UsageException($"'{name}' is no name for a saved query; a name is letters, digits, '-', '_' and '.', and begins with a letter or digit");

    /// <summary>The name of a query that is saved.</summary>
    /// <exception cref="UsageException">It is no such name, or none is saved under it.</exception>
    public static string Kept(string name, NewsArchive archive)
    {
        IReadOnlyDictionary<string, string> saved = archive.Saved.All();
        if (saved.ContainsKey(Checked(name)))
        {
            return name;
        }

        string? nearest = Spelling.Nearest(name, saved.Keys);
        throw new UsageException($"there is no saved query '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}; list those there are with: newssearch saved");
    }
}
