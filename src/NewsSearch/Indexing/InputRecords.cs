using NewsSearch.Home;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Indexing;

/// <summary>What a run has to work on: the records of streams, and of the files that are new or changed.</summary>
/// <param name="treatment">See <see cref="IndexingRun.Treatment"/>: with another one, files are read again.</param>
internal sealed class InputRecords(IndexUpdate update, IndexHome home, string treatment, IndexingRun run, Action<SourceRepair>? repaired)
{
    /// <summary>The files below the inputs. One below two of them is read once, as the narrower one says.</summary>
    public List<FileRun> Find(IReadOnlyList<IndexingInput> inputs)
    {
        var files = new OrderedDictionary<string, FileRun>(StringComparer.Ordinal);
        foreach (IndexingInput input in inputs.Where(input => input.Stream is null))
        {
            var problems = new Dictionary<string, SkippedInput>(StringComparer.Ordinal);
            void Skip(SkippedInput skipped)
            {
                string path = skipped.Origin.Path!;
                problems[path] = skipped;
                run.SkipPath(skipped, home.ToStoredPath(path), isSource: input.Top is null && input.Paths.Contains(path));
            }

            foreach (SourceFile file in new SourceFiles(input.Options.Filter, Skip, run.PassOver) { Top = input.Top }.Enumerate(input.Paths))
            {
                string stored = home.ToStoredPath(file.Path);
                if (!files.TryGetValue(stored, out FileRun? other) || other.Input.RootOf(file.Path).Length <= input.RootOf(file.Path).Length)
                {
                    files[stored] = new FileRun(file, stored, input, $"{input.OptionsKey}|{treatment}", update.Catalogue.Find(stored));
                }
            }

            foreach (string path in input.Top is null ? input.Paths : [input.Top])
            {
                run.NoteSource(home.ToStoredPath(Path.TrimEndingDirectorySeparator(path)), problems.GetValueOrDefault(path));
            }

            ForgetUnopened(input, problems);
        }

        return [.. files.Values];
    }

    /// <summary>Reads one after the other, each record when it is asked for. What is skipped in reading is told here, in its order.</summary>
    public IEnumerable<RunItem> Read(IReadOnlyList<IndexingInput> inputs, IReadOnlyList<FileRun> files, CancellationToken cancellation)
    {
        long sequence = 0;
        foreach (IndexingInput input in inputs)
        {
            if (input.Stream is { } stream)
            {
                var reader = new ArticleReader(input.Options);
                foreach (Result<RawArticle, SkippedInput> record in reader.Read(new InterruptibleStream(stream, cancellation), null, run.CountPassedOver, repaired))
                {
                    if (record.TryGet(out RawArticle? article, out SkippedInput? skipped))
                    {
                        yield return new RunItem(article, sequence++, null);
                    }
                    else
                    {
                        run.Skip(skipped);
                    }
                }

                run.NoteMissing(reader.Missing);
            }
        }

        // One for all files of an input, since a key may stand in any of them.
        var readers = new Dictionary<IndexingInput, ArticleReader>(ReferenceEqualityComparer.Instance);
        foreach (FileRun file in files)
        {
            // What is remembered by its number alone can only be told by reading again.
            if (file.Known is { } known && known.IsUnchanged(file.File, file.OptionsKey) && !(run.TellsAgain && known.MoreSkips > 0))
            {
                run.Keep(file, known);
                continue;
            }

            file.IsKnown = update.Before.HoldsAny(file.StoredPath);
            run.Progress.BeginFile(file.File.Path);
            if (!readers.TryGetValue(file.Input, out ArticleReader? reader))
            {
                readers[file.Input] = reader = new ArticleReader(file.Input.Options);
            }

            foreach (Result<RawArticle, SkippedInput> record in reader.Read(file.File, run.Progress.AddBytes, run.CountPassedOver, repaired))
            {
                if (record.TryGet(out RawArticle? article, out SkippedInput? skipped))
                {
                    file.Begin();
                    yield return new RunItem(article, sequence++, file);
                }
                else if (file.File.HasGone(skipped))
                {
                    file.Lose();
                }
                else
                {
                    file.Skip(skipped);
                    run.Skip(skipped, file);
                }
            }

            run.End(file);
        }

        foreach (ArticleReader reader in readers.Values)
        {
            run.NoteMissing(reader.Missing);
        }
    }

    /// <summary>What an earlier run could not open is forgotten where this one did not meet it again.</summary>
    private void ForgetUnopened(IndexingInput input, Dictionary<string, SkippedInput> problems)
    {
        foreach (CataloguedFile known in update.Catalogue.Files.Where(file => file.IsNoFile))
        {
            if (home.FromStoredPath(known.Path) is var path && input.Covers(path) && !problems.ContainsKey(path))
            {
                update.Catalogue.Remove(known.Path);
            }
        }
    }
}
