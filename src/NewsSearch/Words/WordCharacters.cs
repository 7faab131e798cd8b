using System.Runtime.CompilerServices;

namespace NewsSearch.Words;

/// <summary>What the characters of a text are to words.</summary>
internal static class WordCharacters
{
    /// <summary>
    /// U+02BC, the apostrophe of Ukrainian and Uzbek, which pasted text has for any. Unicode counts it among the letters; here it is
    /// none, so that it joins, cuts and begins what <c>'</c> and <c>’</c> do.
    /// </summary>
    private const char LetterApostrophe = 'ʼ';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsApostrophe(char c) => c is '\'' or '’' or LetterApostrophe;

    public static bool IsLetter(char c) => char.IsLetter(c) && c != LetterApostrophe;

    public static bool IsLetterOrDigit(char c) => char.IsLetterOrDigit(c) && c != LetterApostrophe;
}
