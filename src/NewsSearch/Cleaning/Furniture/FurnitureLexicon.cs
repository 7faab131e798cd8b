using System.Collections.Frozen;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>
/// The words by which a page speaks to its reader rather than tells its story. No outlet's name stands here: what is
/// listed is the trade's wording for newsletters, accounts, donations, sharing and lists of further stories. English stands here, other languages in
/// Data/furniture-words.tsv; a page is read by all of them, for what one language says so no other one says in a story.
/// </summary>
internal sealed class FurnitureLexicon
{
    private static readonly Lazy<FurnitureLexicon> Shared = new(static () => new FurnitureLexicon());

    private FurnitureLexicon()
    {
        FurnitureWords words = FurnitureWords.Read();
        Labels = EnglishLabels.Concat(words.Labels).ToFrozenSet(StringComparer.Ordinal);
        Pointers = EnglishPointers.Concat(words.Pointers).ToFrozenSet(StringComparer.Ordinal);
        SentencePointers = new[] { "related", "read more", "see also" }.Concat(words.SentencePointers).ToFrozenSet(StringComparer.Ordinal);
        ListLabels = words.ListLabels.ToFrozenSet(StringComparer.Ordinal);
        Openings = ByFirstWord(EnglishOpenings.Concat(words.Openings));
        Certain = Phrases(EnglishCertain, "", words.Certain);
        OtherSayings = words.Certain.ToFrozenSet(StringComparer.Ordinal);
        LabelLanguages = [(LabelWords, LabelCores), .. words.LabelLanguages];
    }

    /// <summary>Built when first asked for.</summary>
    public static FurnitureLexicon Instance => Shared.Value;

    // Words of which labels such as "Most Popular" or "Share this story on Facebook" are wholly made.
    private static readonly FrozenSet<string> LabelWords = Words("""
        a about above account accept ad ads advertise advertisement advertisements advertising after ago all also an and around article
        articles at back below bookmark breaking by category choice choices close coming comment comments content continue continues
        copy coverage day days donate editor's editors editors' email e-mail expand facebook featured feed flipboard follow for from
        full gallery get google headlines here hide home homepage hour hours image images in instagram join keep latest like link
        linkedin links listen load loading log login main menu messenger min mins minute minutes month more most navigation new news
        newsletter newsletters next now of on open or our out page partners photo photos picks pinterest pinned play podcast podcasts
        popular post posts previous print promoted promotion read reader readers reading recent recently recommended reddit register
        related reply report return reuse rss save scroll search section see share shared shares show sign skip slideshow
        sponsor sponsored stories story subscribe subscribed tags telegram text the this to today today's top topic topics transcript
        trending tumblr tweet tweets twitter up us video videos view viewed views visit watch watched web week what's whatsapp x you
        your youtube yesterday
        """);

    // Of these a label must hold one: the others alone could be a crosshead of the story.
    private static readonly FrozenSet<string> LabelCores = Words("""
        ad ads advertise advertisement advertisements advertising articles bookmark comment comments email e-mail facebook flipboard
        homepage instagram linkedin links login menu navigation newsletter newsletters picks pinterest popular print promoted reddit
        related rss save share shared shares sponsored stories story subscribe tags telegram topics transcript trending tweet twitter
        video videos viewed whatsapp youtube recommended headlines register slideshow min mins minute minutes ago gallery log
        """);

    /// <summary>Of these a label must hold one to stand above a list of other stories' headlines.</summary>
    public FrozenSet<string> ListCores { get; } = Words("""
        articles headlines picks popular recommended related stories trending viewed shared next videos latest
        """);

    /// <summary>Labels that hold no word of <see cref="LabelCores"/> yet are always a page's own.</summary>
    public FrozenSet<string> Labels { get; }

    private static readonly string[] EnglishLabels =
    [
        "read more", "read next", "up next", "see also", "see more", "view more", "show more", "load more", "more", "more news",
        "also read",
        "read also", "next", "previous", "back", "back to top", "home", "search", "close", "loading", "continue reading", "sign up",
        "sign in", "sign out", "join us", "follow us", "contact us", "about us", "click here", "learn more", "watch live", "watch now",
        "watch next", "listen now", "listen", "play", "you may also like", "you might also like", "you may have missed",
        "in case you missed it",
        "don't miss", "don't miss this", "what to read next", "what others are reading", "most read", "most watched", "most recent",
        "latest news", "top news", "breaking news", "from around the web", "from the web", "around the web", "we recommend",
        "recommended for you", "more for you", "skip to main content", "skip to content", "terms of service", "terms of use",
        "privacy policy", "cookie policy", "all rights reserved", "thank you for reading", "thanks for reading",
        "thank you for your feedback", "thanks for your feedback", "thank you for subscribing", "thank you for signing up", "yes no",
        "was this helpful", "support us", "support our work", "support our journalism", "donate now", "donate", "donate today",
        "give now", "become a member", "subscribe now", "get the app", "download the app", "download our app", "leave a comment",
        "leave a reply", "post a comment", "add a comment", "join the conversation", "join the discussion", "start the conversation",
        "be the first to comment", "comments are closed", "have your say", "report a typo", "report an error", "submit a correction",
        "send us a tip", "send a tip", "got a tip", "tags", "topics", "filed under", "in this article", "in this story", "font size",
        "text size", "toggle caption", "hide caption", "enlarge this image", "image", "photo", "getty images", "image credit",
        "photo credit", "advertise with us", "this is an advertisement", "your ad here", "special offer", "limited time offer",
    ];

