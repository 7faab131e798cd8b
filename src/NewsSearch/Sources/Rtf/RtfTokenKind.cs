namespace NewsSearch.Sources.Rtf;

/// <summary>What a <see cref="RtfToken"/> is.</summary>
internal enum RtfTokenKind
{
    GroupStart,
    GroupEnd,

    /// <summary>A letter's backslash word, with a number behind it or not.</summary>
    ControlWord,

    /// <summary>A backslash and one other character.</summary>
    ControlSymbol,

    /// <summary>One byte of text, whether it stands as itself or in hexadecimal digits.</summary>
    Byte,
}
