namespace NewsSearch.Words.Lemmas;

/// <summary>How a lemma is made of a form: an affix is taken out, the ending replaced.</summary>
/// <param name="Affix">What is taken out before the ending is replaced: the <c>ge</c> of <c>gemacht</c>; empty for nothing.</param>
/// <param name="IsInside">Whether the affix is the last one before the ending (<c>aufgemacht</c>), not what the form begins with.</param>
/// <param name="Strip">The ending that is replaced.</param>
/// <param name="Add">What takes its place.</param>
internal readonly record struct LemmaChange(string Affix, bool IsInside, string Strip, string Add)
{
    /// <summary>The fewest letters between the affix, or where the form begins, and the ending.</summary>
    public const int ShortestStem = 2;

    /// <summary>The change of a form that is its own lemma.</summary>
    public static readonly LemmaChange None = new("", false, "", "");

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
        int affix = 0;
        if (Affix.Length > 0)
        {
            affix = AffixOf(stem);
            if (affix < 0)
            {
                return -1;
            }
        }

        stem[..affix].CopyTo(lemma);
        stem[(affix + Affix.Length)..].CopyTo(lemma[affix..]);
        int length = stem.Length - Affix.Length;
        Add.CopyTo(lemma[length..]);
        return length + Add.Length;
    }

    private int AffixOf(ReadOnlySpan<char> stem)
    {
        if (stem.Length < Affix.Length + ShortestStem)
        {
            return -1;
        }

        return IsInside ? stem[..^ShortestStem].LastIndexOf(Affix) : stem.StartsWith(Affix) ? 0 : -1;
    }
}
