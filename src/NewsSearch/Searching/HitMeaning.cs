namespace NewsSearch.Searching;

/// <summary>How the score of a hit is made up of words and meaning, see <see cref="MeaningMix"/>.</summary>
/// <param name="Cosine">Of the nearest passage, from -1 to 1; null for an article that has no vectors yet.</param>
/// <param name="Words">The score by words; 0 where none matches.</param>
/// <param name="WordsPart">What the words add to the score.</param>
/// <param name="CosinePart">What the meaning adds to the score.</param>
public sealed record HitMeaning(float? Cosine, float Words, float WordsPart, float CosinePart);
