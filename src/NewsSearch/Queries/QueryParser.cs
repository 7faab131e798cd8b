using System.Globalization;
using Lucene.Net.QueryParsers.Flexible.Core;
using Lucene.Net.QueryParsers.Flexible.Core.Nodes;
using Lucene.Net.QueryParsers.Flexible.Core.Util;
using Lucene.Net.QueryParsers.Flexible.Standard.Nodes;
using Lucene.Net.QueryParsers.Flexible.Standard.Parser;
using NewsSearch.Countries;
using NewsSearch.Queries.Syntax;
using NewsSearch.Words;

namespace NewsSearch.Queries;

/// <summary>
/// Reads the query language: Lucene's grammar as its flexible <see cref="StandardSyntaxParser"/> reads it, where AND binds
/// tighter than OR and words side by side bind loosest, turned into a <see cref="NewsQuery"/>.
/// </summary>
/// <remarks>
/// The classic parser was rejected: it has no true precedence, depends on culture and time zone, and its errors carry no column.
/// </remarks>
public static class QueryParser
{
    private const string DefaultField = "text";

    /// <summary>The names of fields, one a field, without their colons.</summary>
    public static IReadOnlyList<string> FieldNames => QueryFields.Names;

    /// <summary>Parses <paramref name="text"/>; never throws on any text.</summary>
    public static QueryParseResult Parse(string text, QueryOptions options) => Parse(text, options, [], new QueryBudget());

    /// <param name="within">The saved queries that this text is part of, outermost first.</param>
    private static QueryParseResult Parse(string text, QueryOptions options, IReadOnlyList<string> within, QueryBudget budget)
    {
        var prepared = QueryText.Prepare(text);
        if (prepared.Error is { } error)
        {
            return new QueryParseResult { Error = error };
        }

        try
        {
            IQueryNode tree = new StandardSyntaxParser().Parse(prepared.Prepared, DefaultField);
            NewsQuery? query = new Translation(prepared, options, within, budget).Translate(tree);
            return query is null
                ? new QueryParseResult { Error = new QueryError("the query has no word to search for", 0, "give at least one letter or digit, or * for every article") }
                : new QueryParseResult { Query = query, Hints = prepared.Hints };
        }
        catch (ParseException problem)
        {
            return new QueryParseResult { Error = Explain(problem, text, prepared) };
        }
        catch (QueryNodeParseException)
        {
            return new QueryParseResult { Error = new QueryError("the query cannot be read", 0, "put punctuation in quotes") };
        }
        catch (UnreadableException problem)
        {
            return new QueryParseResult { Error = problem.Error };
        }
    }

    private static QueryError Explain(ParseException problem, string text, QueryText prepared)
    {
        // The parser wraps its own exception in one with a longer message and no token.
        ParseException cause = problem.CurrentToken is null && problem.InnerException is ParseException inner ? inner : problem;
        Token? unexpected = cause.CurrentToken?.Next;
        if (unexpected is null || unexpected.Kind == RegexpToken.EOF)
        {
            return new QueryError("the query ends where a word should follow", text.Length, "add a word at the end");
        }

        int column = prepared.ColumnOf(unexpected.BeginColumn);
        return unexpected.Image switch
        {
            ")" => new QueryError("a word is missing before )", column, "write at least one word between the parentheses"),
            "AND" or "OR" or "&&" or "||" => new QueryError($"{unexpected.Image} needs a word on each side", column, $"to search for the word itself, write \"{unexpected.Image.ToLowerInvariant()}\""),
            _ => new QueryError($"'{unexpected.Image}' was not expected here", column, "put it in quotes to search for it"),
        };
    }

    private sealed class UnreadableException(QueryError error) : Exception(error.Message)
    {
        public QueryError Error { get; } = error;
    }

    /// <summary>From Lucene's syntax tree to ours. A part without any word (lone punctuation) is null and drops out.</summary>
    private sealed class Translation(QueryText prepared, QueryOptions options, IReadOnlyList<string> within, QueryBudget budget)
    {
        /// <summary>Where a node of the grammar stands in the user's text.</summary>
        private int ColumnOf(FieldQueryNode node) => prepared.ColumnOf(node.Begin);

