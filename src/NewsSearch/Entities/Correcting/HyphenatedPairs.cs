using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// Two names that a hyphen joins before a thing between them (<c>the Trump-Novak call</c>, <c>a Clinton-Sanders debate</c>,
/// <c>Trump-Russia</c>) are two, unless the article writes the pair as the surname of one person: <c>Alexandria Ocasio-Cortez</c>.
/// </summary>
internal ref struct HyphenatedPairs
{
    // What two have, and one has not.
    private static readonly HashSet<ulong> Between = NameHash.SetOf(
        "call", "calls", "phone", "meeting", "meetings", "summit", "debate", "debates", "talks", "race", "feud", "rivalry", "ticket", "relationship", "relations",
        "deal", "matchup", "rematch", "contest", "showdown", "fight", "bout", "duel", "battle", "clash", "dispute",
        "conversation", "conversations", "encounter", "handshake", "exchange", "pact", "alliance", "axis", "partnership", "duo", "pairing", "match", "final", "bromance",
        "letters", "correspondence", "split", "merger", "war", "wars");

    private readonly TaggedNames _names;
    private HashSet<ulong>? _surnames;
    private HashSet<ulong>? _compounds;

    private HyphenatedPairs(in TaggedNames names) => _names = names;

    public static void Correct(in TaggedNames names)
    {
        var pairs = new HyphenatedPairs(names);
        for (int first = names.Next(0), end; first < names.Count; first = names.Next(end))
        {
            end = names.EndOf(first);
            if (end - first == 2 && names.KindAt(first) == NameLabel.Person && names.Tokens[first + 1].Has(TokenMarks.Hyphen)
                && names.Tokens[first + 1].HasCapital && pairs.AreTwo(first))
            {
                names.Mark(pairs.KindOf(first), first, first + 1);
                names.Mark(pairs.KindOf(first + 1), first + 1, end);
            }
        }
    }

    private bool AreTwo(int first)
    {
        bool titled = first > 0 && _names.Tokens[first].Continues && _names.Tokens[first - 1].Is(WordClasses.Honorific | WordClasses.Role);
        bool given = _names.Tokens[first].Is(WordClasses.Given) && _names.Tokens[first + 1].Is(WordClasses.Given)
            && !_names.Tokens[first + 1].Is(WordClasses.Surname);
        if (titled || given || IsCompound(first))
        {
            return false;
        }

        bool between = first + 2 < _names.Count && _names.Tokens[first + 2].Continues && Between.Contains(_names.Tokens[first + 2].Key);
        return between || (IsSurname(first) && IsSurname(first + 1));
    }

    private bool IsSurname(int at) => (_surnames ??= _names.Surnames()).Contains(_names.Tokens[at].Key);

    private bool IsCompound(int first) => (_compounds ??= Compounds()).Contains(KeyOf(first));

    private ulong KeyOf(int first) => NameHash.AppendWord(_names.Tokens[first].Key, _names.Tokens[first + 1].Key);

    // The pairs behind other words of a person's name, given names or initials.
    private HashSet<ulong> Compounds()
    {
        HashSet<ulong> compounds = [];
        for (int first = _names.Next(0), end; first < _names.Count; first = _names.Next(end))
        {
            end = _names.EndOf(first);
            for (int at = first + 1; at + 1 < end && _names.KindAt(first) == NameLabel.Person; at++)
            {
                if (_names.Tokens[at + 1].Has(TokenMarks.Hyphen))
                {
                    compounds.Add(KeyOf(at));
                }
            }
        }

        return compounds;
    }

    private int KindOf(int at)
    {
        bool country = (_names.Context.KnownAt(at) & (KnownNames.Kind | KnownNames.SeveralWords)) is KnownNames.Country or KnownNames.Region;
        return country && !IsSurname(at) ? NameLabel.Place : NameLabel.Person;
    }
}
