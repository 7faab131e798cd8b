using System.Globalization;
using NewsSearch.Searching;
using NewsSearch.Web.Asking;

namespace NewsSearch.Web.Pages;

/// <summary>The address of a search, which says all that the page shows: a link to it, a bookmark and the back button give the same again.</summary>
internal sealed record SearchAddress(IReadOnlyList<(string Name, string Value)> Parts)
{
    /// <summary>The page with the hits.</summary>
    public Link Search => At("/");

    /// <summary>Another page of the same search.</summary>
    public Link At(string path) => Link.Within(path, Parts);

    /// <summary>An article with the marks of this search.</summary>
    public Link Article(string id) => At($"{ArticlePage.Base}{id}");

    /// <summary>What a parameter has been given.</summary>
    public IEnumerable<string> Values(Parameter parameter) => Parts.Where(part => part.Name == parameter.Name).Select(part => part.Value);

    /// <summary>The same for articles of a period alone.</summary>
    public SearchAddress In(TimePeriod period) => period.Unit == TimeUnit.Week
        ? With(Parameters.Since, Day(period.First)).With(Parameters.Until, Day(period.Last))
        : With(Parameters.Since, period.Label).With(Parameters.Until, period.Label);

    /// <summary>The same with a value more, or instead where there is one at most; from its first page on.</summary>
    public SearchAddress With(Parameter parameter, string value) => new(
        [.. Without(parameter.IsMany ? Parameters.Page : parameter).Parts.Where(part => part.Name != Parameters.Page.Name && part != (parameter.Name, value)), (parameter.Name, value)]);

    /// <summary>The same without a value; from its first page on.</summary>
    public SearchAddress Without(Parameter parameter, string value) =>
        new([.. Parts.Where(part => part.Name != Parameters.Page.Name && part != (parameter.Name, value))]);

    /// <summary>The same without any value of the parameter.</summary>
    public SearchAddress Without(Parameter parameter) => new([.. Parts.Where(part => part.Name != parameter.Name)]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
