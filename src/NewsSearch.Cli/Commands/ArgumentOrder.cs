using System.CommandLine;

namespace NewsSearch.Cli.Commands;

/// <summary>
/// Tells options from other arguments before System.CommandLine does, which would take an unknown option for a path or a query
/// word. For commands that take query words or marks, an argument with one minus that is no option (<c>-obama</c>, <c>-"peace talks"</c>)
/// is a word: options come first, then <c>--</c>, then the words in their order.
/// </summary>
internal static class ArgumentOrder
{
    /// <summary>What other programs call a command of ours.</summary>
    private static readonly (string Other, string Command)[] Habits =
    [
        ("search", "query"), ("find", "query"), ("grep", "query"),
        ("add", "index"), ("import", "index"), ("update", "index"), ("refresh", "index"),
        ("cat", "show"), ("view", "show"), ("read", "show"), ("get", "show"), ("open", "show"),
        ("status", "stats"), ("info", "stats"),
        ("config", "settings"), ("set", "settings"),
        ("remove", "delete"), ("rm", "delete"),
        ("optimize", "compact"), ("vacuum", "compact"),
        ("verify", "check"), ("repair", "check"),
        ("web", "serve"), ("server", "serve"), ("browse", "serve"),
        ("persons", "people"), ("organizations", "orgs"), ("country", "countries"), ("histogram", "timeline"),
    ];

    /// <summary>Short options that many expect everywhere, and what they stand for in <c>query</c>.</summary>
    private static readonly (string Short, string Long)[] ShortNames = [("-n", "--limit"), ("-l", "--files"), ("-c", "--count")];

    /// <returns>The arguments in order, or an error message.</returns>
    public static (string[] Arguments, string? Error) Arrange(string[] arguments, Command root)
    {
        (int at, List<string> strays, string? error) = CommandAt(arguments, root);
        if (error is not null)
        {
            return (arguments, error);
        }

        Command? command = at < 0 ? null : root.Subcommands.FirstOrDefault(candidate => candidate.Name == arguments[at]);
        if (command is null)
        {
            return (arguments, strays is [var first, ..] ? Stray(first, root) : at < 0 ? null : UnknownCommand(arguments[at], root));
        }

        string path = command.Name;
        int named = at;
        while (at + 1 < arguments.Length && command.Subcommands.FirstOrDefault(candidate => candidate.Name == arguments[at + 1]) is { } deeper)
        {
            command = deeper;
            path += $" {command.Name}";
            at++;
        }

        bool takesMarks = command.Arguments.Any(argument => argument.Name == Options.MarkArgument);
        bool takesWords = takesMarks || command.Arguments.Any(argument => argument.Name == Options.QueryArgument);
        var options = new List<(Option Option, string[] Tokens)>();
        var words = new List<string>();
        List<Option> known = [.. command.Options, .. root.Options];
        if (strays.Count > 0)
        {
            // As git has it: newssearch --no-pager query …
            if (strays.Find(stray => Find(known, stray, out bool isWhole) is not { } option || (option.Arity.MinimumNumberOfValues > 0 && !isWhole)) is { } wrong)
            {
                return (arguments, Stray(wrong, root));
            }

            arguments = [.. arguments[..named].Where(argument => !strays.Contains(argument)), .. arguments[named..(at + 1)], .. strays, .. arguments[(at + 1)..]];
            at -= strays.Count;
        }

        for (int i = at + 1; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (argument == "--")
            {
                words.AddRange(arguments[(i + 1)..]);
                break;
            }

            if (Bundled(known, argument) is { } bundle)
            {
                options.AddRange(bundle.Select(part => (known.Find(candidate => candidate.Aliases.Contains(part))!, new[] { part })));
                continue;
            }

            Option? option = Find(known, argument, out bool hasValue);
            bool isDashed = argument.Length > 1 && argument[0] == '-';
            bool isLong = isDashed && argument.Length > 2 && argument[1] == '-' && char.IsAsciiLetter(argument[2]);
            if (option is null && isDashed && (isLong || !takesWords || (IsShort(argument) && !takesMarks)))
            {
                return (arguments, UnknownOption(argument, path, known, takesWords));
            }

            if (option is null)
            {
                words.Add(argument);
                continue;
            }

            if (hasValue && option is Option<bool> && !bool.TryParse(argument[(argument.IndexOf('=') + 1)..], out _))
            {
                return (arguments, $"{option.Name} is a switch and takes no value but =false, which turns it off, not '{argument[(argument.IndexOf('=') + 1)..]}'; see: newssearch {path} --help");
            }

            if (option.Arity.MinimumNumberOfValues == 0 || hasValue)
            {
                // Of an empty value System.CommandLine would take the next argument.
                options.Add((option, hasValue && argument.EndsWith('=') && argument.IndexOf('=') == argument.Length - 1 ? [argument[..^1], ""] : [argument]));
            }
            else if (i + 1 == arguments.Length || IsOption(known, arguments[i + 1]))
            {
                return (arguments, WithoutValue(argument, option, $"{path} --help"));
            }
            else
            {
                int last = i + 1;
                while (option.AllowMultipleArgumentsPerToken && last + 1 < arguments.Length && !IsOption(known, arguments[last + 1]))
                {
                    last++;
                }

                options.Add((option, arguments[i..(last + 1)]));
                i = last;
            }
        }

        string[] behind = words.Count == 0 ? [] : ["--", .. words];
        return ([.. arguments[..(at + 1)], .. LastOfEach(options), .. behind], null);
    }

