using System.Collections.Concurrent;
using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Entities.Rules;

/// <summary>
/// What is known of the names in one language: its names of places (Data/names-LANG.tsv.gz, which tools/gazetteer writes) over the gazetteer's own, its
/// cue words where it has a list, and how it writes names. Read when an article in the language is first met.
/// </summary>
internal sealed class LanguageNames
{
    private static readonly ConcurrentDictionary<string, Lazy<LanguageNames?>> Read = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, LanguageTraits> TraitsOf = Traits(
        (LanguageTraits.CapitalNouns | LanguageTraits.GenitiveS, "de"),
        (LanguageTraits.Elision, "fr it ca"),
        (LanguageTraits.GenitiveS, "nl sv da nb nn no af"),
        (LanguageTraits.Cases, "ru uk bg mk be pl cs sk hr bs sr sl fi hu lt el ro"),
        (LanguageTraits.ApostropheEndings, "tr az uz"),
        (LanguageTraits.NoCapitals, "am bn gu hi ka km kn lo ml mr my or pa si ta te"),
        (LanguageTraits.NoCapitals | LanguageTraits.Prefixes, "ar fa ur he"),
        (LanguageTraits.NoCapitals | LanguageTraits.Particles, "ko"),
        (LanguageTraits.NoCapitals | LanguageTraits.NoSpaces, "zh ja th"),
        (LanguageTraits.PlacesAlone, "vi bg be mk mn kk ru uk el hy sr"));

    // Where most of what is written in the language comes from: it decides between places of one name, where no outlet does.
    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["de"] = "DE",
        ["fr"] = "FR",
        ["it"] = "IT",
        ["nl"] = "NL",
        ["pl"] = "PL",
        ["ru"] = "RU",
        ["uk"] = "UA",
        ["tr"] = "TR",
        ["sv"] = "SE",
        ["da"] = "DK",
        ["nb"] = "NO",
        ["nn"] = "NO",
        ["no"] = "NO",
        ["fi"] = "FI",
        ["hu"] = "HU",
        ["cs"] = "CZ",
        ["sk"] = "SK",
        ["el"] = "GR",
        ["ja"] = "JP",
        ["ro"] = "RO",
        ["bg"] = "BG",
        ["hr"] = "HR",
        ["sr"] = "RS",
        ["sl"] = "SI",
        ["lt"] = "LT",
        ["lv"] = "LV",
        ["et"] = "EE",
        ["is"] = "IS",
        ["id"] = "ID",
        ["he"] = "IL",
    };

    private LanguageNames(string language, string text)
    {
        Language = language;
        Text = text;
        int end = text.IndexOf('\n');
        string cueWords = $"cue-words-{language}.tsv";
        HasCueWords = EmbeddedData.Has(cueWords);
        Lexicon = WordLexicon.Of(HasCueWords ? cueWords : null, text.AsSpan(1, end - 1));
        Gazetteer = WorldGazetteer.Default.With(text);
        _traits = TraitsOf.GetValueOrDefault(language);
        Home = Homes.TryGetValue(language, out string? home) ? CountryCode.Parse(home) : null;
        Lemmas = Has(LanguageTraits.Cases) ? LemmaTables.Of(language) : null;
    }

    private readonly LanguageTraits _traits;

    /// <summary>Its code without a script.</summary>
    public string Language { get; }

    /// <summary>The lines of its file, the first of which has common words.</summary>
    public string Text { get; }

    public WorldGazetteer Gazetteer { get; }

    public WordLexicon Lexicon { get; }

    /// <summary>Whether titles, function words and the like are known.</summary>
    public bool HasCueWords { get; }

    public CountryCode? Home { get; }

    /// <summary>Of a language that declines names, or null.</summary>
    public LemmaTable? Lemmas { get; }

    public bool Has(LanguageTraits traits) => (_traits & traits) != 0;

    /// <summary>Null for a language that the program has no names of.</summary>
    /// <param name="tag">A lower-case language code, perhaps with a script.</param>
    public static LanguageNames? Of(string tag)
    {
        int hyphen = tag.IndexOf('-');
        string language = hyphen < 0 ? tag : tag[..hyphen];
        return Read.GetOrAdd(language == "no" ? "nb" : language, static code => new Lazy<LanguageNames?>(() => Load(code))).Value;
    }

    private static LanguageNames? Load(string language)
    {
        string file = $"names-{language}.tsv.gz";
        return EmbeddedData.Has(file) ? new LanguageNames(language, EmbeddedData.ReadText(file)) : null;
    }

    private static Dictionary<string, LanguageTraits> Traits(params ReadOnlySpan<(LanguageTraits Traits, string Languages)> rows)
    {
        var all = new Dictionary<string, LanguageTraits>(StringComparer.Ordinal);
        foreach ((LanguageTraits traits, string languages) in rows)
        {
            foreach (string language in languages.Split(' '))
            {
                all[language] = all.GetValueOrDefault(language) | traits;
            }
        }

        return all;
    }
}
