using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// Names of companies, storms, products and ideas that look like people or places: <c>Ernst &amp; Young</c>, <c>Kyoto Animation</c>,
/// <c>Storm Harvey</c>, <c>Jim Crow</c>.
/// </summary>
internal ref struct NamesOfOthers
{
    private static readonly Lazy<PhraseTable> Others = new(
        static () => PhraseTable.Read("other-names.tsv", static kind => kind is "organisation" ? NameLabel.Organisation : NameLabel.Other));

    // As last word these make a name that of a company. Lists of words for bodies hold many that end names of people and places.
    private static readonly HashSet<ulong> Companies = NameHash.SetOf(
        "inc", "corp", "corporation", "ltd", "llc", "llp", "plc", "gmbh", "animation", "studios", "pictures", "entertainment", "airlines", "airways", "motors",
        "technologies", "pharmaceuticals", "holdings", "industries", "records", "securities", "systems", "solutions", "software", "networks", "broadcasting",
        "associates", "ventures", "foods", "enterprises", "productions", "publishing", "publications", "therapeutics", "biotech", "semiconductor",
        "electronics", "telecom", "aerospace", "capital", "investments", "bancorp", "labs", "laboratories", "magazine", "weekly", "newspaper", "university");

    // What is called after somebody, where his name has two words: "Doris Day" is a person.
    private static readonly HashSet<ulong> Memorials = NameHash.SetOf("day", "library", "foundation", "institute", "museum", "act", "award", "prize", "memorial", "school", "hospital");

    private static readonly HashSet<ulong> Cyclones = NameHash.SetOf("hurricane", "typhoon", "cyclone", "superstorm");
    private static readonly ulong Storm = NameHash.Of("storm");

    private readonly TaggedNames _names;
    private HashSet<ulong>? _storms;
    private HashSet<ulong>? _surnames;

    private NamesOfOthers(in TaggedNames names) => _names = names;

    public static void Correct(in TaggedNames names)
    {
        var others = new NamesOfOthers(names);
        for (int first = names.Next(0); first < names.Count;)
        {
            int end = names.EndOf(first);
            if (names.KindAt(first) is NameLabel.Person or NameLabel.Place)
            {
                end = others.Correct(first, end);
            }

            first = names.Next(end);
        }

        if (others._storms is { } storms)
        {
            others.ClearStorms(storms);
        }
    }

    private int Correct(int first, int end)
    {
        if (IsStorm(first, end, out int name))
        {
            (_storms ??= []).Add(_names.Tokens[name].Key);
            _names.Mark(NameLabel.Work, first, end);
        }
        else if (Others.Value.Match(_names.Tokens, first, out int kind) == end - first)
        {
            _names.Mark(kind, first, end);
        }
        else if (end - first > 2 && _names.KindAt(first) == NameLabel.Person && Memorials.Contains(_names.Tokens[end - 1].Key))
        {
            _names.Mark(NameLabel.Work, first, end);
        }
        else if (end - first > 1 && Companies.Contains(_names.Tokens[end - 1].Key))
        {
            _names.Mark(NameLabel.Organisation, first, end);
        }
        else if (_names.KindAt(first) == NameLabel.Person && PartnersEnd(first, end) is > 0 and var partners)
        {
            _names.Mark(NameLabel.Organisation, first, end = partners);
        }

        return end;
    }

    private bool IsStorm(int first, int end, out int name)
    {
        bool inside = end - first == 2 && IsStormWord(_names.Tokens[first]);
        name = inside ? first + 1 : first;
        return inside || (end - first == 1 && first > 0 && !_names.Tokens[first].Has(TokenMarks.Line) && IsStormWord(_names.Tokens[first - 1]));
    }

    private static bool IsStormWord(in Token token) => Cyclones.Contains(token.Key) || (token.Key == Storm && token.HasCapital);

    // The storm's name alone, where nobody in the article has it.
    private void ClearStorms(HashSet<ulong> storms)
    {
        storms.ExceptWith(_surnames ??= _names.Surnames());
        for (int first = _names.Next(0); first < _names.Count; first = _names.Next(_names.EndOf(first)))
        {
            if (_names.KindAt(first) is NameLabel.Person or NameLabel.Place && _names.EndOf(first) == first + 1 && storms.Contains(_names.Tokens[first].Key))
            {
                _names.Mark(NameLabel.Work, first, first + 1);
            }
        }
    }

    /// <summary>The end of <c>Ernst &amp; Young</c>, or 0. A given name and a whole name are a couple: <c>Barack &amp; Michelle Obama</c>.</summary>
    private int PartnersEnd(int first, int end)
    {
        int sign = first + 1;
        if (!_names.IsMark(sign, '&') || (end > sign + 1 ? end != sign + 2 : end != sign))
        {
            return 0;
        }

        bool single = _names.IsCapitalInLine(sign + 1) && _names.Tokens[sign + 1].Shape != TokenShape.Initial && !(_names.IsCapitalInLine(sign + 2) && _names.Tokens[sign + 2].Continues);
        return single && !IsFamily(first) && !IsFamily(sign + 1) ? sign + 2 : 0;
    }

    // "Trump & Clinton", where the article has their whole names.
    private bool IsFamily(int at) => (_surnames ??= _names.Surnames()).Contains(_names.Tokens[at].Key);
}
