using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public sealed class NameForestTests
{
    private static NameForest Of(params (string Name, string[] Others)[] lists) =>
        new(lists.ToDictionary(list => list.Name, list => (IReadOnlyList<string>)list.Others));

    [Fact]
    public void ANameInAListBringsItsOwn()
    {
        NameForest forest = Of(("Qaddafi", ["Kadafi"]), ("Li Na", []), ("Muammar Gaddafi", ["The Colonel", "Qaddafi"]));
        Assert.Equal(["Muammar Gaddafi, Qaddafi, Kadafi, The Colonel", "Li Na"], forest.Trees.Select(names => string.Join(", ", names)));
        Assert.Equal(["Kadafi", "Qaddafi", "Muammar Gaddafi"], forest.PathOf("KADAFI"));
        Assert.True(forest.TryFind("kadafi", out string? shown));
        Assert.Equal("Muammar Gaddafi", shown);
        Assert.False(forest.TryFind("Gadhafi", out _));
        Assert.Empty(forest.PathOf("Gadhafi"));
    }

    [Fact]
    public void TheFirstOfTwoListsHasAName() =>
        Assert.Equal(["A, B", "C, D"], Of(("A", ["B"]), ("C", ["b", "D"])).Trees.Select(names => string.Join(", ", names.Where(name => name != "b"))));

    /// <summary>The settings let circles pass that accents hide from them.</summary>
    [Fact]
    public void WhatWouldCloseACircleIsLeftOut()
    {
        NameForest forest = Of(("Zoë", ["Ada", "Zoe"]), ("Ada", ["Zoe"]));
        Assert.Equal(["Ada", "Zoë"], forest.PathOf("Ada"));
        Assert.Equal(["Zoë"], forest.PathOf("Zoe"));
    }
}
