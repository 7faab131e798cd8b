namespace NewsSearch.Training;

/// <summary>The weights of one pass: 16 for each feature, of which the first 13 are the labels'.</summary>
internal sealed record TrainedWeights(ulong[] Features, float[] Weights, float[] Transitions)
{
    /// <summary>The largest absolute weight of a feature; 0 for -1.</summary>
    public float SizeOf(int feature)
    {
        float size = 0;
        for (int i = 0; i < 16 && feature >= 0; i++)
        {
            size = MathF.Max(size, MathF.Abs(Weights[(feature * 16) + i]));
        }

        return size;
    }
}
