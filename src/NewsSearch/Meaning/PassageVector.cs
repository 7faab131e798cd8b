namespace NewsSearch.Meaning;

/// <summary>The vector of a passage in whole numbers of eight bits: each stands for itself times the scale.</summary>
internal readonly record struct PassageVector(float Scale, sbyte[] Values)
{
    /// <summary>The nearest to a vector that can be written so: its greatest value becomes 127.</summary>
    public static PassageVector Of(ReadOnlySpan<float> vector)
    {
        float most = 0;
        foreach (float value in vector)
        {
            most = Math.Max(most, Math.Abs(value));
        }

        var values = new sbyte[vector.Length];
        float scale = most / sbyte.MaxValue;
        for (int i = 0; i < values.Length && scale > 0; i++)
        {
            values[i] = (sbyte)MathF.Round(vector[i] / scale);
        }

        return new PassageVector(scale, values);
    }
}
