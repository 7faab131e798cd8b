using NewsSearch.Queries;

namespace NewsSearch.Cluster.Asking;

/// <summary>A field of words in the cluster's index.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Sentences">Finds each sentence of two words or more; null where the field is one.</param>
/// <param name="Paragraphs">The same for paragraphs.</param>
internal sealed record IndexedField(string Name, Interval? Sentences = null, Interval? Paragraphs = null)
{
    public Interval? UnitOf(TextUnit unit) => unit == TextUnit.Sentence ? Sentences : Paragraphs;
}
