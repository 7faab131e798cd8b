using NewsSearch.Matching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Tests.Searching.Names;

public sealed class NameFoldingTests
{
    /// <param name="names">Each with its number of articles: <c>obama 4, barack obama 9</c>.</param>
    /// <returns>What is folded, as <c>barack obama: obama</c>.</returns>
    private static string Fold(string names, NameVariants? settled = null)
    {
        IndexedName[] all = [.. names.Split(", ").Select(name => new IndexedName(name[..name.LastIndexOf(' ')], int.Parse(name[(name.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture)))];
        string folded = Folded(all, settled ?? NameVariants.None);
        Assert.Equal(folded, Folded([.. all.Reverse()], settled ?? NameVariants.None));
        return folded;
    }

    private static string Folded(IndexedName[] names, NameVariants settled)
    {
        NameVariants variants = NameFolding.Fold(names, settled);
        var lookup = new PersonLookup(names, settled);
        Assert.All(names, name => Assert.Equal(variants.TermsOf(name.Form), lookup.TermsOf(name.Form)));
        return string.Join(" | ", names.Select(name => variants.Find(name.Form)).OfType<NameGroup>().Where(group => group.Terms.Count > 1)
            .Select(group => $"{group.Terms[0]}: {string.Join(", ", group.Terms.Skip(1))}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("barack obama 9, michelle obama 1, obama 4", "barack obama: obama")]
    [InlineData("hillary clinton 8, bill clinton 2, clinton 3", "")]
    [InlineData("ann okoro 17, ben okoro 3, okoro 1", "ann okoro: okoro")]
    [InlineData("ann okoro 16, ben okoro 3, okoro 1", "")]
    [InlineData("lars knudsen 1, knudsen 1", "")]
    [InlineData("lars knudsen 2, knudsen 1", "lars knudsen: knudsen")]
    public void ASurnameAloneMeansWhomMostArticlesWithItName(string names, string folded) => Assert.Equal(folded, Fold(names));

    [Theory]
    [InlineData("inga madonna 2, madonna 6", "inga madonna: madonna")]
    [InlineData("inga madonna 2, madonna 7", "")]
    public void AWordThatMostlyStandsAloneIsANameOfItsOwn(string names, string folded) => Assert.Equal(folded, Fold(names));

    [Theory]
    [InlineData("hillary clinton 10, hillary 3", "hillary clinton: hillary")]
    [InlineData("hillary clinton 9, hillary 3", "")]
    [InlineData("hillary clinton 10, hillary 11", "")]
    [InlineData("hillary clinton 10, hillary swank 2, hillary 3", "")]
    [InlineData("hillary clinton 10, edmund hillary 2, hillary 3", "")]
    [InlineData("ann paul 5, paul ryan 6, paul 1", "")]
    public void AGivenNameAloneNeedsMoreArticles(string names, string folded) => Assert.Equal(folded, Fold(names));

    [Theory]
    [InlineData("donald trump 8, donald j trump 3, donald john trump 1", "donald trump: donald j trump, donald john trump")]
    [InlineData("mira okoro 8, mira lund okoro 3, mira jo lund okoro 1", "mira okoro: mira lund okoro, mira jo lund okoro")]
    [InlineData("mira okoro 8, mira lund okoro 3, mira lund jo okoro 1", "")]
    [InlineData("george w bush 5, george h w bush 4, george hw bush 1, george bush 3", "george h w bush: george hw bush")]
    [InlineData("george w bush 17, george h w bush 2, george hw bush 1, george bush 3", "george h w bush: george hw bush | george w bush: george bush")]
    [InlineData("bashar al assad 5, bashar assad 2", "bashar al assad: bashar assad")]
    [InlineData("j d vance 3, jd vance 2", "j d vance: jd vance")]
    public void MiddleNamesThatAgreeAreOnePerson(string names, string folded) => Assert.Equal(folded, Fold(names));

    [Fact]
    public void FatherAndSonStayApart() => Assert.Equal(
        "robert f kennedy jr: robert kennedy jr | robert f kennedy: robert kennedy", Fold("robert f kennedy 4, robert kennedy 1, robert f kennedy jr 3, robert kennedy jr 1"));

    [Theory]
    [InlineData("joe biden 8, joseph r biden 3, hunter biden 1", "joe biden: joseph r biden")]
    [InlineData("joe smith 2, joseph smith 1, ann smith 9", "")]
    [InlineData("joe biden 8, jill biden 1, j biden 1", "joe biden: j biden")]
    [InlineData("joe biden 5, jill biden 3, j biden 1", "")]
    [InlineData("jd vance 6, j paul vance 2", "")]
    [InlineData("joe biden 8, hunter biden 1, biden 4, joseph biden 2", "joe biden: biden, joseph biden")]
    public void AShortGivenNameOrInitialMeansTheOneOfItsSurname(string names, string folded) => Assert.Equal(folded, Fold(names));

    [Theory]
    [InlineData("bashar al assad 5, al assad 2, assad 3", "bashar al assad: assad, al assad")]
    [InlineData("alexander van der bellen 2, van der bellen 3", "alexander van der bellen: van der bellen")]
    [InlineData("al gore 9, tipper gore 1, gore 2", "al gore: gore")]
    public void ASurnameOfSeveralWordsIsOne(string names, string folded) => Assert.Equal(folded, Fold(names));

    [Fact]
    public void WhatTheSettingsJoinTakesTheShortForms() => Assert.Equal(
        "barack obama: barry obama, obama",
        Fold("barack obama 6, barry obama 3, obama 2", new NameVariants(new Dictionary<string, IReadOnlyList<string>> { ["Barack Obama"] = ["Barry Obama"] })));

    [Theory]
    [InlineData("Obama")]
    [InlineData("Donald J. Trump")]
    public void ANameOfTheSettingsIsNeverFolded(string name)
    {
        var settled = new NameVariants(new Dictionary<string, IReadOnlyList<string>> { [name] = [] });
        string folded = Fold("barack obama 6, obama 2, donald trump 4, donald j trump 2", settled);
        Assert.Equal(name == "Obama" ? "donald trump: donald j trump" : "barack obama: obama", folded);
    }

    [Theory]
    [InlineData("gaddafi", "qaddafi", true)]
    [InlineData("gaddafi", "gadhafi", true)]
    [InlineData("sergei", "sergey", true)]
    [InlineData("zelensky", "zelenskyy", true)]
    [InlineData("zelensky", "zelenskiy", true)]
    [InlineData("romanoff", "romanov", true)]
    [InlineData("obama", "osama", false)]
    [InlineData("hassan", "hussein", false)]
    public void ATransliterationIsNoSlip(string a, string b, bool same) =>
        Assert.Equal((same, same), (Transliteration.IsSame(a, b), Transliteration.IsSame(b, a)));
}
