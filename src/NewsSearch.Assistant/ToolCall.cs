using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Meaning;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Assistant;

/// <summary>One call of a tool, on one commit of the index.</summary>
internal sealed class ToolCall(NewsArchive archive, IArticleIndex articles, AssistantSettings settings, ToolArguments arguments, CancellationToken cancellation)
{
    private const int MostRemarks = 3;
    private const int CaretContext = 60;
    private const string NoMeaning = "no";

    private readonly List<string> _remarks = [];

    public IArticleIndex Articles => articles;

    public AssistantSettings Settings => settings;

    public ToolArguments Arguments => arguments;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What was not meant as it was read, and what may have been meant instead; short.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>What the query and its filters ask.</summary>
    /// <exception cref="ToolFault">They cannot be read.</exception>
    public NewsQuery Query()
    {
        Question question = Asked();
        if (!archive.Read(question).TryGet(out ParsedQuery? parsed, out QuestionFault? fault))
        {
            throw new ToolFault(fault switch
            {
                QuestionFault.OfText ofText => Explained(ofText.Text, ofText.Fault),
                QuestionFault.OfFilter ofFilter => Explained(ofFilter.Fault, question.Filters),
                _ => throw new ArgumentOutOfRangeException(nameof(fault)),
            });
        }

        _remarks.AddRange(parsed.Hints.Take(MostRemarks).Select(hint => Line(QuerySentences.Remark(hint))));
        return parsed.Query;
    }

    /// <summary>Notes why a query finds nothing, or little.</summary>
    public void Advise(NewsQuery query, int found)
    {
        if (UndatedArticles.LeftOut(articles, query, cancellation) is > 0 and var undated)
        {
            _remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{undated} {(undated == 1 ? "article" : "articles")} without a date left out"));
        }

        if (found > NoHitAdvice.FewHits)
        {
            return;
        }

        NoHitAdvice advice = archive.Advise(articles, Asked(), query, found, cancellation);
        IEnumerable<string> lines =
        [
            .. advice.UnknownNames.Select(Unknown),
            .. advice.Missing.Select(word => $"no article has '{word.Written}'"),
            .. advice.Correction is { } other
                ? [string.Create(CultureInfo.InvariantCulture, $"did you mean: {other.Text} ({other.Count} articles)")]
                : Array.Empty<string>(),
            .. advice.AllBut.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} articles without {part.Query}")),
        ];
        _remarks.AddRange(lines.Take(MostRemarks).Select(Line));
    }

    /// <summary>The request with what its question means, where that is asked for.</summary>
    /// <exception cref="MeaningException">It cannot be asked for.</exception>
    public SearchRequest Meant(SearchRequest request) => AsksMeaning ? archive.Meant(request, Asked(), Meaning == "only") : request;

    /// <summary>The article with the id that is given.</summary>
    /// <exception cref="ToolFault">There is none.</exception>
    public IndexedArticle Article()
    {
        string id = arguments.Required("id");
        return articles.Find(id)
            ?? throw new ToolFault($"no article has the id '{EscapedText.Of(QuotedText.Cut(id, CaretContext))}'; ids are those that search gives");
    }

    /// <summary>How the reader is to see the path of an article; empty for none.</summary>
    public string PathOf(Article article) => article.Origin.Path is { } path ? settings.ShownPath(path) : "";

    private string Meaning => arguments.Choice("meaning", NoMeaning, "yes", "only");

    private bool AsksMeaning => Meaning != NoMeaning;

    private Question Asked() => new()
    {
        Text = arguments.Text("query") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        Any = arguments.Flag("any") || AsksMeaning,
        Filters = new SearchFilters
        {
            Since = arguments.Text("since"),
            Until = arguments.Text("until"),
            People = arguments.Texts("person"),
            Places = arguments.Texts("place"),
            Organisations = arguments.Texts("org"),
            Countries = arguments.Texts("country"),
            Languages = arguments.Texts("lang"),
            Sources = arguments.Texts("source"),
            Authors = arguments.Texts("author"),
        },
    };

    private static string Explained(string text, QueryFault fault)
    {
        string remedy = QuerySentences.Remedy(fault) is { } advice ? $": {advice}" : "";
        int start = Math.Max(0, fault.Column - CaretContext);
        string around = new([.. text[start..Math.Min(text.Length, fault.Column + CaretContext)].Select(c => char.IsControl(c) ? ' ' : c)]);
        string meant = fault.Correction is { } correction ? $"\ndid you mean: {EscapedText.Of(QuotedText.Cut(correction, 1000))}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"column {fault.Column + 1}: {Line(QuerySentences.Message(fault))}{Line(remedy)}\n  {around}\n  {new string(' ', fault.Column - start)}^{meant}");
    }

    private static string Explained(FilterFault fault, SearchFilters filters) => FilterSentences.Whole(
        fault with { Subject = Line(fault.Subject) }, filters with { Since = Line(filters.Since ?? ""), Until = Line(filters.Until ?? "") });

    private static string Unknown(UnknownName name)
    {
        string meant = name.Proposals.Count == 0 ? "" : $"; did you mean {string.Join(" or ", name.Proposals.Select(found => $"\"{found.Name}\""))}?";
        return name.Articles switch
        {
            0 => $"no article {name.Verb.One} \"{name.Name}\"{meant}",
            1 => $"only 1 article {name.Verb.One} \"{name.Name}\"{meant}",
            _ => string.Create(CultureInfo.InvariantCulture, $"only {name.Articles} articles {name.Verb.Several} \"{name.Name}\"{meant}"),
        };
    }

    private static string Line(string text) => EscapedText.Of(QuotedText.Cut(text, 200));
}
