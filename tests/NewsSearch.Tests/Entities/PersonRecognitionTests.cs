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