    /// <summary>What, before a colon, points to another story: "READ MORE: …".</summary>
    public FrozenSet<string> Pointers { get; }

    private static readonly string[] EnglishPointers =
    [
        "read", "read more", "read also", "also read", "read next", "read the full story", "related", "related story", "related stories",
        "related article", "related articles", "related coverage", "related content", "related links", "see also", "see more", "more",
        "more news", "more from", "watch", "watch now", "watch also", "also watch", "watch live", "watch more", "listen", "listen now",
        "don't miss", "must read", "must see", "must watch", "recommended", "suggested", "trending", "trending now", "popular", "also see",
        "also on", "also in", "you may also like", "you might also like", "up next", "next", "next article", "previous article", "previous",
        "in case you missed it", "icymi", "sign up", "subscribe", "newsletter", "click here", "tags", "tag", "topics", "filed under",
        "categories", "category", "posted in", "share", "share this", "follow", "image", "image source",
        "image credit", "photo", "photo credit", "photo source", "picture credit", "credit", "featured image", "featured image credit",
        "advertisement", "sponsored", "promoted", "more on this", "more on this story", "more on this topic", "learn more", "read here",
        "read it here", "from the archives", "further reading", "recent stories", "latest", "full coverage",
        "editor's picks", "top stories", "most read", "most popular",
    ];

    /// <summary>Verbs by which a page asks its reader for something.</summary>
    public FrozenSet<string> Requests { get; } = Words("""
        accept add allow be become bookmark browse buy call check choose click comment connect consider contact continue contribute
        create disable discover donate don't download email enable enjoy enter explore find follow get give go help join keep learn
        leave let like listen log make manage order post rate read receive refresh register return save scroll see select send share
        shop sign start stay submit subscribe support tap tell text try turn tweet unlock update upgrade use view visit vote watch write
        """);

    /// <summary>
    /// What follows such a verb when it is a request and not a noun: "share this", but not "share prices"; "help us", but
    /// not "help arrived".
    /// </summary>
    public FrozenSet<string> RequestComplements { get; } = Words("""
        a access alerts all an and at below by daily digital exclusive facebook for free full fund here her him in instant into it keep
        latest like live more news newsletter newsletters now off on online or our out over print protect real-time sponsor support the
        them these this to today tuned twitter unlimited up updates us using via weekly with your yourself informed connected part
        me my notifications every everything making supporting giving becoming joining subscribing signing
        expert instantly sure one some breaking another miss forget
        """);

    /// <summary>
    /// Words and phrases of a page's services, with their weight: 2 where a story hardly ever uses them, 1 where it may.
    /// </summary>
    public FrozenDictionary<string, (string Phrase, int Weight)[]> Services { get; } = Phrases(
        """
        newsletter; newsletters; inbox; mailbox; unsubscribe; subscribe; subscribing; subscription; sign up; signing up; signed up; sign in;
        log in; logged in; email address; e-mail address; email list; mailing list; push notifications; push alerts; email alerts;
        breaking news alerts; free trial; our journalism; our reporting; our work; our coverage; our website; our site; our newsroom;
        our app; our apps; our readers; our team of; our community; our newsletters; our mission; our stories; our articles; our content;
        our reporters; our journalists; our podcast; our channel; our latest; our partners; our privacy; our terms; our facebook;
        our twitter; our free; our mobile; privacy policy; privacy notice; terms of service; terms of use; terms and conditions; cookies;
        cookie; recurring donation; monthly donation; one time donation; one-time donation; tax deductible; tax-deductible; your donation;
        your gift; your contribution; your support; ad blocker; adblocker; ad-blocker; ad block; adblock; javascript; app store;
        google play; special offers; follow us; like us; support us; homepage; home page; this article; this story; this page;
        this post; this site; this website; this video;
        this newsletter; other articles; other stories; more articles; more stories; related articles; related stories; full story;
        full article; be the first to; give us another try; all rights reserved; delivered to; delivered straight; delivered directly;
        delivered daily; straight to your; directly to your; ad-free; ad free; free for everyone; news you can trust;
        independent journalism; quality journalism; nonprofit journalism; local journalism; unlimited access; digital access;
        premium content; exclusive content; already a subscriber; already a member; not a subscriber; become a member; become a subscriber;
        become a supporter; comments section; comment section; comments below; in the comments; leave a comment; click here; tap here;
        scroll down; our weekly; our daily; your feedback; your comment; your comments; your browser; your account; your password;
        your preferences; your consent; your privacy; your subscription; help keep; letter to the editor; thanks for reading;
        thank you for reading; thank you for your; captcha; opt out; opt-out; paywall; editorial standards; you may also; you might also;
        """,
        """
        join us; contact us; email us; e-mail us; call us; reach us; tell us; write to us; send us; email; e-mail; emails;
        subscriber; subscribers; member; members; membership; donate; donation; donations; contribute; contribution;
        alerts; alert; notifications; app; apps; facebook; twitter; instagram; youtube; whatsapp; telegram; linkedin; tiktok; reddit;
        podcast; podcasts; rss; account; password; free; daily; weekly; latest news; latest; breaking news; top stories; news; stories;
        articles; headlines; updates; content; journalism; exclusive; offers; offer; trial; access; browser; settings; site; website;
        sorry to hear; feedback; comments; comment; newsroom; reader; readers; unlimited; straight; delivered; helpful; useful; friends;
        fans; tips; tip; download; link; links; page; video; reply; review; survey; advertise; advertising; advertisers; advertisement;
        advertisements; sponsor; sponsors; archive; print; digital; edition; enjoy; privacy; consent; preferences; copyright;
        """);

