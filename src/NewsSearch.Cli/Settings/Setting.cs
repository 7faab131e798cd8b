using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Home;

namespace NewsSearch.Cli.Settings;

/// <summary>Something that may be set by an option, else by a variable of the environment, else in newssearch.json.</summary>
/// <param name="Key">Its place in newssearch.json.</param>
/// <param name="Option">Null when no option sets it.</param>
/// <param name="Variable">Null when no variable sets it.</param>
/// <param name="Preset">What holds when nobody says otherwise.</param>
/// <param name="Takes">What a value is, for messages.</param>
internal sealed record Setting(
    string Key, string? Option, string? Variable, string Preset, string Takes, Func<string, bool> IsValid, Func<IndexSettings, string?> InFile)
{
    public static Setting Limit { get; } = new(
        "query.limit", "--limit", "NEWSSEARCH_LIMIT", "10", "a whole number or all", text => text == "all" || IsNumber(text, 0), file => Text(file.Query?.Limit));

    public static Setting Sort { get; } = new(
        "query.sort", "--sort", "NEWSSEARCH_SORT", "relevance", "relevance, newest or oldest", text => text is "relevance" or "newest" or "oldest", file => file.Query?.Sort);

    public static Setting Snippets { get; } = new(
        "query.snippets", "--snippets", "NEWSSEARCH_SNIPPETS", "2", "a whole number from 0", text => IsNumber(text, 0), file => Text(file.Query?.Snippets));

    public static Setting Context { get; } = new(
        "query.context", "--context", "NEWSSEARCH_CONTEXT", "240", "a whole number from 20", text => IsNumber(text, 20), file => Text(file.Query?.Context));

    public static Setting Jobs { get; } = new(
        "jobs", "--jobs", "NEWSSEARCH_JOBS", "one a core", "a whole number from 1", text => IsNumber(text, 1), file => Text(file.Jobs));

    public static Setting Color { get; } = new(
        "terminal.color", "--color", "NO_COLOR", "auto", "auto, always or never", IsChoice, file => file.Terminal?.Color);

    public static Setting Colors { get; } = new(
        "terminal.colors", null, "NEWSSEARCH_COLORS", Palette.Preset.ToString(), "of the form match=1;31:title=1:meta=2", text => Palette.Parse(text).Problem is null, ColorsInFile);

    public static Setting Hyperlinks { get; } = new(
        "terminal.hyperlinks", "--hyperlinks", "NEWSSEARCH_HYPERLINKS", "auto", "auto, always or never", IsChoice, file => file.Terminal?.Hyperlinks);

    public static Setting Pager { get; } = new(
        "terminal.pager", "--no-pager", "PAGER", "", "a shell command", _ => true, file => file.Terminal?.Pager);

    public static IReadOnlyList<Setting> All { get; } = [Limit, Sort, Snippets, Context, Jobs, Color, Colors, Hyperlinks, Pager];

    private static bool IsChoice(string text) => text is "auto" or "always" or "never";

    private static bool IsNumber(string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least;

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? ColorsInFile(IndexSettings file)
    {
        if (file.Terminal?.Colors is not { } colors)
        {
            return null;
        }

        string?[] parts =
        [
            colors.Match is null ? null : $"match={colors.Match}",
            colors.Title is null ? null : $"title={colors.Title}",
            colors.Meta is null ? null : $"meta={colors.Meta}",
        ];
        return string.Join(':', parts.OfType<string>());
    }
}
