using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// A title shortened by a dot (<c>Sen.</c>, <c>Col.</c>, <c>Maj.</c>) is never part of a name, though some are surnames without their
/// accents; a person's name follows it, and a place before it is one: <c>Florida Sen. Marco Rubio</c>.
/// </summary>
internal static class DottedTitles
{
    private const int LongestUnseen = 3;

    private const WordClasses NoName = WordClasses.Function | WordClasses.Role | WordClasses.TitlePart | WordClasses.Organisation
        | WordClasses.Demonym | WordClasses.Calendar | WordClasses.Direction;

    /// <param name="at">A token that a dot abbreviates.</param>
    public static void Correct(in TaggedNames names, int at)
    {
        if (IsTitle(names.Tokens[at]))
        {
            Part(names, at);
            NamePerson(names, at + 1);
        }
    }

    private static bool IsTitle(in Token token) => token.Has(TokenMarks.Abbreviated) && token.Is(WordClasses.Honorific) && token.HasCapital;

    // Cuts the title out of the name that it stands in.
    private static void Part(in TaggedNames names, int title)
    {
        if (names.KindAt(title) is not (NameLabel.Person or NameLabel.Place))
        {
            return;
        }

        int first = title;
        while (first > 0 && names.KindAt(first - 1) == names.KindAt(title) && names.EndOf(first - 1) > title)
        {
            first--;
        }

        names.Clear(title, title + 1);
        if (first == title || IsTitle(names.Tokens[title - 1]))
        {
            return;
        }

        bool place = WorldGazetteer.Default.Match(names.Tokens, first, out _) == title - first;
        names.Clear(first, title);
        if (place)
        {
            names.Mark(NameLabel.Place, first, title);
        }
    }

    // What the model did not see, or took for a place: "Sen. Lane".
    private static void NamePerson(in TaggedNames names, int first)
    {
        if (!IsNameWord(names, first) || names.Tokens[first].Has(TokenMarks.Hyphen) || IsOffice(names, first))
        {
            return;
        }

        int kind = names.KindAt(first), end = kind == NameLabel.Outside ? first + 1 : names.EndOf(first);
        while (kind == NameLabel.Outside && end < first + LongestUnseen && IsNameWord(names, end) && names.KindAt(end) == NameLabel.Outside)
        {
            end++;
        }

        if (kind is NameLabel.Outside or NameLabel.Place)
        {
            names.Mark(NameLabel.Person, first, end);
        }
    }

    // "Lt. Governors", "Lt. Gen".
    private static bool IsOffice(in TaggedNames names, int at)
    {
        ref readonly Token token = ref names.Tokens[at];
        ReadOnlySpan<char> word = names.Context.Text.AsSpan(token.Start, token.Length);
        return token.Is(WordClasses.Honorific) || (word[^1] == 's' && (WordLexicon.Default.ClassesOf(NameHash.Of(word[..^1])) & WordClasses.Role) != 0);
    }

    private static bool IsNameWord(in TaggedNames names, int at) =>
        names.IsCapitalInLine(at) && names.Tokens[at].Continues && names.Tokens[at].Shape != TokenShape.Initial
        && !names.Tokens[at].Is(NoName) && !IsTitle(names.Tokens[at]);
}
