using System.Globalization;
using System.Text;
using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

/// <summary>A text whose people and places are marked: <c>{p Angela Merkel} in {l Berlin}</c>.</summary>
internal sealed record AnnotatedNames(string Group, string Text, IReadOnlySet<(char Kind, TextSpan Span)> Names)
{
    public static IReadOnlyList<AnnotatedNames> Of(string language) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Entities", "Data", $"names-{language}.txt")).Where(line => !line.StartsWith('#')).Select(Read),
    ];

    private static AnnotatedNames Read(string line)
    {
        int tab = line.IndexOf('\t');
        var text = new StringBuilder();
        var names = new HashSet<(char, TextSpan)>();
        for (int at = tab + 1; at < line.Length; at++)
        {
            if (line[at] == '{')
            {
                int end = line.IndexOf('}', at);
                names.Add((line[at + 1], new TextSpan(text.Length, text.Length + end - at - 3)));
                text.Append(line, at + 3, end - at - 3);
                at = end;
            }
            else
            {
                text.Append(line[at]);
            }
        }

        return new AnnotatedNames(line[..tab], text.ToString(), names);
    }

    public IEnumerable<(char Kind, TextSpan Span)> Found(IEntityRecognizer recognizer, string language)
    {
        ArticleEntities entities = recognizer.Recognize(new Article { Origin = new ArticleOrigin("a.txt"), Title = "", Body = Text, Language = language });
        return entities.People.SelectMany(person => person.Mentions).Select(span => ('p', span))
            .Concat(entities.Places.SelectMany(place => place.Mentions).Select(span => ('l', span)));
    }

    /// <summary>How many are marked, found, and both; and what is wrong.</summary>
    public static (int Marked, int Found, int Right, string Wrong) Compare(IEnumerable<AnnotatedNames> texts, IEntityRecognizer recognizer, string language, char kind)
    {
        int marked = 0, found = 0, right = 0;
        var wrong = new StringBuilder();
        foreach (AnnotatedNames text in texts)
        {
            var names = text.Names.Where(name => name.Kind == kind).ToHashSet();
            var its = text.Found(recognizer, language).Where(name => name.Kind == kind).ToHashSet();
            (marked, found, right) = (marked + names.Count, found + its.Count, right + its.Count(names.Contains));
            foreach ((char, TextSpan Span) name in its.Except(names))
            {
                wrong.Append(CultureInfo.InvariantCulture, $" +{text.Text.AsSpan(name.Span.Start, name.Span.Length)}");
            }

            foreach ((char, TextSpan Span) name in names.Except(its))
            {
                wrong.Append(CultureInfo.InvariantCulture, $" -{text.Text.AsSpan(name.Span.Start, name.Span.Length)}");
            }
        }

        return (marked, found, right, wrong.ToString());
    }
}
