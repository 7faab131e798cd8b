using NewsSearch.Words.Lemmas;

namespace NewsSearch.Training.Lemmas;

/// <summary>A <see cref="LemmaChange"/> that is being learnt.</summary>
internal readonly record struct LearntChange(string Affix, bool IsInside, string Strip, string Add)
{
    /// <summary>That of a form which is its own lemma.</summary>
    public static readonly LearntChange None = new("", false, "", "");

    /// <inheritdoc cref="LemmaChange.Apply"/>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma) => new LemmaChange(Affix, IsInside, Strip, Add).Apply(form, lemma);
}
