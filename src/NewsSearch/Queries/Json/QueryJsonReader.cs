using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Queries.Syntax;
using NewsSearch.Words;

namespace NewsSearch.Queries.Json;

/// <summary>Reads what <see cref="QueryJsonWriter"/> writes; see <see cref="QueryJson"/>.</summary>
internal sealed class QueryJsonReader
{
    /// <summary>Objects and arrays in each other; no query that is not too deep has as many.</summary>
    private const int DeepestDocument = (3 * QueryJson.MostDepth) + 1;

    private readonly QueryBudget _budget = new();
    private int _depth;

    private QueryJsonReader()
    {
    }

    /// <inheritdoc cref="QueryJson.Read"/>
    public static Result<NewsQuery, QueryJsonFault> Read(string json)
    {
        if (json.Length > QueryJson.Longest)
        {
            return new QueryJsonFault(QueryJsonFaultKind.TooLong, JsonPath.Root.ToString());
        }

        // Bytes, since the parser throws at half a surrogate pair where the encoding replaces it.
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestDocument });
            return new QueryJsonReader().Document(document.RootElement);
        }
        catch (JsonException problem)
        {
            return IsTooDeep(bytes)
                ? new QueryJsonFault(QueryJsonFaultKind.TooDeep, JsonPath.Root.ToString())
                : new QueryJsonFault(QueryJsonFaultKind.NotJson, JsonPath.Root.ToString()) { Line = problem.LineNumber + 1 };
        }
        catch (MisfitException misfit)
        {
            return misfit.Fault;
        }
    }

    /// <summary>Whether a document that could not be parsed is JSON down to the depth at which that ends.</summary>
    private static bool IsTooDeep(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestDocument + 1 });
        try
        {
            while (reader.CurrentDepth < DeepestDocument && reader.Read())
            {
            }

            return reader.CurrentDepth == DeepestDocument;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private NewsQuery Document(JsonElement root)
    {
        var members = new JsonMembers(root, JsonPath.Root, QueryJsonKeys.Version, QueryJsonKeys.Query);
        int version = members.Number(QueryJsonKeys.Version);
        return version == QueryJson.Version
            ? Query(members.Value(QueryJsonKeys.Query), members.PathOf(QueryJsonKeys.Query))
            : throw new MisfitException(
                QueryJsonFaultKind.UnknownVersion, members.PathOf(QueryJsonKeys.Version), version.ToString(CultureInfo.InvariantCulture));
    }

    private NewsQuery Query(JsonElement element, JsonPath path)
    {
        (string kind, JsonElement body, JsonPath at) = Kind(element, path);
        _depth++;
        NewsQuery query = kind switch
        {
            QueryJsonKeys.Everything => Everything(body, at),
            QueryJsonKeys.And => new NewsQuery.And(Operands(body, at, Query)),
            QueryJsonKeys.Or => new NewsQuery.Or(Operands(body, at, Query)),
            QueryJsonKeys.Some => Some(body, at),
            QueryJsonKeys.Not => new NewsQuery.Not(Query(body, at)),
            QueryJsonKeys.Named => Named(body, at),
            QueryJsonKeys.Published => Published(body, at),
            _ => Positional(kind, body, at),
        };
        _depth--;
        return query;
    }

    /// <summary>What can be a side of a near operator.</summary>
    private NewsQuery.Positional Side(JsonElement element, JsonPath path)
    {
        (string kind, JsonElement body, JsonPath at) = Kind(element, path);
        if (!QueryJsonKeys.Positional.Contains(kind))
        {
            throw new MisfitException(QueryJsonFaultKind.NoSide, at);
        }

        _depth++;
        NewsQuery.Positional side = Positional(kind, body, at);
        _depth--;
        return side;
    }

    private NewsQuery.Positional Positional(string kind, JsonElement body, JsonPath path) => kind switch
    {
        QueryJsonKeys.Words => Words(body, path),
        QueryJsonKeys.Slop => Slop(body, path),
        QueryJsonKeys.Pattern => Pattern(body, path),
        QueryJsonKeys.Fuzzy => Fuzzy(body, path),
        QueryJsonKeys.Regex => Regex(body, path),
        QueryJsonKeys.Near => Near(body, path),
        QueryJsonKeys.Within => Within(body, path),
        QueryJsonKeys.AtLeast => AtLeast(body, path),
        _ => Alternatives(body, path),
    };

    /// <summary>The one key of a query's object, the value under it, and where that stands.</summary>
    private (string Kind, JsonElement Body, JsonPath Path) Kind(JsonElement element, JsonPath path)
    {
        if (_depth >= QueryJson.MostDepth)
        {
            throw new MisfitException(QueryJsonFaultKind.TooDeep, path);
        }

        var members = new JsonMembers(element, path, QueryJsonKeys.Kinds);
        string[] kinds = [.. QueryJsonKeys.Kinds.Where(members.Has)];
        return kinds is [var kind] ? (kind, members.Value(kind), members.PathOf(kind)) : throw new MisfitException(QueryJsonFaultKind.NotOneKind, path);
    }

    private static ValueList<T> Operands<T>(JsonElement element, JsonPath path, Func<JsonElement, JsonPath, T> read)
    {
        JsonMembers.Require(element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0, path, "an array of queries");
        return new(element.EnumerateArray().Select((operand, i) => read(operand, path.Item(i))));
    }

    private static NewsQuery.Everything Everything(JsonElement body, JsonPath path)
    {
        _ = new JsonMembers(body, path);
        return new NewsQuery.Everything();
    }

    private NewsQuery.Some Some(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Least, QueryJsonKeys.Of);
        ValueList<NewsQuery> operands = Operands(members.Value(QueryJsonKeys.Of), members.PathOf(QueryJsonKeys.Of), Query);
        return new NewsQuery.Some(members.Number(QueryJsonKeys.Least, 1, operands.Count), operands);
    }

    private static NewsQuery.Named Named(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Field, QueryJsonKeys.Name, QueryJsonKeys.AsWritten);
        return new NewsQuery.Named(members.Field(QueryJsonKeys.Field, QueryFields.OfWholeNames), members.Text(QueryJsonKeys.Name))
        {
            AsWritten = members.Flag(QueryJsonKeys.AsWritten),
        };
    }

    private static NewsQuery.Published Published(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.From, QueryJsonKeys.Until);
        DateTime? from = members.Instant(QueryJsonKeys.From);
        DateTime? until = members.Instant(QueryJsonKeys.Until);
        return from is null && until is null ? throw new MisfitException(QueryJsonFaultKind.NoEnds, path)
            : from >= until ? throw new MisfitException(path, new QueryFault(QueryFaultKind.DatesReversed, 0))
            : new NewsQuery.Published(from, until);
    }

    private NewsQuery.Words Words(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Field, QueryJsonKeys.Text, QueryJsonKeys.Exact, QueryJsonKeys.Related);
        SearchField field = members.Field(QueryJsonKeys.Field);
        string text = members.Text(QueryJsonKeys.Text);
        Demand(NewsQuery.Words.HasWord(field, text), QueryFaultKind.NoWord, members.PathOf(QueryJsonKeys.Text));
        Demand(_budget.AddField(field), path);
        return new NewsQuery.Words(field, text, members.Flag(QueryJsonKeys.Exact)) { Related = members.Flag(QueryJsonKeys.Related) };
    }

    private NewsQuery.Slop Slop(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Field, QueryJsonKeys.Text, QueryJsonKeys.Distance);
        SearchField field = FieldOfWords(members, QueryJsonKeys.Slop);
        string text = members.Text(QueryJsonKeys.Text);
        Demand(NewsQuery.Words.HasWord(field, text), QueryFaultKind.NoWord, members.PathOf(QueryJsonKeys.Text));
        Demand(_budget.AddField(field), path);
        return new NewsQuery.Slop(field, text, members.Number(QueryJsonKeys.Distance, 0, NewsQuery.Slop.MostDistance));
    }

    private NewsQuery.Pattern Pattern(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Field, QueryJsonKeys.Glob);
        SearchField field = members.Field(QueryJsonKeys.Field);
        string glob = members.Text(QueryJsonKeys.Glob);
        Demand(NewsQuery.Pattern.HasPart(field, glob), QueryFaultKind.NoWord, members.PathOf(QueryJsonKeys.Glob));
        Demand(_budget.AddPattern(glob), path);
        return new NewsQuery.Pattern(field, glob);
    }

    private NewsQuery.Fuzzy Fuzzy(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Field, QueryJsonKeys.Word, QueryJsonKeys.Edits);
        SearchField field = FieldOfWords(members, QueryJsonKeys.Fuzzy);
        List<string> words = WordScanner.Words(members.Text(QueryJsonKeys.Word));
        Demand(words.Count > 0, QueryFaultKind.NoWord, members.PathOf(QueryJsonKeys.Word));
        Demand(words.Count == 1, QueryFaultKind.FuzzyOfSeveralWords, members.PathOf(QueryJsonKeys.Word));
        Demand(_budget.AddWalk(), path);
        return new NewsQuery.Fuzzy(field, words[0], members.Number(QueryJsonKeys.Edits, 1, NewsQuery.Fuzzy.MostEdits));
    }

    private NewsQuery.Regex Regex(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Field, QueryJsonKeys.Expression);
        SearchField field = FieldOfWords(members, QueryJsonKeys.Regex);
        string expression = members.Text(QueryJsonKeys.Expression);
        if (WordRegex.Problem(expression) is { } problem)
        {
            throw new MisfitException(members.PathOf(QueryJsonKeys.Expression), RegexFault.Of(problem, 0));
        }

        Demand(_budget.AddWalk(), path);
        return new NewsQuery.Regex(field, expression);
    }

    private NewsQuery.Near Near(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Left, QueryJsonKeys.Right, QueryJsonKeys.Distance, QueryJsonKeys.Ordered);
        (NewsQuery.Positional left, NewsQuery.Positional right) = Sides(members, path, QueryJsonKeys.Near);
        var near = new NewsQuery.Near(
            left, right, members.Number(QueryJsonKeys.Distance, 0, NewsQuery.Near.MostDistance), members.Flag(QueryJsonKeys.Ordered));
        Demand(_budget.AddNear(near), path);
        return near;
    }

    private NewsQuery.Within Within(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Left, QueryJsonKeys.Right, QueryJsonKeys.Unit);
        (NewsQuery.Positional left, NewsQuery.Positional right) = Sides(members, path, QueryJsonKeys.Within);
        string unit = members.OneOf(QueryJsonKeys.Unit, QueryJsonKeys.Sentence, QueryJsonKeys.Paragraph);
        var within = new NewsQuery.Within(left, right, unit == QueryJsonKeys.Sentence ? TextUnit.Sentence : TextUnit.Paragraph);
        Demand(_budget.AddNear(within), path);
        return within;
    }

    private NewsQuery.AtLeast AtLeast(JsonElement body, JsonPath path)
    {
        var members = new JsonMembers(body, path, QueryJsonKeys.Count, QueryJsonKeys.Of);
        NewsQuery.Positional operand = Side(members.Value(QueryJsonKeys.Of), members.PathOf(QueryJsonKeys.Of));
        Demand(OperatorSide.Fault([operand]), path, QueryJsonKeys.AtLeast);
        return new NewsQuery.AtLeast(members.Number(QueryJsonKeys.Count, 1, NewsQuery.AtLeast.MostTimes), operand);
    }

    private NewsQuery.Alternatives Alternatives(JsonElement body, JsonPath path)
    {
        ValueList<NewsQuery.Positional> operands = Operands(body, path, Side);
        Demand(OperatorSide.Fault(operands), path, QueryJsonKeys.Alternatives);
        return new NewsQuery.Alternatives(operands);
    }

    private (NewsQuery.Positional Left, NewsQuery.Positional Right) Sides(JsonMembers members, JsonPath path, string kind)
    {
        NewsQuery.Positional left = Side(members.Value(QueryJsonKeys.Left), members.PathOf(QueryJsonKeys.Left));
        NewsQuery.Positional right = Side(members.Value(QueryJsonKeys.Right), members.PathOf(QueryJsonKeys.Right));
        Demand(OperatorSide.Fault([left, right]), path, kind);
        return (left, right);
    }

    private static SearchField FieldOfWords(JsonMembers members, string kind)
    {
        SearchField field = members.Field(QueryJsonKeys.Field);
        Demand(QueryFields.HoldsValues(field) ? QueryFaultKind.FieldOfValues : null, members.PathOf(QueryJsonKeys.Field), kind);
        return field;
    }

    private static void Demand(bool holds, QueryFaultKind otherwise, JsonPath path) => Demand(holds ? null : otherwise, path);

    /// <param name="subject">What the fault is about, where it is about a kind of query.</param>
    private static void Demand(QueryFaultKind? fault, JsonPath path, string subject = "")
    {
        if (fault is { } kind)
        {
            throw new MisfitException(path, new QueryFault(kind, 0, subject));
        }
    }
}
