namespace NewsSearch.Cleaning.Metadata;

/// <summary>
/// What stands before an author's name in languages other than English: <c>Von Ida Berg</c>, <c>Par Ida Berg et Sam Noor</c>. The words are common ones, so they
/// count only where all that follows has the shape of people's names.
/// </summary>
internal static class BylineWords
{
    private static readonly string[] Prepositions =
    [
        "von", "par", "por", "di", "door", "przez", "de", "da", "escrito por", "escrita por", "publicado por", "scritto da", "a cura di", "geschrieben von", "geschreven door", "écrit par",
        "texto de", "testo di", "ein beitrag von", "ein gastbeitrag von", "eine analyse von", "ein kommentar von", "redigido por", "une analyse de", "propos recueillis par", "opracował", "opracowała",
    ];

    private static readonly string[] Labels =
    [
        "autor", "autorin", "autoren", "autora", "autores", "auteur", "auteurs", "autrice", "autore", "autori", "autorzy", "автор", "авторы", "text", "texto", "texte", "testo", "tekst", "текст",
        "redaktion", "redacción", "rédaction", "redazione", "redação", "redactie", "redakcja",
    ];

    private static readonly string[] Conjunctions = [" und ", " et ", " y ", " e ", " en ", " i ", " и "];

    /// <summary>Whether a line is such a word alone, so that the name stands in the next.</summary>
    public static bool IsLabel(string line)
    {
        ReadOnlySpan<char> bare = line.AsSpan().TrimEnd(" :");
        return Is(bare, Labels) || (Is(bare, Prepositions) && bare.Length > 2);
    }

    /// <summary>What follows such a word, if it is the names of people; else null.</summary>
    public static string? NamesBehind(string line)
    {
        string? names = Behind(line, Labels, ':') ?? Behind(line, Prepositions, ' ');
        int comma = names?.IndexOfAny([',', '|', '•', '·']) ?? -1;
        return names is not null && ArePersonal(comma < 0 ? names : names[..comma].TrimEnd()) ? names : null;
    }

    /// <summary>With <c>;</c> for an "and" of another language between two names; a surname such as Ortega y Gasset stays whole.</summary>
    public static string Parted(string names)
    {
        foreach (string and in Conjunctions)
        {
            if (names.Contains(and, StringComparison.Ordinal) && Array.TrueForAll(names.Split(and), IsPersonal))
            {
                names = names.Replace(and, ";", StringComparison.Ordinal);
            }
        }

        return names;
    }

    private static bool ArePersonal(string names) => Array.TrueForAll(Parted(names).Split(';'), IsPersonal);

    private static bool IsPersonal(string name) => AuthorNames.IsPersonal(name.Trim()) && !name.AsSpan().ContainsAnyInRange('0', '9');

    private static string? Behind(string line, string[] words, char end)
    {
        foreach (string word in words)
        {
            if (line.Length > word.Length + 1 && line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                ReadOnlySpan<char> rest = line.AsSpan(word.Length);
                if (rest[0] == end || (rest[0] == ':' && end == ' '))
                {
                    return rest[1..].Trim().ToString();
                }
            }
        }

        return null;
    }

    private static bool Is(ReadOnlySpan<char> line, string[] words)
    {
        foreach (string word in words)
        {
            if (line.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
