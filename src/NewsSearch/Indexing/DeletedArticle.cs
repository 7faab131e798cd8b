using System.Text.Json.Serialization;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>An article that was deleted forever: it stays away when its source is read again.</summary>
/// <param name="Id">12 hexadecimal digits.</param>
/// <param name="Key">What the id was made from, with the outlet's name.</param>
/// <param name="Title">Empty when it had none.</param>
/// <param name="Source">The outlet, or null.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Path">The file that it was read from, see <see cref="IndexHome.ToStoredPath"/>; null for standard input.</param>
/// <param name="Deleted">Seconds since 1970, UTC.</param>
public sealed record DeletedArticle(
    [property: JsonRequired] string Id, [property: JsonRequired] string Key, [property: JsonRequired] string Title, string? Source, string? Url, string? Path, long Deleted)
{
    internal static DeletedArticle Of(IndexedArticle indexed, long time) =>
        new(indexed.Id, indexed.Key, indexed.Article.Title, indexed.Article.Source, indexed.Article.Url, indexed.StoredPath, time);
}
