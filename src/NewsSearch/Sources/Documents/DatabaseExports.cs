namespace NewsSearch.Sources.Documents;

/// <summary>The exports of news databases that are known when they come as documents.</summary>
internal static class DatabaseExports
{
    private static readonly IDatabaseExport[] All = [];

    /// <summary>The one that the document is, or null.</summary>
    public static IDatabaseExport? Of(DocumentText document) => Array.Find(All, export => export.Recognizes(document));
}
