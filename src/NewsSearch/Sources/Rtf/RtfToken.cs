namespace NewsSearch.Sources.Rtf;

/// <summary>A part of an RTF file.</summary>
/// <param name="Word">Of a control word, without the backslash; else empty.</param>
/// <param name="Number">Behind a control word, or null; the byte of a byte, the character of a symbol.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Word = "", int? Number = null);
