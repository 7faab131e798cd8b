using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Home.Settings;
using NewsSearch.Searching;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Cli.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class Options
{
    /// <summary>The argument of commands that take query words.</summary>
    public const string QueryArgument = "query";

    /// <summary>The argument of commands that take <c>+tag</c> and <c>-tag</c>.</summary>
    public const string MarkArgument = "mark";

    private const string IndexName = "--index";

    /// <summary>Belongs to every command, before or after its name.</summary>
    public static Option<string[]> Index() => new(IndexName)
    {
        Recursive = true,
        Description = "The index folder, or https://HOST:PORT/NAME on a cluster; given again, several folders are asked as one [default: $NEWSSEARCH_INDEX, else the nearest index/newssearch.json upward, else the user's data folder]",
        HelpName = "DIR",
    };

    /// <summary>How a cluster is reached: belong to every command, as <see cref="Index"/>.</summary>
    public static IEnumerable<Option> Cluster()
    {
        Option<string> authorities = Of(SettingTable.EngineAuthorities, "FILE");
        authorities.Recursive = true;
        yield return authorities;
        yield return new Option<bool>(SettingTable.EngineInsecure.Option!) { Description = SettingTable.EngineInsecure.Description, Recursive = true };
    }

    /// <summary>What <see cref="Index"/> was given; empty for nothing.</summary>
    public static IReadOnlyList<string> IndexesOf(ParseResult parsed) => parsed.GetValue<string[]>(IndexName) ?? [];

    /// <summary>The same for a command that takes one; null for nothing.</summary>
    /// <exception cref="UsageException">It was given several.</exception>
    public static string? IndexOf(ParseResult parsed) => IndexesOf(parsed) switch
    {
        [] => null,
        [var only] => only,
        var several => throw new UsageException($"{parsed.CommandResult.Command.Name} takes one --index, not {string.Join(" and ", several)}"),
    };

    public static Option<bool> Quiet(string description) => new("--quiet", "-q") { Description = description };

    public static Argument<string[]> Query() => new(QueryArgument)
    {
        Description = "The query; several words are joined with spaces. Fields: title: body: person: place: org: country: source: author: lang: url: site: id: tag: date: query: and keys that are kept; see: newssearch help query",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Argument<string[]> Paths(string description) => new("path")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<bool> Any() => new("--any") { Description = "Find articles with any of the words instead of all" };

    public static Option<string> Format(params string[] formats) => OneOf("--format", "FORMAT", "How to print", formats);

    public static Option<bool> CsvSafe() => new("--csv-safe") { Description = "In CSV, put ' before cells that a spreadsheet would take for a formula" };

    public static Option<bool> Header() => new("--header") { Description = "Head the columns of text in a pipe, too; --header=false does not on a terminal, either" };

    /// <summary>Whether text has a head above its columns: as told, else on a terminal.</summary>
    public static bool HeaderOf(Shell shell, ParseResult parsed, Option<bool> header) => SwitchOf(parsed, header) ?? shell.OutputIsTerminal;

    public static Option<string> Color() => Of(SettingTable.Color, "WHEN");

    public static Option<bool> NoPager() => new(SettingTable.Pager.Option!) { Description = $"Do not page; on a terminal, ${SettingTable.Pager.Variable}, $PAGER or less would" };

    /// <summary>The option of a setting, which <see cref="CurrentSettings"/> reads; without it the environment, the file or the default holds.</summary>
    public static Option<string> Of(Setting setting, string valueName, params string[] aliases)
    {
        string more = setting.Shape switch
        {
            ChoiceShape choice => $" ({string.Join(", ", choice.Values)})",
            NumberShape { TakesAll: true } => $", or {NumberShape.All}",
            _ => "",
        };
        var option = new Option<string>(setting.Option!, aliases) { Description = setting.Description + more, HelpName = valueName };
        if (setting.Default is { Length: > 0 } preset)
        {
            if (setting.Shape.Accepts(preset))
            {
                option.DefaultValueFactory = _ => preset;
            }
            else
            {
                option.Description += $" [default: {preset}]";
            }
        }

        Check(option, setting.Shape);
        return option;
    }

    /// <summary>An option that takes one of a few words, the first of which holds without it.</summary>
    public static Option<string> OneOf(string name, string helpName, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} ({string.Join(", ", values)})",
            HelpName = helpName,
            DefaultValueFactory = _ => values[0],
        };
        Check(option, new ChoiceShape(values));
        return option;
    }

    /// <summary>Refuses what is none of the values, and completes those that can be listed.</summary>
    private static void Check(Option option, SettingShape shape, bool orBlank = false)
    {
        string[] values = shape is ChoiceShape choice ? [.. choice.Values] : [];
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is var given && !shape.Accepts(given) && !(orBlank && string.IsNullOrWhiteSpace(given)))
            {
                string? nearest = Spelling.Nearest(given, values);
                result.AddError(shape.Problem(given) is { } problem
                    ? $"{option.Name} is {given}, which is {problem}"
                    : $"{option.Name} takes {shape.Takes}, not '{given}'{(nearest is not null ? $"; did you mean '{nearest}'?" : ExampleOf(option, shape) is { } example ? $"; for example {option.Name} {example}" : "")}");
            }
        });
    }

    /// <summary>A number that the option takes; null for other shapes, which say what they take.</summary>
    private static string? ExampleOf(Option option, SettingShape shape)
    {
        string? preset = option.HasDefaultValue ? Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) : null;
        return shape is NumberShape ? new[] { preset, "10", "1", "100" }.FirstOrDefault(number => number is not (null or "0") && shape.Accepts(number)) : null;
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

    /// <exception cref="UsageException">One of them has no words.</exception>
    /// <param name="option">What they were given to.</param>
    public static void RefuseNoNames(string option, IEnumerable<string> names)
    {
        if (names.FirstOrDefault(name => !SearchFilters.IsName(name)) is { } wordless)
        {
            throw new UsageException(FilterWording.NotAName(option, wordless));
        }
    }

    /// <summary>A whole number; both ends are inclusive.</summary>
    public static Option<int> Number(string name, string description, int preset, int least, params string[] aliases) =>
        Number(name, description, preset, least, int.MaxValue, aliases);

    /// <inheritdoc cref="Number(string, string, int, int, string[])"/>
    public static Option<int> Number(string name, string description, int preset, int least, int most, params string[] aliases)
    {
        var option = new Option<int>(name, aliases)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => preset,
        };
        Check(option, new NumberShape(least, most));
        return option;
    }

    /// <summary>A whole number that may be left out; both ends are inclusive.</summary>
    public static Option<int?> OptionalNumber(string name, string description, int least, int most = int.MaxValue)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        Check(option, new NumberShape(least, most));
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
        Check(option, new NumberShape(0, orAll: true));
        return option;
    }

    /// <summary>What <see cref="Limit"/> was given.</summary>
    public static int LimitOf(string text) => text == NumberShape.All ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The option of a setting that is on or off.</summary>
    public static Option<bool> Switch(Setting setting, string more = "") => new(setting.Option!) { Description = setting.Description + more };

    /// <summary>What a switch was given; null when it was not.</summary>
    public static bool? SwitchOf(ParseResult parsed, Option<bool> option) => parsed.GetResult(option) is { Implicit: false } ? parsed.GetValue(option) : null;

    public static Option<string[]> Map() => new("--map")
    {
        Description = "Which JSON keys hold which field, e.g. body=content_original,title=headline; may be repeated",
        HelpName = "FIELD=KEY,…",
    };

    public static Option<string[]> Keep()
    {
        var option = new Option<string[]>("--keep")
        {
            Description = "Other JSON keys or columns to keep as fields that can be searched, e.g. topic,fields.section; may be repeated",
            HelpName = "KEY,…",
        };
        option.Validators.Add(result =>
        {
            string given = Joined(result.Tokens.Select(token => token.Value));
            if (!string.IsNullOrWhiteSpace(given) && !KeepList.Parse(given).TryGet(out _, out KeepFault? fault))
            {
                result.AddError(KeepWording.Of(fault));
            }
        });
        return option;
    }

    /// <summary>What <see cref="Map"/> or <see cref="Keep"/> was given, as one list; null for nothing.</summary>
    public static string? ListOf(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is { Length: > 0 } lists ? Joined(lists) : null;

    private static string Joined(IEnumerable<string> lists) => string.Join(',', lists);

    public static Option<string?> DateFormat()
    {
        var option = new Option<string?>("--date-format")
        {
            Description = "How the source writes dates, tried before the usual forms, e.g. dd/MM/yyyy or 'd MMMM yyyy' with --date-language",
            HelpName = "FORMAT",
        };
        Check(option, new DateFormatShape(), orBlank: true);
        return option;
    }

    public static Option<string?> DateLanguage()
    {
        var option = new Option<string?>("--date-language")
        {
            Description = "The language of the source's dates, with the region whose order they have, e.g. fr, en-GB (03/05/2020 is in May) or en-US (in March)",
            HelpName = "LANG",
        };
        Check(option, new DateLanguageShape(), orBlank: true);
        return option;
    }

    public static Option<string?> Encoding()
    {
        var option = new Option<string?>("--encoding")
        {
            Description = "The encoding of files that state none and are not UTF-8, e.g. windows-1251",
            HelpName = "NAME",
        };
        Check(option, new EncodingShape(), orBlank: true);
        return option;
    }

    public static Option<string?> Source() => new("--source")
    {
        Description = "The outlet's name for all articles read",
        HelpName = "NAME",
    };
}
