using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Cli.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class Options
{
    /// <summary>The argument of commands that take query words.</summary>
    public const string QueryArgument = "query";

    /// <summary>Belongs to every command, before or after its name.</summary>
    public static Option<string?> Index { get; } = new("--index")
    {
        Recursive = true,
        Description = "The index folder (default: $NEWSSEARCH_INDEX, else the nearest index/newssearch.json upward, else the user's data folder)",
        HelpName = "DIR",
    };

    public static Option<bool> Quiet(string description) => new("--quiet", "-q") { Description = description };

    public static Argument<string[]> Query() => new(QueryArgument)
    {
        Description = "The query; several words are joined with spaces. Fields: title: body: person: place: country: source: author: lang: url: id: date:",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Argument<string[]> Paths(string description) => new("path")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<bool> Any() => new("--any") { Description = "Find articles with any of the words instead of all" };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How to print ({string.Join(", ", formats)})",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> Color()
    {
        var option = new Option<string>("--color")
        {
            Description = "Mark with colours (auto: on a terminal unless NO_COLOR is set)",
            HelpName = "WHEN",
            DefaultValueFactory = _ => "auto",
        };
        option.AcceptOnlyFromAmong("auto", "always", "never");
        return option;
    }

    public static Option<int> Number(string name, string description, int preset, int least, params string[] aliases)
    {
        var option = new Option<int>(name, aliases)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => preset,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int value) || value < least))
            {
                result.AddError($"{name} takes a whole number from {least}, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    /// <summary>A number or <c>all</c>; see <see cref="LimitOf"/>.</summary>
    public static Option<string> Limit(string what, int preset)
    {
        var option = new Option<string>("--limit", "-n")
        {
            Description = $"{what} to print at most, or all",
            HelpName = "N",
            DefaultValueFactory = _ => preset.ToString(CultureInfo.InvariantCulture),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && LimitOf(result.Tokens[0].Value) < 0)
            {
                result.AddError($"--limit takes a whole number or all, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    /// <summary>-1 for what is no limit.</summary>
    public static int LimitOf(string text) => text == "all" ? int.MaxValue
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) ? limit
        : -1;

    public static Option<string?> Map() => new("--map")
    {
        Description = "Which JSON keys hold which field, e.g. body=content_original,title=headline",
        HelpName = "FIELD=KEY,…",
    };

    public static Option<string?> DateFormat() => new("--date-format")
    {
        Description = "How the source writes dates, tried before the usual forms, e.g. dd/MM/yyyy",
        HelpName = "FORMAT",
    };

    public static Option<string?> Source() => new("--source")
    {
        Description = "The outlet's name for all articles read",
        HelpName = "NAME",
    };
}
