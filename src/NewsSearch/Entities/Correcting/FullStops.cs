using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>No person or place reaches over the end of a sentence: <c>the Persian Gulf. America</c>.</summary>
internal static class FullStops
{
    // The dot of a shorter word may abbreviate it.
    private const int LongestAbbreviation = 3;

    /// <param name="at">A token that is no word.</param>
    public static void Correct(in TaggedNames names, int at)
    {
        bool inside = at > 0 && names.KindAt(at) is NameLabel.Person or NameLabel.Place && names.MarkAt(at) == '.';
        if (inside && names.Tokens[at - 1].Length > LongestAbbreviation && at + 1 < names.Count && names.Tokens[at + 1].Has(TokenMarks.Start))
        {
            names.Clear(at, at + 1);
        }
    }
}
