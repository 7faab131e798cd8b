using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Web.Asking;

namespace NewsSearch.Web.Serving;

/// <summary>A request on its way to an answer.</summary>
/// <param name="Open">The index as of the last commit; null for what needs none.</param>
/// <param name="Cancellation">Cancelled when the client is gone, when the time is over, and when the server stops.</param>
internal sealed record Call(NewsArchive Archive, IArticleIndex? Open, AskedValues Values, ServerSettings Settings, CancellationToken Cancellation)
{
    /// <summary>The id in the address; empty where it has none.</summary>
    public string Id { get; init; } = "";

    public IArticleIndex Articles => Open!;

    /// <summary>The article with the id of the address or the parameter.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public IndexedArticle Article(string id) =>
        Articles.Find(id) ?? throw new RefusedException(new Problem(404, $"no article has the id {id}") { Remedy = "search for it anew; it may have been deleted" });

    /// <summary>What the question means.</summary>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public ParsedQuery Read(Question question) => Archive.Read(question).TryGet(out ParsedQuery? parsed, out QuestionFault? fault)
        ? parsed
        : throw new RefusedException(fault switch
        {
            QuestionFault.OfText ofText => ProblemOf(ofText.Fault),
            QuestionFault.OfFilter ofFilter => new Problem(400, FilterSentences.Message(ofFilter.Fault, question.Filters)) { Remedy = FilterSentences.Remedy(ofFilter.Fault) },
            _ => throw new InvalidOperationException("a fault of no known kind"),
        });

    /// <summary>The request with what its question means, where that is asked for.</summary>
    /// <exception cref="MeaningException">It cannot be asked for.</exception>
    public SearchRequest Meant(SearchRequest request, Question question) =>
        Values.AsksMeaning ? Archive.Meant(request, question, Values.AsksMeaningOnly) : request;

    /// <summary>Why a text is no query.</summary>
    public static Problem ProblemOf(QueryFault fault) => new(400, $"column {Number(fault.Column + 1)}: {QuerySentences.Message(fault)}")
    {
        Column = fault.Column + 1,
        Remedy = QuerySentences.Remedy(fault),
        Correction = fault.Correction,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
