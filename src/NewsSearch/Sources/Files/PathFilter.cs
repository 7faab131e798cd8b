namespace NewsSearch.Sources.Files;

/// <summary>
/// Which files below a folder, and members of archives, are read: those that the one list of patterns selects (all, when it is empty)
/// and the other does not. Of a list the last pattern that matches decides, as in gitignore(5), and what is decided of a folder
/// holds for everything in it. An archive is a folder.
/// </summary>
public sealed class PathFilter
{
    private readonly PathPattern[] _include;
    private readonly PathPattern[] _exclude;

    /// <param name="include">What to read; empty for everything.</param>
    /// <param name="exclude">What of that to leave out.</param>
    public PathFilter(IEnumerable<string> include, IEnumerable<string> exclude) => (_include, _exclude) = (Patterns(include), Patterns(exclude));

    /// <summary>Everything is read.</summary>
    public static PathFilter None { get; } = new([], []);

    /// <summary>The folder, and so all in it, is left out.</summary>
    /// <param name="inside">The path below the source's top, with <c>/</c>.</param>
    internal bool ExcludesFolder(string inside) => _exclude.Length > 0 && Selects(_exclude, inside, isFolder: true, outermost: true);

    /// <summary>The file is read.</summary>
    /// <param name="inside">See <see cref="ExcludesFolder"/>; <c>/</c> parts an archive from its members, too.</param>
    internal bool Admits(string inside) =>
        (_include.Length == 0 || Selects(_include, inside, isFolder: false, outermost: false))
        && (_exclude.Length == 0 || !Selects(_exclude, inside, isFolder: false, outermost: true));

    /// <summary>A file that is not itself wanted is opened where members of it may be.</summary>
    internal bool AdmitsMembers(string inside) =>
        _include.Length > 0 && (_exclude.Length == 0 || !Selects(_exclude, inside, isFolder: false, outermost: true));

    /// <summary>A pattern asks for the hidden file or folder.</summary>
    internal bool AsksForHidden(string name) => Array.Exists(_include, pattern => pattern.NamesHidden(name));

    /// <summary>A pattern asks for files of the extension, whatever it is that of.</summary>
    /// <param name="extension">With its dot.</param>
    internal bool AsksForExtension(string extension) => extension.Length > 1 && Array.Exists(_include, pattern => pattern.NamesExtension(extension));

    private static PathPattern[] Patterns(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Trim().Length > 0).Select(text => new PathPattern(text.Trim()))];

    /// <param name="outermost">Whether a folder that is selected is so for good, and all in it.</param>
    private static bool Selects(PathPattern[] patterns, string inside, bool isFolder, bool outermost)
    {
        string[] names = inside.Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool selected = false;
        for (int depth = 1; depth <= names.Length && !(outermost && selected); depth++)
        {
            ReadOnlySpan<string> path = names.AsSpan(0, depth);
            for (int i = patterns.Length - 1; i >= 0; i--)
            {
                if (patterns[i].Matches(path, isFolder || depth < names.Length))
                {
                    selected = !patterns[i].IsNegated;
                    break;
                }
            }
        }

        return selected;
    }
}