        public NewsQuery? Translate(IQueryNode node) => node switch
        {
            GroupQueryNode group => Translate(group.GetChild()),
            ModifierQueryNode modifier => Modified(modifier),
            OrQueryNode or => Join(or.GetChildren(), static operands => new NewsQuery.Or(operands)),
            AndQueryNode and => Join(and.GetChildren(), static operands => new NewsQuery.And(operands)),
            BooleanQueryNode list when Operator(list) is { } operation => operation,
            BooleanQueryNode list => options.Any ? Any(list) : Join(list.GetChildren(), static operands => new NewsQuery.And(operands)),
            SlopQueryNode slop => Slop(slop),
            TermRangeQueryNode range => Range(range),
            FuzzyQueryNode fuzzy => Fuzzy(fuzzy),
            FieldQueryNode named when QueryFields.IsSaved(named.GetFieldAsString()) => Saved(named),
            RegexpQueryNode regex => Regex(regex),
            QuotedFieldQueryNode quoted => Quoted(quoted),
            FieldQueryNode field => Word(field),
            _ => throw new UnreadableException(new QueryError("this part of Lucene's syntax is not supported", 0, "put it in quotes to search for the text")),
        };

        /// <summary>A group that <see cref="QueryText"/> made of an operator and its sides; null for any other.</summary>
        private NewsQuery? Operator(BooleanQueryNode list)
        {
            IList<IQueryNode> parts = list.GetChildren();
            if (parts.Count == 3 && Sign(parts[1]) is { } between)
            {
                int column = ColumnOf((FieldQueryNode)parts[1]);
                NewsQuery.Positional[] sides = Sides(between, column, parts[0], parts[2]);
                NewsQuery.Positional near = ProximityOperator.Parse(between)!.Value.Join(sides[0], sides[1]);
                Demand(budget.AddProximity(near, column));
                return near;
            }

            if (parts.Count == 2 && Sign(parts[0]) is { } atLeast)
            {
                int count = int.Parse(atLeast.AsSpan("ATLEAST".Length), NumberStyles.None, CultureInfo.InvariantCulture);
                return new NewsQuery.AtLeast(count, Sides(atLeast, ColumnOf((FieldQueryNode)parts[0]), parts[1])[0]);
            }

            return null;
        }

        private static string? Sign(IQueryNode node) =>
            node is FieldQueryNode word and not QuotedFieldQueryNode && word.GetTextAsString() is [PreparedText.OperatorSign, .. var name] ? name : null;

        private NewsQuery.Positional[] Sides(string operation, int column, params IEnumerable<IQueryNode> nodes)
        {
            List<NewsQuery> sides = [.. nodes.Select(node =>
                Translate(node) ?? throw new UnreadableException(new QueryError($"{operation} needs a word on each side", column, null)))];
            Demand(OperatorSide.Problem(sides, operation, column));
            return [.. sides.Select(OperatorSide.Of)];
        }

        private NewsQuery.Fuzzy? Fuzzy(FuzzyQueryNode node)
        {
            Demand(budget.AddWalk(ColumnOf(node)));
            List<string> words = WordScanner.Words(node.GetTextAsString());
            int edits = node.Similarity is 1 ? 1 : 2;
            return words.Count switch
            {
                0 => null,
                1 => new NewsQuery.Fuzzy(TextFieldOf(node, "~"), words[0], edits),
                _ => throw new UnreadableException(new QueryError("~ goes with one word", ColumnOf(node), "write for example putln~")),
            };
        }

        private NewsQuery.Regex Regex(RegexpQueryNode node)
        {
            QueryRegex regex = prepared.Regexes[int.Parse(node.Text.ToString()!, NumberStyles.None, CultureInfo.InvariantCulture)];
            Demand(budget.AddWalk(regex.Column));
            return new(TextField(FieldOf(node.Field, regex.Column), "/…/", regex.PartColumn), regex.Expression);
        }

        private NewsQuery? Modified(ModifierQueryNode node)
        {
            NewsQuery? operand = Translate(node.GetChild());
            return operand is not null && node.Modifier == Modifier.MOD_NOT ? new NewsQuery.Not(operand) : operand;
        }

        private NewsQuery? Join(IEnumerable<IQueryNode> nodes, Func<ValueList<NewsQuery>, NewsQuery> join)
        {
            var operands = new ValueList<NewsQuery>(nodes.Select(Translate).OfType<NewsQuery>());
            return operands.Count switch { 0 => null, 1 => operands[0], _ => join(operands) };
        }

