using NewsSearch.Countries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;

namespace NewsSearch.Web.Pages;

/// <summary>What the matching articles can be narrowed by, counted, each a link that does; and what narrows already, to take it back.</summary>
internal static class Narrowing
{
    /// <summary>Lines of a list.</summary>
    public const int Most = 10;

    private const string AlsoNamesakes = "A click also finds articles that call another one so";

    private static readonly (Parameter Parameter, string What)[] ByName =
    [
        (Parameters.Person, "person"),
        (Parameters.Place, "place"),
        (Parameters.Organisation, "organization"),
        (Parameters.Country, "country"),
        (Parameters.Source, "source"),
        (Parameters.Author, "author"),
        (Parameters.Language, "language"),
    ];

    public static Html Of(Survey survey, SearchAddress address) => Html.Of(html => html.Add($"""
        <aside aria-label="Narrow the result">
        {Names("People", survey.People, Parameters.Person, address)}
        {Names("Places", survey.Places, Parameters.Place, address, AlsoNamesakes)}
        {Names("Organizations", survey.Organisations, Parameters.Organisation, address, AlsoNamesakes)}
        {Names("Countries", survey.Countries, Parameters.Country, address, "A click also finds articles that name the people")}
        {Names("Sources", survey.Sources, Parameters.Source, address)}
        {Names("Authors", survey.Authors, Parameters.Author, address)}
        {Languages(survey.Languages, address)}
        {Years(survey.Years, address)}
        </aside>
        """));

    /// <summary>What narrows the search beside its words, and the search without it.</summary>
    public static IEnumerable<(string What, string Value, SearchAddress Without)> Chosen(SearchAddress address)
    {
        foreach ((Parameter parameter, string what) in ByName)
        {
            foreach (string value in address.Values(parameter))
            {
                string shown = parameter == Parameters.Country && CountryNames.CodeOf(value) is { } code ? CountryNames.NameOf(code) : value;
                yield return (what, shown, address.Without(parameter, value));
            }
        }

        string? since = address.Values(Parameters.Since).FirstOrDefault(), until = address.Values(Parameters.Until).FirstOrDefault();
        if (since is not null || until is not null)
        {
            string dates = since == until ? since! : since is null ? $"up to {until}" : until is null ? $"from {since}" : $"{since} to {until}";
            yield return ("date", dates, address.Without(Parameters.Since).Without(Parameters.Until).Without(Parameters.Page));
        }
    }

    /// <param name="note">What a click finds beside what is counted; null for nothing.</param>
    private static Html? Names(string title, IReadOnlyList<NameCount> names, Parameter parameter, SearchAddress address, string? note = null)
    {
        string[] chosen = [.. address.Values(parameter)];
        return List(title, names.Where(name => !chosen.Any(value => name.IsWritten(value) || name.Country == value))
            .Select(name => (name.Name, name.Count, address.With(parameter, parameter == Parameters.Country ? name.Country! : name.Name))), note);
    }

    private static Html? Languages(IReadOnlyList<LanguageCount> languages, SearchAddress address) => languages.Count < 2 ? null
        : List("Languages", languages.Select(language => (language.Language, language.Count, address.With(Parameters.Language, language.Language))));

    private static Html? Years(Timeline timeline, SearchAddress address)
    {
        TimePeriod[] years = [.. timeline.Periods.Where(year => year.Count > 0).Reverse()];
        return years.Length < 2 ? null : List("Years", years.Select(year => (year.Label, year.Count, address.In(year))));
    }

    private static Html? List(string title, IEnumerable<(string Name, int Count, SearchAddress Narrowed)> lines, string? note = null)
    {
        (string Name, int Count, SearchAddress Narrowed)[] all = [.. lines.Take(Most)];
        return all.Length == 0 ? null : Html.Of(html =>
        {
            Html? tip = note is null ? null : new Html().Add($" title=\"{note}\"");
            html.Add($"<section><h2{tip}>{title}</h2><ul>");
            foreach ((string name, int count, SearchAddress narrowed) in all)
            {
                html.Add($"""<li><a href="{narrowed.Search}"><bdi>{name}</bdi></a> <span class="count">{count:N0}</span></li>""");
            }

            html.Add($"</ul></section>");
        });
    }
}
