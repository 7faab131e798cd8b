using System.CommandLine;

namespace NewsSearch.Cli.Commands;

/// <summary>The option <c>--meaning</c>, which may say more behind <c>=</c>.</summary>
internal static class MeaningOption
{
    public const string Name = "--meaning";

    /// <summary>Of a search: words count for nothing but filters and marks.</summary>
    public const string Only = "only";

    /// <summary>Of indexing: of each article the first passage alone.</summary>
    public const string Lead = "lead";

    /// <summary>Of indexing: no longer.</summary>
    public const string Off = "false";

    public static Option<string?> OfSearch(string description) => Create(description, Only);

    public static Option<string?> OfIndexing() =>
        Create("Also compute vectors of the articles, by which they are found by meaning, and go on doing so; =lead of their first passages alone, =false no longer", Lead, Off);

    /// <summary>Whether it is given.</summary>
    public static bool IsGiven(ParseResult parsed, Option<string?> option) => parsed.GetResult(option) is { Implicit: false };

    private static Option<string?> Create(string description, params string[] values)
    {
        var option = new Option<string?>(Name) { Description = description, Arity = ArgumentArity.ZeroOrOne, HelpName = string.Join('|', values) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !values.Contains(token.Value))
            {
                result.AddError($"{Name} takes no value but {string.Join(" or ", values)}, not '{token.Value}'");
            }
        });
        return option;
    }
}
