using NewsSearch.Matching;

namespace NewsSearch.Searching;

/// <summary>
/// How matches are scored: BM25 over title and body as one text, in which a word of the title stands several times (BM25F,
/// Robertson, Zaragoza and Taylor 2004). docs/architecture.md says what the parameters were chosen by.
/// </summary>
internal static class Ranking
{
    /// <summary>A match in the title counts like this many in the body.</summary>
    public const int TitleWeight = 3;

    /// <summary>What naming a country's people counts beside naming a place of it.</summary>
    public const float PeopleWeight = 0.3f;

    /// <summary>How much a country counts beside words: as one that stands in two of three articles, so that it orders equals.</summary>
    public const float CountryRarity = 0.4f;

    /// <summary>What a form counts that is not of the word's stem, where words of the stem are found: matrix for matrices.</summary>
    public const float OtherFormsWeight = 0.001f;

    /// <summary>What a word that is only spelled nearly so counts beside the word itself, so that one Syria is worth more than many a Serbia.</summary>
    public const float EditedWeight = 0.1f;

    /// <summary>How soon further matches of a word stop to count.</summary>
    public const float K1 = 1.5f;

    /// <summary>How much the length of the text counts, from 0 to 1.</summary>
    public const float B = 0.7f;

    /// <summary>The share of the mean below which a text counts as no shorter: a headline alone is not the better for having no story.</summary>
    private const float LeastLength = 0.35f;

    /// <summary>What a match counts in one spelling.</summary>
    public static float WeightOf(PositionPattern spelling) => spelling is PositionPattern.Word { Matcher: WordMatcher.OtherForms } ? OtherFormsWeight : 1;

    /// <summary>What so many matches in a text of so many words are worth, from 0 to 1, to be multiplied by the rarity.</summary>
    /// <param name="meanLength">The mean length of the texts, or 0 when lengths are not known.</param>
    public static float Saturation(float frequency, float length, float meanLength) => frequency / (frequency + HalfWorth(length, meanLength));

    /// <summary>How many matches are worth half of what the most are, in a text of so many words.</summary>
    /// <inheritdoc cref="Saturation"/>
    public static float HalfWorth(float length, float meanLength) => K1 * (meanLength > 0 ? 1 - B + (B * Math.Max(LeastLength, length / meanLength)) : 1);
}
