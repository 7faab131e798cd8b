namespace NewsSearch.Sources.Files;

/// <summary>Names that say that nobody means the file or folder to be seen.</summary>
internal static class HiddenNames
{
    public const string Kind = "hidden file";

    /// <summary>Dot files; folders of version control; what macOS puts beside files, Windows into folders and Office beside open documents.</summary>
    public static bool Is(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name is "CVS" or "_darcs" or "__MACOSX" or "Thumbs.db" or "desktop.ini";
}
