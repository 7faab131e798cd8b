using System.Text.RegularExpressions;
using NewsSearch.Entities;

namespace NewsSearch.Tests.Web;

/// <summary>Finds one person and one place wherever they stand.</summary>
internal sealed class ListedNames(string person, string place) : IEntityRecognizer
{
    public string Version => "1";

    public ArticleEntities Recognize(string title, string body) => new([new PersonEntity(person, Mentions(body, person))], [new PlaceEntity(place, Mentions(body, place))]);

    private static TextSpan[] Mentions(string body, string name) =>
        [.. Regex.Matches(body, Regex.Escape(name)).Select(match => new TextSpan(match.Index, match.Index + match.Length))];
}
