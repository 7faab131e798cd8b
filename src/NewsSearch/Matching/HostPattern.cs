using System.Collections.Frozen;

namespace NewsSearch.Matching;

/// <summary>What begins in the host of an address: <c>cnn.com/world</c> in https://edition.cnn.com/world/x, not in https://example.org/cnn.com.</summary>
/// <remarks>
/// The index has an address as a row of words, without its dots and slashes. The host begins with the first word, or behind the scheme, and before
/// <paramref name="begins"/> there are only labels of the same host if no domain has ended between: the first label is none, the others are
/// where they read like a top-level domain.
/// </remarks>
/// <param name="begins">What stands in the host, and in the path behind it.</param>
internal sealed class HostPattern(PositionPattern begins) : PositionPattern
{
    private static readonly WordMatcher.Exact[] Schemes = [new("http") { Written = "http" }, new("https") { Written = "https" }];

    private static readonly TopLevelDomain Domain = new() { Written = "" };

    /// <summary>The last, which any article with the first has, makes all words known that <see cref="Find"/> asks for.</summary>
    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } = [.. begins.Required, [.. begins.Required[0], .. Schemes, Domain]];

    public PositionPattern Begins => begins;

    public override bool UsesUnits => begins.UsesUnits;

    public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) => begins.Frequencies(documents);

    public override bool IsOneUnit => begins.IsOneUnit;

    public override int LeastPlaces => begins.LeastPlaces;

    public override void AddPlaces(IPositionSource source, PlaceSet places) => begins.AddPlaces(source, places);

    public override List<PositionMatch> Find(IPositionSource source)
    {
        List<PositionMatch> matches = begins.Find(source);
        if (matches.Count > 0)
        {
            int first = Array.Exists(Schemes, scheme => source.Positions(scheme) is [0, ..]) ? 1 : 0;
            IReadOnlyList<int> domains = source.Positions(Domain);
            matches.RemoveAll(match => match.Span.Start < first || domains.Any(domain => domain > first && domain < match.Span.Start));
        }

        return matches;
    }

    /// <summary>The first and the last of an address's words at which something may begin in its host.</summary>
    public static (int First, int Last) StartsIn(IReadOnlyList<string> words)
    {
        int first = words.Count > 0 && Array.Exists(Schemes, scheme => scheme.Matches(words[0])) ? 1 : 0;
        for (int i = first + 1; i < words.Count; i++)
        {
            if (Domain.Matches(words[i]))
            {
                return (first, i);
            }
        }

        return (first, words.Count - 1);
    }

    private sealed class TopLevelDomain : WordMatcher
    {
        private const int CountryLength = 2;

        /// <summary>The generic ones that have news, and that of invented addresses (RFC 2606); of countries each has two letters.</summary>
        private static readonly FrozenSet<string> Generic = FrozenSet.Create(StringComparer.Ordinal,
            "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "news", "press", "media", "online", "site", "example");

        private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Generic.GetAlternateLookup<ReadOnlySpan<char>>();

        public override bool Matches(ReadOnlySpan<char> word) =>
            (word.Length == CountryLength && !word.ContainsAnyExceptInRange('a', 'z')) || Lookup.Contains(word);
    }
}
