using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>Where a <see cref="RankedQuery"/> looks.</summary>
/// <param name="Weight">A match here counts like this many.</param>
internal readonly record struct RankedField(string Name, Query Matches, float Weight);
