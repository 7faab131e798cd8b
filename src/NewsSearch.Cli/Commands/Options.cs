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
        Description = "The query; several words are joined with spaces. Fields: title: body: person: place: country: source: author: lang: url: id: date: query:",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Argument<string[]> Paths(string description) => new("path")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<bool> Any() => new("--any") { Description = "Find articles with any of the words instead of all" };

    public static Option<string> Format(params string[] formats) => OneOf("--format", "FORMAT", "How to print", formats);

    public static Option<string> Color() =>
        OneOf("--color", "WHEN", "Mark with colours; auto: on a terminal unless NO_COLOR is set", "auto", "always", "never");

    public static Option<string> Hyperlinks() =>
        OneOf("--hyperlinks", "WHEN", "Make titles hyperlinks; auto: on terminals known to take them", "auto", "always", "never");

    public static Option<bool> NoPager() => new("--no-pager") { Description = "Do not page; on a terminal, $PAGER would" };

    /// <summary>An option that takes one of a few words, the first of which holds without it.</summary>
    public static Option<string> OneOf(string name, string helpName, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} ({string.Join(", ", values)})",
            HelpName = helpName,
            DefaultValueFactory = _ => values[0],
        };
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !values.Contains(result.Tokens[0].Value))
            {
                string given = result.Tokens[0].Value;
                string? nearest = Spelling.Nearest(given, values);
                result.AddError($"{name} takes {string.Join(", ", values[..^1])} or {values[^1]}, not '{given}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
            }
        });
        return option;
    }

    /// <exception cref="UsageException">Both are given.</exception>
    /// <param name="one">How the user wrote the one; null when it is not given.</param>
    public static void RefuseTogether(string? one, string? other)
    {
        if (one is not null && other is not null)
        {
            throw new UsageException($"{one} and {other} do not go together");
        }
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
