using NewsSearch.Archive;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>The spellings of a name, with forms that join and part them in the settings.</summary>
internal static class SpellingForms
{
    public const string JoinPath = "/names/join";
    public const string PartPath = "/names/part";

    private static readonly Parameter Kind = Parameter.Choice("kind", "What the names are", "person", "place", "org");

    private static readonly Parameter Other = new("other", "Another name", IsRequired: true);

    public static IReadOnlyList<Parameter> TakenParameters { get; } = [NamePage.Name, Kind, Other];

    public static Html Of(NameField kind, NameCount counted) => Html.Of(html =>
    {
        html.Add($"""<details class="spellings"><summary>Spellings</summary><ul>""");
        foreach (string form in counted.Forms)
        {
            html.Add($"""<li><form class="act" method="post" action="{Link.Within(PartPath)}">{Hidden(kind, counted.Name)}<input type="hidden" name="other" value="{form}"><bdi>{form}</bdi> <button>Part<span class="hidden"> {form}</span></button></form></li>""");
        }

        html.Add($"""
            </ul><form class="act" method="post" action="{Link.Within(JoinPath)}">{Hidden(kind, counted.Name)}
            <label for="other">Another spelling</label> <input id="other" name="other" required maxlength="512" autocomplete="off"> <button>Join</button></form></details>

            """);
    });

    public static Answer Join(Call call) => Change(call, static (joins, name, other, cancellation) => joins.Join(name, [other], cancellation));

    public static Answer Part(Call call) => Change(call, static (joins, name, other, cancellation) => joins.Part(name, [other], cancellation));

    private static Answer Change(Call call, Func<NameJoins, string, string, CancellationToken, Result<JoinedNames, ValueList<UnknownName>>> change)
    {
        string name = call.Values.Text(NamePage.Name)!;
        NameField kind = call.Values.Choice(Kind) switch { "place" => NameField.Places, "org" => NameField.Organisations, _ => NameField.People };
        return change(call.Archive.Joins(call.Articles, kind), name, call.Values.Text(Other)!, call.Cancellation).TryGet(out _, out ValueList<UnknownName>? unknown)
            ? Serving.Answer.SeeOther(NamePage.Of(kind, name))
            : throw new RefusedException(new Problem(404, $"no article names {unknown[0].Name}") { Remedy = "write the name as the articles do" });
    }

    private static Html Hidden(NameField kind, string name) =>
        new Html().Add($"""<input type="hidden" name="kind" value="{NamePage.ParameterOf(kind).Name}"><input type="hidden" name="name" value="{name}">""");
}
