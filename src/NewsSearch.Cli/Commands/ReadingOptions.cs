using System.CommandLine;
using NewsSearch.Home;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that say how sources are read, for all commands that read some; <c>index</c> remembers them with the path.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string[]> _map = Options.Map();
    private readonly Option<string[]> _keep = Options.Keep();
    private readonly Option<string?> _source = Options.Source();
    private readonly Option<string?> _dateFormat = Options.DateFormat();
    private readonly Option<string?> _dateLanguage = Options.DateLanguage();
    private readonly Option<string?> _encoding = Options.Encoding();
    private readonly Option<string[]> _include = Patterns("--include", "Of folders and archives read only what matches, e.g. '*.html' or 2014/; may be repeated");
    private readonly Option<string[]> _exclude = Patterns("--exclude", "Of folders and archives leave out what matches, e.g. drafts/ or '*.log'; may be repeated");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _map, _keep, _source, _dateFormat, _dateLanguage, _encoding, _include, _exclude })
        {
            command.Add(option);
        }
    }

    /// <summary>What was given, blank options too.</summary>
    public RememberedSource Of(ParseResult parsed) => new()
    {
        Map = Options.ListOf(parsed, _map),
        Keep = Options.ListOf(parsed, _keep),
        Source = parsed.GetValue(_source),
        DateFormat = parsed.GetValue(_dateFormat),
        DateLanguage = parsed.GetValue(_dateLanguage),
        Encoding = parsed.GetValue(_encoding),
        Include = PatternsOf(parsed, _include),
        Exclude = PatternsOf(parsed, _exclude),
    };

    private static Option<string[]> Patterns(string name, string description) =>
        new(name) { Description = description, HelpName = "GLOB", AllowMultipleArgumentsPerToken = false };

    private static ValueList<string>? PatternsOf(ParseResult parsed, Option<string[]> option) =>
        parsed.GetValue(option) is { Length: > 0 } patterns ? new(patterns) : null;
}
