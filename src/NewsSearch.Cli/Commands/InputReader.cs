using NewsSearch.Cli.Wording;
using NewsSearch.Indexing;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Cli.Commands;

/// <summary>What <c>index</c>, <c>clean</c> and <c>entities</c> read: paths, <c>-</c>, or redirected standard input.</summary>
internal static class InputReader
{
    /// <summary>The files and folders among the paths, absolute.</summary>
    public static string[] Files(Shell shell, string[] paths) => [.. paths.Where(path => path != "-").Select(shell.AbsolutePath)];

    /// <summary>Whether standard input is among the paths; without any it is what is read.</summary>
    public static bool ReadsInput(string[] paths) => paths.Length == 0 || paths.Contains("-");

    /// <summary>The inputs that the paths name; standard input when there is none and it is redirected.</summary>
    /// <returns>Null when there is nothing to read.</returns>
    public static List<IndexingInput>? Inputs(Shell shell, string[] paths, SourceOptions options)
    {
        if (paths.Length == 0 && !shell.InputIsRedirected)
        {
            return null;
        }

        var inputs = new List<IndexingInput>();
        if (ReadsInput(paths))
        {
            inputs.Add(new IndexingInput { Stream = shell.OpenInput(), Options = options });
        }

        if (Files(shell, paths) is { Length: > 0 } files)
        {
            inputs.Add(new IndexingInput { Paths = files, Options = options });
        }

        return inputs;
    }

    /// <summary>Everything in the inputs, one after the other.</summary>
    /// <param name="passedOver">Told of what the inputs rightly hold besides articles.</param>
    /// <param name="repaired">Told of files that were read though they break their format's rules.</param>
    /// <param name="missing">Told at the end of an input of mapped and kept keys that none of its records has.</param>
    public static IEnumerable<Result<RawArticle, SkippedInput>> Records(
        IEnumerable<IndexingInput> inputs, Action<PassedOver> passedOver, Action<SourceRepair> repaired, Action<MissingKeys> missing)
    {
        foreach (IndexingInput input in inputs)
        {
            var reader = new ArticleReader(input.Options);
            if (input.Stream is { } stream)
            {
                foreach (Result<RawArticle, SkippedInput> record in reader.Read(stream, null, passedOver, repaired))
                {
                    yield return record;
                }
            }

            var unopened = new List<SkippedInput>();
            foreach (SourceFile file in new SourceFiles(input.Options.Filter, unopened.Add).Enumerate(input.Paths))
            {
                foreach (Result<RawArticle, SkippedInput> record in reader.Read(file, passedOver: passedOver, repaired: repaired))
                {
                    yield return record;
                }
            }

            foreach (SkippedInput skipped in unopened)
            {
                yield return skipped;
            }

            if (reader.Missing is { } keys)
            {
                missing(keys);
            }
        }
    }

    public static void Report(Shell shell, SourceRepair repair) =>
        shell.Warn(RepairWording.Line(repair with { Path = repair.Path is null ? null : shell.DisplayPath(repair.Path) }));

    public static void Report(Shell shell, MissingKeys keys) =>
        shell.Warn(MissingKeysWording.Line(keys with { Path = keys.Path is null ? null : shell.DisplayPath(keys.Path) }));

    /// <param name="isSource">It is remembered, so that it is skipped again next time.</param>
    public static void Report(Shell shell, SkippedInput skipped, bool isSource = false)
    {
        string? path = skipped.Origin.Path is null ? null : shell.DisplayPath(skipped.Origin.Path);
        shell.Warn($"skipped {SkipWording.Line(skipped with { Origin = skipped.Origin with { Path = path } }, isSource)}");
    }
}
