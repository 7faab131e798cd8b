using System.Collections.ObjectModel;
using System.Text.Json;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Cluster;

/// <summary>
/// What a writer notes with its commits about the files of its home. It is kept in the home, since several homes may write to one index, and counts for
/// the index that it was noted of alone: of one that was made anew nothing is known.
/// </summary>
internal static class ClusterNotes
{
    private const string FileName = "cluster.json";
    private const string Identity = "index";
    private const string Notes = "notes";

    /// <summary>The notes of the last commit; none where there are none of this index, and <see cref="Catalogue.LostNotes"/> where they are damaged.</summary>
    /// <param name="index">See <see cref="FoundIndex.Identity"/>.</param>
    /// <exception cref="IndexException">They cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Load(IndexHome home, string index)
    {
        string path = PathIn(home);
        try
        {
            if (!File.Exists(path))
            {
                return ReadOnlyDictionary<string, string>.Empty;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty(Identity).ValueEquals(index)
                ? json.RootElement.GetProperty(Notes).EnumerateObject().ToDictionary(note => note.Name, note => note.Value.GetString()!, StringComparer.Ordinal)
                : ReadOnlyDictionary<string, string>.Empty;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read {path}: {error.Message}", error);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // All files are read again, and what has not changed is told by its hash.
            return Catalogue.LostNotes;
        }
    }

    /// <summary>Writes the notes whole, or not at all.</summary>
    /// <inheritdoc cref="Load"/>
    public static void Save(IndexHome home, string index, IReadOnlyDictionary<string, string> notes)
    {
        string path = PathIn(home);
        try
        {
            using var draft = new DraftFile(home.Files, path);
            using (var json = new Utf8JsonWriter(draft.Content, ClusterRequests.Options))
            {
                json.WriteStartObject();
                json.WriteString(Identity, index);
                json.WriteStartObject(Notes);
                foreach ((string name, string note) in notes)
                {
                    json.WriteString(name, note);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            draft.Publish();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write {path}: {error.Message}", error);
        }
    }

    private static string PathIn(IndexHome home) => Path.Combine(home.Directory, FileName);
}
