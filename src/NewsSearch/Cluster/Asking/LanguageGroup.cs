using NewsSearch.Matching;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Cluster.Asking;

/// <summary>Articles in which a word of a query stands for the same words, and which have the same tokens beside their words.</summary>
/// <param name="Bits">Those of their language, see <see cref="FormLanguages.BitsOf"/>.</param>
/// <param name="Code">The language by whose lemmas and stems their words are indexed; null for any of several.</param>
/// <param name="Articles">Finds them.</param>
internal sealed record LanguageGroup(ulong Bits, string? Code, Clause Articles)
{
    private const string English = "en";

    /// <summary>All articles, for words that stand for the same in each.</summary>
    public static LanguageGroup All { get; } = new(FormLanguages.All, null, Clause.Everything);

    /// <summary>The groups, of which every article is in one.</summary>
    /// <param name="present">The primary codes of the languages of all articles; an empty one where that of some is not known.</param>
    public static IReadOnlyList<LanguageGroup> Of(FormLanguages languages, IReadOnlySet<string> present)
    {
        // Articles in no, which may be either of two, have a code of their own.
        string[] codes = [.. languages.Codes.Concat(languages.AreSeveral && languages.BitsOf("no") != 0 ? ["no"] : Array.Empty<string>()).Where(present.Contains)];
        Clause known = new Clause.Exists(ClusterSchema.Language);
        List<LanguageGroup> groups = [.. codes.Select(code => new LanguageGroup(languages.BitsOf(code), code, OfPrimary(code)))];
        if (present.Contains(""))
        {
            groups.Add(new(FormLanguages.All, English, Clause.Not(known)));
        }

        if (present.Any(code => code.Length > 0 && !codes.Contains(code)))
        {
            groups.Add(new(languages.AreSeveral ? 0 : FormLanguages.All, null, Clause.And([known, .. codes.Select(code => Clause.Not(OfPrimary(code)))])));
        }

        return groups;
    }

    /// <summary>Whether the lemmas that the articles are indexed by tell all words that a word stands for, those of its stem apart.</summary>
    public bool TellsLemmas(WordMatcher.Forms forms) => !forms.AreRelated && LemmaTables.Of(Code ?? "") is not null && !(Code == English && FunctionWords.Contains(forms.Word))
        && FormLanguages.MayHaveForms(forms.Word) && AskedIn(forms).SequenceEqual([Code!]);

    /// <summary>Whether the stem that the articles are indexed by tells all words that have a stem of the word.</summary>
    public bool TellsStems(WordMatcher.Forms forms) => AskedIn(forms).Where(code => IsStemmed(forms, code)).All(code => code == Code);

    /// <summary>That stem.</summary>
    public string StemOf(WordMatcher.Forms forms) => forms.AreRelated && Code == English ? PreparedWords.StemOf(forms.Word) : PreparedWords.LemmasOf(forms.Word, Code).First();

    private static bool IsStemmed(WordMatcher.Forms forms, string code) => (code == English && forms.AreRelated) || LanguageStemmer.Of(code) is not null;

    /// <summary>The languages in whose forms the word is looked for in these articles.</summary>
    private IEnumerable<string> AskedIn(WordMatcher.Forms forms) => forms.Languages.Codes.Where(code => (forms.Languages.BitsOf(code) & Bits) != 0);

    /// <summary>The articles whose own code is this one, with or without a script.</summary>
    private static Clause OfPrimary(string code) => Clause.Or(new Clause.Term(ClusterSchema.Language, code), new Clause.Prefix(ClusterSchema.Language, $"{code}-"));
}
