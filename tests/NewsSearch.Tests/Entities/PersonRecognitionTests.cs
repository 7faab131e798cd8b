using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class PersonRecognitionTests
{
    [Theory]
    [InlineData("Russian President Vladimir Putin phoned President Barack Obama.", "Vladimir Putin|Barack Obama")]
    [InlineData("U.S. Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov.", "John Kerry|Sergei Lavrov")]
    [InlineData("U.N. Secretary-General Ban Ki-moon said so.", "Ban Ki-moon")]
    [InlineData("South Korean President Moon Jae-in met Thailand's Prayut Chan-o-cha and others.", "Moon Jae-in|Prayut Chan-o-cha")]
    [InlineData("Prince Harry and King Abdullah spoke; Stephen King listened.", "Harry|Abdullah|Stephen King")]
    [InlineData("He praised Cleveland's Danny Salazar and Vladimir Putin's Russia.", "Danny Salazar|Vladimir Putin")]
    [InlineData("They read J.K. Rowling and John F. Kennedy there.", "J.K. Rowling|John F. Kennedy")]
    [InlineData("He praised Martin Luther King Jr. yesterday.", "Martin Luther King Jr.")]
    [InlineData("Syria's Bashar al-Assad and Osama bin Laden disagreed.", "Bashar al-Assad|Osama bin Laden")]
    [InlineData("The painter Vincent van Gogh knew Charles de Gaulle and Conor O’Brien.", "Vincent van Gogh|Charles de Gaulle|Conor O’Brien")]
    [InlineData("Florida Sen. Marco Rubio and U.S. President Barack Obama met.", "Marco Rubio|Barack Obama")]
    [InlineData("Sen. Ted Cruz and Dr. Ngozi Okonjo-Iweala spoke.", "Ted Cruz|Ngozi Okonjo-Iweala")]
    [InlineData("North Korea's Kim Jong-un met Xi Jinping and Shinzo Abe.", "Kim Jong-un|Xi Jinping|Shinzo Abe")]
    public void PeopleAreNamedWithoutTitles(string body, string expected) => Assert.Equal(expected, string.Join('|', People(body).Select(person => person.Name)));

    [Fact]
    public void PossessiveEndingIsOutsideTheSpan()
    {
        const string body = "Aides of President Vladimir Putin met. Putin's men left, Putin’s too.";
        PersonEntity putin = Assert.Single(People(body));
        Assert.Equal(["Vladimir Putin", "Putin", "Putin"], putin.Mentions.Select(span => body[span.Start..span.End]));
    }

    [Fact]
    public void ShortMentionsBelongToTheFullName()
    {
        PersonEntity putin = Assert.Single(People("Vladimir Putin spoke. Mr. Putin left. Later Putin said no. Vladimir smiled."));
        Assert.Equal(("Vladimir Putin", 4), (putin.Name, putin.Mentions.Count));
    }

    [Fact]
    public void FullNameLaterInTheArticleCollectsEarlierMentions()
    {
        PersonEntity person = Assert.Single(People("Mr. Yanukovych fled. Parliament removed Viktor Yanukovych in February."));
        Assert.Equal(("Viktor Yanukovych", 2), (person.Name, person.Mentions.Count));
    }

    [Fact]
    public void BareSurnameOfAFamilyGoesToTheOneNamedLast()
    {
        IReadOnlyList<PersonEntity> people = People("Bill Clinton spoke first. Clinton said little. Then Hillary Clinton arrived. Clinton said more. Clinton smiled.");
        Assert.Equal([("Bill Clinton", 2), ("Hillary Clinton", 3)], people.Select(person => (person.Name, person.Mentions.Count)));
    }

    [Fact]
    public void MiddleNamesMayBeLeftOutButNotContradict()
    {
        IReadOnlyList<PersonEntity> people = People("George W. Bush and George H. Bush met John Kennedy. John F. Kennedy said so.");
        Assert.Equal(["George W. Bush", "George H. Bush", "John F. Kennedy"], people.Select(person => person.Name));
    }

    [Fact]
    public void InitialsAreOneHoweverTheyAreSpaced()
    {
        PersonEntity vance = Assert.Single(People("J.D. Vance spoke on Monday. J. D. Vance then left. JD Vance agreed, and J.D. smiled."));
        Assert.Equal(("J.D. Vance", 4), (vance.Name, vance.Mentions.Count));
    }

    [Theory]
    [InlineData("Robert F. Kennedy Jr. spoke of his father. Robert F. Kennedy was shot in 1968.", "Robert F. Kennedy Jr. 1|Robert F. Kennedy 1")]
    [InlineData("Robert F. Kennedy Jr. spoke. Kennedy left.", "Robert F. Kennedy Jr. 2")]
    [InlineData("Robert F. Kennedy Jr. spoke of Robert F. Kennedy. Kennedy was moved.", "Robert F. Kennedy Jr. 2|Robert F. Kennedy 1")]
    [InlineData("Donald Trump spoke. Then Donald Trump Jr. arrived. Trump laughed.", "Donald Trump 2|Donald Trump Jr. 1")]
    [InlineData("Donald Trump Jr. met Donald Trump. Trump Jr. spoke. Trump laughed.", "Donald Trump Jr. 2|Donald Trump 2")]
    [InlineData("Martin Luther King, Jr. was born in Atlanta. Martin Luther King Jr. marched.", "Martin Luther King Jr. 2")]
    public void GenerationsAreKeptApart(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', People(body).Select(person => $"{person.Name} {person.Mentions.Count}")));

    [Theory]
    [InlineData("Barack and Michelle Obama arrived. Barack waved.", "Barack Obama 2|Michelle Obama 1")]
    [InlineData("Barack & Michelle Obama arrived.", "Barack Obama 1|Michelle Obama 1")]
    [InlineData("George W. and Laura Bush left. George W. waved.", "George W. Bush 2|Laura Bush 1")]
    [InlineData("Malcolm X and Laura Bush left.", "Malcolm X 1|Laura Bush 1")]
    [InlineData("Michael Jordan spoke. Then Michael and Michelle Obama arrived.", "Michael Jordan 2|Michelle Obama 1")]
    [InlineData("President Clinton and Michelle Obama arrived.", "Clinton 1|Michelle Obama 1")]
    public void GivenNameBeforeAWholeNameHasItsSurnameUnlessItIsSomebodyElses(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', People(body).Select(person => $"{person.Name} {person.Mentions.Count}")));

    [Fact]
    public void MiddleInitialsMustBeTheSame()
    {
        IReadOnlyList<PersonEntity> people = People("George W. Bush and George H. W. Bush met. George H.W. Bush left.");
        Assert.Equal([("George W. Bush", 1), ("George H. W. Bush", 2)], people.Select(person => (person.Name, person.Mentions.Count)));
    }

    [Fact]
    public void NameGoesOnInTheNextLineOfAWrappedParagraph()
    {
        const string body = "The club named its student captain John\nSmith on Tuesday, and the club thanked John\nSmith again.";
        PersonEntity person = Assert.Single(People(body));
        Assert.Equal("John Smith", person.Name);
        Assert.Equal(["John\nSmith", "John\nSmith"], person.Mentions.Select(span => body[span.Start..span.End]));
    }

    [Theory]
    [InlineData("Minutes of the meeting of Barack Obama\nAngela Merkel opened it\nat ten.")]
    [InlineData("The report was written by Barack Obama\n\nAngela Merkel read it on Tuesday, and then\nthe others did.")]
    public void LineThatHadRoomForMoreEndsTheName(string body) => Assert.Equal(["Barack Obama", "Angela Merkel"], People(body).Select(person => person.Name));

    [Fact]
    public void HeadlineInsideTheBodyDoesNotMergePeople()
    {
        IReadOnlyList<PersonEntity> people = People("Angela Merkel Meets Barack Obama in Hannover\n\nAngela Merkel and Barack Obama met there.");
        Assert.Equal(["Angela Merkel", "Barack Obama"], people.Select(person => person.Name));
    }

    [Fact]
    public void TitleIsNotReported() => Assert.Empty(new StatisticalRecognizer().Recognize("Vladimir Putin Calls Barack Obama", "They spoke for an hour.").People);

    [Theory]
    [InlineData("Sources at Fox News, the Associated Press, CBS and the White House disagreed.")]
    [InlineData("The European Union signed an Association Agreement and a Free Trade Agreement.")]
    [InlineData("The Kansas City Chiefs beat them. The University of Oxford and the Bank of England objected.")]
    [InlineData("However, Officials said so on Friday. Meanwhile, Police arrived in March.")]
    public void BodiesAndOrdinaryWordsAreNotPeople(string body) => Assert.Empty(People(body));

    private static IReadOnlyList<PersonEntity> People(string body) => new StatisticalRecognizer().Recognize("", body).People;
}
