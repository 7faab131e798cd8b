using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Cluster.Asking;

/// <summary>
/// What a part of a query adds to the score of an article on the cluster, which chooses those that <see cref="Rescoring"/> looks at. A part is worth its words (BM25): how often a
/// phrase stands in an article as a whole no cluster tells.
/// </summary>
internal static class RankedClauses
{
    /// <summary>What naming a place of a country is worth.</summary>
    public static readonly float CountryScore = Ranking.CountryRarity * Ranking.Saturation(1, 0, 0);

    /// <summary>What naming a country's people is worth.</summary>
    public static readonly float PeopleScore = Ranking.CountryRarity * Ranking.Saturation(Ranking.PeopleWeight, 0, 0);

    /// <summary>Terms that a word is scored by, where no lemma tells it.</summary>
    private const int MostTerms = 40;

    /// <param name="articles">Those in which the pattern stands.</param>
    /// <param name="weight">What the score is multiplied by.</param>
    public static Clause Of(SearchField field, PositionPattern pattern, Bounds articles, FormLanguages languages, float weight = 1)
    {
        string name = IndexedFields.RankedBy(field);
        Clause[] words = [.. pattern is PositionPattern.Spellings or PositionPattern.Word or PositionPattern.Hyphenated
            ? [Best(pattern.Words.Select(word => OfWord(word, name, languages)))]
            : pattern.Required.Select(alternatives => Best(alternatives.Select(word => OfWord(word, name, languages))))];
        return pattern is PositionPattern.Word or PositionPattern.Hyphenated && weight == 1 ? words[0]
            : new Clause.Bool { Filter = new([articles.May]), Should = new(words), Boost = weight };
    }

    private static Clause Best(IEnumerable<Clause> alternatives) => alternatives.Distinct().ToArray() is [var only] ? only : new Clause.Best(new(alternatives.Distinct()));

    private static Clause OfWord(WordMatcher matcher, string field, FormLanguages languages) => matcher switch
    {
        WordMatcher.Forms { AreRelated: true } forms => new Clause.Term(field, PreparedWords.StemOf(forms.Word)),
        WordMatcher.Forms forms => Best(LemmasOf(forms.Word, languages).Select(term => new Clause.Term(field, term))),
        WordMatcher.Hyphenated { Joined: WordMatcher.Forms forms } => new Clause.Term(field, $"{forms.Word}{WordReader.JoinedEnd}"),
        _ when WordTerms.Of(matcher, field, LanguageGroup.All) is var terms => Best(
            [.. terms.Terms.Take(MostTerms).Select(term => new Clause.Term(field, term)), .. terms.AreAll ? Array.Empty<Clause>() : [new Clause.Constant(terms.Others.May, 1)]]),
        _ => Clause.Nothing,
    };

    /// <summary>The tokens by which all forms of a word are one; the word itself where there are none.</summary>
    private static IReadOnlyList<string> LemmasOf(string word, FormLanguages languages) =>
        [.. languages.Codes.SelectMany(code => PreparedWords.LemmasOf(word, code)).Distinct().Take(MostTerms) is var lemmas && lemmas.Any() ? lemmas : [word]];
}
