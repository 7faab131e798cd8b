using System.Globalization;

namespace NewsSearch.Training;

/// <summary>Precision, recall and F1 summed over articles.</summary>
internal struct NameScore
{
    public int Right { get; private set; }

    public int Found { get; private set; }

    public int Wanted { get; private set; }

    public readonly double Precision => Found == 0 ? 0 : (double)Right / Found;

    public readonly double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    public readonly double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add<T>(IReadOnlySet<T> found, IReadOnlySet<T> wanted)
    {
        Found += found.Count;
        Wanted += wanted.Count;
        Right += found.Count(wanted.Contains);
    }

    public override readonly string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:F3}  R {Recall:F3}  F1 {F1:F3}  ({Right} of {Wanted}, {Found} found)");
}
