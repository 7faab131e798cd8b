namespace NewsSearch.Training;

/// <summary>Sparse vectors of length 1.</summary>
/// <param name="Words">The key of each word (<see cref="Entities.Tokens.WordClusters.KeyOf"/>).</param>
/// <param name="Cells">Of each word the dimensions that are not 0, ascending.</param>
internal sealed record WordVectors(ulong[] Words, (int Dimension, float Value)[][] Cells, int Dimensions);
