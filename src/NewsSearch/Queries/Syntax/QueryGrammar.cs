using System.Globalization;
using Lucene.Net.QueryParsers.Flexible.Core.Nodes;
using Lucene.Net.QueryParsers.Flexible.Core.Util;
using Lucene.Net.QueryParsers.Flexible.Standard.Nodes;
using Lucene.Net.QueryParsers.Flexible.Standard.Parser;
using NewsSearch.Countries;
using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>
/// Reads a prepared text with Lucene's grammar, as its flexible <see cref="StandardSyntaxParser"/> reads it, and makes a
/// <see cref="NewsQuery"/> of its tree.
/// </summary>
internal static class QueryGrammar
{
    private const string DefaultField = "text";

    /// <param name="within">The saved queries that this text is part of, outermost first.</param>
    public static Result<ParsedQuery, QueryFault> Parse(string text, QueryOptions options, IReadOnlyList<string> within, QueryBudget budget)
    {
        var prepared = QueryText.Prepare(text, new KnownFields(options.Kept));
        if (prepared.Fault is { } fault)
        {
            return fault;
        }

        try
        {
            string characters = prepared.Prepared;
            IQueryNode tree = IsWord(characters)
                ? new FieldQueryNode(DefaultField, new UnescapedCharSequence(characters), 0, characters.Length)
                : new StandardSyntaxParser(new QueryCharacterStream(characters)).TopLevelQuery(DefaultField);
            var translation = new Translation(prepared, options, within, budget);
            return translation.Read(tree) is { } query
                ? new ParsedQuery(query, new([.. prepared.Hints, .. translation.Hints]))
                : new QueryFault(QueryFaultKind.NoWord, 0);
        }
        catch (ParseException problem)
        {
            return Explain(problem, text, prepared);
        }
        catch (TokenMgrError)
        {
            return new QueryFault(QueryFaultKind.Unreadable, 0);
        }
        catch (UnreadableException problem)
        {
            return problem.Fault;
        }
    }

    /// <summary>Whether a text is one word of small letters, for which the grammar is not needed.</summary>
    private static bool IsWord(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static QueryFault Explain(ParseException problem, string text, QueryText prepared)
    {
        // The parser wraps its own exception in one with a longer message and no token.
        ParseException cause = problem.CurrentToken is null && problem.InnerException is ParseException inner ? inner : problem;
        Token? unexpected = cause.CurrentToken?.Next;
        if (unexpected is null || unexpected.Kind == RegexpToken.EOF)
        {
            return new QueryFault(QueryFaultKind.EndsEarly, text.Length);
        }

        int column = prepared.ColumnOf(unexpected.BeginColumn);
        return unexpected.Image switch
        {
            ")" => new QueryFault(QueryFaultKind.EmptyParentheses, column),
            "AND" or "OR" or "&&" => new QueryFault(QueryFaultKind.OperatorWithoutWords, column, text[column] == '|' ? Bars(text, column) : unexpected.Image),
            _ => new QueryFault(QueryFaultKind.Unexpected, column, unexpected.Image),
        };
    }

    /// <summary>OR as it was typed.</summary>
    private static string Bars(string text, int column) => column + 1 < text.Length && text[column + 1] == '|' ? "||" : "|";

    private sealed class UnreadableException(QueryFault fault) : Exception(fault.Kind.ToString())
    {
        public UnreadableException(QueryFaultKind kind, int column, string subject = "")
            : this(new QueryFault(kind, column, subject))
        {
        }

        public QueryFault Fault { get; } = fault;
    }

    /// <summary>From Lucene's syntax tree to ours. A part without any word (lone punctuation) is null and drops out.</summary>
    private sealed class Translation(QueryText prepared, QueryOptions options, IReadOnlyList<string> within, QueryBudget budget)
    {
        private readonly List<QueryHint> _hints = [];
        private bool _capitalsTellNothing;

        /// <summary>Remarks on what was read.</summary>
        public IReadOnlyList<QueryHint> Hints => _hints;

        /// <summary>What the whole text means.</summary>
        public NewsQuery? Read(IQueryNode tree)
        {
            _capitalsTellNothing = Capitals.TellNothing(Texts(tree));
            return Translate(tree);
        }

        /// <summary>Where a node of the grammar stands in the user's text.</summary>
        private int ColumnOf(FieldQueryNode node) => prepared.ColumnOf(node.Begin);

        /// <summary>What is asked of fields of words, as it is written.</summary>
        private IEnumerable<string> Texts(IQueryNode node) => node switch
        {
            FieldQueryNode field => HoldsWords(field.GetFieldAsString()) && Sign(field) is null ? [field.GetTextAsString()] : [],
            RegexpQueryNode regex => [RegexOf(regex).Expression],
            _ => node.GetChildren()?.SelectMany(Texts) ?? [],
        };

        private bool HoldsWords(string name) => prepared.KeptOf(name) is not null
            || (!QueryFields.IsSaved(name) && !IsTag(name) && !QueryFields.IsDate(name) && !QueryFields.HoldsValues(QueryFields.Of(name)));

        private NewsQuery? Translate(IQueryNode node) => node switch
        {
            GroupQueryNode group => Translate(group.GetChild()),
            ModifierQueryNode modifier => Modified(modifier),
            OrQueryNode or => Join(or.GetChildren(), AnyOf),
            AndQueryNode and => Join(and.GetChildren(), static operands => new NewsQuery.And(operands)),
            BooleanQueryNode list when Operator(list) is { } operation => operation,
            BooleanQueryNode list => options.Any ? Any(list) : Join(list.GetChildren(), static operands => new NewsQuery.And(operands)),
            SlopQueryNode slop => Slop(slop),
            TermRangeQueryNode range => Range(range),
            FuzzyQueryNode fuzzy => Fuzzy(fuzzy),
            FieldQueryNode named when QueryFields.IsSaved(named.GetFieldAsString()) => Saved(named),
            FieldQueryNode named when IsTag(named.GetFieldAsString()) => Tagged(named),
            RegexpQueryNode regex => Regex(regex),
            QuotedFieldQueryNode quoted => Quoted(quoted),
            FieldQueryNode field => Word(field),
            _ => throw new UnreadableException(QueryFaultKind.Unsupported, 0),
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
                Demand(budget.AddNear(near), column);
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
                Translate(node) ?? throw new UnreadableException(QueryFaultKind.SideWithoutWord, column, operation))];
            Demand(OperatorSide.Fault(sides), column, operation);
            return [.. sides.Select(OperatorSide.Of)];
        }

