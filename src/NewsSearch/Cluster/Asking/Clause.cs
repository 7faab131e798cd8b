using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Cluster.Asking;

/// <summary>A query of the cluster's, of the kinds that OpenSearch 2 and 3 and Elasticsearch 8 and 9 share. Two that ask the same in the same way are equal.</summary>
internal abstract record Clause
{
    /// <summary>Parts that a question may have: 1,024 (<c>indices.query.bool.max_clause_count</c>, unless the cluster is told otherwise), less a few for its frame.</summary>
    public const int MostParts = 1000;

    /// <summary>Every article.</summary>
    public static Clause Everything { get; } = new Plain("match_all");

    /// <summary>No article.</summary>
    public static Clause Nothing { get; } = new Plain("match_none");

    /// <summary>The parts that it has for the cluster, which counts those that have none of their own, and each word of a rule of positions.</summary>
    public virtual int Parts => 1;

    /// <summary>Whether it finds articles of some dates alone, by which a cluster can tell parts of an index that have none.</summary>
    public virtual bool IsDated => false;

    /// <summary>Writes the query as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteBody(json);
        json.WriteEndObject();
    }

    /// <summary>Articles that have a word in a field, whichever.</summary>
    public static Clause HasWords(string field) => new Exists(field);

    /// <summary>Articles with any of some terms.</summary>
    public static Clause AnyOf(string field, IReadOnlyList<string> terms) => terms.Count switch
    {
        0 => Nothing,
        1 => new Term(field, terms[0]),
        _ => new Terms(field, new(terms)),
    };

    /// <summary>Articles that all operands find.</summary>
    public static Clause And(params IEnumerable<Clause> operands)
    {
        List<Clause> kept = [.. operands.Where(operand => operand != Everything).Distinct()];
        return kept.Contains(Nothing) ? Nothing : kept.Count switch
        {
            0 => Everything,
            1 => kept[0],
            _ => new Bool { Filter = new(kept) },
        };
    }

    /// <summary>Articles that any operand finds.</summary>
    public static Clause Or(params IEnumerable<Clause> operands)
    {
        List<Clause> kept = [.. Joined(operands.SelectMany(Alternatives)).Where(operand => operand != Nothing).Distinct()];
        return kept.Contains(Everything) ? Everything : kept.Count switch
        {
            0 => Nothing,
            1 => kept[0],
            _ => new Bool { Should = new(kept), Least = 1 },
        };
    }

    /// <summary>Articles that at least so many operands find.</summary>
    public static Clause Some(int least, IReadOnlyList<Clause> operands) => least == 1 ? Or(operands) : new Bool { Should = new(operands), Least = least };

    /// <summary>Articles that the operand does not find.</summary>
    public static Clause Not(Clause operand) => operand == Everything ? Nothing : operand == Nothing ? Everything : new Bool { MustNot = new([operand]) };

    private protected abstract void WriteBody(Utf8JsonWriter json);

    private static IEnumerable<Clause> Alternatives(Clause operand) =>
        operand is Bool { Least: 1, Filter.Count: 0, MustNot.Count: 0 } any ? any.Should : [operand];

    /// <summary>The same with the terms of each field as one clause, where the first of them stood.</summary>
    private static IEnumerable<Clause> Joined(IEnumerable<Clause> operands) => operands
        .GroupBy(static operand => operand switch
        {
            Term { Boost: 1 } term => (term.Field, null),
            Terms terms => (terms.Field, null),
            _ => ((string, Clause?))("", operand),
        })
        .Select(static same => same.Key.Item2 ?? (same.First() is var first && same.Count() == 1 ? first : AnyOf(same.Key.Item1, [.. same.SelectMany(ValuesOf).Distinct()])));

    private static IEnumerable<string> ValuesOf(Clause terms) => terms is Terms several ? several.Values : [((Term)terms).Value];

    private static void WriteTerm(Utf8JsonWriter json, string kind, string field, string name, string value, Action? more = null)
    {
        json.WriteStartObject(kind);
        json.WriteStartObject(field);
        json.WriteString(name, value);
        more?.Invoke();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Articles with a term in a field.</summary>
    /// <param name="Boost">What its score is multiplied by.</param>
    public sealed record Term(string Field, string Value, float Boost = 1) : Clause
    {
        private protected override void WriteBody(Utf8JsonWriter json) => WriteTerm(json, "term", Field, "value", Value, () =>
        {
            if (Boost != 1)
            {
                json.WriteNumber("boost", Boost);
            }
        });
    }

    /// <summary>Articles with any of some terms in a field.</summary>
    public sealed record Terms(string Field, ValueList<string> Values) : Clause
    {
        /// <summary>A cluster takes so many in one clause (<c>index.max_terms_count</c>).</summary>
        private const int Most = 65_536;

        public override int Parts => (Values.Count + Most - 1) / Most;

        private protected override void WriteBody(Utf8JsonWriter json)
        {
            if (Values.Count > Most)
            {
                new Bool { Should = new([.. Values.Chunk(Most).Select(some => new Terms(Field, new(some)))]), Least = 1 }.WriteBody(json);
                return;
            }

            json.WriteStartObject("terms");
            json.WriteStartArray(Field);
            foreach (string value in Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>Articles with a term that begins so.</summary>
    public sealed record Prefix(string Field, string Value) : Clause
    {
        private protected override void WriteBody(Utf8JsonWriter json) => WriteTerm(json, "prefix", Field, "value", Value);
    }

    /// <summary>Articles with a term that a regular expression of Lucene's syntax matches whole.</summary>
    public sealed record Regexp(string Field, string Expression) : Clause
    {
        private protected override void WriteBody(Utf8JsonWriter json) =>
            WriteTerm(json, "regexp", Field, "value", Expression, () => json.WriteString("rewrite", "constant_score"));
    }

    /// <summary>Articles with a number in a range.</summary>
    /// <param name="First">Inclusive; null for no bound.</param>
    /// <param name="End">Exclusive; null for no bound.</param>
    public record Range(string Field, long? First, long? End) : Clause
    {
        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject("range");
            json.WriteStartObject(Field);
            if (First is { } first)
            {
                json.WriteNumber("gte", first);
            }

            if (End is { } end)
            {
                json.WriteNumber("lt", end);
            }

            WriteMore(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private protected virtual void WriteMore(Utf8JsonWriter json)
        {
        }
    }

    /// <summary>Articles that were published from one second since 1970 on, and before another one.</summary>
    /// <inheritdoc cref="Range"/>
    public sealed record Dates(long? First, long? End) : Range(ClusterSchema.PublishedDate, First, End)
    {
        public override bool IsDated => true;

        private protected override void WriteMore(Utf8JsonWriter json) => json.WriteString("format", "epoch_second");
    }

    /// <summary>Articles that have anything in a field.</summary>
    public sealed record Exists(string Field) : Clause
    {
        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject("exists");
            json.WriteString("field", Field);
            json.WriteEndObject();
        }
    }

    /// <summary>Articles in which words stand as they are asked for.</summary>
    public sealed record Intervals(string Field, Interval Rule) : Clause
    {
        public override int Parts => Rule.Terms;

        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject("intervals");
            json.WriteStartObject(Field);
            Rule.Write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    /// <summary>Articles that a clause finds, each with the same score.</summary>
    public sealed record Constant(Clause Operand, float Score) : Clause
    {
        public override int Parts => Operand.Parts;

        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject("constant_score");
            json.WritePropertyName("filter");
            Operand.Write(json);
            json.WriteNumber("boost", Score);
            json.WriteEndObject();
        }
    }

    /// <summary>Articles that any of some clauses finds, with the greatest of their scores.</summary>
    public sealed record Best(ValueList<Clause> Operands) : Clause
    {
        public override int Parts => Operands.Sum(operand => operand.Parts);

        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject("dis_max");
            json.WriteStartArray("queries");
            foreach (Clause operand in Operands)
            {
                operand.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>What several clauses say of an article.</summary>
    public sealed record Bool : Clause
    {
        /// <summary>All of them find it; they don't count in the score.</summary>
        public ValueList<Clause> Filter { get; init; } = new([]);

        /// <summary>At least <see cref="Least"/> of them find it; their scores are added.</summary>
        public ValueList<Clause> Should { get; init; } = new([]);

        /// <summary>None of them finds it.</summary>
        public ValueList<Clause> MustNot { get; init; } = new([]);

        /// <summary>See <see cref="Should"/>.</summary>
        public int Least { get; init; }

        /// <summary>What the score is multiplied by.</summary>
        public float Boost { get; init; } = 1;

        public override int Parts => Filter.Concat(Should).Concat(MustNot).Sum(operand => operand.Parts);

        public override bool IsDated => Filter.Any(operand => operand.IsDated);

        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject("bool");
            WriteAll(json, "filter", Filter);
            WriteAll(json, "should", Should);
            WriteAll(json, "must_not", MustNot);
            if (Should.Count > 0)
            {
                json.WriteNumber("minimum_should_match", Least);
            }

            if (Boost != 1)
            {
                json.WriteNumber("boost", Boost);
            }

            json.WriteEndObject();
        }

        private static void WriteAll(Utf8JsonWriter json, string name, ValueList<Clause> clauses)
        {
            if (clauses.Count > 0)
            {
                json.WriteStartArray(name);
                foreach (Clause clause in clauses)
                {
                    clause.Write(json);
                }

                json.WriteEndArray();
            }
        }
    }

    /// <summary>What a clause finds, the less worth the older it is.</summary>
    public sealed record Aged(Clause Operand, Freshness Freshness) : Clause
    {
        public override int Parts => Operand.Parts;

        public override bool IsDated => Operand.IsDated;

        private protected override void WriteBody(Utf8JsonWriter json)
        {
            long now = (long)(Freshness.Now - DateTime.UnixEpoch).TotalSeconds;
            json.WriteStartObject("function_score");
            json.WritePropertyName("query");
            Operand.Write(json);
            json.WriteStartArray("functions");
            WriteFunction(json, new Range(ClusterSchema.Published, now, null), () => json.WriteNumber("weight", 1));
            WriteFunction(json, new Range(ClusterSchema.Published, null, now), () =>
            {
                json.WriteStartObject("exp");
                json.WriteStartObject(ClusterSchema.Published);
                json.WriteNumber("origin", now);
                json.WriteNumber("scale", Freshness.HalfLife * TimeSpan.SecondsPerDay);
                json.WriteNumber("decay", 0.5);
                json.WriteEndObject();
                json.WriteEndObject();
            });
            WriteFunction(json, Not(new Exists(ClusterSchema.Published)), () => json.WriteNumber("weight", Freshness.FactorOf(null)));
            json.WriteEndArray();
            json.WriteString("score_mode", "first");
            json.WriteString("boost_mode", "multiply");
            json.WriteEndObject();
        }

        private static void WriteFunction(Utf8JsonWriter json, Clause filter, Action write)
        {
            json.WriteStartObject();
            json.WritePropertyName("filter");
            filter.Write(json);
            write();
            json.WriteEndObject();
        }
    }

    private sealed record Plain(string Kind) : Clause
    {
        private protected override void WriteBody(Utf8JsonWriter json)
        {
            json.WriteStartObject(Kind);
            json.WriteEndObject();
        }
    }
}
