namespace NewsSearch.Entities.Rules;

/// <summary>How a language writes names and what stands before or behind them.</summary>
[Flags]
internal enum LanguageTraits
{
    None = 0,

    /// <summary>Every noun has a capital, so a capital tells nothing of a name.</summary>
    CapitalNouns = 1,

    /// <summary>Small words lose their vowel before a name and are joined to it: <c>l'Italia</c>.</summary>
    Elision = 2,

    /// <summary>A name takes an s without an apostrophe where it owns something: <c>Deutschlands</c>.</summary>
    GenitiveS = 4,

    /// <summary>Names are declined: <c>в Москве</c>.</summary>
    Cases = 8,

    /// <summary>Its letters have no capitals.</summary>
    NoCapitals = 16,

    /// <summary>Words are not parted by spaces.</summary>
    NoSpaces = 32,

    /// <summary>Small words of one letter are joined to the word behind them: <c>وباريس</c>.</summary>
    Prefixes = 64,

    /// <summary>Particles are joined to the word before them: <c>서울에서</c>.</summary>
    Particles = 128,

    /// <summary>An apostrophe parts a name from its endings: <c>Ankara'da</c>.</summary>
    ApostropheEndings = 256,

    /// <summary>The names of people are not told: words are syllables, each with a capital in names of any kind.</summary>
    PlacesAlone = 512,
}
