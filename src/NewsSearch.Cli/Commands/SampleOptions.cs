using System.CommandLine;
using System.Globalization;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Sampling;

namespace NewsSearch.Cli.Commands;

/// <summary>The options of commands whose hits may be a sample.</summary>
internal sealed class SampleOptions
{
    private const int UsualSeed = 1;

    private readonly Option<int?> _size = Options.OptionalNumber("--sample", "Print a sample of so many of the articles that match, all of it unless --limit is given", 1);
    private readonly Option<int?> _seed = Options.OptionalNumber("--seed", "Draw the sample of this number; the same one draws the same articles [default: 1]", 0);
    private readonly Option<string?> _per = Per();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _size, _seed, _per })
        {
            command.Add(option);
        }
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_size) is not null;

    /// <exception cref="UsageException">Options do not go together.</exception>
    /// <param name="other">What does not go with a sample, as it was written; null for nothing.</param>
    public void Check(ParseResult parsed, string? other)
    {
        Options.RefuseTogether(IsAsked(parsed) ? "--sample" : null, other);
        if (!IsAsked(parsed) && (parsed.GetValue(_seed) is not null ? "--seed" : parsed.GetValue(_per) is not null ? "--per" : null) is { } alone)
        {
            throw new UsageException($"{alone} goes with --sample");
        }
    }

    /// <summary>Draws the sample, and tells on standard error of what.</summary>
    /// <returns>The articles that are not in it.</returns>
    public ArticleVersions Draw(Shell shell, ParseResult parsed, IArticleIndex articles, NewsQuery query, bool tells, CancellationToken cancellation)
    {
        int seed = parsed.GetValue(_seed) ?? UsualSeed;
        StratumKey[] per = [.. Keys(parsed.GetValue(_per) ?? "").OfType<StratumKey>()];
        DrawnSample sample = new ArticleSample(articles, query, cancellation).Draw(new SampleRequest(parsed.GetValue(_size)!.Value, seed, new(per)));
        if (tells && sample.Population > 0)
        {
            string strata = per.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", of {sample.Strata} {(sample.Strata == 1 ? "stratum" : "strata")}");
            shell.Tell(string.Create(CultureInfo.InvariantCulture, $"a sample of {sample.Articles} of {sample.Population} articles{strata} (seed {seed})"));
        }

        return sample.Others;
    }

    private static Option<string?> Per()
    {
        string[] names = [.. Enum.GetNames<StratumKey>().Select(name => name.ToLowerInvariant())];
        var option = new Option<string?>("--per") { Description = $"Draw so many of each stratum: a list of {string.Join(", ", names)}", HelpName = "KEY,…" };
        option.CompletionSources.Add(names);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given, ..] && Keys(given.Value).Any(key => key is null))
            {
                result.AddError($"--per takes a list of {string.Join(", ", names[..^1])} and {names[^1]}, such as source,year, not '{given.Value}'");
            }
        });
        return option;
    }

    /// <summary>The keys of a list; null for what is none.</summary>
    private static IEnumerable<StratumKey?> Keys(string list) => list.Length == 0 ? [] : list.Split(',').Select(name =>
        Enum.GetValues<StratumKey>().Cast<StratumKey?>().FirstOrDefault(key => key.ToString()!.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)));
}
