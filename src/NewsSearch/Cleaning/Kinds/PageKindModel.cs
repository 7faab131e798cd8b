using System.Globalization;

namespace NewsSearch.Cleaning.Kinds;

/// <summary>
/// Tells a page's kind by multinomial logistic regression over <see cref="PageSigns"/>. Trained by NewsSearch.Training (docs/cleaning.md).
/// </summary>
/// <param name="means">Of each sign over the pages that it was trained on.</param>
/// <param name="scales">Their standard deviations.</param>
/// <param name="weights">A row a kind, in the order of <see cref="PageKind"/>: a weight for each sign, and the bias.</param>
internal sealed class PageKindModel(float[] means, float[] scales, float[][] weights)
{
    public static readonly PageKind[] Kinds = Enum.GetValues<PageKind>();

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="FormatException">The text is none of a model of these signs.</exception>
    public static PageKindModel Read(TextReader text)
    {
        int count = PageSigns.Names.Count;
        (float[] means, float[] scales) = (new float[count], new float[count]);
        float[][] weights = [.. Kinds.Select(_ => new float[count + 1])];
        for (int sign = 0; sign <= count; sign++)
        {
            string[] cells = text.ReadLine()?.Split('\t') ?? [];
            string name = sign == count ? "bias" : PageSigns.Names[sign];
            if (cells.Length != Kinds.Length + 3 || cells[0] != name)
            {
                throw new FormatException($"The model has no row for {name}.");
            }

            float[] numbers = [.. cells.Skip(1).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))];
            if (sign < count)
            {
                (means[sign], scales[sign]) = (numbers[0], numbers[1]);
            }

            for (int kind = 0; kind < Kinds.Length; kind++)
            {
                weights[kind][sign] = numbers[kind + 2];
            }
        }

        return new(means, scales, weights);
    }

    /// <summary>A row a sign, tab-separated: its name, mean, scale and a weight for each kind; the biases last.</summary>
    public void Write(TextWriter text)
    {
        for (int sign = 0; sign <= means.Length; sign++)
        {
            bool bias = sign == means.Length;
            IEnumerable<float> numbers = [bias ? 0 : means[sign], bias ? 1 : scales[sign], .. weights.Select(row => row[sign])];
            string cells = string.Join('\t', numbers.Select(number => number.ToString("0.####", CultureInfo.InvariantCulture)));
            text.Write($"{(bias ? "bias" : PageSigns.Names[sign])}\t{cells}\n");
        }
    }

    /// <summary>The probability of each kind, in the order of <see cref="PageKind"/>.</summary>
    public double[] Probabilities(ReadOnlySpan<float> signs)
    {
        double[] scores = new double[weights.Length];
        for (int kind = 0; kind < scores.Length; kind++)
        {
            float[] row = weights[kind];
            double score = row[^1];
            for (int sign = 0; sign < signs.Length; sign++)
            {
                score += row[sign] * Standard(signs[sign], sign);
            }

            scores[kind] = score;
        }

        double most = scores.Max();
        double sum = 0;
        for (int kind = 0; kind < scores.Length; kind++)
        {
            scores[kind] = Math.Exp(scores[kind] - most);
            sum += scores[kind];
        }

        return [.. scores.Select(score => score / sum)];
    }

    /// <summary>In standard deviations from the mean, three at most, so that no single odd sign decides.</summary>
    private float Standard(float value, int sign) => Math.Clamp((value - means[sign]) / scales[sign], -3, 3);
}
