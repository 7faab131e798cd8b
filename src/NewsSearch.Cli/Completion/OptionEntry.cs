namespace NewsSearch.Cli.Completion;

/// <summary>An option as help, completion and man pages name it.</summary>
/// <param name="Names">The long name first.</param>
/// <param name="ValueName">What its value is called; null when it takes none.</param>
/// <param name="Values">The values it may take, or none.</param>
/// <param name="Default">What holds without it, unless the description says so; null for nothing.</param>
internal sealed record OptionEntry(IReadOnlyList<string> Names, string Description, string? ValueName, IReadOnlyList<string> Values, string? Default)
{
    /// <summary>Options whose value is a file or folder, the name of a saved query, or a name in the index.</summary>
    public ArgumentKind ValueKind => Names[0] switch
    {
        "--index" or "--batch" => ArgumentKind.Files,
        "--new" => ArgumentKind.SavedNames,
        "--person" => ArgumentKind.PersonNames,
        "--place" => ArgumentKind.PlaceNames,
        "--org" => ArgumentKind.OrganisationNames,
        _ => ArgumentKind.None,
    };

    /// <summary>The field of queries whose names the option takes, such as <c>person</c>; null for none.</summary>
    public string? NameField => ValueKind is ArgumentKind.PersonNames or ArgumentKind.PlaceNames or ArgumentKind.OrganisationNames ? Names[0][2..] : null;
}
