namespace NewsSearch.Tests.Cleaning;

/// <summary>Pages on which one rule, read alone, would take the story for furniture or furniture for the story.</summary>
public sealed class UnfamiliarPageTests
{
    private const string First = "The lighthouse on Gull Rock went dark on Friday night, and for two hours nobody on the coast could say why it had.";

    private const string Second = "Its keeper, Tove Hansen, rowed out with a lamp of her own and found that the cable had been cut by an anchor.";

    private const string Third = "“I have kept that light for nineteen years,” she said on Saturday, “and it has never failed me in weather like this.”";

    private const string Fourth = "The harbour office wants to lay a second cable before the winter, and to forbid all anchoring within half a mile.";

    private const string Heading = "<h1>Lighthouse goes dark</h1>";

    private static readonly string[] Story = [First, Second, Third, Fourth];

    [Fact]
    public void ManyLinksBesideAStory() => AssertStory($"<div>{Links(60)}<div>{Heading}{Paragraphs(Story)}</div></div>");

    [Fact]
    public void AStoryInWidgetsEachOfAClassOfItsOwn() =>
        AssertStory($"{Heading}<article>{string.Concat(Story.Select((text, i) => $"<div class=\"elementor-element elementor-element-{i}a elementor-widget elementor-widget-text-editor\"><p>{text}</p></div>"))}</article>");

    [Fact]
    public void AStoryHiddenFromThoseWithoutASubscription() =>
        AssertStory($"<p>You have permission to edit this article.</p>{Heading}<article><div class=subscriber-only style=\"display:none\">{Paragraphs(Story)}</div></article>");

    [Fact]
    public void ARestThatAButtonUnfolds() =>
        AssertStory($"{Heading}<article>{Paragraphs(First, Second)}<button>Read on</button><section style=\"display: none\">{Paragraphs(Third, Fourth)}</section></article>");

    [Fact]
    public void AStoryInUnfoldableParts()
    {
        string parts = string.Concat(Story.Take(3).Select((text, i) => $"<details open><summary>Part {i + 1}</summary><p>{text}</p></details>"));
        Assert.Equal([First, Second, Third], Body($"{Heading}{parts}").Where(line => !line.StartsWith("Part ", StringComparison.Ordinal)));
    }

    [Fact]
    public void AShortStoryAboveLongerOnes()
    {
        string next = string.Concat(Enumerable.Range(1, 2).Select(i =>
            $"<article><h2><a href=/{i}>Harbour number {i} freezes over</a></h2>{Paragraphs([.. Story.Select(text => text.Replace("the ", $"the {i}th ", StringComparison.Ordinal) + " It was cold.")])}</article>"));
        AssertStory($"<article>{Heading}{Paragraphs(First, Second)}</article><div>{next}</div>", First, Second);
    }

    [Fact]
    public void AnEmbeddedPostStaysInTheFlow()
    {
        const string Post = "<blockquote class=twitter-tweet><p>The light is back and so am I, thanks to all who rowed along with me.</p>— Tove Hansen (@tove) <a href=/1>March 29, 2014</a></blockquote>";
        AssertStory(
            $"{Heading}<article>{Paragraphs(First, Second)}{Post}{Paragraphs(Third, Fourth)}</article>", First, Second,
            "The light is back and so am I, thanks to all who rowed along with me.", "— Tove Hansen (@tove) March 29, 2014", Third, Fourth);
    }

    [Fact]
    public void ASentenceOfTheStoryThatSpeaksLikeAnOffer()
    {
        const string Offer = "Sign up for a year and you get the camera of our test for nothing; the lens, the strap and the bag cost you extra.";
        AssertStory($"{Heading}<article>{Paragraphs(First, Offer, Second, Third, Fourth)}</article>", First, Offer, Second, Third, Fourth);
    }

    [Theory]
    [InlineData("tone-comment")]
    [InlineData("content--comment")]
    [InlineData("gdpr-scope")]
    [InlineData("share-target")]
    [InlineData("promo-story")]
    [InlineData("sponsor-free")]
    public void AStoryWhoseClassHoldsAWordOfFurniture(string classes)
    {
        string comments = string.Concat(Enumerable.Range(1, 3).Select(i => $"<div class=comment><p>I have steered by that light for {i}0 years and never saw it fail before this week.</p></div>"));
        AssertStory($"{Heading}<article class={classes}>{Paragraphs(Story)}</article><section id=comments><h2>Comments</h2>{comments}</section>");
        AssertStory($"{Heading}<div>{string.Concat(Story.Select(text => $"<p class={classes}>{text}</p>"))}</div><section id=comments><h2>Comments</h2>{comments}</section>");
    }

    [Theory]
    [InlineData("sidebar-layout", "legal")]
    [InlineData("has-sidebar", "imprint")]
    [InlineData("content-with-sidebar", "Impressum")]
    [InlineData("l-no-sidebar", "box disclaimer")]
    public void AStoryInALayoutAboveALongerImprint(string layout, string box)
    {
        const string Imprint = "Gull Rock News is published by the Harbour Press Cooperative, 4 Quay Street, and entered in the register of the county court. "
            + "Responsible for its content within the meaning of the press law is the editor, who can be reached at the same address. "
            + "The cooperative takes no part in proceedings before a consumer board and does not answer for pages that others keep. "
            + "All texts and pictures are protected; whoever wants to print them elsewhere has to ask for it in writing.";
        AssertStory($"{Heading}<div class={layout}>{Paragraphs(First, Second, Third)}</div><div class=\"{box}\">{Imprint}</div>", First, Second, Third);
        AssertStory($"<div class={layout}>{Paragraphs(First, Second, Third)}</div><div class=\"{box}\"><p>{Imprint}</p></div>", First, Second, Third);
    }

    [Theory]
    [InlineData("legal")]
    [InlineData("tag-disclaimer")]
    [InlineData("legal-news")]
    public void AStoryAboutTheLaw(string classes)
    {
        AssertStory($"<div>{Links(20)}</div><div class={classes}>{Heading}{Paragraphs(Story)}</div>");
        AssertStory($"{Heading}<div class={classes}>{Paragraphs(Story)}</div><div>{Links(20)}</div>");
    }

    [Theory]
    [InlineData("aria-hidden=true")]
    [InlineData("style=\"visibility: hidden\"")]
    [InlineData("style=\"display:none\"")]
    [InlineData("hidden")]
    public void WhatIsNotShownIsLeftOutBesideAStory(string hiding) =>
        AssertStory($"{Heading}<article>{Paragraphs(First, Second)}<p {hiding}>This line is for nobody who reads the page, and no browser shows it.</p>{Paragraphs(Third, Fourth)}</article>");

    [Theory]
    [InlineData(1, 100)]
    [InlineData(5, 800)]
    public void AStoryOfWhichHalfIsLinks(int times, int links)
    {
        string[] story = [.. Enumerable.Range(1, times).SelectMany(i => Story.Select(text => $"{i}. {text}"))];
        string paragraphs = string.Concat(story.Select(text => $"<p><a href=/x>{text[..(text.Length / 2)]}</a>{text[(text.Length / 2)..]}</p>"));
        AssertStory($"<div>{Links(links)}</div><div>{Heading}{paragraphs}</div><div>{Links(links)}</div>", story);
    }

    [Fact]
    public void AListOfLinkedItemsThatIsTheStory() =>
        AssertStory($"<ul>{string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href=/{i}>Section {i}</a></li>"))}</ul><div>{Heading}<ol>{string.Concat(Story.Select(text => $"<li><a href=/x>{text}</a></li>"))}</ol></div>");

    [Fact]
    public void BulletPointsAboveAStory()
    {
        string points = string.Concat(Story.Select((_, i) => $"<li>Point {i + 1} of the story in short words</li>"));
        string[] body = Body($"{Heading}<div itemprop=articleBody><ul>{points}</ul>{Paragraphs(Story)}</div>");
        Assert.Equal(Story, body[^4..]);
    }

    [Fact]
    public void AListOfRelatedStoriesAboveTheFirstParagraph()
    {
        string related = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><a href=/{i}>Other light number {i} goes dark too</a></li>"));
        AssertStory($"{Heading}<article><div><h3>Related</h3><ul>{related}</ul></div>{Paragraphs(Story)}</article>");
    }

    [Fact]
    public void ADescriptionThatRepeatsTheFirstParagraphs()
    {
        string description = $"{First} {Second} {Third}";
        AssertStory($"{Heading}<div><p>{First}</p><p>{Second}</p><p>{Third}</p></div><div>{Paragraphs([.. Enumerable.Range(1, 20).Select(i => $"{i}. {Fourth}")])}</div>",
            [First, Second, Third, .. Enumerable.Range(1, 20).Select(i => $"{i}. {Fourth}")], $"<meta name=description content=\"{description}\">");
    }

    [Fact]
    public void AStoryInSectionsOfWhichOneIsCalledByAWordOfFurniture()
    {
        string[] ids = ["the-night", "newsletter-of-the-harbour", "the-cable"];
        string[][] sections = [.. ids.Select((_, i) => new[] { $"It was night {i}. {First} {Second}", $"It was day {i}. {Third} {Fourth}" })];
        string parts = string.Concat(sections.Select((texts, i) => $"<div class=part id={ids[i]}>{Paragraphs(texts)}</div>"));
        AssertStory($"{Heading}<article>{parts}</article>", [.. sections.SelectMany(texts => texts)]);
    }

    [Fact]
    public void AStoryOfOneParagraphThatBreaksOff()
    {
        string story = string.Join(' ', Story) + " Read by Tove";
        AssertStory($"{Heading}<div>{story}</div><div>{Links(12)}</div>", story);
    }

    [Theory]
    [InlineData("बंदरगाह की बत्ती शुक्रवार की रात बुझ गई और दो घंटे तक किसी को पता नहीं चला।", "रखवाले ने अपनी नाव से जाकर देखा कि समुद्र के नीचे का तार कट चुका था।")]
    [InlineData("انطفأ ضوء المنارة مساء الجمعة ولم يعرف أحد على الساحل السبب لمدة ساعتين كاملتين.", "هل كانت المرساة هي التي قطعت الكابل الممتد تحت الماء إلى الصخرة البعيدة كما قالت الحارسة؟")]
    [InlineData("بندرگاہ کی روشنی جمعہ کی رات بجھ گئی اور دو گھنٹے تک کسی کو معلوم نہ ہوا۔", "نگران اپنی کشتی میں گئی اور دیکھا کہ پانی کے نیچے کی تار کٹ چکی تھی۔")]
    [InlineData("ไฟประภาคารดับลงเมื่อคืนวันศุกร์และไม่มีใครบนชายฝั่งรู้สาเหตุเป็นเวลาสองชั่วโมง", "ผู้ดูแลพายเรือออกไปพร้อมตะเกียงของตนเองและพบว่าสายเคเบิลถูกสมอเรือตัดขาด")]
    [InlineData("灯塔在周五晚上熄灭，两个小时内岸上没有人知道原因。", "看守人划船出海，发现电缆已被船锚割断，她要求港务局尽快修复。")]
    [InlineData("Маяк погас в пятницу вечером, и два часа никто на берегу не знал почему.", "«Я храню этот свет девятнадцать лет, — сказала она, — и он ни разу не подвёл меня».")]
    [InlineData("Der Leuchtturm ging am Freitagabend aus, und niemand wusste, warum.", "„Ich hüte dieses Licht seit neunzehn Jahren, und es hat mich nie im Stich gelassen.“")]
    public void AStoryInAnyScript(string first, string second) =>
        AssertStory($"<div>{Links(30)}</div><h1>Gull Rock</h1><div><p>{first}</p><p>{second}</p></div><div>{Links(20)}</div>", first, second);

    private static string Links(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"<div><a href=/{i}>Section number {i}</a></div>"));

    private static string Paragraphs(params string[] texts) => string.Concat(texts.Select(text => $"<p>{text}</p>"));

    private static void AssertStory(string body) => AssertStory(body, Story);

    private static void AssertStory(string body, params string[] expected) => AssertStory(body, expected, "");

    private static void AssertStory(string body, string[] expected, string head) => Assert.Equal(expected, Body(body, head));

    private static string[] Body(string body, string head = "") => Cleaned.Page($"<html><head>{head}</head><body>{body}</body></html>").Body.Split("\n\n");
}
