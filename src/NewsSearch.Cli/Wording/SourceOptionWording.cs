using NewsSearch.Archive;
using NewsSearch.Home.Settings;

namespace NewsSearch.Cli.Wording;

/// <summary>What changed in the way that a remembered source is read.</summary>
internal static class SourceOptionWording
{
    /// <summary><c>articles: --source is 'Harbour Post' from now on, no longer 'Post'</c>.</summary>
    /// <param name="path">The source's as it is shown.</param>
    public static string Of(SourceOptionChange change, string path) =>
        change.After is null ? $"{path}: {Given(change.Option, change.Before!)} is forgotten"
        : change.Option.Shape is SwitchShape ? $"{path}: {change.Option.Option} holds from now on"
        : $"{path}: {change.Option.Option} is '{change.After}' from now on{(change.Before is null ? "" : $", no longer '{change.Before}'")}";

    /// <summary><c>--source 'Post'</c>, or a switch alone.</summary>
    public static string Given(Setting option, string text) => option.Shape is SwitchShape ? option.Option! : $"{option.Option} '{text}'";
}
