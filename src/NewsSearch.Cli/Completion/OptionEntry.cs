namespace NewsSearch.Cli.Completion;

/// <summary>An option as help, completion and man pages name it.</summary>
/// <param name="Names">The long name first.</param>
/// <param name="ValueName">What its value is called; null when it takes none.</param>
/// <param name="Values">The values it may take, or none.</param>
/// <param name="Default">What holds without it, unless the description says so; null for nothing.</param>
internal sealed record OptionEntry(IReadOnlyList<string> Names, string Description, string? ValueName, IReadOnlyList<string> Values, string? Default)
{
    /// <summary>Options whose value is a file or folder, or the name of a saved query.</summary>
    public ArgumentKind ValueKind => Names[0] switch
    {
        "--index" or "--batch" => ArgumentKind.Files,
        "--new" => ArgumentKind.SavedNames,
        _ => ArgumentKind.None,
    };
}
