using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Entities.Tagging;

namespace NewsSearch.Training;

/// <summary>
/// Fits the weights of the conditional random field by stochastic gradient ascent with AdaGrad (Duchi, Hazan, Singer, JMLR 2011) on the
/// log-likelihood, with dropout of features. One thread and a seeded generator: the same data gives the same weights.
/// </summary>
internal sealed class CrfTrainer
{
    /// <summary>Weights kept for each feature, of which the first 13 are the labels'.</summary>
    public const int Lanes = LabelChain.Lanes;

    private const int Labels = NameLabel.Count;
    private const float Epsilon = 1e-8f;

    private readonly TrainingSet _set;
    private readonly TrainingOptions _options;
    private readonly float[] _sums;
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSums = new float[Labels * Labels];
    private readonly float[] _averages;
    private readonly float[] _transitionAverages = new float[Labels * Labels];
    private readonly LabelChain _chain;
    private readonly List<int> _active = [];
    private readonly List<int> _activeStarts = [];
    private ulong _random;

    public CrfTrainer(TrainingSet set, TrainingOptions options)
    {
        _set = set;
        _options = options;
        _random = options.Seed;
        _chain = new LabelChain(_transitions);
        Weights = new float[set.Features.Length * Lanes];
        _sums = new float[Weights.Length];
        _averages = new float[Weights.Length];
    }

    /// <summary>16 for each feature, of which the first 13 are the labels'.</summary>
    public float[] Weights { get; }

    public float[] Transitions => _transitions;

    public void Run(Action<string> log)
    {
        int[] order = [.. Enumerable.Range(0, _set.Stretches.Count)];
        int averaged = 0;
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            Shuffle(order);
            double loss = 0;
            foreach (int index in order)
            {
                loss += Learn(_set.Stretches[index]);
            }

            log($"epoch {epoch}: loss {loss / _set.TokenCount:F4}");
            if (epoch > _options.Epochs / 2)
            {
                averaged++;
                Accumulate(_averages, Weights);
                Accumulate(_transitionAverages, _transitions);
            }
        }

        Average(Weights, _averages, averaged);
        Average(_transitions, _transitionAverages, averaged);
    }

    private static void Accumulate(float[] sum, float[] values)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += values[i];
        }
    }

    private static void Average(float[] into, float[] sums, int count)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = sums[i] / count;
        }
    }

    private ulong Random()
    {
        // SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
        ulong z = _random += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private void Shuffle(int[] order)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)(Random() % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>One step; returns the negative log-likelihood before it.</summary>
    private double Learn(TrainingSet.Stretch stretch)
    {
        Score(stretch);
        double loss = _chain.Differentiate(_set.LabelsOf(stretch));
        Update(stretch);
        return loss;
    }

    private void Score(TrainingSet.Stretch stretch)
    {
        _active.Clear();
        _activeStarts.Clear();
        uint dropped = (uint)(_options.Dropout * 65536);
        float kept = 1 / (1 - _options.Dropout);
        ulong bits = 0;
        int left = 0;
        for (int t = 0; t < stretch.Count; t++)
        {
            _activeStarts.Add(_active.Count);
            Vector256<float> low = default, high = default;
            int end = _set.StartOf(stretch.First + t + 1);
            for (int i = _set.StartOf(stretch.First + t); i < end; i++)
            {
                if (left == 0)
                {
                    (bits, left) = (Random(), 4);
                }

                bool drop = (bits & 0xFFFF) < dropped;
                bits >>= 16;
                left--;
                if (!drop)
                {
                    int feature = _set.FeatureOf[i];
                    _active.Add(feature);
                    ref float row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Weights), feature * Lanes);
                    low += Vector256.LoadUnsafe(ref row);
                    high += Vector256.LoadUnsafe(ref row, 8);
                }
            }

            (low * kept).CopyTo(_chain.Scores, t * Lanes);
            (high * kept).CopyTo(_chain.Scores, (t * Lanes) + 8);
        }

        _activeStarts.Add(_active.Count);
    }

    private void Update(TrainingSet.Stretch stretch)
    {
        float rate = _options.Rate;
        Vector256<float> step = Vector256.Create(rate), small = Vector256.Create(Epsilon);
        for (int t = 0; t < stretch.Count; t++)
        {
            Vector256<float> low = Vector256.Create(_chain.Scores, t * Lanes) * stretch.Weight, high = Vector256.Create(_chain.Scores, (t * Lanes) + 8) * stretch.Weight;
            high = high.WithElement(5, 0f).WithElement(6, 0f).WithElement(7, 0f);
            if (Vector256.LessThanAll(Vector256.Abs(low), Vector256.Create(1e-4f)) && Vector256.LessThanAll(Vector256.Abs(high), Vector256.Create(1e-4f)))
            {
                continue;
            }

            Vector256<float> lowSquare = low * low, highSquare = high * high;
            for (int i = _activeStarts[t]; i < _activeStarts[t + 1]; i++)
            {
                ref float row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Weights), _active[i] * Lanes);
                ref float sum = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_sums), _active[i] * Lanes);
                Vector256<float> lowSum = Vector256.LoadUnsafe(ref sum) + lowSquare, highSum = Vector256.LoadUnsafe(ref sum, 8) + highSquare;
                lowSum.StoreUnsafe(ref sum);
                highSum.StoreUnsafe(ref sum, 8);
                (Vector256.LoadUnsafe(ref row) + (step * low / (Vector256.Sqrt(lowSum) + small))).StoreUnsafe(ref row);
                (Vector256.LoadUnsafe(ref row, 8) + (step * high / (Vector256.Sqrt(highSum) + small))).StoreUnsafe(ref row, 8);
            }
        }

        UpdateTransitions(stretch, rate);
    }

    private void UpdateTransitions(TrainingSet.Stretch stretch, float rate)
    {
        for (int i = 0; i < _transitions.Length; i++)
        {
            float gradient = _chain.TransitionGradient[i] * stretch.Weight;
            if (gradient != 0)
            {
                _transitionSums[i] += gradient * gradient;
                _transitions[i] += rate * gradient / (MathF.Sqrt(_transitionSums[i]) + Epsilon);
            }
        }
    }
}
