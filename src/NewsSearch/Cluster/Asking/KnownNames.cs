using NewsSearch.Matching;
using NewsSearch.Queries;

namespace NewsSearch.Cluster.Asking;

/// <summary>Which spellings are one name, as far as queries ask for it.</summary>
/// <param name="Settled">The names of a field that the settings join.</param>
/// <param name="FormsOf">The forms in the index of a whole name; of an outlet or author, how it is written.</param>
internal sealed record KnownNames(Func<SearchField, NameVariants> Settled, Func<NewsQuery.Named, IReadOnlyList<string>> FormsOf);
