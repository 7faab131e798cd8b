using NewsSearch.Archive;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>The queries that are kept under names: what each finds, what of it is new, and forms that keep, remove and mark as read.</summary>
internal static class SavedPage
{
    public const string Path = "/saved";
    public const string NewPath = "/saved/new";
    public const string KeepPath = "/saved/keep";
    public const string RemovePath = "/saved/remove";
    public const string ReadPath = "/saved/read";

    private const int MostNew = 50;

    public static Parameter Name { get; } = new("name", "The name of the saved query", IsRequired: true);

    public static Parameter Text { get; } = new("text", "The query", IsRequired: true);

    public static Answer Answer(Call call)
    {
        IReadOnlyDictionary<string, string> saved = call.Archive.Saved.All();
        return Layout.Page(200, "Saved queries", null, Html.Of(main =>
        {
            main.Add($"<h1>{(saved.Count == 0 ? "No saved queries" : "Saved queries")}</h1>\n<ul class=\"saved\">");
            foreach ((string name, string text) in saved)
            {
                main.Add($"""<li><h2><a href="{Link.Within("/", [("q", $"query:{name}")])}">{name}</a></h2><p><code>{text}</code></p>{State(call, name)}{Button(RemovePath, name, "Remove")}</li>""");
                main.Add($"\n");
            }

            main.Add($"""
                </ul>
                <form class="keep" method="post" action="{Link.Within(KeepPath)}"><h2>Keep a query</h2>
                <p><label for="name">Name</label> <input id="name" name="name" required pattern="[A-Za-z0-9][A-Za-z0-9._\-]*" maxlength="100" autocomplete="off"></p>
                <p><label for="text">Query</label> <input id="text" name="text" required maxlength="4096" autocomplete="off" spellcheck="false"></p>
                <button>Keep</button></form>
                """);
        }));
    }

    /// <summary>What is new since it was marked as read.</summary>
    public static Answer New(Call call)
    {
        string name = Known(call);
        SearchPage found = call.Articles.Search(Unread(call, name) with { Limit = MostNew, Sort = SortOrder.Newest }, call.Cancellation);
        return Layout.Page(200, $"New of {name}", null, Html.Of(main =>
        {
            main.Add($"""<h1>{found.Total:N0} new of {name}</h1>{(found.Total > 0 ? Button(ReadPath, name, "Mark all as read") : null)}<ol class="hits">""");
            foreach (SearchHit hit in found.Hits)
            {
                main.Add($"{HitItem.Of(hit, new SearchAddress([("q", $"query:{name}")]), call.Articles)}\n");
            }

            main.Add($"</ol>");
        }));
    }

    /// <summary>The form that keeps the question of a page, where it is a text and nothing else.</summary>
    public static Html? KeepForm(Question question) => question is not { Text: { } text, Any: false, Filters.IsEmpty: true } ? null : new Html().Add($"""
        <details class="keep"><summary>Keep this search</summary><form method="post" action="{Link.Within(KeepPath)}">
        <input type="hidden" name="text" value="{text}"><label for="keep">Name</label> <input id="keep" name="name" required pattern="[A-Za-z0-9][A-Za-z0-9._\-]*" maxlength="100" autocomplete="off"> <button>Keep</button></form></details>

        """);

    public static Answer Keep(Call call)
    {
        string name = call.Values.Text(Name)!, text = call.Values.Text(Text)!;
        if (!SavedQueries.IsName(name))
        {
            throw new RefusedException(new Problem(400, $"'{name}' is no name for a saved query") { Remedy = "begin with a letter or digit, and take letters, digits, '-', '_' and '.' alone, 100 at most" });
        }

        return call.Archive.Saved.Save(name, text).TryGet(out _, out QueryFault? fault)
            ? Serving.Answer.SeeOther(Link.Within(Path))
            : throw new RefusedException(Call.ProblemOf(fault));
    }

    public static Answer Remove(Call call)
    {
        call.Archive.Saved.Remove([Known(call)]);
        return Serving.Answer.SeeOther(Link.Within(Path));
    }

    /// <summary>Marks as read all that there is now.</summary>
    public static Answer Read(Call call)
    {
        string name = Known(call);
        SearchRequest unread = Unread(call, name) with { Limit = int.MaxValue, KeysOnly = true };
        NewArticles.Telling telling = call.Archive.New(name).Begin(call.Articles, unread);
        foreach (SearchHit hit in call.Articles.Stream(unread, call.Cancellation).Hits)
        {
            telling.Tell(hit);
        }

        telling.Complete(call.Cancellation);
        return Serving.Answer.SeeOther(Link.Within(Path));
    }

    private static Html State(Call call, string name) => Html.Of(html =>
    {
        SearchRequest unread;
        try
        {
            unread = Unread(call, name);
        }
        catch (RefusedException refused)
        {
            html.Add($"{ProblemPage.Message(refused.Problem)}");
            return;
        }

        int total = call.Articles.Count(unread.Query, call.Cancellation);
        int fresh = call.Articles.Search(unread with { Limit = 0 }, call.Cancellation).Total;
        html.Add($"""<p>{total:N0} {(total == 1 ? "article" : "articles")}, <a href="{Link.Within(NewPath, [(Name.Name, name)])}">{fresh:N0} new</a></p>""");
    });

    private static Html Button(string path, string name, string what) => new Html().Add(
        $"""<form class="act" method="post" action="{Link.Within(path)}"><input type="hidden" name="name" value="{name}"><button>{what}<span class="hidden"> {name}</span></button></form>""");

    private static SearchRequest Unread(Call call, string name) =>
        new(call.Read(new Question { Text = $"query:{name}" }).Query) { Seen = call.Archive.New(name).Seen() };

    /// <exception cref="RefusedException">There is no such query.</exception>
    private static string Known(Call call)
    {
        string name = call.Values.Text(Name)!;
        return SavedQueries.IsName(name) && call.Archive.Saved.All().ContainsKey(name) ? name
            : throw new RefusedException(new Problem(404, $"there is no saved query '{name}'"));
    }
}
