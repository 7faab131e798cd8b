namespace NewsSearch.Cli.Completion;

/// <summary>A command as help, completion and man pages name it.</summary>
/// <param name="Path">Its words behind <c>newssearch</c>: <c>query</c>, <c>saved delete</c>; empty for the root.</param>
/// <param name="Usage">Its arguments as the synopsis shows them.</param>
/// <param name="Description">Its help without the examples.</param>
/// <param name="Examples">A line of shell each.</param>
internal sealed record CommandEntry(
    IReadOnlyList<string> Path, string Usage, string Description, IReadOnlyList<string> Examples, IReadOnlyList<OptionEntry> Options, ArgumentKind Arguments, IReadOnlyList<string> ArgumentValues)
{
    /// <summary>The first sentence of the description.</summary>
    public string Summary => Description.Split('\n')[0].Split(". ")[0].TrimEnd('.');

    public string Name => string.Join(' ', Path);
}
