namespace NewsSearch.Cli.Commands;

/// <summary>Where completions and man pages of programs are looked for.</summary>
internal static class Installed
{
    /// <summary>Folders for data as the XDG base directory specification has them, the user's first, and that beside the program.</summary>
    public static IEnumerable<string> DataFolders(Shell shell)
    {
        string? user = shell.Variable("XDG_DATA_HOME") ?? (shell.Variable("HOME") is { } home ? Path.Combine(home, ".local", "share") : null);
        string? beside = shell.ProgramPath is { } program && Path.GetDirectoryName(Path.GetDirectoryName(program)) is { } prefix ? Path.Combine(prefix, "share") : null;
        string system = shell.Variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share";
        return new[] { user, beside }.OfType<string>().Concat(system.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The folders that MANPATH names.</summary>
    public static IEnumerable<string> ManFolders(Shell shell) => (shell.Variable("MANPATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The files of these names that are there, the first of each; null for none.</summary>
    public static string? Found(IReadOnlyList<string> folders, params string[] names)
    {
        string[] found = [.. names.Select(name => folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)).OfType<string>()];
        return found.Length == 0 ? null : string.Join(", ", found);
    }
}
