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

    // From each label to the 16 lanes of its successors; what cannot follow scores Never.
    private readonly int[] _steps = ArrayPool<int>.Shared.Rent(Labels * Lanes);
    private readonly int[] _from = ArrayPool<int>.Shared.Rent(NameLattice.LongestStretch * Lanes);
    private readonly short[] _own = ArrayPool<short>.Shared.Rent(NameLattice.LongestStretch * Lanes);
    private int[] _scores = new int[Lanes];
    private int[] _next = new int[Lanes];
    private int _count;

    public NameDecoder(short[] transitions)
    {
        _transitions = transitions;
        for (int i = 0; i < Labels; i++)
        {
            for (int label = 0; label < Lanes; label++)
            {
                bool follows = label < Labels && (!NameLabel.IsInside(label) || i == label || i == label - 1);
                _steps[(i * Lanes) + label] = follows ? transitions[(i * Labels) + label] : Never;
            }
        }
    }

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
        high.CopyTo(own[(Lanes / 2)..]);
        (Vector128<int> first, Vector128<int> second) = Vector128.Widen(low);
        (Vector128<int> third, Vector128<int> fourth) = Vector128.Widen(high);
        Step(0, first);
        Step(4, second);
        Step(8, third);
        Step(12, fourth);
        if (endsPerson)
        {
            _next[NameLabel.Person + 1] = Never;
        }

        (_scores, _next) = (_next, _scores);
        _count++;
    }

    /// <summary>Scores four labels from <paramref name="at"/> on, and notes which label is best before each.</summary>
    private void Step(int at, Vector128<int> own)
    {
        Vector128<int> never = Vector128.Create(Never), best = never, previous = Vector128<int>.Zero;
        for (int i = 0; i < Labels; i++)
        {
            Vector128<int> reached = Vector128.Create(_scores[i]) + Vector128.Create(_steps.AsSpan((i * Lanes) + at, 4));
            Vector128<int> better = Vector128.GreaterThan(reached, best);
            best = Vector128.ConditionalSelect(better, reached, best);
            previous = Vector128.ConditionalSelect(better, Vector128.Create(i), previous);
        }

        Vector128.Max(best + own, never).CopyTo(_next, at);
        previous.CopyTo(_from, (_count * Lanes) + at);
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
            best = _from[(at * Lanes) + best];
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
        ArrayPool<int>.Shared.Return(_steps);
        ArrayPool<int>.Shared.Return(_from);
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
