using System.Text.Json;
using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Tests.Cleaning.Metadata;

/// <summary>Pages that state their story's text in JSON-LD beside showing it.</summary>
public sealed class StatedBodyTests
{
    private static readonly string[] Story =
    [
        "The lighthouse at Corran Point will be lit again in October, the coast board said on Friday, nine years after its lamp was taken away to a museum.",
        "Fishermen had asked for it since two boats ran onto the Widow's Teeth in one night of fog, with eleven people on board and no light to steer by.",
        "“A buoy is no lighthouse,” said Elin Marsh, who lost a trawler there. “You see it when you are already on it, and then it is of no use to you.”",
        "The new lamp needs no keeper and forty watts. Its beam reaches nineteen miles, one less than that of the paraffin lamp which burnt there in 1902.",
        "The museum keeps the old lens, three metres high, and the board has promised to carry visitors up the tower on the first Sunday of every month.",
    ];

    /// <summary>Neither a sentence nor a label that the wording rules know.</summary>
    private const string Line = "Corran Point seen from the harbour wall at low water";

    private const string Sentence = "The board meets in the town hall on Tuesday evenings and everyone with a question about the coast is welcome to come.";

    [Fact]
    public void ALineThatACompleteStatedTextLacksIsNoPartOfTheStory()
    {
        string[] shown = [Story[0], Story[1], Line, .. Story[2..]];
        Assert.Equal(shown, Body(Page(shown, null)));
        Assert.Equal(Story, Body(Page(shown, string.Join(' ', Story))));
    }

    [Fact]
    public void ASentenceWithinTheStoryStaysThoughTheStatedTextLacksIt()
    {
        string[] shown = [Story[0], Story[1], Sentence, .. Story[2..]];
        Assert.Equal(shown, Body(Page(shown, string.Join(' ', Story))));
    }

    [Fact]
    public void ASentenceBehindTheEndOfTheStatedTextIsNoPartOfTheStory()
    {
        string[] shown = [.. Story, Sentence];
        Assert.Equal(shown, Body(Page(shown, null)));
        Assert.Equal(Story, Body(Page(shown, string.Join(' ', Story))));
    }

    /// <summary>What the page shows is a little more than four fifths of the stated text: less than nine tenths, so it tells nothing.</summary>
    [Fact]
    public void AStatedTextThatIsNotOnThePageTellsNothing()
    {
        string[] shown = [Story[0], Line, .. Story[1..]];
        Assert.Equal(shown, Body(Page(shown, string.Join(' ', [.. Story, Sentence]))));
    }

    [Fact]
    public void AShortStatedTextIsASummary()
    {
        string[] shown = [Story[0], Line, .. Story[1..]];
        Assert.Equal(shown, Body(Page(shown, string.Join(' ', Story[..3]))));
    }

    [Fact]
    public void APageThatShowsLittleGivesWayToTheStatedText() =>
        Assert.Equal(Story, Body(Page([Story[0], "To read the whole story you need an account with us."], string.Join("\n\n", Story))));

    [Fact]
    public void ALongFirstParagraphWhoseInitialIsSetApartStays()
    {
        string first = $"{Story[0]} {Story[1]}";
        string[] rest = [.. Enumerable.Range(1, 30).Select(i => $"On the {i}. day of the hearing the board heard a fisherman, a pilot and the harbour master about the light at Corran Point.")];
        Paragraph[] shown = [new(first), .. rest.Select(text => new Paragraph(text)), new(Line)];
        StatedBody stated = StatedBody.Of($"{first[1..]} {string.Join(' ', rest)}")!;
        Assert.Equal([first, .. rest], stated.Filter([.. shown]).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void AStoryThatThePageShowsTwiceIsLeftAsItIs()
    {
        List<Paragraph> shown = [.. Story.Concat(Story).Append(Line).Select(text => new Paragraph(text))];
        Assert.Equal(shown, StatedBody.Of(string.Join(' ', Story))!.Filter(shown));
    }

    [Theory]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(300_000, true)]
    [InlineData(300_001, false)]
    public void OnlyATextOfAStorysLengthIsOne(int length, bool isOne) => Assert.Equal(isOne, StatedBody.Of(new string('x', length)) is not null);

    private static string[] Body(string page) => Cleaned.Page(page).Body.Split("\n\n");

    private static string Page(IEnumerable<string> paragraphs, string? stated)
    {
        string data = stated is null ? "" : $$"""
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Light returns","articleBody":{{JsonSerializer.Serialize(stated)}}}</script>
            """;
        return $"<html><head><title>Light returns</title>{data}</head><body><h1>Light returns</h1><div>{string.Concat(paragraphs.Select(text => $"<p>{text}</p>"))}</div></body></html>";
    }
}
