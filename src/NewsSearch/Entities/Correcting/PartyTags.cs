using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Resolving;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// The party and state behind a politician's name: <c>(D-Calif.)</c>, <c>R-Ky.</c>, <c>(R., Ohio)</c>, <c>(DFL–Minn.)</c>. The letters are
/// no name; what stands behind them is a place.
/// </summary>
internal static class PartyTags
{
    private static readonly HashSet<ulong> Parties = NameHash.SetOf("D", "R", "I", "DFL");

    /// <param name="at">A token in capitals.</param>
    public static void Correct(in TaggedNames names, int at)
    {
        if (at + 1 < names.Count && Parties.Contains(names.Tokens[at].Key) && StateBehind(names, at) is > 0 and var state)
        {
            Correct(names, at, state);
        }
    }

    /// <summary>Whether a hyphen joins the token to the letters of a party: <c>D-CA</c>.</summary>
    public static bool IsBehindParty(ReadOnlySpan<Token> tokens, int at) => at > 0 && tokens[at].Has(TokenMarks.Hyphen)
        && tokens[at - 1].Shape is TokenShape.Initial or TokenShape.AllCapitals && Parties.Contains(tokens[at - 1].Key);

    private static void Correct(in TaggedNames names, int party, int state)
    {
        int length = WorldGazetteer.Default.Match(names.Tokens, state, out int place);
        bool american = length > 0 && IsAmerican(place), opened = names.MarkAt(party - 1) is '(' or '[' or ',';
        if (!american && !opened)
        {
            return;
        }

        int end = Math.Max(state + Math.Max(length, 1), names.KindAt(party) == NameLabel.Outside ? 0 : names.EndOf(party));
        names.Clear(party, end);
        // Of a state's code StatedPlaces knows which it is.
        length = length == 0 && RegionAbbreviations.Default.Of(names.Tokens[state]).Length > 0 && IsBehindParty(names.Tokens, state) ? 1 : length;
        if (length > 0)
        {
            names.Mark(NameLabel.Place, state, state + length);
        }
    }

    /// <summary>Where the state begins, or 0.</summary>
    private static int StateBehind(in TaggedNames names, int party)
    {
        if (names.Tokens[party + 1].Has(TokenMarks.Hyphen))
        {
            return names.IsCapitalInLine(party + 1) ? party + 1 : 0;
        }

        // "(R., Ohio)" and "(R, Ohio)" need the bracket: "Lisa R., Ohio".
        bool joined = names.MarkAt(party + 1) is '-' or '\u2010' or '\u2011' or '\u2013'
            || (names.IsMark(party - 1, '(') && names.IsMark(party + 1, ','));
        return joined && names.IsCapitalInLine(party + 2) ? party + 2 : 0;
    }

    private static bool IsAmerican(int place)
    {
        for (; place >= 0; place = WorldGazetteer.Default.Next(place))
        {
            if (WorldGazetteer.Default.CountryOf(place) == UnitedStates)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly Countries.CountryCode UnitedStates = Countries.CountryCode.Parse("US");
}
