using System.Globalization;

namespace NewsSearch.Training.Extraction;

/// <summary>How many of the answers that the gold states were given right.</summary>
internal struct ShareRight
{
    public int Right { get; private set; }

    public int Total { get; private set; }

    public readonly double Share => Total == 0 ? 0 : (double)Right / Total;

    public void Add(bool right)
    {
        Total++;
        Right += right ? 1 : 0;
    }

    public override readonly string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share:F3} ({Right}/{Total})");
}
