using NewsSearch.Countries;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>What the matching articles can be narrowed by, counted, each a link that does; and what narrows already, to take it back.</summary>
internal static class Narrowing
{
    private const int MostNames = 10;

    public static Html Of(Call call, NewsQuery query, SearchAddress address) => Html.Of(html =>
    {
        html.Add($"""<aside aria-label="Narrow the result">""");
        html.Add($"{Names("People", call, query, NameField.People, Parameters.Person, address)}");
        html.Add($"{Names("Places", call, query, NameField.Places, Parameters.Place, address)}");
        html.Add($"{Names("Countries", call, query, NameField.Countries, Parameters.Country, address)}");
        IReadOnlyList<LanguageCount> languages = call.Articles.CountLanguages(query, call.Cancellation);
        if (languages.Count > 1)
        {
            html.Add($"{List("Languages", languages.Take(MostNames).Select(language => (language.Language, language.Count, address.With(Parameters.Language, language.Language))))}");
        }

        html.Add($"{List("Years", Years(call, query, address))}</aside>");
    });

    /// <summary>What narrows the search beside its words, and the search without it.</summary>
    public static IEnumerable<(string What, string Value, SearchAddress Without)> Chosen(SearchAddress address)
    {
        (Parameter Parameter, string What)[] many =
            [(Parameters.Person, "person"), (Parameters.Place, "place"), (Parameters.Organisation, "organization"), (Parameters.Country, "country"), (Parameters.Language, "language")];
        foreach ((Parameter parameter, string what) in many)
        {
            foreach ((_, string value) in address.Parts.Where(part => part.Name == parameter.Name))
            {
                string shown = parameter == Parameters.Country && CountryNames.CodeOf(value) is { } code ? CountryNames.NameOf(code) : value;
                yield return (what, shown, address.Without(parameter, value));
            }
        }

        string? since = Value(address, Parameters.Since), until = Value(address, Parameters.Until);
        if (since is not null || until is not null)
        {
            string dates = since == until ? since! : since is null ? $"up to {until}" : until is null ? $"from {since}" : $"{since} to {until}";
            yield return ("date", dates, address.Without(Parameters.Since).Without(Parameters.Until).Without(Parameters.Page));
        }
    }

    private static Html? Names(string title, Call call, NewsQuery query, NameField field, Parameter parameter, SearchAddress address)
    {
        var names = call.Articles.CountNames(query, field, call.Values.Texts(parameter), call.Values.Flag(Parameters.AsWritten), call.Cancellation)
            .OrderByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal).Take(MostNames);
        return List(title, names.Select(name => (name.Name, name.Count, address.With(parameter, field == NameField.Countries ? name.Country! : name.Name))));
    }

    private static IEnumerable<(string, int, SearchAddress)> Years(Call call, NewsQuery query, SearchAddress address)
    {
        TimePeriod[] years = [.. call.Articles.CountDates(query, TimeUnit.Year, call.Cancellation).Periods.Where(year => year.Count > 0).Reverse().Take(MostNames)];
        return years.Length < 2 ? [] : years.Select(year => (year.Label, year.Count, address.With(Parameters.Since, year.Label).With(Parameters.Until, year.Label)));
    }

    private static Html? List(string title, IEnumerable<(string Name, int Count, SearchAddress Narrowed)> lines)
    {
        (string Name, int Count, SearchAddress Narrowed)[] all = [.. lines];
        return all.Length == 0 ? null : Html.Of(html =>
        {
            html.Add($"<section><h2>{title}</h2><ul>");
            foreach ((string name, int count, SearchAddress narrowed) in all)
            {
                html.Add($"""<li><a href="{narrowed.Search}"><bdi>{name}</bdi></a> <span class="count">{count:N0}</span></li>""");
            }

            html.Add($"</ul></section>");
        });
    }

    private static string? Value(SearchAddress address, Parameter parameter) => address.Parts.FirstOrDefault(part => part.Name == parameter.Name).Value;
}
