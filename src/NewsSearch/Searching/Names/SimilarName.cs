using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>A name of the index that may be another spelling of the one asked for.</summary>
/// <param name="Distance">Letters to change, exchange, add or leave out in the words that correspond; initials count nothing.</param>
public sealed record SimilarName(NameCount Found, NameLikeness Likeness, int Distance)
{
    /// <summary>What costs a search each is looked at for so many names at most, the likeliest by their spelling.</summary>
    private const int MostLookedInto = 40;

    /// <summary>Two names stand in one article for two people; of more articles than these, one may do so by a slip.</summary>
    private const int ArticlesForASlip = 20;

    /// <summary>Longer texts are no names, and take long to compare.</summary>
    private const int MostLetters = 200;

    /// <summary>Whether it counts as the one asked for already, under which it is shown.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Of the people and places beside it, from 0 to 1, the share that stand beside the name asked for more often than elsewhere.</summary>
    public double Context { get; init; }

    /// <summary>Articles that have both names, which tells two people apart; 0 for a name that counts as the one asked for already.</summary>
    public int Together { get; init; }

    /// <summary>Names of people, places or organisations in the matching articles that may be other spellings of <paramref name="name"/>, the likeliest first.</summary>
    /// <remarks>
    /// The spelling proposes; whom and what articles name beside both, and that none names both, decides the order. A slip of one letter
    /// says least: short names of different people differ by no more.
    /// </remarks>
    /// <param name="isSamePlace">Whether two names are known to be one place's; null when one is unknown. Asked of places only.</param>
    public static IReadOnlyList<SimilarName> Find(
        IArticleIndex index,
        string name,
        NewsQuery query,
        NameField field,
        Func<string, string, bool?>? isSamePlace = null,
        CancellationToken cancellation = default)
    {
        if (name.Length > MostLetters)
        {
            return [];
        }

        string form = NameForm.Of(name);
        IReadOnlyList<NameCount> all = NameCount.InOrder(index.CountNames(query, field, [], asWritten: false, cancellation), NameOrder.Count);
        NameCount? asked = all.FirstOrDefault(count => count.HasForm(form));
        string[] words = [.. WordScanner.Words(asked?.Name ?? name)];
        List<Candidate> candidates =
        [
            .. from found in all
               let itsWords = WordScanner.Words(found.Name).ToArray()
               where NameForm.Of(found.Name) != form
               let alike = found == asked ? Renamed(form, found, field) : Compare(words, itsWords, name, found.Name, field, isSamePlace)
               where alike is not null
               let evidence = NameComparison.Evidence(words, itsWords, alike.Value.Likeness, alike.Value.Distance)
               orderby evidence descending, found.Count descending
               select new Candidate(new SimilarName(found, alike.Value.Likeness, alike.Value.Distance) { IsJoined = found == asked }, evidence),
        ];
        var neighbourhood = new NameNeighbourhood(index, query, field, asked?.Name ?? name, cancellation);
        return
        [
            .. from candidate in candidates.Select((candidate, i) => i < MostLookedInto && candidate.Name.Found != asked ? candidate.LookedInto(neighbourhood) : candidate)
               orderby candidate.AreTwo, candidate.Weight descending, candidate.Name.Distance, candidate.Name.Found.Count descending
               select candidate.Name,
        ];
    }

    /// <summary>A name that counts as the one asked for already, under which it is shown.</summary>
    private static (NameLikeness Likeness, int Distance)? Renamed(string form, NameCount found, NameField field) => field == NameField.People
        ? NameComparison.Compare(form.Split(' '), [.. WordScanner.Words(found.Name)]) ?? (NameLikeness.Part, 0)
        : (NameLikeness.Alias, Spelling.Distance(form, NameForm.Of(found.Name)));

    private static (NameLikeness Likeness, int Distance)? Compare(
        string[] words, string[] itsWords, string name, string other, NameField field, Func<string, string, bool?>? isSamePlace) =>
        (field == NameField.Places ? isSamePlace?.Invoke(name, other) : null) switch
        {
            true => (NameLikeness.Alias, Spelling.Distance(string.Join(' ', words), string.Join(' ', itsWords))),
            false => null,
            null => NameComparison.Compare(words, itsWords),
        };

    /// <param name="Evidence">What the spelling says for it.</param>
    private sealed record Candidate(SimilarName Name, double Evidence)
    {
        /// <summary>Whether articles name both, as they name two people.</summary>
        public bool AreTwo { get; private init; }

        /// <summary>What spelling and company say together; a name of one article, most often a slip, counts half.</summary>
        public double Weight => Evidence * (1 + Name.Context) * (2 - (1.0 / Name.Found.Count));

        public Candidate LookedInto(NameNeighbourhood neighbourhood)
        {
            int together = neighbourhood.Together(Name.Found.Name);
            int rarer = Math.Min(neighbourhood.Articles, Name.Found.Count);

            // A place's other name stands beside it in brackets.
            return this with
            {
                Name = Name with { Together = together, Context = neighbourhood.Likeness(Name.Found.Name) },
                AreTwo = together > rarer / ArticlesForASlip && Name.Likeness != NameLikeness.Alias,
            };
        }
    }
}
