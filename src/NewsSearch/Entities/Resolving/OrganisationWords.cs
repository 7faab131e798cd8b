using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>The words of an organisation's name, and the keys by which names of one organisation are equal.</summary>
internal static class OrganisationWords
{
    /// <summary>A longer one is no name but a list or a wall of capitals.</summary>
    public const int Most = 12;

    /// <summary>UTF-16 units of a name, likewise.</summary>
    public const int LongestName = 100;

    private static readonly ulong The = NameHash.Of("the");
    private static readonly ulong And = NameHash.Of("and");
    private static readonly ulong Of = NameHash.Of("of");
    private static readonly ulong United = NameHash.Of("united");
    private static readonly ulong States = NameHash.Of("states");
    private static readonly ulong Us = NameHash.Of("U.S.");

    private static readonly HashSet<ulong> LegalForms = NameHash.SetOf("inc", "corp", "co", "ltd", "llc", "llp", "plc", "ag", "nv", "sa", "spa", "gmbh");

    // Companies keep these in their names: "News Corp".
    private static readonly HashSet<ulong> KeptForms = NameHash.SetOf("corp", "co");

    // "Justice Department" is the Department of Justice; University of Miami and Miami University are two.
    private static readonly HashSet<ulong> Offices = NameHash.SetOf("department", "ministry");

    private static readonly Lazy<PhraseTable> Things = new(static () => PhraseTable.Read("no-organisations.txt"));

    // "New York Democrat", "Senate Republican": a member or an adjective.
    private static readonly HashSet<ulong> Members = NameHash.SetOf("democrat", "republican", "conservative", "liberal", "socialist", "communist");

    private static readonly KeyTable<ulong> Spellings = ReadSpellings(
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("centre", "center"),
        ("centres", "centers"),
        ("defence", "defense"),
        ("labour", "labor"),
        ("programme", "program"));

    /// <summary>Whether these words can be a name: not too many, no legal form alone, no member of a party, nothing that names a thing.</summary>
    public static bool IsName(ReadOnlySpan<Token> words) =>
        words.Length <= Most && !(words.Length == 1 && LegalForms.Contains(words[0].Key)) && words[^1].End - words[0].Start <= LongestName && words[0].HasCapital
        && (words.Length == 1 || !Members.Contains(words[^1].Key)) && Things.Value.Match(Core(words), 0, out _) != Core(words).Length;

    /// <summary>Whether the words alone tell that an organisation is meant: one that is listed, or a word for bodies.</summary>
    public static bool IsTelling(ReadOnlySpan<Token> words)
    {
        bool body = words.Length > 0 && OrganisationNames.Default.Knows(words);
        foreach (ref readonly Token word in words)
        {
            body |= word.Is(WordClasses.Organisation) && word.HasCapital;
        }

        return body;
    }

    /// <summary>
    /// Without the legal form of a company (<c>Apple Inc.</c>) and a leading "the", unless an everyday word would be left: <c>News Corp</c>, <c>The Week</c>.
    /// </summary>
    public static ReadOnlySpan<Token> Core(ReadOnlySpan<Token> words)
    {
        while (words.Length > 1 && LegalForms.Contains(words[^1].Key) && !(KeptForms.Contains(words[^1].Key) && IsEveryday(words[..^1])))
        {
            words = words[..^1];
        }

        while (words.Length > 1 && words[^1].Shape == TokenShape.Punctuation)
        {
            words = words[..^1];
        }

        return words.Length > 1 && words[0].Key == The && !IsEveryday(words[1..]) ? words[1..] : words;
    }

    /// <summary>The key of a name: "and" and "&amp;", British and American spelling, <c>United States</c> and
    /// <c>U.S.</c>, <c>Department of Justice</c> and <c>Justice Department</c> are one.</summary>
    public static ulong KeyOf(ReadOnlySpan<Token> core)
    {
        bool office = core.Length > 2 && Offices.Contains(core[0].Key) && core[1].Key == Of;
        bool american = core.Length > 2 && core[0].Key == United && core[1].Key == States;
        ulong key = american ? NameHash.AppendWord(NameHash.Start, Us) : NameHash.Start;
        foreach (ref readonly Token word in office || american ? core[2..] : core)
        {
            if (word.Shape != TokenShape.Punctuation && word.Key != And)
            {
                key = NameHash.AppendWord(key, Spellings.ValueOf(word.Key) is not 0 and var spelling ? spelling : word.Key);
            }
        }

        return office ? NameHash.AppendWord(key, core[0].Key) : key;
    }

    /// <summary>The key of a name's initials as <see cref="KeyOf"/> gives it for an acronym: <c>FBI</c>, with small words <c>DoJ</c>.</summary>
    public static ulong InitialsOf(string text, ReadOnlySpan<Token> core, bool withSmallWords)
    {
        ulong letters = NameHash.Start;
        foreach (ref readonly Token word in core)
        {
            if (word.HasCapital || (withSmallWords && word.Shape == TokenShape.Lower && !word.Has(TokenMarks.Hyphen)))
            {
                // "UN Security Council" is UNSC.
                int taken = word.Shape is TokenShape.AllCapitals or TokenShape.Dotted ? word.Length : 1;
                foreach (char letter in text.AsSpan(word.Start, taken))
                {
                    letters = NameHash.Append(letters, letter);
                }
            }
        }

        return NameHash.AppendWord(NameHash.Start, letters);
    }

    /// <summary>Whether a name is written as an acronym: one word of capitals, with small letters among them (<c>AfD</c>) or not.</summary>
    public static bool IsAcronym(string text, ReadOnlySpan<Token> core)
    {
        if (core.Length != 1 || core[0].Shape == TokenShape.Initial)
        {
            return false;
        }

        ReadOnlySpan<char> letters = text.AsSpan(core[0].Start, core[0].Length);
        int capitals = 0;
        foreach (char letter in letters)
        {
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals > 1 && letters.Length <= 10 && char.IsUpper(letters[^1] == '.' ? letters[^2] : letters[^1]);
    }

    private static bool IsEveryday(ReadOnlySpan<Token> words) => words.Length == 1 && words[0].Is(WordClasses.Common | WordClasses.Function);

    private static KeyTable<ulong> ReadSpellings(params ReadOnlySpan<(string British, string American)> words)
    {
        var spellings = new KeyTable<ulong>(words.Length);
        foreach ((string british, string american) in words)
        {
            spellings.At(NameHash.Of(british)) = NameHash.Of(american);
        }

        return spellings;
    }
}