        private NewsQuery.Fuzzy? Fuzzy(FuzzyQueryNode node)
        {
            Demand(budget.AddWalk(), ColumnOf(node));
            List<string> words = WordScanner.Words(node.GetTextAsString());
            int edits = node.Similarity is 1 ? 1 : 2;
            return words.Count switch
            {
                0 => null,
                1 => new NewsQuery.Fuzzy(TextFieldOf(node, "~"), words[0], edits),
                _ => throw new UnreadableException(QueryFaultKind.FuzzyOfSeveralWords, ColumnOf(node)),
            };
        }

        private NewsQuery.Regex Regex(RegexpQueryNode node)
        {
            QueryRegex regex = RegexOf(node);
            Demand(budget.AddWalk(), regex.Column);
            return new(TextField(FieldOf(node.Field, regex.Column), "/…/", regex.PartColumn), regex.Expression);
        }

        private QueryRegex RegexOf(RegexpQueryNode node) => prepared.Regexes[int.Parse(node.Text.ToString()!, NumberStyles.None, CultureInfo.InvariantCulture)];

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

        /// <summary>One text in capitals and without is one part, whatever each of the operands is read as.</summary>
        private static NewsQuery AnyOf(ValueList<NewsQuery> operands)
        {
            List<NewsQuery> readings = [.. operands.SelectMany(operand => operand is NewsQuery.Alternatives { AreReadings: true } one ? one.Children : [operand]).Distinct()];
            return Capitals.AreReadings(readings) ? new NewsQuery.Alternatives(new(readings.Cast<NewsQuery.Positional>())) : new NewsQuery.Or(operands);
        }

        /// <summary>The part for each reading of a text whose capitals tell nothing, of which it is enough to find one.</summary>
        private static NewsQuery.Positional InEachReading(string text, Func<string, NewsQuery.Positional> part) => Capitals.Readings(text) is [var only]
            ? part(only)
            : new NewsQuery.Alternatives(new(Capitals.Readings(text).Select(part)));

