using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch.Queries.Json;

/// <summary>Writes each query as an object whose one key is its kind; see <see cref="QueryJson"/>.</summary>
internal sealed class QueryJsonWriter : INewsQueryVisitor<QueryJsonWriter.Form>, IPositionalVisitor<QueryJsonWriter.Form>
{
    /// <summary>Letters of all scripts stay as they are. A part of a query opens three objects or arrays at most.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = (3 * QueryJson.MostDepth) + 1,
    };

    private readonly Utf8JsonWriter _json;
    private int _depth;

    private QueryJsonWriter(Utf8JsonWriter json) => _json = json;

    /// <inheritdoc cref="QueryJson.Write"/>
    public static string Write(NewsQuery query)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber(QueryJsonKeys.Version, QueryJson.Version);
            json.WritePropertyName(QueryJsonKeys.Query);
            new QueryJsonWriter(json).Value(query);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public Form Visit(NewsQuery.Everything everything) => Object(QueryJsonKeys.Everything, static () => { });

    public Form Visit(NewsQuery.And and) => new(QueryJsonKeys.And, () => Array(and.Operands));

    public Form Visit(NewsQuery.Or or) => new(QueryJsonKeys.Or, () => Array(or.Operands));

    public Form Visit(NewsQuery.Some some) => Object(QueryJsonKeys.Some, () =>
    {
        _json.WriteNumber(QueryJsonKeys.Least, some.Least);
        _json.WritePropertyName(QueryJsonKeys.Of);
        Array(some.Operands);
    });

    public Form Visit(NewsQuery.Not not) => new(QueryJsonKeys.Not, () => Value(not.Operand));

    public Form Visit(NewsQuery.Named named) => InField(QueryJsonKeys.Named, named.Field, () =>
    {
        _json.WriteString(QueryJsonKeys.Name, named.Name);
        if (named.AsWritten)
        {
            _json.WriteBoolean(QueryJsonKeys.AsWritten, true);
        }
    });

    public Form Visit(NewsQuery.Published published) => Object(QueryJsonKeys.Published, () =>
    {
        Instant(QueryJsonKeys.From, published.From);
        Instant(QueryJsonKeys.Until, published.Until);
    });

    public Form Visit(NewsQuery.Positional part) => part.AcceptPositional(this);

    public Form Visit(NewsQuery.Words words) => InField(QueryJsonKeys.Words, words.Field, () =>
    {
        _json.WriteString(QueryJsonKeys.Text, words.Text);
        _json.WriteBoolean(QueryJsonKeys.Exact, words.Exact);
        if (words.Related)
        {
            _json.WriteBoolean(QueryJsonKeys.Related, true);
        }

    });

    public Form Visit(NewsQuery.Slop slop) => InField(QueryJsonKeys.Slop, slop.Field, () =>
    {
        _json.WriteString(QueryJsonKeys.Text, slop.Text);
        _json.WriteNumber(QueryJsonKeys.Distance, slop.Distance);
    });

    public Form Visit(NewsQuery.Pattern pattern) => InField(QueryJsonKeys.Pattern, pattern.Field, () => _json.WriteString(QueryJsonKeys.Glob, pattern.Glob));

    public Form Visit(NewsQuery.Fuzzy fuzzy) => InField(QueryJsonKeys.Fuzzy, fuzzy.Field, () =>
    {
        _json.WriteString(QueryJsonKeys.Word, fuzzy.Word);
        _json.WriteNumber(QueryJsonKeys.Edits, fuzzy.Edits);
    });

    public Form Visit(NewsQuery.Regex regex) =>
        InField(QueryJsonKeys.Regex, regex.Field, () => _json.WriteString(QueryJsonKeys.Expression, regex.Expression));

    public Form Visit(NewsQuery.Near near) => Object(QueryJsonKeys.Near, () =>
    {
        Sides(near.Left, near.Right);
        _json.WriteNumber(QueryJsonKeys.Distance, near.Distance);
        _json.WriteBoolean(QueryJsonKeys.Ordered, near.Ordered);
    });

    public Form Visit(NewsQuery.Within within) => Object(QueryJsonKeys.Within, () =>
    {
        Sides(within.Left, within.Right);
        _json.WriteString(QueryJsonKeys.Unit, within.Unit == TextUnit.Sentence ? QueryJsonKeys.Sentence : QueryJsonKeys.Paragraph);
    });

    public Form Visit(NewsQuery.AtLeast atLeast) => Object(QueryJsonKeys.AtLeast, () =>
    {
        _json.WriteNumber(QueryJsonKeys.Count, atLeast.Count);
        _json.WritePropertyName(QueryJsonKeys.Of);
        Value(atLeast.Operand);
    });

    public Form Visit(NewsQuery.Alternatives alternatives) => new(QueryJsonKeys.Alternatives, () => Array(alternatives.Operands));

    private void Value(NewsQuery query)
    {
        if (++_depth > QueryJson.MostDepth)
        {
            throw new ArgumentException($"the tree is deeper than {QueryJson.MostDepth}", nameof(query));
        }

        (string kind, Action body) = query.Accept(this);
        _json.WriteStartObject();
        _json.WritePropertyName(kind);
        body();
        _json.WriteEndObject();
        _depth--;
    }

    private void Array(IEnumerable<NewsQuery> operands)
    {
        _json.WriteStartArray();
        foreach (NewsQuery operand in operands)
        {
            Value(operand);
        }

        _json.WriteEndArray();
    }

    private void Sides(NewsQuery left, NewsQuery right)
    {
        _json.WritePropertyName(QueryJsonKeys.Left);
        Value(left);
        _json.WritePropertyName(QueryJsonKeys.Right);
        Value(right);
    }

    private void Instant(string key, DateTime? time)
    {
        if (time is { } instant)
        {
            _json.WriteString(key, instant.ToString(QueryJsonKeys.Instant, CultureInfo.InvariantCulture));
        }
        else
        {
            _json.WriteNull(key);
        }
    }

    private Form Object(string kind, Action members) => new(kind, () =>
    {
        _json.WriteStartObject();
        members();
        _json.WriteEndObject();
    });

    private Form InField(string kind, SearchField field, Action members) => Object(kind, () =>
    {
        _json.WriteString(QueryJsonKeys.Field, field.Key is { } kept ? QueryJsonKeys.KeptPrefix + kept : QueryFields.NameOf(field));
        members();
    });

    /// <summary>A query's kind and what writes the value that stands under it.</summary>
    internal readonly record struct Form(string Kind, Action Body);
}
