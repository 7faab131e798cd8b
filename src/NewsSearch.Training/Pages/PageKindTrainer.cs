using NewsSearch.Cleaning.Kinds;

namespace NewsSearch.Training.Pages;

/// <summary>
/// Fits <see cref="PageKindModel"/>: multinomial logistic regression with an L2 penalty by gradient descent over all examples. The
/// result depends on the examples alone.
/// </summary>
internal static class PageKindTrainer
{
    private const int Rounds = 1500;
    private const float Rate = 0.5f;

    public static PageKindModel Fit(IReadOnlyList<PageExample> examples, float penalty)
    {
        int count = PageSigns.Names.Count;
        float[] means = [.. Enumerable.Range(0, count).Select(sign => examples.Average(example => example.Signs[sign]))];
        float[] scales = [.. Enumerable.Range(0, count).Select(sign => Deviation(examples, sign, means[sign]))];
        float[][] rows = [.. examples.Select(example => Standardized(example.Signs, means, scales))];
        int kinds = PageKindModel.Kinds.Length;
        float[][] weights = [.. Enumerable.Range(0, kinds).Select(_ => new float[count + 1])];
        for (int round = 0; round < Rounds; round++)
        {
            Step(rows, examples, weights, penalty);
        }

        return new(means, scales, weights);
    }

    private static float Deviation(IReadOnlyList<PageExample> examples, int sign, float mean)
    {
        double variance = examples.Average(example => Math.Pow(example.Signs[sign] - mean, 2));
        return variance < 1e-6 ? 1 : (float)Math.Sqrt(variance);
    }

    private static float[] Standardized(float[] signs, float[] means, float[] scales) =>
        [.. signs.Select((value, sign) => Math.Clamp((value - means[sign]) / scales[sign], -3, 3)), 1];

    private static void Step(float[][] rows, IReadOnlyList<PageExample> examples, float[][] weights, float penalty)
    {
        float[][] gradients = [.. weights.Select(row => new float[row.Length])];
        double[] scores = new double[weights.Length];
        for (int example = 0; example < rows.Length; example++)
        {
            float[] row = rows[example];
            for (int kind = 0; kind < weights.Length; kind++)
            {
                scores[kind] = Dot(row, weights[kind]);
            }

            double most = scores.Max();
            double sum = scores.Sum(score => Math.Exp(score - most));
            for (int kind = 0; kind < weights.Length; kind++)
            {
                float error = (float)(Math.Exp(scores[kind] - most) / sum) - ((int)examples[example].Kind == kind ? 1 : 0);
                for (int sign = 0; sign < row.Length; sign++)
                {
                    gradients[kind][sign] += error * row[sign];
                }
            }
        }

        for (int kind = 0; kind < weights.Length; kind++)
        {
            for (int sign = 0; sign < weights[kind].Length; sign++)
            {
                float decay = sign == weights[kind].Length - 1 ? 0 : penalty * weights[kind][sign];
                weights[kind][sign] -= Rate * ((gradients[kind][sign] / rows.Length) + decay);
            }
        }
    }

    private static float Dot(float[] a, float[] b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
