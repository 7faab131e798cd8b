using System.Text.RegularExpressions;
using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>
/// Which indexed words one place of a query stands for. An engine walks its dictionary from <see cref="Prefix"/> on, a text is cut
/// into words, and both ask <see cref="Matches"/>, so that what is found and what is marked is the same.
/// </summary>
internal abstract class WordMatcher
{
    /// <summary>How the query wrote it, for messages.</summary>
    public required string Written { get; init; }

    /// <summary>The word of the query that this is another spelling of, whose rarity it shares; null for a word of its own.</summary>
    public WordMatcher? SpellingOf { get; init; }

    /// <summary>Whether it stands for <paramref name="word"/>, an indexed form, see <see cref="WordReader"/>.</summary>
    public abstract bool Matches(ReadOnlySpan<char> word);

    /// <summary>What every word begins with that it stands for; empty when nothing is known.</summary>
    public virtual string Prefix => "";

    /// <summary>Exactly this word.</summary>
    public sealed class Exact(string word) : WordMatcher
    {
        public string Word => word;

        public override string Prefix => word;

        public override bool Matches(ReadOnlySpan<char> other) => other.SequenceEqual(word);
    }

    /// <summary>Every word with the same stem. Not thread-safe.</summary>
    public sealed class Forms : WordMatcher
    {
        /// <summary>The same words come from the dictionary of every field of every segment.</summary>
        private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _known =
            new Dictionary<string, bool>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly string _word;

        /// <summary>Made when first asked for: most words of a batch are known from queries before.</summary>
        private Stemmer? _stemmer;
        private string? _stem;

        public Forms(string word) => _word = word;

        public string Word => _word;

        public override string Prefix => SharedPrefix(Stem).ToString();

        /// <summary>Whether it is long enough, and letters alone, to stand with a hyphen too.</summary>
        public bool MayBeJoined => _word.Length >= WordReader.ShortestJoined && !_word.AsSpan().ContainsAnyInRange('.', '9');

        /// <summary>What every word with <paramref name="stem"/> begins with.</summary>
        /// <remarks>
        /// A Porter2 stem is the beginning of its words but for its last letter where the stemmer replaces one (armi: army, hope:
        /// hoping, possibl: possibility, sky: skies) and for the three verbs whose -ying it knows by heart (die: dying).
        /// </remarks>
        internal static ReadOnlySpan<char> SharedPrefix(ReadOnlySpan<char> stem) => stem switch
        {
            "die" or "lie" or "tie" => stem[..1],
            [_, .., 'i' or 'e' or 'y'] or [.., 'b', 'l'] => stem[..^1],
            _ => stem,
        };

        public override bool Matches(ReadOnlySpan<char> other)
        {
            if (other.SequenceEqual(_word) || other.Length == 0 || other[0] != _word[0])
            {
                return other.SequenceEqual(_word);
            }

            if (Stemmer.IsStem(other))
            {
                return other.SequenceEqual(Stem);
            }

            if (!_known.TryGetValue(other, out bool matches))
            {
                string stem = Stem;
                _known[other] = matches = _stemmer!.Stem(other).SequenceEqual(stem);
            }

            return matches;
        }

        private string Stem => _stem ??= (_stemmer ??= new Stemmer()).Stem(_word).ToString();
    }

    /// <summary>Every word with a hyphen in it, joined, that another matcher stands for without one.</summary>
    public sealed class Hyphenated(WordMatcher joined) : WordMatcher
    {
        /// <summary>The word without the hyphen.</summary>
        public WordMatcher Joined => joined;

        public override string Prefix => joined.Prefix;

        public override bool Matches(ReadOnlySpan<char> word) => word is [.. var both, WordReader.JoinedEnd] && joined.Matches(both);
    }

    /// <summary>Every word that fits a pattern, where <c>*</c> stands for any characters and <c>?</c> for one.</summary>
    /// <remarks>
    /// Not an automaton: <c>*a??????????</c> has one of exponential size, while matching a word of bounded length greedily takes
    /// time in proportion to word times pattern.
    /// </remarks>
    public sealed class Glob(string pattern) : WordMatcher
    {
        public override string Prefix { get; } = pattern.AsSpan().IndexOfAny('*', '?') is >= 0 and var wildcard ? pattern[..wildcard] : pattern;

        public override bool Matches(ReadOnlySpan<char> word) => WordReader.Letters(word) is { IsEmpty: false } letters && Fits(letters);

        private bool Fits(ReadOnlySpan<char> word)
        {
            int p = 0;
            int w = 0;
            int star = -1;
            int resume = 0;
            while (w < word.Length)
            {
                if (p < pattern.Length && pattern[p] == '*')
                {
                    star = p++;
                    resume = w;
                }
                else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
                {
                    p++;
                    w++;
                }
                else if (star >= 0)
                {
                    p = star + 1;
                    w = ++resume;
                }
                else
                {
                    return false;
                }
            }

            return pattern.AsSpan(p).TrimStart('*').IsEmpty;
        }
    }

    /// <summary>Every word at most so many edits away: letters inserted, left out, replaced, or two neighbours exchanged.</summary>
    /// <remarks>An acronym that is a word too (<see cref="AcronymWords"/>) is not meant: its automaton would count the mark as a letter.</remarks>
    /// <param name="edits">1 or 2.</param>
    public sealed class Fuzzy(string word, int edits) : WordMatcher
    {
        private readonly EditDistance _distance = new(word, edits);

        public string Word => word;

        public int Edits => edits;

        public override bool Matches(ReadOnlySpan<char> other) =>
            other is not [.., WordReader.AcronymEnd or WordReader.JoinedEnd] && _distance.IsWithin(other);
    }

    /// <summary>Every word that a regular expression matches whole.</summary>
    /// <remarks>.NET's non-backtracking engine takes time linear in the word for any expression and refuses those it cannot.</remarks>
    public sealed class Expression(Regex regex) : WordMatcher
    {
        public override bool Matches(ReadOnlySpan<char> word) => WordReader.Letters(word) is { IsEmpty: false } letters && regex.IsMatch(letters);
    }
}
