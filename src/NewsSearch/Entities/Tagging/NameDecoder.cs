using System.Buffers;
using System.Runtime.Intrinsics;

namespace NewsSearch.Entities.Tagging;

/// <summary>The best sequence of labels for a stretch of tokens, by the Viterbi algorithm. Its arrays are rented and go back at <see cref="Dispose"/>.</summary>
internal sealed class NameDecoder : IDisposable
{
    private const int Labels = NameLabel.Count;
    private const int Never = int.MinValue / 2;
    private const int Lanes = 16;

    private readonly short[] _transitions;
    private readonly byte[] _from = ArrayPool<byte>.Shared.Rent(NameLattice.LongestStretch * Labels);
    private readonly short[] _own = ArrayPool<short>.Shared.Rent(NameLattice.LongestStretch * Lanes);
    private readonly int[] _scores = new int[Labels];
    private readonly int[] _next = new int[Labels];
    private int _count;

    public NameDecoder(short[] transitions) => _transitions = transitions;

    /// <summary>Begins a stretch after a token of the given label.</summary>
    public void Begin(int label)
    {
        _count = 0;
        Array.Fill(_scores, Never);
        _scores[label] = 0;
    }

    /// <summary>Adds a token with the labels' scores in 16 lanes.</summary>
    /// <param name="endsPerson">Whether no person's name that began before goes on with it.</param>
    public void Add(Vector128<short> low, Vector128<short> high, bool endsPerson)
    {
        Span<short> own = _own.AsSpan(_count * Lanes, Lanes);
        low.CopyTo(own);
        high.CopyTo(own[8..]);
        Span<byte> from = _from.AsSpan(_count * Labels, Labels);
        for (int label = 0; label < Labels; label++)
        {
            int best = Never, previous = 0;
            if (NameLabel.IsInside(label))
            {
                int first = _scores[label - 1] + _transitions[((label - 1) * Labels) + label];
                int further = _scores[label] + _transitions[(label * Labels) + label];
                (best, previous) = first >= further ? (first, label - 1) : (further, label);
            }
            else
            {
                for (int i = 0; i < Labels; i++)
                {
                    int score = _scores[i] + _transitions[(i * Labels) + label];
                    if (score > best)
                    {
                        (best, previous) = (score, i);
                    }
                }
            }

            bool barred = endsPerson && label == NameLabel.Person + 1;
            _next[label] = barred ? Never : Math.Max(best + own[label], Never);
            from[label] = (byte)previous;
        }

        _next.CopyTo(_scores, 0);
        _count++;
    }

    /// <summary>Writes the labels of the stretch.</summary>
    public void End(Span<byte> labels)
    {
        int best = 0;
        for (int label = 1; label < Labels; label++)
        {
            best = _scores[label] > _scores[best] ? label : best;
        }

        for (int at = _count - 1; at >= 0; at--)
        {
            labels[at] = (byte)best;
            best = _from[(at * Labels) + best];
        }
    }

    /// <summary>
    /// By how much the tokens of the stretch from <paramref name="first"/>, inclusive, to <paramref name="end"/>, exclusive, score more
    /// as one name of this class than as one of any other class or none, between the labels beside them; in the model's units.
    /// </summary>
    public int Lead(int first, int end, int label, int left, int right)
    {
        int best = Score(first, end, NameLabel.Outside, NameLabel.Outside, left, right);
        for (int other = NameLabel.Person; other < Labels; other += 2)
        {
            best = other == label ? best : Math.Max(best, Score(first, end, other, other + 1, left, right));
        }

        return Score(first, end, label, label + 1, left, right) - best;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_from);
        ArrayPool<short>.Shared.Return(_own);
    }

    private int Score(int first, int end, int label, int further, int left, int right)
    {
        int score = 0, previous = left;
        for (int at = first; at < end; at++)
        {
            int own = at == first ? label : further;
            score += _own[(at * Lanes) + own] + _transitions[(previous * Labels) + own];
            previous = own;
        }

        return score + _transitions[(previous * Labels) + right];
    }
}
