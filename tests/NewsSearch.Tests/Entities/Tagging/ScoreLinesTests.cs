using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities.Tagging;

public sealed class ScoreLinesTests
{
    [Fact]
    public void ClubsOfALeagueTableAreNoPlaces()
    {
        const string body = """
            SOCCER - ENGLISH LEAGUE STANDINGS .

            LONDON 1996-03-09

            Standings in English league soccer after Saturday 's matches ( tabulate under played , won , drawn , lost , goals for , goals against , points ) :

            Division one

            Luton 22 9 7 6 31 28 34

            Oxford 22 9 6 7 30 22 33

            Reading 22 8 8 6 29 27 32

            Charlton 22 7 7 8 25 31 28

            Crewe Alexandra 22 7 6 9 25 31 27
            """;
        Assert.Equal("", People(body));
        Assert.Equal("London", Places(body));
    }

    [Fact]
    public void ScorersBesideTheScoreArePeople()
    {
        const string body = """
            SOCCER - ENGLISH LEAGUE RESULTS .

            LONDON 1996-03-09

            Results of English first division soccer matches on Saturday :

            Reading 1 ( Marsh 12 ) Oxford 2 ( Sutton 34 , Preston 67 )

            Barnsley 0 Bolton 3 ( Blake 4 , 61 , Lincoln 78 )

            Bradford 1 Ipswich 1 . Halftime 0-0 . Attendance 8,312 .

            Stoke v Swindon

            Norwich v Southend
            """;
        Assert.Equal("Marsh|Sutton|Preston|Blake|Lincoln", People(body));
        Assert.Equal("London", Places(body));
    }

    [Fact]
    public void TeamsOfAmericanTablesAndFixturesAreNoPlaces()
    {
        const string body = """
            BASEBALL - MAJOR LEAGUE STANDINGS AFTER TUESDAY 'S GAMES .

            NEW YORK 1996-06-05

            AMERICAN LEAGUE

            EASTERN DIVISION

            W L PCT GB

            NEW YORK 33 22 .600 -

            BALTIMORE 31 24 .564 2

            TEXAS 36 21 .632 -

            WEDNESDAY , JUNE 5 SCHEDULE

            DENVER AT TORONTO

            NEW YORK AT KANSAS CITY

            Hartford 4 BOSTON 2

            New Jersey 2 CALGARY 1 ( OT )
            """;
        Assert.Equal("", People(body));
        Assert.Equal("New York", Places(body));
        Assert.Single(Recognize(body).Places[0].Mentions);
    }

    [Fact]
    public void CountriesInBracketsAndTheirPlayersStay()
    {
        const string body = """
            TENNIS - RESULTS AT LYON OPEN .

            LYON , France 1996-10-16

            Results of second round matches on Wednesday :

            1-Thomas Muster ( Austria ) beat Karel Novak ( Czech Republic ) 6-3 6-4

            Marc Rossi ( Switzerland ) beat 4-Wayne Ferreira ( South Africa ) 7-6 6-2

            69 Peter Moran , Robert Karlsson ( Sweden ) 35 34
            """;
        Assert.Equal("Thomas Muster|Karel Novak|Marc Rossi|Wayne Ferreira|Peter Moran|Robert Karlsson", People(body));
        Assert.Equal("Lyon|France|Austria|Czech Republic|Switzerland|South Africa|Sweden", Places(body));
    }

    [Fact]
    public void ClubInBracketsBehindAPersonIsNoPlace()
    {
        const string body = """
            Leading goalscorers :

            14 - Anton Dragovic ( Strasbourg ) , Jean Belmont ( Lyon )

            12 - Miklos Varga ( Metz ) , Diego Solis ( Nantes )
            """;
        Assert.Equal("Anton Dragovic|Jean Belmont|Miklos Varga|Diego Solis", People(body));
        Assert.Equal("", Places(body));
    }

    [Fact]
    public void NationsPlayAsPlaces()
    {
        const string body = """
            AMMAN 1996-06-01

            Oman 2 ( Hassan 12 , Khalil 34 ) Kuwait 1 ( Said 76 )

            Wales 6 ( Saunders 2 , Hughes 24 ) San Marino 0
            """;
        Assert.Equal("Amman|Oman|Kuwait|Wales|San Marino", Places(body));
    }

    [Theory]
    [InlineData("He was in London 3 days ago, and about 12 people of Baghdad came.", "London|Baghdad")]
    [InlineData("On Saturday Bristol 2-1 Exeter was the other score of interest in Paris.", "Paris")]
    [InlineData("The rivalry of Texas vs. California is as old as the roads between them.", "Texas|California")]
    [InlineData("The game at Leeds was off, and so was Sheffield v Norwich.", "Leeds")]
    public void RunningTextKeepsItsPlaces(string body, string expected) => Assert.Equal(expected, Places(body));

    private static ArticleEntities Recognize(string body) => new StatisticalRecognizer().Recognize("", body);

    private static string People(string body) => string.Join('|', Recognize(body).People.Select(person => person.Name));

    private static string Places(string body) => string.Join('|', Recognize(body).Places.Select(place => place.Name));
}
