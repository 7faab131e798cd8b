using System.Text.RegularExpressions;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;
using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>
/// Which indexed words one place of a query stands for. It answers for the index (<see cref="Terms"/>) and for the words of a
/// text (<see cref="Matches"/>), so that what is found and what is marked is the same.
/// </summary>
internal abstract class WordMatcher
{
    /// <summary>How the query wrote it, for messages.</summary>
    public required string Written { get; init; }

    /// <summary>Whether it stands for <paramref name="word"/>, an indexed form.</summary>
    public abstract bool Matches(ReadOnlySpan<char> word);

    /// <summary>An enumeration over the index's words that holds all those matched, and perhaps others; null when there are none.</summary>
    public abstract TermsEnum? Terms(Terms terms);

    /// <summary>Whether to leave an enumeration given by <see cref="Terms"/> at this word, the first without hope.</summary>
    public abstract bool IsPast(BytesRef term);

    /// <summary>The mark that the analyzer sets at the beginning of sentences or paragraphs.</summary>
    public static WordMatcher Mark(char mark) => new Exact(mark.ToString()) { Written = "" };

    /// <summary>Exactly this word.</summary>
    public sealed class Exact(string word) : WordMatcher
    {
        public string Word => word;

        public override bool Matches(ReadOnlySpan<char> other) => other.SequenceEqual(word);

        public override TermsEnum? Terms(Terms terms)
        {
            TermsEnum found = terms.GetEnumerator();
            return found.SeekExact(new BytesRef(word)) ? found : null;
        }

        public override bool IsPast(BytesRef term) => !term.BytesEquals(new BytesRef(word));
    }

    /// <summary>Every word with the same stem. Not thread-safe.</summary>
    public sealed class Forms : WordMatcher
    {
        private readonly Stemmer _stemmer = new();
        private readonly string _word;
        private readonly string _stem;
        private readonly BytesRef _prefix;

        public Forms(string word)
        {
            _word = word;
            _stem = _stemmer.Stem(word).ToString();

            _prefix = new BytesRef(SharedPrefix(_stem).ToString());
        }

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

        public override bool Matches(ReadOnlySpan<char> other) =>
            other.SequenceEqual(_word) || (other.Length > 0 && other[0] == _word[0] && _stemmer.Stem(other).SequenceEqual(_stem));

        public override TermsEnum? Terms(Terms terms)
        {
            TermsEnum found = terms.GetEnumerator();
            return found.SeekCeil(_prefix) == TermsEnum.SeekStatus.END ? null : found;
        }

        public override bool IsPast(BytesRef term) => !StringHelper.StartsWith(term, _prefix);
    }

    /// <summary>Every word that fits a pattern, where <c>*</c> stands for any characters and <c>?</c> for one.</summary>
    /// <remarks>
    /// Not an automaton: <c>*a??????????</c> has one of exponential size, while matching a word of bounded length greedily takes
    /// time in proportion to word times pattern.
    /// </remarks>
    public sealed class Glob(string pattern) : WordMatcher
    {
        private readonly BytesRef _prefix = new(pattern[..pattern.AsSpan().IndexOfAny('*', '?')]);

        public override bool Matches(ReadOnlySpan<char> word)
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

        public override TermsEnum? Terms(Terms terms)
        {
            TermsEnum found = terms.GetEnumerator();
            return found.SeekCeil(_prefix) == TermsEnum.SeekStatus.END ? null : found;
        }

        public override bool IsPast(BytesRef term) => !StringHelper.StartsWith(term, _prefix);
    }

    /// <summary>Every word at most so many edits away: letters inserted, left out, replaced, or two exchanged.</summary>
    public sealed class Fuzzy : WordMatcher
    {
        private readonly CompiledAutomaton _compiled;
        private readonly CharacterRunAutomaton _run;

        /// <param name="edits">1 or 2.</param>
        public Fuzzy(string word, int edits)
        {
            Automaton automaton = new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(edits);
            _compiled = new CompiledAutomaton(automaton, finite: true, simplify: false);
            _run = new CharacterRunAutomaton(automaton);
        }

        public override bool Matches(ReadOnlySpan<char> word)
        {
            int state = _run.InitialState;
            for (int i = 0; i < word.Length && state >= 0; i++)
            {
                bool pair = char.IsHighSurrogate(word[i]) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1]);
                state = _run.Step(state, pair ? char.ConvertToUtf32(word[i], word[++i]) : word[i]);
            }

            return state >= 0 && _run.IsAccept(state);
        }

        public override TermsEnum? Terms(Terms terms)
        {
            TermsEnum found = _compiled.GetTermsEnum(terms);
            return found.MoveNext() ? found : null;
        }

        // The enumeration gives accepted words alone.
        public override bool IsPast(BytesRef term) => false;
    }

    /// <summary>Every word that a regular expression matches whole.</summary>
    /// <remarks>.NET's non-backtracking engine takes time linear in the word for any expression and refuses those it cannot.</remarks>
    public sealed class Expression(Regex regex) : WordMatcher
    {
        public override bool Matches(ReadOnlySpan<char> word) => regex.IsMatch(word);

        public override TermsEnum? Terms(Terms terms)
        {
            TermsEnum found = terms.GetEnumerator();
            return found.MoveNext() ? found : null;
        }

        public override bool IsPast(BytesRef term) => false;
    }
}
