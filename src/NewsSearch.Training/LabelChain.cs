using NewsSearch.Entities.Tagging;

namespace NewsSearch.Training;

/// <summary>
/// The log-likelihood of the right labels of one stretch of tokens under a linear-chain conditional random field, and its gradient, by
/// the forward-backward algorithm (Lafferty, McCallum, Pereira, ICML 2001) with each token's probabilities scaled to a sum of 1.
/// </summary>
/// <param name="transitions">The score of label j after label i at 13 i + j; read anew for each stretch.</param>
internal sealed class LabelChain(float[] transitions)
{
    /// <summary>Lanes of each token, of which the first 13 are the labels'.</summary>
    public const int Lanes = 16;

    private const int Labels = NameLabel.Count;

    private readonly float[] _exp = new float[Labels * Labels];
    private readonly float[] _forward = new float[NameLattice.LongestStretch * Lanes];
    private readonly float[] _backward = new float[NameLattice.LongestStretch * Lanes];
    private readonly float[] _scales = new float[NameLattice.LongestStretch];

    /// <summary>Of each token the labels' scores, to be set before <see cref="Differentiate"/>, which puts the gradient by each in its place.</summary>
    public float[] Scores { get; } = new float[NameLattice.LongestStretch * Lanes];

    /// <summary>The gradient by each transition.</summary>
    public float[] TransitionGradient { get; } = new float[Labels * Labels];

    /// <summary>Returns the negative log-likelihood of the labels and leaves the gradients of the log-likelihood.</summary>
    /// <param name="gold">The right label of each token; the token before the first is outside names.</param>
    public double Differentiate(ReadOnlySpan<byte> gold)
    {
        Exponentiate();
        double right = ScoreOf(gold);
        double all = Forward(gold.Length);
        Array.Clear(TransitionGradient);
        Backward(gold.Length);
        Compare(gold);
        return all - right;
    }

    private void Exponentiate()
    {
        for (int i = 0; i < Labels; i++)
        {
            for (int j = 0; j < Labels; j++)
            {
                _exp[(i * Labels) + j] = NameLabel.MayFollow(i, j) ? MathF.Exp(transitions[(i * Labels) + j]) : 0;
            }
        }
    }

    private double ScoreOf(ReadOnlySpan<byte> gold)
    {
        double score = 0;
        int previous = NameLabel.Outside;
        for (int t = 0; t < gold.Length; t++)
        {
            score += Scores[(t * Lanes) + gold[t]] + transitions[(previous * Labels) + gold[t]];
            previous = gold[t];
        }

        return score;
    }

    /// <summary>The logarithm of the summed weights of all sequences; the scores become their exponentials.</summary>
    private double Forward(int count)
    {
        double logSum = 0;
        for (int t = 0; t < count; t++)
        {
            Span<float> own = Scores.AsSpan(t * Lanes, Labels);
            float max = own[0];
            foreach (float score in own)
            {
                max = MathF.Max(max, score);
            }

            float total = 0;
            for (int y = 0; y < Labels; y++)
            {
                own[y] = MathF.Exp(own[y] - max);
                float value = own[y] * (t == 0 ? _exp[y] : FromAll(t - 1, y));
                _forward[(t * Lanes) + y] = value;
                total += value;
            }

            _scales[t] = 1 / total;
            logSum += max + Math.Log(total);
            for (int y = 0; y < Labels; y++)
            {
                _forward[(t * Lanes) + y] *= _scales[t];
            }
        }

        return logSum;
    }

    private float FromAll(int t, int label)
    {
        float from = 0;
        for (int x = 0; x < Labels; x++)
        {
            from += _forward[(t * Lanes) + x] * _exp[(x * Labels) + label];
        }

        return from;
    }

    private void Backward(int count)
    {
        _backward.AsSpan((count - 1) * Lanes, Labels).Fill(1);
        for (int t = count - 2; t >= 0; t--)
        {
            for (int x = 0; x < Labels; x++)
            {
                float sum = 0;
                for (int y = 0; y < Labels; y++)
                {
                    float pair = _exp[(x * Labels) + y] * Scores[((t + 1) * Lanes) + y] * _backward[((t + 1) * Lanes) + y] * _scales[t + 1];
                    sum += pair;
                    TransitionGradient[(x * Labels) + y] -= _forward[(t * Lanes) + x] * pair;
                }

                _backward[(t * Lanes) + x] = sum;
            }
        }
    }

    /// <summary>Both gradients are what the right labels have of each label and pair, less what is expected of it.</summary>
    private void Compare(ReadOnlySpan<byte> gold)
    {
        int previous = NameLabel.Outside;
        for (int t = 0; t < gold.Length; t++)
        {
            for (int y = 0; y < Labels; y++)
            {
                float probability = _forward[(t * Lanes) + y] * _backward[(t * Lanes) + y];
                Scores[(t * Lanes) + y] = (y == gold[t] ? 1 : 0) - probability;
                if (t == 0)
                {
                    TransitionGradient[y] -= probability;
                }
            }

            TransitionGradient[(previous * Labels) + gold[t]] += 1;
            previous = gold[t];
        }
    }
}