    /// <summary>Words by which a sentence shows that it tells of others: reported speech and third persons.</summary>
    public FrozenSet<string> Narration { get; } = Words("""
        said says told added according wrote asked announced reported reportedly argued explained noted claimed testified replied
        insisted warned stated he she his him her hers they their them i my me
        """);

    /// <summary>Sayings of pages that need no further sign.</summary>
    public FrozenDictionary<string, (string Phrase, int Weight)[]> Certain { get; }

    /// <summary>Of <see cref="Certain"/> those of other languages than English: beside them <see cref="Narration"/> tells nothing (Italian <c>i</c>).</summary>
    public FrozenSet<string> OtherSayings { get; }

    /// <summary>Of <see cref="Pointers"/> those that point even before a sentence.</summary>
    public FrozenSet<string> SentencePointers { get; }

    /// <summary>Labels of other languages that head a list of other stories.</summary>
    public FrozenSet<string> ListLabels { get; }

    /// <summary>By their first words, beginnings that make a label whatever section or topic follows ("More from Politics").</summary>
    public FrozenDictionary<string, string[]> Openings { get; }

    /// <summary>A language each: words of which labels such as "Most Popular" are wholly made, and those of which one must be among them.</summary>
    public (FrozenSet<string> Words, FrozenSet<string> Cores)[] LabelLanguages { get; }

    private static readonly string[] EnglishOpenings =
    [
        "more from", "more on", "more in", "more about", "read more", "most read in", "most popular in", "most popular on", "latest from",
        "latest in", "share on", "share via", "share to", "email this", "print this", "posted in", "filed under", "photo by", "photos by",
        "image by", "image via", "photo via", "photo courtesy", "image courtesy", "sign up for", "subscribe to", "follow us", "join the",
        "listen to this", "related to this", "comments on", "view all", "see all", "trending in", "popular in", "click to", "click here to",
        "tap to", "continue reading", "get the latest", "don't miss", "stories from", "sponsored by", "presented by", "brought to you by",
        "what you need to know about",
    ];

    private const string EnglishCertain =
        """
        all rights reserved; may not be published broadcast rewritten; may not be reproduced; we use cookies; uses cookies; use of cookies;
        by continuing to use this; by continuing to browse; by signing up you; by subscribing you; by clicking you; by registering you;
        by submitting your; by entering your email; by providing your email; enable javascript; javascript is disabled;
        javascript to view; browser does not support; disable your ad; turn off your ad; story continues below; article continues below;
        article continues after; story continues after; continue reading the main; continue reading below; scroll to continue;
        please enter a valid email; this site is protected by; was this article; was this story; was this page; did you find this;
        rate this article; how would you rate; share this article; share this story; share this post; thank you for signing up;
        thank you for subscribing; thanks for signing up; check your inbox; an error has occurred; something went wrong please;
        unsubscribe at any time; unsubscribe anytime; cancel anytime; cancel at any time; no spam; already a subscriber;
        already have an account; don't have an account; forgot your password; back to top; return to homepage;
        return to the homepage; go to homepage; skip to main; skip to content;
        """;

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Phrases by their first word, the longest first.</summary>
    private static FrozenDictionary<string, (string Phrase, int Weight)[]> Phrases(string strong, string weak, params IEnumerable<string> further) =>
        Split(strong, 2).Concat(Split(weak, 1)).Concat(further.Select(phrase => (Phrase: phrase, Weight: 2)))
            .GroupBy(entry => entry.Phrase.Split(' ')[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> ByFirstWord(IEnumerable<string> phrases) =>
        phrases.GroupBy(phrase => phrase.Split(' ')[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<(string Phrase, int Weight)> Split(string list, int weight) =>
        list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(phrase => (phrase, weight));
}
