using System.Text.RegularExpressions;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

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

    /// <summary>In articles of which languages it stands for <paramref name="word"/>, see <see cref="FormLanguages"/>; 0 for none.</summary>
    public virtual ulong LanguagesOf(ReadOnlySpan<char> word) => Matches(word) ? FormLanguages.All : 0;

    /// <summary>What every word begins with that it stands for; empty when nothing is known.</summary>
    public virtual string Prefix => "";

    /// <summary>Exactly this word.</summary>
    public sealed class Exact(string word) : WordMatcher
    {
        public string Word => word;

        public override string Prefix => word;

        public override bool Matches(ReadOnlySpan<char> other) => other.SequenceEqual(word);
    }

    /// <summary>Every form of the word, in each language by itself. Not thread-safe.</summary>
    /// <param name="areRelated">Whether it stands in English for all words of its stem too: argument for argue, and international for internal.</param>
    public sealed class Forms(string word, FormLanguages languages, bool areRelated = false) : WordMatcher
    {
        private readonly StemForms? _stemForms = languages.StemFormsOf(word);
        private readonly ulong _related = areRelated && !FunctionWords.Contains(word) && languages.Codes.Contains("en") ? languages.BitsOf("en") : 0;

        /// <summary>Made when first asked for: most words of a batch are known from queries before.</summary>
        private Dictionary<string, ulong>? _words;
        private Stemmer? _stemmer;
        private string? _stem;

        public string Word => word;

        /// <summary>The languages whose forms are meant.</summary>
        public FormLanguages Languages => languages;

        /// <summary>Whether it stands for words of its stem that are none of its forms.</summary>
        public bool AreRelated => _related != 0;

        /// <summary>Its forms, each with the languages in whose articles it stands for them.</summary>
        public IReadOnlyDictionary<string, ulong> Words => Known;

        /// <summary>What words begin with that it stands for beside <see cref="Words"/>: none of these begins another.</summary>
        public IReadOnlyList<string> Beginnings
        {
            get
            {
                string[] all = [.. (_stemForms?.Beginnings ?? []).Distinct(), .. AreRelated ? [SharedPrefix(Stem).ToString()] : Array.Empty<string>()];
                return [.. all.Where(one => !all.Any(other => other.Length < one.Length && one.StartsWith(other, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
            }
        }

        /// <summary>Whether it is long enough, and letters alone, to stand with a hyphen too.</summary>
        public bool MayBeJoined => word.Length >= WordReader.ShortestJoined && !word.AsSpan().ContainsAnyInRange('.', '9');

        public override bool Matches(ReadOnlySpan<char> other) => LanguagesOf(other) != 0;

        public override ulong LanguagesOf(ReadOnlySpan<char> other)
        {
            Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(other, out ulong found);
            found |= _stemForms?.LanguagesOf(other) ?? 0;
            return _related == 0 || other.SequenceEqual(word) ? found
                : HasStem(other) ? found | _related
                : found & ~_related;
        }

        /// <summary>The forms in English that are not of its stem, where words of its stem stand for it: matrix of matrices. Null where there are none.</summary>
        public OtherForms? Others() => AreRelated && Known.Where(form => (form.Value & _related) != 0 && form.Key != word && !HasStem(form.Key)).ToList() is { Count: > 0 } others
            ? new OtherForms([.. others.Select(form => form.Key)], languages, _related) { Written = Written, SpellingOf = this }
            : null;

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

        private Dictionary<string, ulong> Known => _words ??= languages.FormsOf(word);

        private string Stem => _stem ??= (_stemmer ??= new Stemmer()).Stem(word).ToString();

        private bool HasStem(ReadOnlySpan<char> other)
        {
            string stem = Stem;
            return other.Length > 0 && other[0] == stem[0] && _stemmer!.Stem(other).SequenceEqual(stem);
        }
    }

    /// <summary>Some forms of a word that are not of its stem, in the articles of one language.</summary>
    public sealed class OtherForms(IReadOnlyList<string> words, FormLanguages languages, ulong language) : WordMatcher
    {
        public IReadOnlyList<string> Words => words;

        /// <summary>What the bits of a language stand for.</summary>
        public FormLanguages Languages => languages;

        public override bool Matches(ReadOnlySpan<char> word) => LanguagesOf(word) != 0;

        public override ulong LanguagesOf(ReadOnlySpan<char> word)
        {
            foreach (string form in words)
            {
                if (word.SequenceEqual(form))
                {
                    return language;
                }
            }

            return 0;
        }
    }

    /// <summary>The number of a designation, in either number: the <c>16</c> of <c>F-16</c> and of <c>F-16s</c>.</summary>
    public sealed class Designation(string number) : WordMatcher
    {
        public IReadOnlyList<string> Words => [Prefix, $"{Prefix}s"];

        public override string Prefix { get; } = number.TrimEnd('s');

        public override bool Matches(ReadOnlySpan<char> word) => word.StartsWith(Prefix) && word[Prefix.Length..] is [] or ['s'];
    }

    /// <summary>Every word with a hyphen in it, joined, that another matcher stands for without one.</summary>
    public sealed class Hyphenated(WordMatcher joined) : WordMatcher
    {
        /// <summary>The word without the hyphen.</summary>
        public WordMatcher Joined => joined;

        public override string Prefix => joined.Prefix;

        public override bool Matches(ReadOnlySpan<char> word) => LanguagesOf(word) != 0;

        public override ulong LanguagesOf(ReadOnlySpan<char> word) => word is [.. var both, WordReader.JoinedEnd] ? joined.LanguagesOf(both) : 0;
    }

    /// <summary>Every word that fits a pattern, where <c>*</c> stands for any characters and <c>?</c> for one.</summary>
    /// <remarks>
    /// Not an automaton: <c>*a??????????</c> has one of exponential size, while matching a word of bounded length greedily takes
    /// time in proportion to word times pattern.
    /// </remarks>
    public sealed class Glob(string pattern) : WordMatcher
    {
        public string Pattern => pattern;

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
    /// <param name="source">The expression as it was written.</param>
    public sealed class Expression(Regex regex, string source) : WordMatcher
    {
        public string Source => source;

        public override bool Matches(ReadOnlySpan<char> word) => WordReader.Letters(word) is { IsEmpty: false } letters && regex.IsMatch(letters);
    }
}
