using System.CommandLine;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Commands;

/// <summary><c>--by</c>: one or two dimensions that articles are counted by; <c>--of</c>: one that is no time.</summary>
internal static class DimensionOption
{
    private static readonly string[] Timeless = [.. Dimension.Names.Where(name => Dimension.Find(name, []) is { Unit: null })];

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--by")
        {
            Description = $"Count by this instead of all together, or by two, as in source,year ({string.Join(", ", Dimension.Names)}, or a key that is kept)",
            HelpName = "FIELD[,FIELD]",
        };
        option.CompletionSources.Add([.. Dimension.Names]);
        return option;
    }

    /// <param name="preset">What holds without the option; null for nothing.</param>
    public static Option<string?> CreateOf(string description, string? preset)
    {
        var option = new Option<string?>("--of") { Description = $"{description} ({string.Join(", ", Timeless)}, or a key that is kept)", HelpName = "FIELD" };
        if (preset is not null)
        {
            option.DefaultValueFactory = _ => preset;
        }

        option.CompletionSources.Add(Timeless);
        return option;
    }

    /// <summary>What <c>--of</c> was given.</summary>
    /// <param name="kept">The kept keys of the index.</param>
    /// <exception cref="UsageException">It names no dimension, or a time.</exception>
    public static Dimension ReadOf(string given, IReadOnlyList<string> kept) => Dimension.Find(given, kept) is { Unit: null } found ? found : throw Unknown("--of", given, Timeless, kept);

    /// <summary>What <c>--by</c> was given.</summary>
    /// <param name="kept">The kept keys of the index.</param>
    /// <exception cref="UsageException">It names no dimension, more than two, or one twice.</exception>
    public static (Dimension First, Dimension? Second) Read(string given, IReadOnlyList<string> kept)
    {
        Dimension[] dimensions = [.. given.Split(',', StringSplitOptions.TrimEntries).Select(name => Dimension.Find(name, kept) ?? throw Unknown("--by", name, Dimension.Names, kept))];
        return dimensions switch
        {
            [var one] => (one, null),
            [var first, var second] when first != second => (first, second),
            [var first, _] => throw new UsageException($"--by takes two different fields, not {first} twice"),
            _ => throw new UsageException($"--by takes one field or two, not {dimensions.Length}"),
        };
    }

    private static UsageException Unknown(string option, string name, IEnumerable<string> names, IReadOnlyList<string> kept)
    {
        string keys = kept.Count == 0 ? "" : $", or a key that is kept ({string.Join(", ", kept)})";
        string? nearest = Spelling.Nearest(name, names.Concat(kept));
        return new UsageException($"{option} takes {string.Join(", ", names)}{keys}, not '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
    }
}
