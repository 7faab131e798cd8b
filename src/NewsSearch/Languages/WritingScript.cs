namespace NewsSearch.Languages;

/// <summary>The scripts that languages are told by; those in which several languages are told apart by their words come first.</summary>
internal enum WritingScript : byte
{
    /// <summary>Digits, marks, symbols, and the letters of all other scripts.</summary>
    None,

    Latin,

    Cyrillic,

    Arabic,

    Devanagari,

    Greek,

    Hebrew,

    Armenian,

    Georgian,

    Ethiopic,

    Hangul,

    Thai,

    Bengali,

    Gurmukhi,

    Gujarati,

    Tamil,

    Telugu,

    Sinhala,

    Kannada,

    Malayalam,

    Odia,

    Lao,

    Khmer,

    Myanmar,

    Tibetan,

    Thaana,

    Kana,

    Han,
}
