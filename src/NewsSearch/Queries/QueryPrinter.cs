using System.Globalization;
using System.Text;
using NewsSearch.Queries.Syntax;
using NewsSearch.Words;

namespace NewsSearch.Queries;

/// <summary>
/// Writes a query back in the language that <see cref="QueryParser"/> reads: parsing the text gives an equal tree, whatever the
/// clock and <see cref="QueryOptions.Any"/>, for every tree that the parser makes, where
/// the same keys are kept.
/// </summary>
public static class QueryPrinter
{
    /// <summary>Begin something else than a word; elsewhere in a word they are themselves.</summary>
    private const string SpecialAtStart = "-+!/[{";

    /// <summary>End a word or have a meaning anywhere in it.</summary>
    private const string Special = "()\"“”„«»‘|\\*?~^:";

    /// <summary>How much a piece of text holds together.</summary>
    private enum Binding
    {
        /// <summary>Operands of AND or OR.</summary>
        Loose,

        /// <summary>A NOT or a near operator with its sides.</summary>
        Tight,

        /// <summary>One part, wherever it stands.</summary>
        Whole,
    }

    /// <summary>The query as a user could have written it; operators are always spelled out.</summary>
    /// <exception cref="ArgumentException">It has a part that the language has no words for: whole names, some of several.</exception>
    public static string Print(NewsQuery query) => new Printing(escapes: true, Capitals.TellNothing(Texts(query))).Of(query).Text;

    /// <summary>The query for a message about it: without backslashes, and of the readings of a word in capitals the one that was typed.</summary>
    internal static string Show(NewsQuery query) => new Printing(escapes: false, marksAcronyms: false).Of(query).Text;

    /// <summary>What <see cref="Print"/> asks of fields of words, in the same writing.</summary>
    private static IEnumerable<string> Texts(NewsQuery query) => query switch
    {
        NewsQuery.Words words => QueryFields.HoldsValues(words.Field) ? [] : [words.Text],
        NewsQuery.Slop slop => [slop.Text],
        NewsQuery.Pattern pattern => QueryFields.HoldsValues(pattern.Field) ? [] : [pattern.Glob],
        NewsQuery.Fuzzy fuzzy => [fuzzy.Word],
        NewsQuery.Regex regex => [regex.Expression],
        _ => query.Children.SelectMany(Texts),
    };

    private static string Prefix(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Text => "",
        SearchFieldKind.Kept => $"{KeptName(field.Key!)}:",
        _ => $"{QueryFields.NameOf(field)}:",
    };

    private static string KeptName(string name)
    {
        var written = new StringBuilder();
        foreach (char c in name)
        {
            bool isPlain = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is '_' or '.' or '-' && written.Length > 0);
            written.Append(isPlain ? "" : "\\").Append(c);
        }

        return written.ToString();
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isWithinWord = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            bool means = QueryCharacters.IsQuote(c) || c is '\\' or '*' || (c == '?' && isWithinWord);
            quoted.Append(means ? "\\" : "").Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Text without quotes, in which nothing is an operator.</summary>
    /// <param name="marksAcronyms">Whether an acronym that is a word too needs a backslash, since it stands among capitals.</param>
    private static string Bare(string text, bool marksAcronyms)
    {
        var bare = new StringBuilder();
        foreach (char c in text)
        {
            bool special = Special.Contains(c) || char.IsWhiteSpace(c) || (bare.Length == 0 && SpecialAtStart.Contains(c));
            bare.Append(special ? "\\" : "").Append(c);
        }

        bool isOperator = text is "AND" or "OR" or "NOT" or "&&" or "||" || ProximityOperator.IsOne(text) || MistypedOperator.Fault(bare.ToString(), 0, opens: false) is not null;
        isOperator |= QueryHabits.OperatorAt(text, 0, out _, out _) is not null;
        string written = isOperator && bare[0] != '\\' ? "\\" + bare : EndsAsHabit(bare.ToString());
        return marksAcronyms && Capitals.Readings(text)[0] != text ? written.Insert(written.AsSpan().IndexOfAnyInRange('A', 'Z'), "\\") : written;
    }

    /// <summary>A word's last sign that would stand for any ending is escaped.</summary>
    private static string EndsAsHabit(string bare) => QueryHabits.EndingOf(bare) is null ? bare : bare.Insert(bare.Length - 1, "\\");

    private static string Glob(string glob)
    {
        // In quotes stars alone ask for nothing, and a question mark is a wildcard only within a word.
        if (glob.Any(char.IsWhiteSpace) && WordScanner.Words(glob).Count > 0 && !HasAnyLetter(glob))
        {
            return QuotedGlob(glob);
        }

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

    /// <summary>Whether a question mark stands for a letter.</summary>
    private static bool HasAnyLetter(string glob)
    {
        for (int i = 0; i < glob.Length; i++)
        {
            if (glob[i] == '?')
            {
                return true;
            }

            i += glob[i] == '\\' ? 1 : 0;
        }

        return false;
    }

    /// <summary>Words in a row, among them patterns.</summary>
    private static string QuotedGlob(string glob)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < glob.Length; i++)
        {
            bool isEscape = glob[i] == '\\' && i + 1 < glob.Length;
            quoted.Append(isEscape || QueryCharacters.IsQuote(glob[i]) ? "\\" : "").Append(isEscape ? glob[++i] : glob[i]);
        }

