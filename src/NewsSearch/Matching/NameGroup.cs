using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>Spellings that the settings declare to be one name.</summary>
/// <param name="Name">The spelling to show for all of them.</param>
/// <param name="Spellings">All of them, <paramref name="Name"/> first.</param>
/// <param name="Terms">Their forms in the index, see <see cref="NameForm.Of"/>, each once.</param>
internal sealed record NameGroup(string Name, IReadOnlyList<string> Spellings, IReadOnlyList<string> Terms);
