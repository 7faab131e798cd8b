namespace NewsSearch.Entities.Tokens;

/// <summary>How a token is written.</summary>
internal enum TokenShape : byte
{
    /// <summary>Any one character that is neither letter, digit nor white space; half of a surrogate pair too.</summary>
    Punctuation,
    Number,

    /// <summary>A word without a capital at its start, and every word of a script without capitals.</summary>
    Lower,

    /// <summary>A capital, then at least one small letter; further capitals may follow (<c>McCain</c>).</summary>
    Capitalised,

    /// <summary>Two or more capitals and no small letter.</summary>
    AllCapitals,

    /// <summary>One capital, with or without a dot.</summary>
    Initial,

    /// <summary>Capitals with a dot after each (<c>U.S.</c>, <c>J.K.</c>).</summary>
    Dotted,
}