        /// <summary>A phrase in quotes is judged by itself, and a word in them is meant as it is written.</summary>
        private static NewsQuery.Positional Phrase(SearchField field, string text, Func<string, NewsQuery.Positional> part) =>
            QueryFields.IsProse(field) && Capitals.TellNothing([text]) ? InEachReading(text, part) : part(text);

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
                required.Add(alternatives.Count == 1 ? alternatives[0] : AnyOf(new(alternatives)));
            }

            return required.Count switch { 0 => null, 1 => required[0], _ => new NewsQuery.And(new(required)) };
        }

        /// <summary>Whether the part is a function word without quotes or a field.</summary>
        private bool IsFunctionWord(NewsQuery operand) => operand switch
        {
            NewsQuery.Words { Exact: false, Field.Kind: SearchFieldKind.Text } words =>
                WordScanner.Words(words.Text) is [var word] && FunctionWords.Contains(word) && !IsAcronym(words.Text),
            NewsQuery.Alternatives { AreReadings: true } readings => IsFunctionWord(readings.Operands[0]),
            _ => false,
        };

        /// <summary>Whether its capitals tell something: <c>--any WHO vaccine</c>.</summary>
        private bool IsAcronym(string text) => text.Length > 1 && !text.Any(char.IsLower) && !_capitalsTellNothing;

        private NewsQuery.Positional? Slop(SlopQueryNode node)
        {
            var phrase = (FieldQueryNode)node.GetChild();
            string text = phrase.GetTextAsString();
            int words = WordScanner.Words(text).Count;
            Demand(budget.AddField(FieldOf(phrase)), ColumnOf(phrase));
            _ = Glob(phrase, out bool hasWildcard);
            if (hasWildcard && words > 0)
            {
                throw new UnreadableException(QueryFaultKind.SlopWithPattern, ColumnOf(phrase));
            }

            return words switch
            {
                0 => null,
                1 => new NewsQuery.Words(FieldOf(phrase), text, Exact: true),
                _ => Phrase(FieldOf(phrase), text, reading => new NewsQuery.Slop(TextFieldOf(phrase, "~"), reading, node.Value)),
            };
        }

        /// <summary>What a saved query means, read anew each time and without <see cref="QueryOptions.Any"/>: it means the same everywhere.</summary>
        private NewsQuery? Saved(FieldQueryNode node)
        {
            string name = node.GetTextAsString();
            if (within.Contains(name))
            {
                throw new UnreadableException(new QueryFault(QueryFaultKind.SavedInItself, ColumnOf(node), name) { Way = new(within.Append(name)) });
            }

            IReadOnlyDictionary<string, string>? saved = options.Saved?.Invoke();
            if (saved?.GetValueOrDefault(name) is not { } text)
            {
                string? nearest = saved is null ? null : Spelling.Nearest(name, saved.Keys.Where(other => other != options.SavedAs));
                throw new UnreadableException(new QueryFault(QueryFaultKind.SavedUnknown, ColumnOf(node), name) { Proposal = nearest });
            }

            if (Parse(text, options with { Any = false }, [.. within, name], budget).TryGet(out ParsedQuery? parsed, out QueryFault? fault))
            {
                return parsed.Query;
            }

            // The user knows the query that was typed; of the others only the one that it names and what is wrong at the bottom of it.
            throw new UnreadableException(within.Count > 0 || fault.Kind == QueryFaultKind.SavedInItself
                ? fault with { Column = ColumnOf(node) }
                : new QueryFault(QueryFaultKind.SavedUnreadable, ColumnOf(node), name) { Cause = fault });
        }

        private bool IsTag(string name) => QueryFields.IsTag(name) && prepared.KeptOf(name) is null;

        /// <summary>The articles with the tag or one below it, by their ids, or with any tag.</summary>
        private NewsQuery Tagged(FieldQueryNode node)
        {
            string asked = node.GetTextAsString().ToLowerInvariant();
            IReadOnlyDictionary<string, IReadOnlyList<string>> tagged = options.Tagged?.Invoke() ?? new Dictionary<string, IReadOnlyList<string>>();
            NewsQuery[] articles =
            [
                .. tagged.Where(tag => asked == "*" || tag.Key == asked || tag.Key.StartsWith($"{asked}/", StringComparison.Ordinal)).SelectMany(tag => tag.Value)
                    .Distinct(StringComparer.Ordinal).Select(id => new NewsQuery.Words(SearchField.Id, id, Exact: true)),
            ];
            if (articles is [] && asked != "*")
            {
                _hints.Add(new QueryHint(QueryHintKind.UnknownTag, asked) { Proposal = Spelling.Nearest(asked, tagged.Keys) });
            }

            return articles switch
            {
                [] => new NewsQuery.Not(new NewsQuery.Everything()),
                [var only] => only,
                _ => new NewsQuery.Or(new(articles)),
            };
        }

        private NewsQuery? Quoted(FieldQueryNode node)
        {
            string text = node.GetTextAsString();
            if (QueryFields.IsDate(node.GetFieldAsString()))
            {
                return Date(text, node);
            }

            Demand(budget.AddField(FieldOf(node)), ColumnOf(node));
            string glob = Glob(node, out bool hasWildcard);
            return WordScanner.Words(text).Count == 0 ? null
                : hasWildcard ? Pattern(node, FieldOf(node), glob)
                : Phrase(FieldOf(node), text, reading => Checked(new NewsQuery.Words(FieldOf(node), reading, Exact: true), node));
        }

        private NewsQuery? Word(FieldQueryNode node)
        {
            string text = node.GetTextAsString();
            if (QueryFields.IsDate(node.GetFieldAsString()))
            {
                return Date(text, node);
            }

            Demand(budget.AddField(FieldOf(node)), ColumnOf(node));
            string glob = Glob(node, out bool hasWildcard);
            if (!hasWildcard)
            {
                return WordScanner.Words(text).Count == 0 ? null
                    : _capitalsTellNothing && QueryFields.IsProse(FieldOf(node)) && !HasEscapedLetter(node)
                    ? InEachReading(text, reading => new NewsQuery.Words(FieldOf(node), reading, Exact: false) { Related = options.Any })
                    : Checked(new NewsQuery.Words(FieldOf(node), text, Exact: false) { Related = options.Any }, node);
            }

            SearchField field = FieldOf(node);
            if (glob == "*" && field == SearchField.Text)
            {
                return new NewsQuery.Everything();
            }

            return Pattern(node, field, glob);
        }

        private NewsQuery.Pattern Pattern(FieldQueryNode node, SearchField field, string glob)
        {
            Demand(budget.AddPattern(glob), ColumnOf(node));
            return new NewsQuery.Pattern(field, glob);
        }

        /// <summary>Unknown codes find nothing; an unknown name is more likely mistyped.</summary>
        private NewsQuery.Words Checked(NewsQuery.Words words, FieldQueryNode node)
        {
            if (words.Field != SearchField.Country || words.Text.Length == 2 || CountryNames.CodeOf(words.Text) is not null)
            {
                return words;
            }

            throw new UnreadableException(
                new QueryFault(QueryFaultKind.UnknownCountry, ColumnOf(node), words.Text) { Proposal = CountryNames.Nearest(words.Text) });
        }

        private NewsQuery.Published Date(string text, FieldQueryNode node)
        {
            string signed = QueryFields.DateSignOf(node.GetFieldAsString()) + text;
            return DateExpression.Parse(signed, options.Now).TryGet(out NewsQuery.Published? range, out DateFault fault)
                ? range
                : throw new UnreadableException(KindOf(fault, QueryFaultKind.NotADate), ColumnOf(node), text);
        }

        private NewsQuery.Published Range(TermRangeQueryNode node)
        {
            var lower = (FieldQueryNode)node.LowerBound;
            var upper = (FieldQueryNode)node.UpperBound;
            if (!QueryFields.IsDate(node.Field) || QueryFields.DateSignOf(node.Field).Length > 0)
            {
                throw new UnreadableException(QueryFaultKind.RangeOfWords, ColumnOf(lower));
            }

            return DateExpression.Range(lower.GetTextAsString(), upper.GetTextAsString(), options.Now, node.IsLowerInclusive, node.IsUpperInclusive)
                .TryGet(out NewsQuery.Published? range, out DateFault fault)
                ? range
                : throw new UnreadableException(KindOf(fault, QueryFaultKind.NotARange), ColumnOf(lower));
        }

        private static QueryFaultKind KindOf(DateFault fault, QueryFaultKind notADate) => fault switch
        {
            DateFault.Reversed => QueryFaultKind.DatesReversed,
            DateFault.Empty => QueryFaultKind.DatesEmpty,
            _ => notADate,
        };

        private static void Demand(QueryFaultKind? fault, int column, string subject = "")
        {
            if (fault is { } kind)
            {
                throw new UnreadableException(kind, column, subject);
            }
        }

        private SearchField FieldOf(FieldQueryNode node) => FieldOf(node.GetFieldAsString(), ColumnOf(node));

        private SearchField TextFieldOf(FieldQueryNode node, string operation) => TextField(FieldOf(node), operation, ColumnOf(node));

        private static SearchField TextField(SearchField field, string operation, int column) => QueryFields.HoldsValues(field)
            ? throw new UnreadableException(QueryFaultKind.FieldOfValues, column, operation)
            : field;

        private SearchField FieldOf(string name, int column) => prepared.KeptOf(name) is { } kept ? kept
            : QueryFields.IsSaved(name)
            ? throw new UnreadableException(QueryFaultKind.SavedNameExpected, column)
            : IsTag(name)
            ? throw new UnreadableException(QueryFaultKind.TagExpected, column)
            : QueryFields.IsDate(name)
            ? throw new UnreadableException(QueryFaultKind.DateWithPattern, column)
            : QueryFields.Of(name);

        /// <summary>A backslash makes capitals tell something again: <c>\US TROOPS</c> asks for the country alone.</summary>
        private static bool HasEscapedLetter(FieldQueryNode node)
        {
            var text = (UnescapedCharSequence)node.Text;
            return Enumerable.Range(0, text.Length).Any(i => text.WasEscaped(i) && char.IsLetter(text[i]));
        }

        /// <summary>The text with its escaped wildcards escaped again and the others in force.</summary>
        private static string Glob(FieldQueryNode node, out bool hasWildcard)
        {
            var text = (UnescapedCharSequence)node.Text;
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
