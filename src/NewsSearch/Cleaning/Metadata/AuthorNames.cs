using System.Collections.Frozen;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>Takes bylines apart into names.</summary>
internal static class AuthorNames
{
    private const int MaxNameWords = 6;
    private const int MaxNameLength = 60;
    private const int MaxPersonalWords = 5;

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["de", "van", "von", "der", "den", "la", "bin", "al", "el", "da", "del", "di", "du", "le", "ter", "ten", "dos", "y", "e"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> FunctionWords = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "about", "all", "more", "me", "my", "our", "your", "us", "we", "you", "to", "for", "from", "in", "on", "by", "of", "at", "with", "and",
         "or", "this", "that", "how", "what", "when", "why", "who", "is", "are", "not", "no", "here"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, each once, in order: "By Ann Lee and Bo Cox, Staff Writers" gives two.</summary>
    public static IReadOnlyList<string> Parse(IEnumerable<string> bylines)
    {
        List<string> names = [];
        foreach (string byline in bylines)
        {
            foreach (string part in Split(FamilyNamesFirst(InlineText.Collapse(byline))))
            {
                if (Clean(part) is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    /// <summary>Whether it is an account's name, such as <c>annlee</c>, and not that of whoever keeps the site.</summary>
    public static bool IsAccount(string name) =>
        name.Length is > 3 and < 30 && IsHandle(name) && !name.AsSpan().ContainsAny("@/:") && !name.Contains("admin", StringComparison.OrdinalIgnoreCase)
        && !IsJobOrSuffix(name);

    /// <summary>
    /// Whether it has the shape of a person's name: two to five words with capitals, apart from the particles of names, none of them a
    /// function word of English.
    /// </summary>
    public static bool IsPersonal(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MaxPersonalWords && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && words.All(word => (char.IsUpper(word[0]) || Particles.Contains(word)) && !FunctionWords.Contains(word));
    }

    private static string[] Split(string byline)
    {
        string text = BylineWords.Parted(RemoveBrackets(WithoutOpening(byline)))
            .Replace(" and ", ";", StringComparison.OrdinalIgnoreCase)
            .Replace(" with ", ";", StringComparison.Ordinal)
            .Replace(" & ", ";", StringComparison.Ordinal)
            .Replace(" / ", ";", StringComparison.Ordinal);
        const StringSplitOptions Parts = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return text.Split([',', ';', '|', '\u2022', '\u00B7', '\u2014', '\u2013'], Parts);
    }

    /// <summary>
    /// Catalogues write "Berg, Ida", and "Berg, Ida; Noor, Sam" of several. A comma between two single words, or behind a family name with
    /// its particle, is such a one: between people it stands behind a given and a family name.
    /// </summary>
    private static string FamilyNamesFirst(string byline)
    {
        string[] people = byline.Replace(" and ", ";", StringComparison.Ordinal).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string?[] turned = [.. people.Select(GivenNameFirst)];
        return turned.Length > 0 && Array.TrueForAll(turned, name => name is not null) ? string.Join("; ", turned) : byline;
    }

    /// <summary>Null for what is no family name, a comma and given names.</summary>
    private static string? GivenNameFirst(string person)
    {
        string[] parts = person.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || IsJobOrSuffix(parts[1].Trim('.')) || IsAgency(parts[0]) || IsAgency(parts[1]))
        {
            return null;
        }

        string[] family = parts[0].Split(' ');
        string[] given = parts[1].Split(' ');
        bool single = family.SkipLast(1).All(word => char.IsLower(word[0])) && char.IsUpper(family[^1][0]);
        bool named = given.Length <= 3 && given.All(word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’'));
        return single && named ? $"{parts[1]} {parts[0]}" : null;
    }

    /// <summary>"AFP", "Reuters": no part of a person's name.</summary>
    private static bool IsAgency(string name) =>
        (name.Length is > 1 and <= 5 && name.All(char.IsUpper))
        || name is "Reuters" or "Bloomberg" or "Agencies" or "Associated Press" or "Agence France-Presse" or "Xinhua" or "Ansa" or "Efe" or "Tass" or "Interfax"
        || name.Split(' ')[^1] is "Press" or "News" or "Post" or "Times" or "Guardian" or "Agency" or "Service" or "Wire" or "Media";

    private static string WithoutOpening(string byline)
    {
        foreach (string opening in (ReadOnlySpan<string>)
            ["commentary by ", "view all posts by ", "posts by ", "more from ", "articles by ", "written by ", "posted by ", "story by ", "reported by ", "authored by ", "by: ", "by ", "author: ", "author "])
        {
            if (byline.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return byline[opening.Length..];
            }
        }

        return BylineWords.NamesBehind(byline) ?? byline;
    }

    /// <summary>Null for what is no person's or agency's name: addresses, jobs, dates, sentences.</summary>
    private static string? Clean(string part)
    {
        string rest = part.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? part[4..] : part;
        string name = WithoutOpening(rest).Trim(' ', '.', ':', '-', '*', '@');
        name = CutAt(name, " of the ", " for the ", " in ", " at ", " for ", " - ", " of ");
        bool address = name.Contains('@', StringComparison.Ordinal) || name.Contains("://", StringComparison.Ordinal)
            || name.Contains("www.", StringComparison.OrdinalIgnoreCase);
        int words = name.Split(' ').Length;
        return name.Length < 2 || name.Length > MaxNameLength || words > MaxNameWords || address || !char.IsLetter(name[0])
            || name.AsSpan().ContainsAnyInRange('0', '9') || IsJobOrSuffix(name) || IsHandle(name)
            ? null
            : RestoreDot(part, name);
    }

    /// <summary>"ann-lee", "annlee": an account's name.</summary>
    private static bool IsHandle(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsUpper) && name.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>"Martin Luther King Jr." keeps the dot that trimming took.</summary>
    private static string RestoreDot(string part, string name) =>
        name.EndsWith(" Jr", StringComparison.Ordinal) || name.EndsWith(" Sr", StringComparison.Ordinal) || IsInitial(name)
        ? part.Contains(name + ".", StringComparison.Ordinal) ? name + "." : name
        : name;

    private static bool IsInitial(string name) => name.Length > 2 && name[^2] == ' ' && char.IsUpper(name[^1]);

    private static string CutAt(string name, params ReadOnlySpan<string> marks)
    {
        foreach (string mark in marks)
        {
            int index = name.IndexOf(mark, StringComparison.Ordinal);
            name = index > 2 ? name[..index] : name;
        }

        return name.TrimEnd();
    }

    private static bool IsJobOrSuffix(string name)
    {
        if (name.Equals("jr", StringComparison.OrdinalIgnoreCase) || name.Equals("sr", StringComparison.OrdinalIgnoreCase)
            || name is "COMMENTARY BY" or "II" or "III" or "IV" or "MD" or "M.D" or "PhD" or "Ph.D" or "Esq" or "RN" or "MS" or "RDN" or "RD" or "LD" or "MPH" or "AP" or "updated" or "Updated")
        {
            return true;
        }

        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan()[range];
            foreach (string job in (ReadOnlySpan<string>)
                ["staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer", "writers", "columnist",
                 "contributor", "contributors", "contributing", "admin", "administrator", "newsroom", "published", "desk", "producer",
                 "bureau",
                 "redaktion", "redakteur", "redakteurin", "reporterin", "korrespondent", "korrespondentin", "redacción", "redactor", "redactora", "corresponsal",
                 "rédaction", "journaliste", "correspondant", "correspondante", "redazione", "inviato", "giornalista", "redação", "repórter", "correspondente",
                 "redactie", "verslaggever", "redakcja", "redaktor", "dziennikarz", "редакция", "корреспондент", "журналист",
                 "special", "unknown", "anonymous", "author", "subscriber", "photographer", "sponsored", "facebook", "twitter"])
            {
                if (word.Equals(job, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string RemoveBrackets(string text)
    {
        int open;
        while ((open = text.IndexOf('(', StringComparison.Ordinal)) >= 0 && text.IndexOf(')', open) is int close and > 0)
        {
            text = string.Concat(text.AsSpan(0, open), " ", text.AsSpan(close + 1));
        }

        return text;
    }
}
