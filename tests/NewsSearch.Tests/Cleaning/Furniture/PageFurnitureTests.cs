using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Furniture;

namespace NewsSearch.Tests.Cleaning.Furniture;

public sealed class PageFurnitureTests
{
    private const string Before = "The council voted on Monday to rebuild the old pier.";
    private const string After = "The work will begin in the spring, the mayor said.";

    [Theory]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Subscribe to our newsletter and get the top stories delivered to your inbox every morning.")]
    [InlineData("Get breaking news alerts on your phone. Download our app.")]
    [InlineData("Share this article on Facebook")]
    [InlineData("Share Tweet Email Print")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Was this article helpful?")]
    [InlineData("Rate this article")]
    [InlineData("READ MORE: Storm Destroys the Old Pier")]
    [InlineData("Related: What the sea took in January")]
    [InlineData("See also: Ten Piers Worth a Visit")]
    [InlineData("Most Read")]
    [InlineData("More From Politics")]
    [InlineData("Related Stories")]
    [InlineData("You may also like")]
    [InlineData("© 2014 The Bay Courier. All rights reserved.")]
    [InlineData("Copyright 2014 The Bay Courier. This material may not be published, broadcast, rewritten or redistributed.")]
    [InlineData("We use cookies to give you the best experience. By continuing to use this site you agree to our cookie policy.")]
    [InlineData("Please enable JavaScript to view the comments.")]
    [InlineData("Donate now")]
    [InlineData("Please consider making a donation to support our journalism.")]
    [InlineData("Your tax-deductible donation helps us keep our reporting free for everyone.")]
    [InlineData("Follow us on Twitter @baycourier")]
    [InlineData("Follow Ann Lee on Twitter: @annlee")]
    [InlineData("Click here to read the full story.")]
    [InlineData("Leave a comment")]
    [InlineData("12 Comments")]
    [InlineData("5 min read")]
    [InlineData("Return to homepage.")]
    [InlineData("Already a subscriber? Log in")]
    [InlineData("Enter your email address")]
    [InlineData("Thank you for subscribing!")]
    [InlineData("Tags: pier, storm, council")]
    [InlineData("(AP Photo/Ann Lee)")]
    [InlineData("* * *")]
    public void FurnitureBetweenParagraphsIsRemoved(string furniture) => Assert.Equal([Before, After], Remove(Before, furniture, After));

    [Theory]
    [InlineData("The company said 40 million people subscribe to its newsletter.")]
    [InlineData("“Subscribe to our newsletter,” the preacher told them, and they laughed.")]
    [InlineData("Residents were asked to donate blood at the town hall.")]
    [InlineData("Donations to the party rose by a third after the speech.")]
    [InlineData("Share prices fell 3 percent on Facebook's results.")]
    [InlineData("Help arrived within the hour.")]
    [InlineData("Follow-up talks are planned in Geneva.")]
    [InlineData("The most popular articles on the site were about the storm.")]
    [InlineData("Netflix will charge you more for a subscription.")]
    [InlineData("He wrote on Twitter that the story was false.")]
    [InlineData("You can see the pier from the church.")]
    [InlineData("Let us be clear: members of the council knew.")]
    [InlineData("We are sorry, she said.")]
    [InlineData("Print newspapers lost a tenth of their readers.")]
    [InlineData("The cookies were poisoned, police believe.")]
    [InlineData("Read the law, he urged them.")]
    [InlineData("Join the army and see the world was the slogan of that year.")]
    [InlineData("What next?")]
    [InlineData("A night at sea")]
    public void SentencesOfTheStoryStay(string sentence) => Assert.Equal([Before, sentence, After], Remove(Before, sentence, After));

    [Fact]
    public void HeadlinesBelowAListLabelGoAndTheStoryResumes() =>
        Assert.Equal([Before, After], Remove(Before, "Most Popular", "Mayor's Cat Found Alive", "Ten Ways to Cook a Herring", After));

    [Fact]
    public void RequestsAtTheEndOfAParagraphAreCut() =>
        Assert.Equal([Before], Remove(Before + " Click here to subscribe to our newsletter."));

    [Fact]
    public void AWeakRequestGoesOnlyBesideFurniture()
    {
        const string Weak = "We’re sorry to hear that.";
        Assert.Equal([Before, Weak, After], Remove(Before, Weak, After));
        Assert.Equal([Before, After], Remove(Before, "Was this article helpful?", Weak, After));
    }

    [Fact]
    public void ABareLinkIsFurnitureAndALinkedSentenceIsNot()
    {
        Paragraph[] paragraphs = [new(Before), new("Storm Destroys the Old Pier", LinkShare: 1), new(After, LinkShare: 1)];
        Assert.Equal([Before, After], PageFurniture.Remove(paragraphs).Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("Hide Caption {0} of 12", true)]
    [InlineData("({0}/12)", true)]
    [InlineData("Bild {0} von 12", true)]
    [InlineData("She scored {0} in the year.", false)]
    [InlineData("He took 3 of 12 in round {0}.", false)]
    public void AGalleryOfNumberedCaptionsIsRemoved(string number, bool isGallery)
    {
        string gallery = string.Join(' ', Enumerable.Range(1, 5).Select(i => $"The mayor walks along the quay with the harbour master and her dog on a Friday. {string.Format(null, number, i)}"));
        Assert.Equal(isGallery ? [Before, After] : [Before, gallery, After], Remove(Before, gallery, After));
        Assert.Equal([gallery], Remove(gallery));
    }

    private static IEnumerable<string> Remove(params string[] paragraphs) =>
        PageFurniture.Remove([.. paragraphs.Select(text => new Paragraph(text))]).Select(paragraph => paragraph.Text);
}
