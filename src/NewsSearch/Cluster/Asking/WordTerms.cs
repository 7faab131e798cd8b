using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Cluster.Asking;

/// <summary>What a word of a query stands for in one field, in articles of some languages.</summary>
/// <param name="Terms">Indexed words that it stands for.</param>
/// <param name="Others">The articles with any other word that it stands for; none where there is none.</param>
internal sealed record WordTerms(IReadOnlyList<string> Terms, Bounds Others)
{
    private static readonly Bounds None = Bounds.Exactly(Clause.Nothing);

    /// <summary>Whether the words are all.</summary>
    public bool AreAll => Others.May == Clause.Nothing;

    /// <summary>The articles with the word in the field.</summary>
    public Bounds In(string field) => Bounds.Or([Bounds.Exactly(Clause.AnyOf(field, Terms)), Others]);

    /// <param name="group">The articles.</param>
    public static WordTerms Of(WordMatcher matcher, string field, LanguageGroup group) => matcher switch
    {
        WordMatcher.Exact exact => All(exact.Word),
        WordMatcher.Designation number => All([.. number.Words]),
        WordMatcher.Forms forms => OfForms(forms, field, group, ending: null),
        WordMatcher.OtherForms others => All([.. others.Words.Where(word => (others.LanguagesOf(word) & group.Bits) != 0)]),
        WordMatcher.Hyphenated { Joined: WordMatcher.Forms forms } => OfForms(forms, field, group, WordReader.JoinedEnd),
        WordMatcher.Glob glob => OfGlob(glob, field),
        WordMatcher.Fuzzy fuzzy => TermPatterns.OfEdits(fuzzy.Word, fuzzy.Edits) is { } edits
            ? new([], Bounds.Exactly(Clause.Or(edits.Select(edit => new Clause.Regexp(field, edit)))))
            : Unknown(field),
        WordMatcher.Expression expression => TermPatterns.OfExpression(expression.Source) is { } translated
            ? new([.. TermPatterns.AcronymsOf(expression)], Bounds.Exactly(new Clause.Regexp(field, translated)))
            : Unknown(field),
        _ => Unknown(field),
    };

    private static WordTerms All(params string[] terms) => new(terms, None);

    private static WordTerms Unknown(string field) => new([], Bounds.Among(Clause.HasWords(field)));

    /// <param name="ending">What stands behind each; null for nothing.</param>
    private static WordTerms OfForms(WordMatcher.Forms forms, string field, LanguageGroup group, char? ending)
    {
        if (group.TellsLemmas(forms))
        {
            return All([.. PreparedWords.LemmasOf(forms.Word, group.Code).Append(forms.Word).Select(word => $"{word}{ending}")]);
        }

        string[] words = [.. forms.Words.Keys.Where(word => (forms.LanguagesOf(word) & group.Bits) != 0).Select(word => $"{word}{ending}").Order(StringComparer.Ordinal)];
        if (forms.Beginnings.Count == 0)
        {
            return new(words, None);
        }

        // A form with something behind it has no stem in the index, but there are few of them.
        Bounds beginnings = Bounds.Among(Clause.Or(forms.Beginnings.Select(beginning => ending is { } end ? new Clause.Regexp(field, TermPatterns.Between(beginning, end)) : (Clause)new Clause.Prefix(field, beginning))));
        return new(words, ending is not null || !group.TellsStems(forms) ? beginnings : OfStem(group.StemOf(forms), field, beginnings.May));
    }

    /// <summary>The articles that have a stem, which stands with the words of titles, and with those of title and body as one.</summary>
    private static Bounds OfStem(string token, string field, Clause beginnings)
    {
        if (field != ClusterSchema.Body)
        {
            return Bounds.Exactly(new Clause.Term(field, token));
        }

        var anywhere = new Clause.Term(ClusterSchema.Text, token);
        return new(Clause.And(anywhere, beginnings), Clause.And(anywhere, Clause.Not(new Clause.Term(ClusterSchema.Title, token))));
    }

    private static WordTerms OfGlob(WordMatcher.Glob glob, string field)
    {
        string pattern = glob.Pattern;
        return TermPatterns.OfGlob(pattern) is not { } expression ? Unknown(field)
            : pattern.AsSpan().ContainsAny('*', '?') ? new([.. TermPatterns.AcronymsOf(glob)], Bounds.Exactly(new Clause.Regexp(field, expression)))
            : All([pattern, .. TermPatterns.AcronymsOf(glob)]);
    }
}
