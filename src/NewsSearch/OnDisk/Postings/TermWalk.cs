using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;
using NewsSearch.Matching;

namespace NewsSearch.OnDisk.Postings;

/// <summary>How to meet in a dictionary all words that a <see cref="WordMatcher"/> may stand for, and few others.</summary>
internal abstract class TermWalk
{
    public static TermWalk Of(WordMatcher matcher) => matcher switch
    {
        WordMatcher.Exact exact => new ToOneWord(exact.Word),
        WordMatcher.Fuzzy fuzzy => new ByAutomaton(fuzzy.Word, fuzzy.Edits),
        _ => new AlongPrefix(matcher.Prefix),
    };

    /// <summary>An enumeration that stands on the first word of the walk; null when there is none.</summary>
    public abstract TermsEnum? Begin(Terms terms);

    /// <summary>Whether to leave the enumeration at this word, the first without hope.</summary>
    public abstract bool IsPast(BytesRef term);

    private sealed class ToOneWord(string word) : TermWalk
    {
        private readonly BytesRef _word = new(word);

        public override TermsEnum? Begin(Terms terms)
        {
            TermsEnum found = terms.GetEnumerator();
            return found.SeekExact(_word) ? found : null;
        }

        public override bool IsPast(BytesRef term) => !term.BytesEquals(_word);
    }

    private sealed class AlongPrefix(string prefix) : TermWalk
    {
        private readonly BytesRef _prefix = new(prefix);

        public override TermsEnum? Begin(Terms terms)
        {
            TermsEnum found = terms.GetEnumerator();
            return found.SeekCeil(_prefix) == TermsEnum.SeekStatus.END ? null : found;
        }

        public override bool IsPast(BytesRef term) => !StringHelper.StartsWith(term, _prefix);
    }

    /// <summary>Lucene's automaton of all words within a distance skips what lies between them.</summary>
    private sealed class ByAutomaton(string word, int edits) : TermWalk
    {
        private readonly CompiledAutomaton _compiled = new(
            new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(edits), finite: true, simplify: false);

        public override TermsEnum? Begin(Terms terms)
        {
            TermsEnum found = _compiled.GetTermsEnum(terms);
            return found.MoveNext() ? found : null;
        }

        public override bool IsPast(BytesRef term) => false;
    }
}
