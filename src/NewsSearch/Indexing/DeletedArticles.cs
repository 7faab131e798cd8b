using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// The articles that were deleted forever: <c>deleted.jsonl</c> of an index home, one a line below a header. It belongs to no commit, so
/// that it outlasts a lost catalogue and an index that is made anew; commits note what it had at least. It is changed by whoever may write to
/// the index.
/// </summary>
internal sealed class DeletedArticles
{
    /// <summary>Titles in any script stand as themselves.</summary>
    private static readonly CatalogueJson Json = new(new JsonSerializerOptions(CatalogueJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private const string Note = "deleted";

    private readonly OrderedDictionary<string, DeletedArticle> _byId = new(StringComparer.Ordinal);

    /// <summary>What tells one of them in its file, or by standard input, whatever outlet it is said to be from: a URL as its key, its place, what it says.</summary>
    private readonly HashSet<(string Key, string? Path)> _places = [];

    /// <summary>The same of those that have an identifier, which is its outlet's own: the identifier or the URL, and the title.</summary>
    private readonly HashSet<(string Name, string? Path, string Title)> _titled = [];

    private DeletedArticles(IEnumerable<DeletedArticle> articles)
    {
        foreach (DeletedArticle article in articles)
        {
            _byId[article.Id] = article;
            if (CanonicalAddress.IsWeb(article.Key) || ArticleIdentity.IsOwnContent(article.Key, article.Path)
                || (article.Path is { } path && ArticleIdentity.IsPositional(article.Key, path)))
            {
                _places.Add((article.Key, article.Path));
            }

            foreach (string name in NamesOf(article.Key, article.Url))
            {
                _titled.Add((name, article.Path, article.Title));
            }
        }
    }

    /// <summary>In the order of their deletion.</summary>
    public IReadOnlyList<DeletedArticle> All => _byId.Values;

    /// <summary>Reads the list; an empty one when there is none.</summary>
    /// <param name="notes">Those of the newest commit.</param>
    /// <exception cref="IndexException">It is damaged or lacks articles that it had, or cannot be read.</exception>
    public static DeletedArticles Load(IndexHome home, IReadOnlyDictionary<string, string> notes)
    {
        var list = Load(home);
        return list.LackedBy(notes) == 0 ? list : throw new IndexException(
            IndexFault.LostDeletions,
            string.Create(CultureInfo.InvariantCulture, $"the list of articles deleted forever, {home.DeletedPath}, is not the one of the index, which had {CountIn(notes)} on it"));
    }

    /// <inheritdoc cref="Load(IndexHome, IReadOnlyDictionary{string, string})"/>
    /// <remarks>What it lacks is not found.</remarks>
    public static DeletedArticles Load(IndexHome home)
    {
        try
        {
            return new DeletedArticles(Read(File.ReadAllBytes(home.DeletedPath)));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new DeletedArticles([]);
        }
        catch (JsonException error)
        {
            throw new IndexException(IndexFault.DamagedDeletions, $"the list of articles deleted forever, {home.DeletedPath}, is damaged", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read {home.DeletedPath}: {error.Message}", error);
        }
    }

    /// <summary>Writes a damaged list anew with those of its lines that can be read and are of the article that they name.</summary>
    /// <param name="notes">Those of the newest commit, whose list is this one from the next commit on.</param>
    /// <returns>How many lines are kept and how many are lost; null for a list that is whole.</returns>
    /// <exception cref="IndexException">It cannot be read or written.</exception>
    public static (int Kept, int Lost)? Mend(IndexHome home, IReadOnlyDictionary<string, string> notes)
    {
        try
        {
            var list = Load(home);
            int lacked = list.LackedBy(notes);
            return lacked == 0 ? null : (list.All.Count, lacked);
        }
        catch (IndexException error) when (error.Fault == IndexFault.DamagedDeletions)
        {
            try
            {
                List<DeletedArticle?> lines = [.. File.ReadLines(home.DeletedPath).Where(static line => line.Length > 0).Select(Whole)];
                new DeletedArticles(lines.OfType<DeletedArticle>()).Save(home);

                // The header is none of them.
                int kept = lines.Count(static line => line is not null);
                return (kept, Math.Max(CountIn(notes) - kept, lines.Skip(1).Count(static line => line is null)));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new IndexException(IndexFault.Inaccessible, $"cannot write {home.DeletedPath}: {failure.Message}", failure);
            }
        }
    }

    /// <summary>Adds to the notes of a commit what the list has.</summary>
    public void AddTo(IDictionary<string, string> notes)
    {
        if (_byId.Count > 0)
        {
            notes[Note] = string.Create(CultureInfo.InvariantCulture, $"{_byId.Count}:{Sum():x}");
        }
    }

    public DeletedArticle? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether the article is to stay away: it has the id of one of these, or is one that is read as from another outlet now.</summary>
    public bool Holds(string id, string key, string? storedPath, Article article) => _byId.ContainsKey(id)
        || (_byId.Count > 0 && (_places.Contains((key, storedPath)) || NamesOf(key, article.Url).Any(name => _titled.Contains((name, storedPath, article.Title)))));

    /// <summary>The same with more; one that is there already is as it is deleted now.</summary>
    public DeletedArticles With(IReadOnlyCollection<DeletedArticle> deleted)
    {
        HashSet<string> again = [.. deleted.Select(article => article.Id)];
        return new DeletedArticles(All.Where(article => !again.Contains(article.Id)).Concat(deleted));
    }

    public DeletedArticles Without(IReadOnlySet<string> ids) => new(All.Where(article => !ids.Contains(article.Id)));

    /// <summary>Writes the list whole, in place of the one before it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">See <see cref="IOException"/>.</exception>
    public void Save(IndexHome home)
    {
        var lines = new StringBuilder();
        foreach (DeletedArticle article in All)
        {
            lines.Append(JsonSerializer.Serialize(article, Json.DeletedArticle)).Append('\n');
        }

        string text = lines.ToString();
        DraftFile.Write(home.Files, home.DeletedPath, writer =>
        {
            writer.WriteLine(JsonSerializer.Serialize(new DeletedHeader(Checksum(Encoding.UTF8.GetBytes(text))), Json.DeletedHeader));
            writer.Write(text);
        });
    }

    private static int CountIn(IReadOnlyDictionary<string, string> notes) => notes.TryGetValue(Note, out string? note)
        && int.TryParse(note.AsSpan(0, Math.Max(0, note.IndexOf(':', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0;

    /// <summary>
    /// How many articles a commit had on the list that are not there; 0 for none. A list that has more is the one of a deletion or restoration
    /// that was ended between its two writings.
    /// </summary>
    private int LackedBy(IReadOnlyDictionary<string, string> notes)
    {
        int had = CountIn(notes);
        var own = new Dictionary<string, string>();
        AddTo(own);
        return _byId.Count < had ? had - _byId.Count
            : _byId.Count == had && own.GetValueOrDefault(Note) != notes.GetValueOrDefault(Note) ? had
            : 0;
    }

    /// <summary>The same for the same articles in any order.</summary>
    private ulong Sum() => _byId.Keys.Aggregate(0UL, static (sum, id) => sum ^ XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id)));

    private static IEnumerable<string> NamesOf(string key, string? url) => url is null || url == key ? [key] : [key, url];

    private static DeletedArticle? Whole(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json.DeletedArticle) is { } article && ArticleIdentity.IdOf(article.Source, article.Key) == article.Id ? article : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Checksum(ReadOnlySpan<byte> lines) => XxHash3.HashToUInt64(lines).ToString("x16", CultureInfo.InvariantCulture);

    /// <exception cref="JsonException">It is not as it was written.</exception>
    private static List<DeletedArticle> Read(ReadOnlySpan<byte> file)
    {
        int end = file.IndexOf((byte)'\n');
        ReadOnlySpan<byte> lines = file[(end + 1)..];
        if (end < 0 || JsonSerializer.Deserialize(file[..end], Json.DeletedHeader)?.Checksum != Checksum(lines))
        {
            throw new JsonException("the checksum does not hold");
        }

        var articles = new List<DeletedArticle>();
        foreach (Range line in lines.Split((byte)'\n'))
        {
            if (lines[line].Length > 0)
            {
                articles.Add(JsonSerializer.Deserialize(lines[line], Json.DeletedArticle) ?? throw new JsonException("a line is null"));
            }
        }

        return articles;
    }
}
