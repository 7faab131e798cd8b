using System.CommandLine;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Commands;

/// <summary><c>--by</c>: one or two dimensions that articles are counted by.</summary>
internal static class DimensionOption
{
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

    /// <summary>What the option was given.</summary>
    /// <param name="kept">The kept keys of the index.</param>
    /// <exception cref="UsageException">It names no dimension, more than two, or one twice.</exception>
    public static (Dimension First, Dimension? Second) Read(string given, IReadOnlyList<string> kept)
    {
        Dimension[] dimensions = [.. given.Split(',', StringSplitOptions.TrimEntries).Select(name => Find(name, kept))];
        return dimensions switch
        {
            [var one] => (one, null),
            [var first, var second] when first != second => (first, second),
            [var first, _] => throw new UsageException($"--by takes two different fields, not {first} twice"),
            _ => throw new UsageException($"--by takes one field or two, not {dimensions.Length}"),
        };
    }

    private static Dimension Find(string name, IReadOnlyList<string> kept)
    {
        if (Dimension.Find(name, kept) is { } found)
        {
            return found;
        }

        string keys = kept.Count == 0 ? "" : $", or a key that is kept ({string.Join(", ", kept)})";
        string? nearest = Spelling.Nearest(name, Dimension.Names.Concat(kept));
        throw new UsageException($"--by takes {string.Join(", ", Dimension.Names)}{keys}, not '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
    }
}
