using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>Tells what is called after people from people: schools, streets, prizes, ships.</summary>
internal static class NamedThings
{
    // Longer than what a compound must have before its last word.
    private const int ShortestFirstPart = 3;

    // Words between a thing and its name: "groupe scolaire Jules Ferry".
    private static readonly HashSet<ulong> Adjectives = NameHash.SetOf(
        "scolaire", "sportif", "sportive", "universitaire", "hospitalier", "culturel", "municipal", "municipale", "départemental", "régional",
        "national", "nationale", "polyvalent", "primaire", "comprensivo", "scolastico", "sportivo", "comunale", "statale", "classico",
        "scientifico", "tecnico", "civico", "elementare", "nazionale", "culturale", "deportivo", "universitario", "cultural", "nacional",
        "público", "pública", "infantil", "escolar", "esportivo", "estadual", "universitário", "básica", "secundária", "internacional",
        "internazionale", "international", "general", "comarcal", "sanitario", "poliesportivo");

    // What ends no surname.
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["de"] =
        [
            "schule", "schulen", "stiftung", "institut", "instituts", "allee", "straße", "strasse", "brücke", "klinik", "kliniken", "klinikum", "gymnasium",
            "stadion", "preis", "preises", "universität",
            "gesellschaft", "museum", "museums", "theater", "bibliothek", "zentrum", "zentrums", "akademie", "kolleg", "krankenhaus", "kaserne", "schiff",
            "bahnhof", "flughafen", "platz", "gericht",
            "amt", "verein", "verlag", "denkmal", "medaille", "orden", "kirche", "partei", "bündnis", "orchester", "quartett", "affäre", "prozess",
            "ministerium", "kommission", "gruppe", "konzern",
            "werke", "halle", "siedlung", "viertel", "tunnel", "kanal",
        ],
        ["nl"] =
        [
            "straat", "laan", "plein", "kade", "brug", "stadion", "ziekenhuis", "museum", "college", "lyceum", "universiteit", "stichting", "instituut",
            "prijs", "tunnel", "gracht", "wedstrijd", "centrum",
            "school", "bibliotheek", "theater", "kliniek", "toernooi", "fonds", "kazerne", "academie",
        ],
    };

    // What ends surnames, too: "Neuhaus".
    private static readonly Dictionary<string, string[]> EndingsOfSurnames = new(StringComparer.Ordinal)
    {
        ["de"] =
        [
            "haus", "hauses", "hof", "heim", "ring", "bad", "weg", "park", "bau", "ufer", "damm", "garten", "bahn", "bank", "turm", "saal", "chor", "gasse", "tor",
            "liste", "gesetz", "plan", "werk",
        ],
        ["nl"] = ["huis", "weg", "park", "kerk", "haven", "dijk", "bos", "toren", "sluis", "hof", "zaal"],
    };

    /// <summary>Whether the word is a thing or ends in the word for one, and is no surname.</summary>
    public static bool IsCompound(ReadOnlySpan<char> word, LanguageNames language) => EndsIn(word, Endings, language);

    /// <summary>Whether a name that the token stands behind is a thing's: <c>Otto Hahn Schule</c>, <c>Karl Marx Allee</c>.</summary>
    public static bool IsNamedBy(in Token behind, string text, LanguageNames language) => behind.Is(WordClasses.Organisation | WordClasses.Facility)
        || EndsIn(text.AsSpan(behind.Start, behind.Length), Endings, language)
        || (!behind.Is(WordClasses.Surname) && EndsIn(text.AsSpan(behind.Start, behind.Length), EndingsOfSurnames, language));

    /// <summary>
    /// Whether what stands before a name is a thing that is called so: <c>lycée Jean Moulin</c>, <c>escola Dom Pedro II</c>, <c>groupe scolaire Jules Ferry</c>.
    /// </summary>
    public static bool IsCalled(TokenBuffer tokens, int first, string text, LanguageNames language)
    {
        int at = first - 1;
        if (at < 0 || !tokens[first].Continues || tokens[first].Has(TokenMarks.Start))
        {
            return false;
        }

        bool title = tokens[at].Is(WordClasses.Honorific) && tokens[at].HasCapital && !tokens[at].Has(TokenMarks.Start);
        at -= title && tokens[at].Continues ? 1 : 0;
        bool capitalNouns = language.Has(LanguageTraits.CapitalNouns);
        at -= at > 0 && !capitalNouns && tokens[at].Is(WordClasses.Particle) && tokens[at].Shape == TokenShape.Lower && tokens[at].Continues ? 1 : 0;
        at -= at > 0 && Adjectives.Contains(tokens[at].Key) && tokens[at].Continues ? 1 : 0;
        ref readonly Token head = ref tokens[at];
        return at >= 0 && !head.Is(WordClasses.Role | WordClasses.PersonName) && (head.Is(WordClasses.Facility | WordClasses.Organisation)
            || (capitalNouns && head.HasCapital && IsCompound(text.AsSpan(head.Start, head.Length), language)));
    }

    private static bool EndsIn(ReadOnlySpan<char> word, Dictionary<string, string[]> endings, LanguageNames language)
    {
        if (endings.TryGetValue(language.Language, out string[]? all))
        {
            foreach (string ending in all)
            {
                if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && word.Length - ending.Length is 0 or >= ShortestFirstPart)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
