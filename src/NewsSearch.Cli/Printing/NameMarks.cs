using System.Text;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Printing;

/// <summary>Where people, places and organisations stand in a text, to be shown in their colours.</summary>
internal sealed class NameMarks
{
    private readonly (TextSpan Span, NameField Kind)[] _names;

    private NameMarks((TextSpan Span, NameField Kind)[] names) => _names = names;

    public static NameMarks None { get; } = new([]);

    public static NameMarks Of(ArticleEntities entities) => new(
    [
        .. entities.People.SelectMany(person => person.Mentions).Select(span => (span, NameField.People))
            .Concat(entities.Places.SelectMany(place => place.Mentions).Select(span => (span, NameField.Places)))
            .Concat(entities.Organisations.SelectMany(organisation => organisation.Mentions).Select(span => (span, NameField.Organisations)))
            .OrderBy(name => name.Item1.Start),
    ]);

    /// <summary>A part of the text, with the names in it, or what of them is in it, in colour; for a terminal.</summary>
    /// <param name="start">Where the part begins in the text.</param>
    public string Show(string part, int start, Style style)
    {
        int index = Array.BinarySearch(_names, (new TextSpan(start, start), default), Comparer<(TextSpan Span, NameField)>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start)));
        index = Math.Max(0, (index < 0 ? ~index : index) - 1);
        StringBuilder? result = null;
        int at = 0;
        for (; index < _names.Length && _names[index].Span.Start < start + part.Length; index++)
        {
            int from = Math.Max(at, _names[index].Span.Start - start), to = Math.Min(part.Length, _names[index].Span.End - start);
            if (from < to)
            {
                result ??= new StringBuilder(part.Length + 40);
                result.Append(Style.Escaped(part[at..from]));
                result.Append(Colored(Style.Escaped(part[from..to]), _names[index].Kind, style));
                at = to;
            }
        }

        return result is null ? Style.Escaped(part) : result.Append(Style.Escaped(part[at..])).ToString();
    }

    private static string Colored(string name, NameField kind, Style style) => kind switch
    {
        NameField.People => style.Person(name),
        NameField.Places => style.Place(name),
        _ => style.Organisation(name),
    };
}
