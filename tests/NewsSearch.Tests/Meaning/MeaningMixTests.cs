using NewsSearch.Searching;

namespace NewsSearch.Tests.Meaning;

public sealed class MeaningMixTests
{
    /// <summary>1, 2, 3 have the mean 2 and the standard deviation √(2/3): standardised they are -1.2247, 0 and 1.2247, of which each counts half.</summary>
    [Fact]
    public void EachIsStandardisedAndCountsHalf()
    {
        (float[] words, float[] cosines) = MeaningMix.Of([1, 2, 3], [0.3f, 0.2f, 0.1f]);
        Assert.Equal([-0.6124, 0, 0.6124], words.Select(part => Math.Round(part, 4)));
        Assert.Equal([0.6124, 0, -0.6124], cosines.Select(part => Math.Round(part, 4)));
    }

    [Fact]
    public void WhatHasNoVectorCountsAsTheMean()
    {
        (_, float[] cosines) = MeaningMix.Of([0, 0, 0], [0.3f, null, 0.1f]);
        Assert.Equal([0.5, 0, -0.5], cosines.Select(part => Math.Round(part, 4)));
    }

    [Fact]
    public void WhatIsAlikeForAllDecidesNothing() => Assert.Equal([0f, 0f], MeaningMix.Of([2, 2], [0.5f, 0.5f]).Words);

    [Fact]
    public void NothingIsNothing() => Assert.Empty(MeaningMix.Of([], []).Cosines);
}