    /// <summary>Of an option given twice the last holds, so that one typed behind an alias of the shell comes before the alias's own.</summary>
    private static IEnumerable<string> LastOfEach(List<(Option Option, string[] Tokens)> options) => options
        .Where((given, i) => given.Option.Arity.MaximumNumberOfValues > 1 || options.FindLastIndex(other => other.Option == given.Option) == i)
        .SelectMany(given => given.Tokens);

    /// <summary>What stands where a command's name belongs; null when nothing does.</summary>
    public static string? CommandOf(string[] arguments, Command root) => CommandAt(arguments, root).At is >= 0 and var at ? arguments[at] : null;

    /// <summary>What is said of a command that there is not, with the one that may have been meant.</summary>
    /// <param name="then">What else to do.</param>
    public static string UnknownCommand(string name, Command root, string then = "see: newssearch --help")
    {
        string[] names = [.. root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name)];
        string? nearest = Spelling.Nearest(name, [.. names, .. Habits.Select(habit => habit.Other)]);
        nearest = names.Contains(nearest) ? nearest : Habits.FirstOrDefault(habit => habit.Other == nearest).Command;
        return $"there is no command '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}; {then}";
    }

    /// <summary>What is said of what stands before the command and is no option of the program, nor of the command where it may stand there.</summary>
    private static string Stray(string argument, Command root)
    {
        string name = argument.Split('=')[0];
        if (name.Trim('-').Length == 0)
        {
            return $"there is no command '{name}'; see: newssearch --help";
        }

        Option? own = root.Subcommands.SelectMany(command => command.Options).FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));
        if (own is not null)
        {
            return $"{name} is an option of commands and stands behind one: newssearch COMMAND {name}{(own.Arity.MinimumNumberOfValues > 0 ? $" {own.HelpName ?? "VALUE"}" : "")}; see: newssearch --help";
        }

        string? nearest = Spelling.Nearest(name, root.Options.Select(option => option.Name));
        return $"there is no option '{name}' of all commands{(nearest is null ? "" : $"; did you mean '{nearest}'?")}; see: newssearch --help";
    }

    private static string UnknownOption(string argument, string command, List<Option> known, bool takesWords)
    {
        string name = argument.Split('=')[0];
        if (takesWords && IsShort(name))
        {
            if (Array.Find(ShortNames, option => option.Short == name).Long is { } elsewhere)
            {
                return known.Exists(option => option.Name == elsewhere)
                    ? $"{command} has no option '{name}'; did you mean '{elsewhere}'?; see: newssearch {command} --help"
                    : $"{command} has no option '{name}' ({elsewhere}), which query has; see: newssearch {command} --help";
            }

            return $"{command} has no option '{name}'; to leave out the word, write NOT {name[1..]} or put -- before {name}; see: newssearch {command} --help";
        }

        // Any letter is one mistake away from any other.
        IEnumerable<string> names = known.SelectMany(option => option.Aliases.Append(option.Name)).Where(candidate => candidate.Length > 2);
        string? nearest = Spelling.Nearest(name, names);
        return $"{command} has no option '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}; see: newssearch {command} --help";
    }

    /// <summary>Whether it looks like a short option, which another command may have: <c>-n</c> is no word, <c>-g20</c> is.</summary>
    private static bool IsShort(string argument) => argument is ['-', var letter] && char.IsAsciiLetter(letter);

    private static string WithoutValue(string argument, Option option, string help) =>
        $"{argument} takes a value: {argument} {option.HelpName ?? "VALUE"}; see: newssearch {help}";

    /// <summary>The place of the command's name: the first argument that is no option, nor the value of one of the root's; -1 for none. Strays are the options before it that the root has not.</summary>
    private static (int At, List<string> Strays, string? Error) CommandAt(string[] arguments, Command root)
    {
        List<Option> known = [.. root.Options];
        var strays = new List<string>();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith('-'))
            {
                return (i, strays, null);
            }

            if (Find(known, arguments[i], out bool hasValue) is not { } option)
            {
                strays.Add(arguments[i]);
            }
            else if (option.Arity.MinimumNumberOfValues > 0 && !hasValue)
            {
                if (i + 1 == arguments.Length || IsOption(known, arguments[i + 1]))
                {
                    return (-1, strays, WithoutValue(arguments[i], option, "--help"));
                }

                i++;
            }
        }

        return (-1, strays, null);
    }

    /// <summary>Several short options without a value in one, such as <c>-l0</c>; null for anything else, such as the word <c>-obama</c>.</summary>
    private static string[]? Bundled(List<Option> known, string argument)
    {
        // Asked of every argument of every run: no LINQ, whose generic virtual methods are made at their first call.
        if (argument.Length < 3 || argument[0] != '-')
        {
            return null;
        }

        string[] parts = new string[argument.Length - 1];
        for (int i = 0; i < parts.Length; i++)
        {
            char letter = argument[i + 1];
            string part = $"-{letter}";
            if (argument.IndexOf(letter, 1) <= i || !known.Exists(option => option is Option<bool> { Arity.MinimumNumberOfValues: 0 } && option.Aliases.Contains(part)))
            {
                return null;
            }

            parts[i] = part;
        }

        return parts;
    }

    /// <summary>
    /// Whether an argument in the place of an option's value is an option instead. Words with one minus that name no option are
    /// values: <c>--person -obama</c> says what it says; what looks like an option is a value behind an equals sign only.
    /// </summary>
    private static bool IsOption(List<Option> known, string argument) => argument == "--"
        || (argument.Length > 2 && argument.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(argument[2]))
        || Find(known, argument, out _) is not null;

    private static Option? Find(List<Option> known, string argument, out bool hasValue)
    {
        hasValue = false;
        if (!argument.StartsWith('-') || argument.Length < 2)
        {
            return null;
        }

        int equals = argument.IndexOf('=');
        hasValue = equals > 0;
        string name = hasValue ? argument[..equals] : argument;
        Option? option = known.Find(option => option.Name == name || option.Aliases.Contains(name));
        if (option is null && argument[1] != '-' && argument.Length > 2 && char.IsAsciiDigit(argument[2]))
        {
            // A short option with its number attached: -n5.
            option = known.Find(candidate => candidate.Aliases.Contains(argument[..2]) && candidate.Arity.MinimumNumberOfValues > 0);
            hasValue = option is not null;
        }

        return option;
    }
}
