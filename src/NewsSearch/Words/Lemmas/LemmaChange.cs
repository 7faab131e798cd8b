namespace NewsSearch.Words.Lemmas;

/// <summary>How a lemma is made of a form: an affix is taken out, the ending replaced.</summary>
/// <param name="affix">See <see cref="Affix"/>.</param>
/// <param name="isInside">See <see cref="IsInside"/>.</param>
/// <param name="strip">See <see cref="Strip"/>.</param>
/// <param name="add">See <see cref="Add"/>.</param>
internal readonly ref struct LemmaChange(ReadOnlySpan<char> affix, bool isInside, ReadOnlySpan<char> strip, ReadOnlySpan<char> add)
{
    /// <summary>The fewest letters between the affix, or where the form begins, and the ending.</summary>
    public const int ShortestStem = 2;

    /// <summary>What is taken out before the ending is replaced: the <c>ge</c> of <c>gemacht</c>; empty for nothing.</summary>
    public ReadOnlySpan<char> Affix { get; } = affix;

    /// <summary>Whether the affix is the last one before the ending (<c>aufgemacht</c>), not what the form begins with.</summary>
    public bool IsInside { get; } = isInside;

    /// <summary>The ending that is replaced.</summary>
    public ReadOnlySpan<char> Strip { get; } = strip;

    /// <summary>What takes its place.</summary>
    public ReadOnlySpan<char> Add { get; } = add;

    /// <summary>Writes the lemma of <paramref name="form"/>.</summary>
    /// <param name="lemma">Long enough for the form and <see cref="Add"/>.</param>
    /// <returns>The lemma's length; -1 where the change does not apply to the form.</returns>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        if (!form.EndsWith(Strip))
        {
            return -1;
        }

        ReadOnlySpan<char> stem = form[..^Strip.Length];
        int affix = Affix.Length == 0 ? 0 : AffixIn(stem);
        if (affix < 0)
        {
            return -1;
        }

        stem[..affix].CopyTo(lemma);
        stem[(affix + Affix.Length)..].CopyTo(lemma[affix..]);
        int length = stem.Length - Affix.Length;
        Add.CopyTo(lemma[length..]);
        return length + Add.Length;
    }

    private int AffixIn(ReadOnlySpan<char> stem) => stem.Length < Affix.Length + ShortestStem ? -1
        : IsInside ? stem[..^ShortestStem].LastIndexOf(Affix)
        : stem.StartsWith(Affix) ? 0
        : -1;
}
