using System.Text;
using System.Text.Json;
using NewsSearch.Home;
using NewsSearch.Output;

namespace NewsSearch.Archive.Marks;

/// <summary>
/// The tags and notes of an archive's articles, <c>marks.jsonl</c> of its home. They belong to ids, which every run of indexing gives an article anew, and
/// to no commit, so that they outlast an index that is made anew and articles that are away for a time.
/// </summary>
public sealed class ArticleMarkings(IndexHome home, TimeProvider clock)
{
    /// <summary>What each article is marked with, by id in order; only those that are marked.</summary>
    /// <exception cref="IndexException">The file cannot be read or is damaged.</exception>
    public IReadOnlyDictionary<string, ArticleMarks> All() => Load();

    /// <summary>How many articles have each tag, in the order of tags.</summary>
    /// <exception cref="IndexException">See <see cref="All"/>.</exception>
    public IReadOnlyDictionary<string, int> Counts()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string tag in Load().Values.SelectMany(marks => marks.Tags))
        {
            counts[tag] = counts.GetValueOrDefault(tag) + 1;
        }

        return counts;
    }

    /// <summary>The articles that have a tag, by tag.</summary>
    /// <exception cref="IndexException">See <see cref="All"/>.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tagged() => Load().Values
        .SelectMany(static marks => marks.Tags, static (marks, tag) => (tag, marks.Id)).GroupBy(static pair => pair.tag, StringComparer.Ordinal)
        .ToDictionary(static pairs => pairs.Key, static IReadOnlyList<string> (pairs) => [.. pairs.Select(pair => pair.Id)], StringComparer.Ordinal);

    /// <summary>Adds tags to articles and takes others off.</summary>
    /// <returns>How many articles are marked otherwise than before.</returns>
    /// <exception cref="IndexException">The file cannot be read or written, or another process has been writing to the home for ten seconds.</exception>
    public int Change(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> added, IReadOnlyCollection<string> removed) =>
        Change(ids.Distinct(StringComparer.Ordinal), marks => marks.With(added, removed));

    /// <summary>Puts a note to an article in place of the one it has; null for none.</summary>
    /// <inheritdoc cref="Change(IReadOnlyCollection{string}, IReadOnlyCollection{string}, IReadOnlyCollection{string})"/>
    public int Note(string id, string? note) => Change([id], marks => marks with { Note = note });

    /// <summary>Adds what was exported: tags come to those that there are, a note takes the place of another.</summary>
    /// <inheritdoc cref="Change(IReadOnlyCollection{string}, IReadOnlyCollection{string}, IReadOnlyCollection{string})"/>
    public int Import(IEnumerable<ArticleMarks> imported)
    {
        Dictionary<string, ArticleMarks> byId = imported.GroupBy(marks => marks.Id, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => same.Aggregate(static (one, other) => one.With(other.Tags, []) with { Note = other.Note ?? one.Note }), StringComparer.Ordinal);
        return Change(byId.Keys, marks => marks.With(byId[marks.Id].Tags, []) with { Note = byId[marks.Id].Note ?? marks.Note });
    }

    private int Change(IEnumerable<string> ids, Func<ArticleMarks, ArticleMarks> change)
    {
        using IDisposable held = SettingsLock.Take(home, clock);
        SortedDictionary<string, ArticleMarks> all = Load();
        int changed = 0;
        foreach (string id in ids)
        {
            ArticleMarks before = all.GetValueOrDefault(id) ?? new ArticleMarks(id, new([]), null), after = change(before);
            if (after == before)
            {
                continue;
            }

            changed++;
            if (after.IsEmpty)
            {
                all.Remove(id);
            }
            else
            {
                all[id] = after;
            }
        }

        if (changed > 0)
        {
            Save(all.Values);
        }

        return changed;
    }

    private SortedDictionary<string, ArticleMarks> Load()
    {
        var all = new SortedDictionary<string, ArticleMarks>(StringComparer.Ordinal);
        try
        {
            int number = 0;
            foreach (string line in File.ReadLines(home.MarksPath))
            {
                number++;
                ArticleMarks marks = MarkJson.Read(line) ?? throw new IndexException(IndexFault.DamagedMarks, $"line {number} of the tags and notes, {home.MarksPath}, is damaged");
                all[marks.Id] = marks;
            }

            return all;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return all;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the tags and notes, {home.MarksPath}: {error.Message}", error);
        }
    }

    private void Save(IEnumerable<ArticleMarks> all)
    {
        try
        {
            DraftFile.Write(home.Files, home.MarksPath, writer =>
            {
                foreach (ArticleMarks marks in all)
                {
                    using var line = new MemoryStream();
                    using (var json = new Utf8JsonWriter(line, OutputJson.Options))
                    {
                        MarkJson.Write(json, marks);
                    }

                    writer.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
                }
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write the tags and notes, {home.MarksPath}: {error.Message}", error);
        }
    }
}
