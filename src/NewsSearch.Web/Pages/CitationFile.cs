using System.Text;
using NewsSearch.Output;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>An article for programs that keep references.</summary>
internal static class CitationFile
{
    private const string Ris = ".ris";

    /// <summary>The endings of addresses.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Ris, ".bib"];

    public static Answer Answer(Call call, string ending)
    {
        IndexedArticle indexed = call.Article(call.Id);
        (string type, string text) = ending == Ris
            ? ("application/x-research-info-systems; charset=utf-8", RisRecord.Of(indexed))
            : ("application/x-bibtex; charset=utf-8", BibTexEntry.Of(indexed));
        return new Answer(200, type, Encoding.UTF8.GetBytes(text)) { FileName = $"{indexed.Id}{ending}" };
    }
}
