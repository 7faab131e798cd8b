using System.Numerics;

namespace NewsSearch.Languages;

/// <summary>
/// Tells English by its small words, which costs less than runs of letters do, and most archives are in it. What is not sure is left to these.
/// </summary>
internal static class EnglishWords
{
    private const int Piece = 160;
    private const int LeastInPiece = 2;
    private const int LeastArticles = 2;
    private const int Longest = 5;

    /// <summary>In hundredths of the text.</summary>
    private static readonly int[] Places = [20, 50, 80];

    /// <summary>Whether each of some places of a text has two of them, and together at least two are <c>the</c>.</summary>
    /// <param name="text">Longer than what is read of it.</param>
    public static bool Fill(ReadOnlySpan<char> text)
    {
        int articles = 0;
        foreach (int place in Places)
        {
            int start = (int)((long)(text.Length - Piece) * place / 100);
            if (BitOperations.PopCount(Found(text.Slice(start, Piece), ref articles)) < LeastInPiece)
            {
                return false;
            }
        }

        return articles >= LeastArticles;
    }

    /// <summary>A bit for each that there is. "in", "on" and "was", which its neighbours have, too, are none.</summary>
    private static uint Found(ReadOnlySpan<char> piece, ref int articles)
    {
        uint found = 0;
        int start = piece.IndexOf(' ') + 1;
        while (start > 0 && piece[start..].IndexOf(' ') is >= 0 and var length)
        {
            if (length is > 1 and <= Longest)
            {
                int word = IndexOf(piece.Slice(start, length));
                found |= word < 0 ? 0 : 1u << word;
                articles += word == 0 ? 1 : 0;
            }

            start += length + 1;
        }

        return found;
    }

    private static int IndexOf(ReadOnlySpan<char> word) => word switch
    {
        "the" or "The" => 0,
        "and" => 1,
        "of" => 2,
        "to" => 3,
        "that" => 4,
        "with" => 5,
        "from" => 6,
        "they" or "They" => 7,
        "have" => 8,
        "this" or "This" => 9,
        "been" => 10,
        "who" => 11,
        "would" => 12,
        "which" => 13,
        "were" => 14,
        "their" => 15,
        _ => -1,
    };
}