        /// <summary>Words side by side as alternatives: those with + stay required and those with - or NOT excluded.</summary>
        private NewsQuery? Any(BooleanQueryNode list)
        {
            var required = new List<NewsQuery>();
            var alternatives = new List<NewsQuery>();
            foreach (IQueryNode child in list.GetChildren())
            {
                if (Translate(child) is { } operand)
                {
                    bool isRequired = operand is NewsQuery.Not || child is ModifierQueryNode { Modifier: Modifier.MOD_REQ };
                    (isRequired ? required : alternatives).Add(operand);
                }
            }

            // Function words stand in nearly every article; among other words they only cost time and blur the rank.
            if (alternatives.Exists(operand => !IsFunctionWord(operand)))
            {
                alternatives.RemoveAll(IsFunctionWord);
            }

            // A required word makes the others optional: they only raise the rank, as alternatives to it.
            NewsQuery? must = required.Find(static operand => operand is not NewsQuery.Not);
            if (must is not null && alternatives.Count > 0)
            {
                alternatives.Insert(0, must);
            }

            if (alternatives.Count > 0)
            {
                required.Add(alternatives.Count == 1 ? alternatives[0] : new NewsQuery.Or(new(alternatives)));
            }

            return required.Count switch { 0 => null, 1 => required[0], _ => new NewsQuery.And(new(required)) };
        }

        /// <summary>Whether the part is one of Lucene's English stop words, without quotes or a field.</summary>
        private static bool IsFunctionWord(NewsQuery operand) =>
            operand is NewsQuery.Words { Exact: false, Field: SearchField.Text } words && FunctionWords.Contains(words.Text);

        private NewsQuery? Slop(SlopQueryNode node)
        {
            var phrase = (FieldQueryNode)node.GetChild();
            string text = phrase.GetTextAsString();
            int words = WordScanner.Words(text).Count;
            return words switch
            {
                0 => null,
                1 => new NewsQuery.Words(FieldOf(phrase), text, Exact: true),
                _ => new NewsQuery.Slop(TextFieldOf(phrase, "~"), text, node.Value),
            };
        }

        /// <summary>What a saved query means, read anew each time and without <see cref="QueryOptions.Any"/>: it means the same everywhere.</summary>
        private NewsQuery? Saved(FieldQueryNode node)
        {
            string name = node.GetTextAsString();
            if (within.Contains(name))
            {
                throw new UnreadableException(new QueryError(
                    $"the saved query '{name}' contains itself ({string.Join(" → ", within.Append(name))})", ColumnOf(node), $"save it anew with: newssearch save {name} QUERY"));
            }

            IReadOnlyDictionary<string, string>? saved = options.Saved?.Invoke();
            if (saved?.GetValueOrDefault(name) is not { } text)
            {
                string? nearest = saved is null ? null : Spelling.Nearest(name, saved.Keys.Where(other => other != options.SavedAs));
                throw new UnreadableException(new QueryError(
                    $"there is no saved query '{name}'", ColumnOf(node), nearest is null ? "newssearch saved lists those there are" : $"did you mean '{nearest}'?"));
            }

            QueryParseResult parsed = Parse(text, options with { Any = false }, [.. within, name], budget);
            return parsed.Error is { } error
                ? throw new UnreadableException(new QueryError(
                    within.Count > 0 || error.Message.StartsWith("the saved query", StringComparison.Ordinal) ? error.Message : $"the saved query '{name}' cannot be read: {error.Message} at its column {error.Column + 1}",
                    ColumnOf(node),
                    error.Remedy))
                : parsed.Query;
        }

        private NewsQuery? Quoted(FieldQueryNode node)
        {
            string text = node.GetTextAsString();
            if (QueryFields.IsDate(node.GetFieldAsString()))
            {
                return Date(text, node);
            }

            return WordScanner.Words(text).Count == 0 ? null : Checked(new NewsQuery.Words(FieldOf(node), text, Exact: true), node);
        }

        private NewsQuery? Word(FieldQueryNode node)
        {
            var text = (UnescapedCharSequence)node.Text;
            if (QueryFields.IsDate(node.GetFieldAsString()))
            {
                return Date(text.ToString(), node);
            }

            string glob = Glob(text, out bool hasWildcard);
            if (!hasWildcard)
            {
                return WordScanner.Words(text.ToString()).Count == 0
                    ? null
                    : Checked(new NewsQuery.Words(FieldOf(node), text.ToString(), Exact: false), node);
            }

            SearchField field = FieldOf(node);
            if (glob == "*" && field == SearchField.Text)
            {
                return new NewsQuery.Everything();
            }

            Demand(GlobText.Parts(glob).Exists(static part => part[0] is '*' or '?') ? budget.AddWalk(ColumnOf(node)) : null);
            return new NewsQuery.Pattern(field, glob);
        }

