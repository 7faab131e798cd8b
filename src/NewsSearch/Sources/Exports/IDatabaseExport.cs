using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Exports;

/// <summary>The form in which a news database hands out its articles, many in one document.</summary>
internal interface IDatabaseExport
{
    /// <summary>Words one of which any document of the form holds, so that others need not be taken apart.</summary>
    IReadOnlyList<string> Signs { get; }

    /// <summary>The articles in order; empty when the document is not of the form: of a plain article nothing may be returned.</summary>
    IReadOnlyList<ExportedArticle> Read(DocumentText document);
}
