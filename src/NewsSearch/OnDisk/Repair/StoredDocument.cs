using NewsSearch.Indexing;

namespace NewsSearch.OnDisk.Repair;

/// <summary>What was read of a document: the article, or what is known of one that is lost.</summary>
/// <param name="IsWithheld">It can be read, or could be, but may be deleted, and is not to come back.</param>
internal readonly record struct StoredDocument(IndexedArticle? Article, LostArticle? Lost, bool IsWithheld = false);
