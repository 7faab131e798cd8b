using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class OrganisationRecognitionTests
{
    /// <summary>The names, each with the number of its mentions.</summary>
    [Theory]
    [InlineData("The Federal Bureau of Investigation searched the house. The FBI said nothing.", "Federal Bureau of Investigation 2")]
    [InlineData("An F.B.I. agent testified, and the FBI denied it.", "Federal Bureau of Investigation 2")]
    [InlineData("The World Health Organization (WHO) warned of it. The WHO said so on Monday.", "World Health Organization 3")]
    [InlineData("Members of the Justice Department and of the Department of Justice met.", "Department of Justice 2")]
    [InlineData("The Oslo Ferry Company (OFC) was fined. The OFC will appeal.", "Oslo Ferry Company 3")]
    [InlineData("Goldman Sachs lost money. Goldman's shares fell, and Goldman Sachs Group said so.", "Goldman Sachs 3")]
    [InlineData("Shares of Harbour Holdings Inc. rose. Harbour Holdings said so.", "Harbour Holdings 2")]
    [InlineData("The New York Times reported it. The Times also named the owner, an editor of the Times said.", "New York Times 3")]
    [InlineData("The Russian Foreign Ministry denied it. The Foreign Ministry called it false.", "Russian Foreign Ministry 2")]
    [InlineData("The White House and the Kremlin declined to comment.", "White House 1|Kremlin 1")]
    [InlineData("The Organization for Security and Co-operation in Europe sent observers.", "Organization for Security and Co-operation in Europe 1")]
    [InlineData("Leaders of the House and Senate met.", "House 1|Senate 1")]
    [InlineData("Obamacare and Medicare cost more, the Congressional Budget Office said.", "Congressional Budget Office 1")]
    [InlineData("The Ministry of Gender, Labour and Social Development said so.", "Ministry of Gender, Labour and Social Development 1")]
    [InlineData("The chief of Apple Inc. said that Apple would grow.", "Apple 2")]
    [InlineData("The chairman of News Corp. resigned.", "News Corp 1")]
    [InlineData("Members of the U.S. Senate met, and so did those of the United States Senate.", "U.S. Senate 2")]
    [InlineData("In Ohio and Texas, members of the Senate and the Supreme Court disagreed.", "U.S. Senate 1|U.S. Supreme Court 1")]
    [InlineData("In Lagos and Abuja, members of the Senate and the Supreme Court disagreed.", "Senate 1|Supreme Court 1")]
    [InlineData("The Texas Senate met in Austin. Leaders of the House and Senate met.", "Texas Senate 2|U.S. House of Representatives 1")]
    [InlineData("Officials of the White House and leaders of the House and Senate met in Ohio.", "White House 1|U.S. House of Representatives 1|U.S. Senate 1")]
    [InlineData("The Centers for Disease Control and Prevention warned of it.", "Centers for Disease Control and Prevention 1")]
    public void NamesOfOneOrganisationAreOne(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Organisations(body).Select(found => $"{found.Name} {found.Mentions.Count}")));

    [Theory]
    [InlineData("Officials of the West said so. The editor of Life said that life was hard. The life of a life guard is hard.")]
    [InlineData("The chairman of Inc. resigned.")]
    public void WordsOfDirectionWordsWrittenSmallAndLegalFormsAreNoOrganisation(string body) => Assert.Empty(Organisations(body));

    [Fact]
    public void TheArticleGoesBeforeTheListOfAcronyms()
    {
        OrganisationEntity council = Assert.Single(Organisations("The International Cricket Council met in Dubai. The ICC chose a host."));
        Assert.Equal(("International Cricket Council", 2), (council.Name, council.Mentions.Count));
        Assert.Equal(["ICC"], council.OtherNames);
        Assert.Equal(
            ["European University 2"],
            Organisations("The European University opened a campus. The EU now has ninety teachers.").Select(found => $"{found.Name} {found.Mentions.Count}"));
    }

    [Fact]
    public void TheOtherNamesOfAWellKnownOneAreSearchedBesideItsName()
    {
        OrganisationEntity bureau = Assert.Single(Organisations("An agent of the FBI testified."));
        Assert.Equal("Federal Bureau of Investigation", bureau.Name);
        Assert.Equal(["FBI"], bureau.OtherNames);
    }

    [Fact]
    public void ThePossessiveEndingAndTheArticleAreOutsideTheSpan()
    {
        const string Body = "Officials praised the European Union's plan, and NATO's too.";
        Assert.Equal(["European Union", "NATO"], Organisations(Body).SelectMany(found => found.Mentions).Select(span => Body[span.Start..span.End]));
    }

    [Fact]
    public void ANameOfMoreThanTwelveWordsIsNone()
    {
        string words = string.Join(' ', Enumerable.Repeat("Harbour National Bank", 6));
        Assert.All(Organisations($"Officials of the {words} met."), found => Assert.InRange(found.Name.Split(' ').Length, 1, 12));
    }

    private static IReadOnlyList<OrganisationEntity> Organisations(string body) => new StatisticalRecognizer().Recognize("", body).Organisations;
}
