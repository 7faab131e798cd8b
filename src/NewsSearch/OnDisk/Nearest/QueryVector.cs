using NewsSearch.Meaning;

namespace NewsSearch.OnDisk.Nearest;

/// <summary>A question's vector in the whole numbers that articles have, held as wide as they are multiplied.</summary>
internal sealed class QueryVector
{
    private readonly short[] _values;

    public QueryVector(ReadOnlySpan<float> vector)
    {
        PassageVector rounded = PassageVector.Of(vector);
        (Scale, _values) = (rounded.Scale, [.. rounded.Values.Select(value => (short)value)]);
    }

    public float Scale { get; }

    public ReadOnlySpan<short> Values => _values;
}
