using System.Text.Json;

namespace NewsSearch.Cluster.Asking;

/// <summary>A rule of the cluster's <c>intervals</c> query: what is to stand where in one field.</summary>
/// <remarks>It finds the shortest stretches alone, none of which has another in it.</remarks>
internal abstract record Interval
{
    /// <summary>How many terms it has.</summary>
    public abstract int Terms { get; }

    /// <summary>Writes the rule as one member of an object that is open.</summary>
    public abstract void Write(Utf8JsonWriter json);

    /// <summary>Any of some terms; at least one.</summary>
    public static Interval AnyTerm(IReadOnlyCollection<string> terms) => AnyOf([.. terms.Select(term => new Term(term))]);

    /// <summary>Any of some rules; at least one.</summary>
    public static Interval AnyOf(IReadOnlyList<Interval> rules) => rules is [var only] ? only : new Any(new(rules));

    private static void WriteAll(Utf8JsonWriter json, ValueList<Interval> rules)
    {
        json.WriteStartArray("intervals");
        foreach (Interval rule in rules)
        {
            json.WriteStartObject();
            rule.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An indexed term.</summary>
    public sealed record Term(string Value) : Interval
    {
        public override int Terms => 1;

        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject("match");
            json.WriteString("query", Value);
            json.WriteString("analyzer", "keyword");
            json.WriteEndObject();
        }
    }

    /// <summary>Any of some rules.</summary>
    public sealed record Any(ValueList<Interval> Rules) : Interval
    {
        public override int Terms => Rules.Sum(rule => rule.Terms);

        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject("any_of");
            WriteAll(json, Rules);
            json.WriteEndObject();
        }
    }

    /// <summary>All of some rules.</summary>
    /// <param name="Ordered">Whether one must end before the next begins; else they may lie over each other.</param>
    /// <param name="MostGaps">Positions between them at most; null for any number.</param>
    public sealed record All(ValueList<Interval> Rules, bool Ordered, int? MostGaps) : Interval
    {
        /// <summary>What it must lie within; null for anything.</summary>
        public Interval? Within { get; init; }

        public override int Terms => Rules.Sum(rule => rule.Terms) + (Within?.Terms ?? 0);

        public override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject("all_of");
            json.WriteBoolean("ordered", Ordered);
            if (MostGaps is { } gaps)
            {
                json.WriteNumber("max_gaps", gaps);
            }

            WriteAll(json, Rules);
            if (Within is { } unit)
            {
                json.WriteStartObject("filter");
                json.WriteStartObject("contained_by");
                unit.Write(json);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }
}
