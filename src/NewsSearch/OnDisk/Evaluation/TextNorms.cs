using Lucene.Net.Index;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>What the length of each text of a segment makes of the frequency at which half of a word's worth is reached, see <see cref="Ranking.HalfWorth"/>.</summary>
/// <remarks>Reckoned when first asked for, and kept for further searches. Threads that ask at once reckon the same.</remarks>
internal sealed class TextNorms
{
    private readonly NumericDocValues[] _lengths;
    private readonly float _meanLength;
    private readonly int _documents;
    private readonly float[]?[] _windows;

    /// <param name="fields">That are one text together.</param>
    /// <param name="meanLength">Of the texts; 0 when lengths are not known.</param>
    public TextNorms(AtomicReader segment, IEnumerable<string> fields, float meanLength)
    {
        _lengths = meanLength == 0 ? [] : [.. fields.Select(segment.GetNormValues).OfType<NumericDocValues>()];
        (_meanLength, _documents) = (meanLength, segment.MaxDoc);
        _windows = new float[]?[(_documents + Window.Size - 1) / Window.Size];
    }

    /// <summary>Those of a window that were reckoned before; null when they were not.</summary>
    public float[]? Known(int first) => Volatile.Read(ref _windows[first / Window.Size]);

    /// <summary>Those of a window, one a document.</summary>
    public float[] Of(int first)
    {
        if (Known(first) is { } known)
        {
            return known;
        }

        float[] norms = new float[Window.Size];
        Array.Fill(norms, Ranking.HalfWorth(0, 0));
        for (int i = 0; i < Math.Min(Window.Size, _documents - first); i++)
        {
            norms[i] = OfDocument(first + i);
        }

        Volatile.Write(ref _windows[first / Window.Size], norms);
        return norms;
    }

    public float OfDocument(int document)
    {
        long length = 0;
        foreach (NumericDocValues field in _lengths)
        {
            length += field.Get(document);
        }

        return Ranking.HalfWorth(length, _meanLength);
    }
}
