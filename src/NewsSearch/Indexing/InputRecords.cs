using NewsSearch.Home;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>What a run has to work on: the records of streams, and of the files that are new or changed.</summary>
/// <param name="recognition">The version of what recognises the names: with another one, files are read again.</param>
internal sealed class InputRecords(IndexUpdate update, IndexHome home, string recognition, IndexingRun run, Action<SourceRepair>? repaired)
{
    /// <summary>The files below the inputs. One below two of them is read once, as the narrower one says.</summary>
    public List<FileRun> Find(IReadOnlyList<IndexingInput> inputs)
    {
        var files = new OrderedDictionary<string, FileRun>(StringComparer.Ordinal);
        foreach (IndexingInput input in inputs.Where(input => input.Stream is null))
        {
            foreach (SourceFile file in new SourceFiles(input.Options.Filter, run.Skip, run.PassOver).Enumerate(input.Paths))
            {
                var found = new FileRun(file, home.ToStoredPath(file.Path), input, $"{input.OptionsKey}|{recognition}");
                if (!files.TryGetValue(found.StoredPath, out FileRun? other) || other.Input.RootOf(file.Path).Length <= input.RootOf(file.Path).Length)
                {
                    files[found.StoredPath] = found;
                }
            }
        }

        return [.. files.Values];
    }

    /// <summary>Reads one after the other, each record when it is asked for. What is skipped in reading is told here, in its order.</summary>
    public IEnumerable<RunItem> Read(IReadOnlyList<IndexingInput> inputs, IReadOnlyList<FileRun> files)
    {
        long sequence = 0;
        foreach (IndexingInput input in inputs)
        {
            if (input.Stream is { } stream)
            {
                foreach (Result<RawArticle, SkippedInput> record in new ArticleReader(input.Options).Read(stream, null, run.CountPassedOver, repaired))
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
            }
        }

        foreach (FileRun file in files)
        {
            CataloguedFile? known = update.Catalogue.Find(file.StoredPath);
            if (known?.IsUnchanged(file.File, file.OptionsKey) == true)
            {
                run.Keep(file, known);
                continue;
            }

            file.IsKnown = update.Before.HoldsAny(file.StoredPath);
            run.Progress.BeginFile(file.File.Path);
            foreach (Result<RawArticle, SkippedInput> record in new ArticleReader(file.Input.Options).Read(file.File, run.Progress.AddBytes, run.CountPassedOver, repaired))
            {
                if (record.TryGet(out RawArticle? article, out SkippedInput? skipped))
                {
                    file.Begin();
                    yield return new RunItem(article, sequence++, file);
                }
                else
                {
                    file.Skip(skipped);
                    run.Skip(skipped);
                }
            }

            run.End(file);
        }
    }
}
