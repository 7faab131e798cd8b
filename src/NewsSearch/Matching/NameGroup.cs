using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>Spellings that are one name.</summary>
/// <param name="Name">The spelling to show for all of them; null for the commonest one of the first term.</param>
/// <param name="Spellings">Those that the settings join, <paramref name="Name"/> first; none where the index alone joins them.</param>
/// <param name="Terms">The forms in the index, see <see cref="NameForm.Of"/>, each once; the first is the name's own.</param>
internal sealed record NameGroup(string? Name, IReadOnlyList<string> Spellings, IReadOnlyList<string> Terms);
