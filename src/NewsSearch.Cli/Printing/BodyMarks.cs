using System.Text;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Printing;

/// <summary>Where people, places and organisations stand in a text, and what of it a query matches: all to be shown in their colours.</summary>
internal sealed class BodyMarks
{
    /// <summary>Ascending and disjoint; what matches has no kind.</summary>
    private readonly (TextSpan Span, NameField? Kind)[] _marks;

    private BodyMarks((TextSpan Span, NameField? Kind)[] marks) => _marks = marks;

    /// <param name="names">Null to leave names as they are.</param>
    /// <param name="matches">Ascending and disjoint; a name keeps what of it stands beside a match.</param>
    public static BodyMarks Of(ArticleEntities? names, IReadOnlyList<TextSpan> matches)
    {
        var marks = new List<(TextSpan Span, NameField? Kind)>();
        int next = 0;
        foreach ((TextSpan name, NameField? kind) in names is null ? [] : Named(names))
        {
            int at = Math.Max(name.Start, marks.Count == 0 ? 0 : marks[^1].Span.End);
            for (; next < matches.Count && matches[next].Start < name.End; next++)
            {
                AddUnlessEmpty(at, matches[next].Start, kind);
                marks.Add((matches[next], null));
                at = Math.Max(at, matches[next].End);
            }

            AddUnlessEmpty(at, name.End, kind);
        }

        marks.AddRange(matches.Skip(next).Select(match => (match, (NameField?)null)));
        return new BodyMarks([.. marks]);

        void AddUnlessEmpty(int start, int end, NameField? kind)
        {
            if (start < end)
            {
                marks.Add((new TextSpan(start, end), kind));
            }
        }
    }

    /// <summary>A part of the text with the marks in it, or what of them is in it; for a terminal.</summary>
    /// <param name="start">Where the part begins in the text.</param>
    public string Show(string part, int start, Style style)
    {
        int index = Array.BinarySearch(_marks, (new TextSpan(start, start), default), Comparer<(TextSpan Span, NameField?)>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start)));
        index = Math.Max(0, (index < 0 ? ~index : index) - 1);
        StringBuilder? result = null;
        int at = 0;
        for (; index < _marks.Length && _marks[index].Span.Start < start + part.Length; index++)
        {
            int from = Math.Max(at, _marks[index].Span.Start - start), to = Math.Min(part.Length, _marks[index].Span.End - start);
            if (from < to)
            {
                result ??= new StringBuilder(part.Length + 40);
                result.Append(Style.Escaped(part[at..from]));
                result.Append(Colored(Style.Escaped(part[from..to]), _marks[index].Kind, style));
                at = to;
            }
        }

        return result is null ? Style.Escaped(part) : result.Append(Style.Escaped(part[at..])).ToString();
    }

    private static IEnumerable<(TextSpan Span, NameField? Kind)> Named(ArticleEntities entities) => entities.People.SelectMany(person => person.Mentions).Select(span => (span, (NameField?)NameField.People))
        .Concat(entities.Places.SelectMany(place => place.Mentions).Select(span => (span, (NameField?)NameField.Places)))
        .Concat(entities.Organisations.SelectMany(organisation => organisation.Mentions).Select(span => (span, (NameField?)NameField.Organisations)))
        .OrderBy(name => name.Item1.Start);

    private static string Colored(string text, NameField? kind, Style style) => kind switch
    {
        null => style.Match(text),
        NameField.People => style.Person(text),
        NameField.Places => style.Place(text),
        _ => style.Organisation(text),
    };
}
