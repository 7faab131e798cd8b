using NewsSearch.Entities.Tagging;
using NewsSearch.Training;

namespace NewsSearch.Tests.Training;

public sealed class LabelChainTests
{
    private const int Labels = NameLabel.Count;

    /// <summary>Half the distance of a central difference; single precision leaves an error of some 10^-4 of it.</summary>
    private const float Step = 0.01f;

    private static readonly byte[] Gold =
        [NameLabel.Person, NameLabel.Person + 1, NameLabel.Outside, NameLabel.Place, NameLabel.Organisation, NameLabel.Organisation + 1, NameLabel.Outside];

    /// <summary>
    /// Without any score all sequences are as likely as any other. After a token outside names stand 7 labels, the first words' and
    /// outside; after each first word 8, its further word too: 7 sequences of one token, 1 · 7 + 6 · 8 of two.
    /// </summary>
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 55)]
    public void WithoutScoresTheLossCountsTheSequences(int tokens, int sequences) =>
        Assert.Equal(Math.Log(sequences), new LabelChain(new float[Labels * Labels]).Differentiate(new byte[tokens]), 1e-6);

    [Fact]
    public void AScoresGradientIsItsLabelsShareOfWhatIsMissing()
    {
        var chain = new LabelChain(new float[Labels * Labels]);
        chain.Differentiate([NameLabel.Place]);
        Assert.Equal(6 / 7.0, chain.Scores[NameLabel.Place], 1e-6);
        Assert.Equal(-1 / 7.0, chain.Scores[NameLabel.Outside], 1e-6);
        Assert.Equal(0, chain.Scores[NameLabel.Place + 1]);
    }

    [Fact]
    public void GradientsAgreeWithFiniteDifferences()
    {
        var random = new Random(20140329);
        float[] scores = Values(random, Gold.Length * LabelChain.Lanes), transitions = Values(random, Labels * Labels);
        var chain = new LabelChain(transitions);
        scores.CopyTo(chain.Scores, 0);
        chain.Differentiate(Gold);
        for (int i = 0; i < scores.Length; i++)
        {
            if (i % LabelChain.Lanes < Labels)
            {
                Assert.Equal(Slope(ref scores[i], () => Loss(scores, transitions)), chain.Scores[i], 2e-3);
            }
        }

        float[] gradient = [.. chain.TransitionGradient];
        for (int i = 0; i < gradient.Length; i++)
        {
            Assert.Equal(Slope(ref transitions[i], () => Loss(scores, transitions)), gradient[i], 2e-3);
        }
    }

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];

    private static double Loss(float[] scores, float[] transitions)
    {
        var chain = new LabelChain(transitions);
        scores.CopyTo(chain.Scores, 0);
        return chain.Differentiate(Gold);
    }

    /// <summary>How much less the loss becomes where the value grows.</summary>
    private static double Slope(ref float value, Func<double> loss)
    {
        float middle = value;
        value = middle - Step;
        double below = loss();
        value = middle + Step;
        double above = loss();
        value = middle;
        return (below - above) / (2 * Step);
    }
}
