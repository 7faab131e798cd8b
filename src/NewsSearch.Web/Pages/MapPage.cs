using NewsSearch.Countries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>Where the articles of a question take place.</summary>
internal static class MapPage
{
    public const string Path = "/map";

    private const int MostPlaces = 200;

    public static Answer Answer(Call call) => QuestionPage.Answer(call, (question, parsed, address) =>
    {
        Survey survey = call.Articles.Survey(new SurveyRequest(parsed.Query) { Most = MostPlaces, AsWritten = question.Filters.AsWritten }, call.Cancellation);
        NameCount[] placed = [.. survey.Places.Where(place => place.Latitude is not null)];
        SearchAddress first = address.Without(Parameters.Page);
        return Layout.Page(200, "Map", address, Html.Of(main =>
        {
            main.Add($"""<h1>{(placed.Length == 0 ? "No places" : "Where it takes place")}</h1>{QuestionPage.Views(Path, address)}{QuestionPage.Chosen(address)}""");
            if (placed.Length > 0)
            {
                main.Add($"""
                    <figure>{WorldMap.Of(placed, first)}
                    <figcaption>The {placed.Length} places in most articles; the larger, the more. Outlines: Natural Earth.</figcaption>
                    <details><summary>As a table</summary>{TableOf(placed, first)}</details></figure>
                    """);
            }
        }));
    });

    private static Html TableOf(IReadOnlyList<NameCount> places, SearchAddress address) => Html.Of(html =>
    {
        html.Add($"""<table><thead><tr><th scope="col">Place</th><th scope="col">Country</th><th scope="col">Articles</th></tr></thead><tbody>""");
        foreach (NameCount place in places)
        {
            string? country = place.Country is { } code && CountryNames.CodeOf(code) is { } known ? CountryNames.NameOf(known) : null;
            html.Add($"""<tr><th scope="row"><a href="{address.With(Parameters.Place, place.Name).Search}"><bdi>{place.Name}</bdi></a></th><td class="text">{country}</td><td>{place.Count:N0}</td></tr>""");
        }

        html.Add($"</tbody></table>");
    });
}
