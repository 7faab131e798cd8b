namespace NewsSearch.Searching.Sampling;

/// <summary>What sample to draw.</summary>
/// <param name="Size">Articles of each stratum, or of all where there are none; of one that has fewer, all.</param>
/// <param name="Seed">Tells one sample from another: with the same seed the same articles are drawn, as long as they match.</param>
/// <param name="Per">The strata are the combinations of what articles have of these; what an article lacks is a value, too.</param>
public sealed record SampleRequest(int Size, long Seed, ValueList<StratumKey> Per);
