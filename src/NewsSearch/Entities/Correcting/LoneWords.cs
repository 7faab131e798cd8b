using NewsSearch.Entities.Resolving;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// A word alone that tells a direction or the like (<c>All</c>, <c>West</c>), or that the article mostly writes small (<c>life</c>), is
/// no organisation, unless it is a word for bodies or a listed one.
/// </summary>
internal static class LoneWords
{
    public static void Correct(in TaggedNames names)
    {
        for (int first = names.Next(0), end; first < names.Count; first = names.Next(end))
        {
            end = names.EndOf(first);
            if (end - first == 1 && names.KindAt(first) == NameLabel.Organisation && IsOrdinary(names, first))
            {
                names.Clear(first, end);
            }
        }
    }

    private static bool IsOrdinary(in TaggedNames names, int at)
    {
        ref readonly Token token = ref names.Tokens[at];
        if (token.Shape != TokenShape.Capitalised || token.Is(WordClasses.Organisation) || OrganisationNames.Default.Knows(names.Tokens[at..(at + 1)]))
        {
            return false;
        }

        bool small = names.Context.HasUse(at) && names.Context.UseOf(at) is var use && use.Small > use.Capitals + use.CapitalsAtStart;
        return token.Is(WordClasses.Function | WordClasses.Direction) || small;
    }
}