        return quoted.Append('"').ToString();
    }

    /// <remarks>The language has whole seconds. The last year's end has no later second to name it by.</remarks>
    private static string Date(NewsQuery.Published published) => published switch
    {
        { From: { } from, Until: { } until } => $"date:[{Instant(from)} TO {(IsEnd(until) ? "9999]" : Instant(until) + "}")}",
        { Until: { } until } => IsEnd(until) ? "date:<=9999" : $"date:<{Instant(until)}",
        _ when published == DateExpression.AnyDate => "date:*",
        _ => published.From is { } from && !IsEnd(from) ? $"date:>={Instant(from)}" : "date:>9999",
    };

    private static bool IsEnd(DateTime time) => time == DateTime.MaxValue;

    private static string Instant(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part's text, which may need parentheses beside others.</summary>
    private readonly record struct Piece(string Text, Binding Binding)
    {
        /// <summary>As an operand of AND or OR.</summary>
        public string Operand => Binding == Binding.Loose ? $"({Text})" : Text;

        /// <summary>As an operand of NOT or a side of a near operator.</summary>
        public string Side => Binding == Binding.Whole ? Text : $"({Text})";

        public static Piece Whole(string text) => new(text, Binding.Whole);
    }

    /// <param name="escapes">Whether the text is to be parsed.</param>
    /// <param name="marksAcronyms">See <see cref="Bare"/>.</param>
    private sealed class Printing(bool escapes, bool marksAcronyms) : INewsQueryVisitor<Piece>, IPositionalVisitor<Piece>
    {
        public Piece Of(NewsQuery query) => query.Accept(this);

        public Piece Visit(NewsQuery.Everything everything) => Piece.Whole("*");

        public Piece Visit(NewsQuery.And and) => Joined(" AND ", and.Operands);

        public Piece Visit(NewsQuery.Or or) => Joined(" OR ", or.Operands);

        public Piece Visit(NewsQuery.Some some) => throw new ArgumentException("the language has no words for some of several");

        public Piece Visit(NewsQuery.Not not) => new($"NOT {Of(not.Operand).Side}", Binding.Tight);

        public Piece Visit(NewsQuery.Named named) => throw new ArgumentException("the language has no words for a whole name");

        public Piece Visit(NewsQuery.Published published) => Piece.Whole(Date(published));

        public Piece Visit(NewsQuery.Positional part) => part.AcceptPositional(this);

        public Piece Visit(NewsQuery.Words words) => Piece.Whole(Prefix(words.Field) + (words.Exact ? Quoted(words.Text) : Word(words.Field, words.Text)));

        public Piece Visit(NewsQuery.Slop slop) => Piece.Whole($"{Prefix(slop.Field)}{Quoted(slop.Text)}~{Number(slop.Distance)}");

        public Piece Visit(NewsQuery.Pattern pattern) => Piece.Whole(Prefix(pattern.Field) + Glob(pattern.Glob));

        public Piece Visit(NewsQuery.Fuzzy fuzzy) => Piece.Whole($"{Prefix(fuzzy.Field)}{Word(fuzzy.Field, fuzzy.Word)}~{Number(fuzzy.Edits)}");

        public Piece Visit(NewsQuery.Regex regex) => Piece.Whole($"{Prefix(regex.Field)}/{regex.Expression}/");

        public Piece Visit(NewsQuery.Near near) => Near(near.Left, $"{(near.Ordered ? "PRE" : "W")}/{Number(near.Distance)}", near.Right);

        public Piece Visit(NewsQuery.Within within) => Near(within.Left, within.Unit == TextUnit.Sentence ? "W/S" : "W/P", within.Right);

        public Piece Visit(NewsQuery.AtLeast atLeast) => Piece.Whole($"ATLEAST{Number(atLeast.Count)}({Of(atLeast.Operand).Text})");

        public Piece Visit(NewsQuery.Alternatives alternatives) =>
            !escapes && alternatives.AreReadings ? Of(alternatives.Operands[^1]) : Joined(" OR ", alternatives.Operands);

        private string Word(SearchField field, string text) => escapes ? Bare(text, marksAcronyms && QueryFields.IsProse(field)) : text;

        private string Glob(string glob) => escapes ? QueryPrinter.Glob(glob) : glob;

        private Piece Joined(string operation, IEnumerable<NewsQuery> operands) =>
            new(string.Join(operation, operands.Select(operand => Of(operand).Operand)), Binding.Loose);

        private Piece Near(NewsQuery left, string operation, NewsQuery right) => new($"{Of(left).Side} {operation} {Of(right).Side}", Binding.Tight);
    }
}
