using NewsSearch.Cli.Wording;
using NewsSearch.Indexing;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;

namespace NewsSearch.Cli.Commands;

/// <summary>What <c>index</c>, <c>clean</c> and <c>entities</c> read: paths, <c>-</c>, or redirected standard input.</summary>
internal static class InputReader
{
    /// <summary>The reading options of a command line.</summary>
    /// <param name="limits">Those of the settings; null for the defaults.</param>
    public static Result<SourceOptions, FieldMapFault> Options(string? map, string? source, string? dateFormat, SourceLimits? limits)
    {
        var options = new SourceOptions { SourceName = source, DateFormat = dateFormat, Limits = limits ?? SourceLimits.Default };
        if (map is null)
        {
            return options;
        }

        return FieldMap.Parse(map).Then<SourceOptions>(keys => options with { FieldMap = keys });
    }

    /// <summary>The inputs that the paths name; standard input when there is none and it is redirected.</summary>
    /// <returns>Null when there is nothing to read.</returns>
    public static List<IndexingInput>? Inputs(Shell shell, string[] paths, SourceOptions options, string? optionsKey)
    {
        if (paths.Length == 0)
        {
            return shell.InputIsRedirected ? [new IndexingInput { Stream = shell.OpenInput(), Options = options }] : null;
        }

        var inputs = new List<IndexingInput>();
        if (paths.Contains("-"))
        {
            inputs.Add(new IndexingInput { Stream = shell.OpenInput(), Options = options });
        }

        string[] files = [.. paths.Where(path => path != "-").Select(shell.AbsolutePath)];
        if (files.Length > 0)
        {
            inputs.Add(new IndexingInput { Paths = files, Options = options, OptionsKey = optionsKey });
        }

        return inputs;
    }

    /// <summary>Everything in the inputs, one after the other.</summary>
    public static IEnumerable<Result<RawArticle, SkippedInput>> Records(IEnumerable<IndexingInput> inputs)
    {
        foreach (IndexingInput input in inputs)
        {
            var reader = new ArticleReader(input.Options);
            if (input.Stream is { } stream)
            {
                foreach (Result<RawArticle, SkippedInput> record in reader.Read(stream, null))
                {
                    yield return record;
                }
            }

            var missing = new List<SkippedInput>();
            foreach (SourceFile file in SourceFiles.Enumerate(input.Paths, missing.Add))
            {
                foreach (Result<RawArticle, SkippedInput> record in reader.Read(file))
                {
                    yield return record;
                }
            }

            foreach (SkippedInput skipped in missing)
            {
                yield return skipped;
            }
        }
    }

    public static void Report(Shell shell, SkippedInput skipped)
    {
        string? path = skipped.Origin.Path is null ? null : shell.DisplayPath(skipped.Origin.Path);
        shell.Warn($"skipped {SkipWording.Line(skipped with { Origin = skipped.Origin with { Path = path } })}");
    }
}
