namespace NewsSearch.Training.Languages;

/// <summary>How the table of a script is learnt.</summary>
/// <param name="Shortest">Letters of the shortest runs, edges of words among them.</param>
/// <param name="Longest">Letters of the longest runs.</param>
/// <param name="Least">How often a run must stand in 280,000 words of some language; longer runs up to twice as often.</param>
/// <param name="Documents">Documents that each epoch learns from.</param>
/// <param name="Penalty">What each step takes off a weight.</param>
/// <param name="Weights">How many weights are kept.</param>
/// <param name="UnitsPerNat">How many units of a weight make a factor of e in the odds.</param>
internal sealed record LanguageTrainingOptions(int Shortest, int Longest, int Least, int Documents, float Penalty, int Weights, float UnitsPerNat);
