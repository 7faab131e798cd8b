using NewsSearch.Queries;
using NewsSearch.Sources.Files;

namespace NewsSearch.Cli.Settings;

/// <summary>The query that was asked last on a terminal, and of which index: what <c>show</c> marks there unasked.</summary>
/// <remarks>It is kept in a file below the user's state folder (XDG base directory specification). Nothing depends on it, so that a file that cannot be written or read, or is none, is passed over.</remarks>
internal sealed class LastQuery(Shell shell, CurrentSettings settings)
{
    private const string FileName = "last-query";

    /// <summary>Keeps the query, on a terminal alone.</summary>
    public void Remember(NewsQuery query)
    {
        if (!shell.OutputIsTerminal || Folder() is not { } folder)
        {
            return;
        }

        try
        {
            MakeFolder(folder);
            string path = Path.Combine(folder, FileName);

            // To open a pipe would wait for its other end.
            if (SpecialFiles.IsSpecial(path))
            {
                return;
            }

            File.WriteAllText(path, $"{Place}\n{QueryJson.Write(query)}\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next article is shown without marks.
        }
    }

    /// <summary>The query that this index was asked last on a terminal; null when this is none, or another index was asked since.</summary>
    public NewsQuery? Recall()
    {
        if (!shell.OutputIsTerminal || Folder() is not { } folder)
        {
            return null;
        }

        try
        {
            string path = Path.Combine(folder, FileName);
            return !SpecialFiles.IsSpecial(path) && File.ReadAllLines(path) is [var place, var query] && place == Place && QueryJson.Read(query).TryGet(out NewsQuery? read, out _) ? read : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Place => settings.Engine.Place.ReplaceLineEndings(" ");

    private string? Folder()
    {
        string? state = shell.Variable("XDG_STATE_HOME") is { } xdg && Path.IsPathRooted(xdg) ? xdg
            : OperatingSystem.IsWindows() ? shell.Variable("LOCALAPPDATA")
            : shell.Variable("HOME") is { } home ? Path.Combine(home, ".local", "state") : null;
        return state is null ? null : Path.Combine(state, "newssearch");
    }

    /// <summary>What somebody searches for is nobody else's to read.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
