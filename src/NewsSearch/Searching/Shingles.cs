using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSearch.Words;

namespace NewsSearch.Searching;

/// <summary>
/// The runs of five words of a text, in any letters and whatever stands between them, by which copies of one text are told: A. Broder, "On the
/// resemblance and containment of documents", 1997.
/// </summary>
public sealed class Shingles
{
    private const int Length = 5;

    private readonly HashSet<ulong> _runs = [];

    /// <param name="text">One of fewer words is one run.</param>
    public Shingles(string text)
    {
        Span<ulong> last = stackalloc ulong[Length];
        char[] buffer = new char[WordScanner.BufferLength];
        int position = 0, words = 0;
        while (WordScanner.TryRead(text, ref position, buffer, out ScannedWord word))
        {
            last[..^1].CopyTo(last[1..]);
            last[0] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(buffer.AsSpan(0, word.Length)));
            if (++words >= Length)
            {
                _runs.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(last)));
            }
        }

        if (words is > 0 and < Length)
        {
            _runs.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(last)));
        }
    }

    /// <summary>The lowest runs, so many that another text of at least this resemblance has one of them among its own lowest.</summary>
    internal IEnumerable<ulong> Lowest(double resemblance) => _runs.Order().Take(_runs.Count - (int)Math.Ceiling(resemblance * _runs.Count) + 1);

    /// <summary>The runs that both texts have as a share of those that either has, from 0 to 1; 0 for texts without words.</summary>
    public double Resemblance(Shingles other)
    {
        int common = _runs.Count(other._runs.Contains), all = _runs.Count + other._runs.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
