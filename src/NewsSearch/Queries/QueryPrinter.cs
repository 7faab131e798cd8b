using System.Globalization;
using System.Text;
using NewsSearch.Queries.Syntax;

namespace NewsSearch.Queries;

/// <summary>
/// Writes a query back in the language that <see cref="QueryParser"/> reads: parsing the text gives an equal tree, whatever the
/// clock and <see cref="QueryOptions.Any"/>, for every tree that the parser makes.
/// </summary>
public static class QueryPrinter
{
    /// <summary>Begin something else than a word; elsewhere in a word they are themselves.</summary>
    private const string SpecialAtStart = "-+!/[{";

    /// <summary>End a word or have a meaning anywhere in it.</summary>
    private const string Special = "()\"“”„«»\\*?~:";

    private static readonly Dictionary<SearchField, string> Prefixes = new()
    {
        [SearchField.Text] = "",
        [SearchField.Title] = "title:",
        [SearchField.Body] = "body:",
        [SearchField.Person] = "person:",
        [SearchField.Place] = "place:",
        [SearchField.Country] = "country:",
        [SearchField.Source] = "source:",
        [SearchField.Author] = "author:",
        [SearchField.Language] = "lang:",
        [SearchField.Url] = "url:",
        [SearchField.Id] = "id:",
    };

    /// <summary>The query as a user could have written it; operators are always spelled out.</summary>
    public static string Print(NewsQuery query) => query switch
    {
        NewsQuery.And and => string.Join(" AND ", and.Operands.Select(Operand)),
        NewsQuery.Or or => string.Join(" OR ", or.Operands.Select(Operand)),
        NewsQuery.Not not => $"NOT {Grouped(not.Operand)}",
        NewsQuery.Near near => $"{Grouped(near.Left)} {(near.Ordered ? "PRE" : "W")}/{Number(near.Distance)} {Grouped(near.Right)}",
        NewsQuery.Within within => $"{Grouped(within.Left)} W/{(within.Unit == TextUnit.Sentence ? 'S' : 'P')} {Grouped(within.Right)}",
        _ => Leaf(query),
    };

    private static string Leaf(NewsQuery query) => query switch
    {
        NewsQuery.Everything => "*",
        NewsQuery.Words { Exact: true } words => Prefixes[words.Field] + Quoted(words.Text),
        NewsQuery.Words words => Prefixes[words.Field] + Bare(words.Text),
        NewsQuery.Slop slop => $"{Prefixes[slop.Field]}{Quoted(slop.Text)}~{Number(slop.Distance)}",
        NewsQuery.Pattern pattern => Prefixes[pattern.Field] + Glob(pattern.Glob),
        NewsQuery.Fuzzy fuzzy => $"{Prefixes[fuzzy.Field]}{Bare(fuzzy.Word)}~{Number(fuzzy.Edits)}",
        NewsQuery.Regex regex => $"{Prefixes[regex.Field]}/{regex.Expression}/",
        NewsQuery.AtLeast atLeast => $"ATLEAST{Number(atLeast.Count)}({Print(atLeast.Operand)})",
        NewsQuery.Published published => Date(published),
        _ => throw new ArgumentException($"{query.GetType().Name} has no text", nameof(query)),
    };

    private static string Operand(NewsQuery query) =>
        query is NewsQuery.And or NewsQuery.Or ? $"({Print(query)})" : Print(query);

    private static string Grouped(NewsQuery query) =>
        query is NewsQuery.And or NewsQuery.Or or NewsQuery.Not or NewsQuery.Near or NewsQuery.Within ? $"({Print(query)})" : Print(query);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '“' or '”' or '„' or '«' or '»' or '\\')
            {
                quoted.Append('\\');
            }

            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Text without quotes, in which nothing is an operator.</summary>
    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (char c in text)
        {
            bool special = Special.Contains(c) || char.IsWhiteSpace(c) || (bare.Length == 0 && SpecialAtStart.Contains(c));
            bare.Append(special ? "\\" : "").Append(c);
        }

        bool isOperator = text is "AND" or "OR" or "NOT" or "&&" or "||" || ProximityOperator.IsOne(text) || MistypedOperator.Error(text, 0, opens: false) is not null;
        return isOperator ? "\\" + bare : bare.ToString();
    }

    private static string Glob(string glob)
    {
        var text = new StringBuilder();
        for (int i = 0; i < glob.Length; i++)
        {
            bool isEscape = glob[i] == '\\' && i + 1 < glob.Length;
            char c = isEscape ? glob[++i] : glob[i];
            bool isPlain = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is '*' or '?' && !isEscape);
            text.Append(isPlain ? "" : "\\").Append(c);
        }

        return text.ToString();
    }

    /// <remarks>The language has whole seconds. The last year's end has no later second to name it by.</remarks>
    private static string Date(NewsQuery.Published published) => published switch
    {
        { From: { } from, Until: null } => IsEnd(from) ? "date:>9999" : $"date:>={Instant(from)}",
        { From: null, Until: { } until } => IsEnd(until) ? "date:<=9999" : $"date:<{Instant(until)}",
        { From: { } from, Until: { } until } =>
            $"date:{(IsEnd(from) ? "{9999" : "[" + Instant(from))} TO {(IsEnd(until) ? "9999]" : Instant(until) + "}")}",
        _ => throw new ArgumentException("a date is open at one end at most", nameof(published)),
    };

    private static bool IsEnd(DateTime time) => time == DateTime.MaxValue;

    private static string Instant(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