        /// <summary>Unknown codes find nothing; an unknown name is more likely mistyped.</summary>
        private NewsQuery.Words Checked(NewsQuery.Words words, FieldQueryNode node)
        {
            if (words.Field != SearchField.Country || words.Text.Length == 2 || CountryNames.CodeOf(words.Text) is not null)
            {
                return words;
            }

            string remedy = CountryNames.Nearest(words.Text) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "write an English name in quotes or a code of ISO 3166-1, such as country:UA";
            throw new UnreadableException(new QueryError($"there is no country '{words.Text}'", ColumnOf(node), remedy));
        }

        private NewsQuery.Published Date(string text, FieldQueryNode node) => DateExpression.Parse(text, options.Now).TryGet(out NewsQuery.Published? range, out DateFault fault)
            ? range
            : throw new UnreadableException(fault == DateFault.NotADate ? NotADate(text, ColumnOf(node)) : Unordered(fault, ColumnOf(node)));

        private NewsQuery.Published Range(TermRangeQueryNode node)
        {
            var lower = (FieldQueryNode)node.LowerBound;
            var upper = (FieldQueryNode)node.UpperBound;
            const string Example = "write for example date:[2014-01 TO 2014-03]";
            if (!QueryFields.IsDate(node.Field))
            {
                throw new UnreadableException(new QueryError("only dates have ranges", ColumnOf(lower), Example));
            }

            return DateExpression.Range(lower.GetTextAsString(), upper.GetTextAsString(), node.IsLowerInclusive, node.IsUpperInclusive)
                .TryGet(out NewsQuery.Published? range, out DateFault fault)
                ? range
                : throw new UnreadableException(
                    fault == DateFault.NotADate ? new QueryError("this is no range of dates", ColumnOf(lower), Example) : Unordered(fault, ColumnOf(lower)));
        }

        private static QueryError NotADate(string text, int column) => new(
            $"'{text}' is not a date", column, text is "0d" or "0w" or "0m" or "0y" ? "the last day is date:1d; today is written as a date" : $"write one of {DateExpression.Forms}");

        private static QueryError Unordered(DateFault fault, int column) => fault == DateFault.Empty
            ? new QueryError("the range of dates is empty", column, "square brackets include the ends: date:[2013 TO 2014]")
            : new QueryError("the range of dates ends before it begins", column, "write the earlier date first, for example date:2013..2014");

        private static void Demand(QueryError? exceeded)
        {
            if (exceeded is not null)
            {
                throw new UnreadableException(exceeded);
            }
        }

        private SearchField FieldOf(FieldQueryNode node) => FieldOf(node.GetFieldAsString(), ColumnOf(node));

        private SearchField TextFieldOf(FieldQueryNode node, string operation) => TextField(FieldOf(node), operation, ColumnOf(node));

        private static SearchField TextField(SearchField field, string operation, int column) => QueryFields.HoldsValues(field)
            ? throw new UnreadableException(new QueryError(
                $"{operation} needs the words of a text; this field holds single values", column, "write a whole value, or a beginning with *: country:UA, id:3f*"))
            : field;

        private static SearchField FieldOf(string name, int column) => QueryFields.IsSaved(name)
            ? throw new UnreadableException(new QueryError("query: takes the name of a saved query", column, "newssearch saved lists those there are"))
            : QueryFields.IsDate(name)
            ? throw new UnreadableException(new QueryError("a date takes no pattern", column, $"write one of {DateExpression.Forms}"))
            : QueryFields.Of(name);

        /// <summary>The text with its escaped wildcards escaped again and the others in force.</summary>
        private static string Glob(UnescapedCharSequence text, out bool hasWildcard)
        {
            var glob = new System.Text.StringBuilder(text.Length);
            hasWildcard = false;
            for (int i = 0; i < text.Length; i++)
            {
                bool special = text[i] is '*' or '?';
                if ((special && text.WasEscaped(i)) || text[i] == '\\')
                {
                    glob.Append('\\');
                }
                else
                {
                    hasWildcard |= special;
                }

                glob.Append(text[i]);
            }

            return glob.ToString();
        }
    }
}
