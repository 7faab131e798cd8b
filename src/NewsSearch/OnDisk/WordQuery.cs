using Lucene.Net.Search;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>Articles with any word of a set in one field, the set counted as one term: frequencies added.</summary>
internal sealed class WordQuery(WordMatcher matcher, TermSet terms) : Query
{
    public TermSet Terms { get; } = terms;

    public override string ToString(string defaultField) => $"{Terms.Field}:{matcher.Written}";
}
