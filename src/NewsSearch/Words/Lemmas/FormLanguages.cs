using System.Runtime.InteropServices;

namespace NewsSearch.Words.Lemmas;

/// <summary>
/// The languages in whose forms a word of a query is looked for: in an article of one of them it stands for the forms of its lemma in
/// that language, in any article for itself. A set of them is written as bits; bit i is the language at i.
/// </summary>
internal sealed class FormLanguages
{
    /// <summary>All languages, those included that are not told apart.</summary>
    public const ulong All = ulong.MaxValue;

    public static readonly FormLanguages None = new([]);

    /// <summary>Where nothing is known of the articles.</summary>
    public static readonly FormLanguages English = new(["en"]);

    private const int Most = 63;

    /// <summary>A language counts from one article in so many on.</summary>
    private const int LeastShare = 100;

    /// <summary>Stands for both of its written languages.</summary>
    private const string Norwegian = "no";

    private readonly string[] _codes;

    /// <param name="codes">See <see cref="Codes"/>.</param>
    public FormLanguages(IEnumerable<string> codes) => _codes = [.. codes.Distinct().Take(Most)];

    /// <summary>Their codes of ISO 639-1, the one of the most articles first.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>Whether articles of different languages take different words.</summary>
    public bool AreSeveral => _codes.Length > 1;

    /// <summary>The languages that make up a hundredth of some articles, the most common first; English where there is none.</summary>
    /// <param name="counts">Articles by the code of their language.</param>
    /// <param name="all">The number of all articles.</param>
    public static FormLanguages Common(IEnumerable<KeyValuePair<string, long>> counts, long all)
    {
        string[] common = [.. counts.Where(language => language.Value > 0 && language.Value * LeastShare >= all)
            .OrderByDescending(language => language.Value).ThenBy(language => language.Key, StringComparer.Ordinal).Select(language => language.Key)];
        return common.Length == 0 ? English : new FormLanguages(common);
    }

    /// <summary>The language of a code with script or region: <c>zh</c> of <c>zh-Hant</c>.</summary>
    public static ReadOnlySpan<char> Primary(ReadOnlySpan<char> code) => code.IndexOf('-') is > 0 and var end ? code[..end] : code;

    /// <summary>Those of the languages that a code names.</summary>
    public IEnumerable<string> Named(string code) => _codes.Where((_, i) => AreSeveral ? (BitsOf(code) & (1UL << i)) != 0 : Primary(code).Equals(_codes[i], StringComparison.OrdinalIgnoreCase));

    /// <summary>The language of an article, as bits: all where it is not known or there is but one; none of another language.</summary>
    public ulong BitsOf(string? language)
    {
        if (!AreSeveral || string.IsNullOrEmpty(language))
        {
            return All;
        }

        ulong bits = 0;
        ReadOnlySpan<char> primary = Primary(language);
        for (int i = 0; i < _codes.Length; i++)
        {
            if (primary.Equals(_codes[i], StringComparison.OrdinalIgnoreCase) || (primary is Norwegian && _codes[i] is "nb" or "nn"))
            {
                bits |= 1UL << i;
            }
        }

        return bits;
    }

    /// <summary>The words that <paramref name="word"/> stands for, itself among them, each with the languages in whose articles it does.</summary>
    /// <param name="word">In its indexed form.</param>
    public Dictionary<string, ulong> FormsOf(string word)
    {
        var forms = new Dictionary<string, ulong>(StringComparer.Ordinal) { [word] = All };
        if (PluralOfDesignation(word) is { } plural)
        {
            forms.Add(plural, All);
        }

        for (int i = 0; i < _codes.Length && MayHaveForms(word); i++)
        {
            if (LemmaTables.Of(_codes[i]) is not { } table || (_codes[i] == "en" && FunctionWords.Contains(word)))
            {
                continue;
            }

            ulong bit = AreSeveral ? 1UL << i : All;
            ConfusedForms confused = ConfusedForms.Of(_codes[i]);
            foreach (string lemma in table.LemmasOf(word).Where(lemma => lemma == word || !confused.Has(word, lemma)))
            {
                foreach (string form in table.FormsOf(lemma).Where(form => !confused.Has(form, lemma)))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(forms, form, out _) |= bit;
                }
            }
        }

        return forms;
    }

    /// <summary>The words of a word's stem in the languages that have a stemmer; null where there are none.</summary>
    /// <param name="word">In its indexed form.</param>
    public StemForms? StemFormsOf(string word) => !MayHaveForms(word) ? null : StemForms.Of(
        word,
        _codes.Select((code, i) => (Stemmer: LanguageStemmer.Of(code), Language: AreSeveral ? 1UL << i : All)).Where(each => each.Stemmer is not null).Select(each => (each.Stemmer!, each.Language)));

    /// <summary>The lemma of a word in the first of the languages, of several the first in order; the word itself where it has none.</summary>
    /// <param name="word">In its indexed form.</param>
    public string LemmaOf(string word) => _codes.Length > 0 && MayHaveForms(word) && LemmaTables.Of(_codes[0]) is { } table
        ? table.LemmasOf(word).Order(StringComparer.Ordinal).First()
        : word;

    /// <summary>The other number of a name of letters and digits: <c>mig29s</c> of <c>mig29</c> and the reverse; null for all else.</summary>
    private static string? PluralOfDesignation(string word) => !word.AsSpan().ContainsAnyInRange('0', '9') || !char.IsAsciiLetter(word[0]) ? null
        : char.IsAsciiDigit(word[^1]) ? word + "s"
        : word[^1] == 's' && char.IsAsciiDigit(word[^2]) ? word[..^1]
        : null;

    /// <summary>Whether a word may have other forms than itself.</summary>
    /// <param name="word">In its indexed form.</param>
    public static bool MayHaveForms(ReadOnlySpan<char> word) => word.Length is > 1 and <= LemmaTable.LongestForm && !word.ContainsAnyInRange('.', '9');
}
