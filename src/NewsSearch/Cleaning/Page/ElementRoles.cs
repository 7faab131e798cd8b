using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsSearch.Cleaning.Page;

/// <summary>Reads an element's role from its name, ARIA role, microdata and the words of its class and id.</summary>
internal static class ElementRoles
{
    private const int MaxWordLength = 32;

    /// <summary>The class names a layout after a part that it has.</summary>
    private const string LayoutEnd = "-layout";

    /// <summary>What parts the classes of an element (HTML, "ASCII whitespace").</summary>
    private const string Spaces = " \t\n\f\r";

    private static readonly FrozenSet<string> FurnitureNames = FrozenSet.ToFrozenSet(
        ["aside", "footer", "nav", "form", "figure", "figcaption", "menu", "dialog"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> FurnitureRoles = FrozenSet.ToFrozenSet(
        ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
         "alert"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that alone tell what the element is for.</summary>
    private static readonly FrozenSet<string> FurnitureWords = FrozenSet.ToFrozenSet(
        ["share", "sharing", "shares", "sharebar", "sharethis", "social", "socials", "addthis", "related", "relatedarticles", "recommend",
         "recommended", "recommendation", "recommendations", "recirc", "recirculation", "newsletter", "newsletters", "subscribe",
         "subscription", "signup", "optin", "promo", "promos", "promotion", "promobox", "sponsor", "sponsored", "ad", "ads", "advert",
         "adverts", "advertisement", "advertising", "adslot", "adunit", "sidebar", "nav", "navbar",
         "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "masthead", "byline", "bylines", "bio", "dateline",
         "timestamp", "pubdate", "caption", "captions", "credit", "credits", "tags", "taglist", "topics", "trending", "popular",
         "mostread", "mostpopular", "outbrain", "taboola", "teaser", "teasers", "carousel", "widget", "widgets", "toolbar", "tooltip",
         "copyright", "disclaimer", "pagination", "pager", "rail", "upsell", "donate", "donation", "readmore", "yarpp",
         "infobox", "pullquote", "crosspromo", "jetpack", "wprss",
         "inpage", "metadata", "postmeta", "entrymeta", "reprints", "mailchimp", "follow", "playlist", "kicker", "skip", "skiplink", "support", "photogallery", "pinterest", "whatsapp"],
        StringComparer.Ordinal);

    /// <summary>Windows that lie over a page; no layout is named after them.</summary>
    private static readonly FrozenSet<string> WindowWords = FrozenSet.ToFrozenSet(
        ["cookie", "cookies", "consent", "gdpr", "popup", "modal", "lightbox", "overlay", "interstitial", "tooltip"], StringComparer.Ordinal);

    /// <summary>Notes that the law asks of a site, which may be longer than the story; only alone, since stories are about the law, too.</summary>
    private static readonly FrozenSet<string> ImprintNames = FrozenSet.ToFrozenSet(
        ["legal", "imprint", "impressum", "disclaimer"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What a single paragraph may be called. The other words name boxes; on a paragraph of text they are a campaign's or an
    /// editor's label.
    /// </summary>
    private static readonly FrozenSet<string> LineWords = FrozenSet.ToFrozenSet(
        ["byline", "bylines", "bio", "dateline", "timestamp", "pubdate", "caption", "captions", "credit", "credits", "tags", "taglist",
         "copyright", "disclaimer", "footer", "kicker", "readmore", "metadata", "postmeta", "entrymeta"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> CommentWords = FrozenSet.ToFrozenSet(
        ["comment", "comments", "commentlist", "disqus", "respond", "livefyre", "coral", "spotim", "commenting", "viafoura"],
        StringComparer.Ordinal);

    private static readonly string[] BodyMarks =
        ["article-body", "articlebody", "article__body", "article_body", "story-body", "storybody", "story__body", "story_body", "entry-content",
         "post-content", "article-content", "article__content", "article_content", "articlecontent", "article-text", "articletext",
         "story-content", "post-body", "postbody", "body-content", "content-body", "body__inner", "rich-text", "richtextstory", "wysiwyg"];

    private static readonly string[] StandfirstMarks =
        ["standfirst", "subtitle", "sub-title", "subhead", "sub-head", "strapline", "tagline", "dek", "deck", "summary", "excerpt", "synopsis"];

    public static bool IsStandfirst(string shape)
    {
        foreach (string mark in StandfirstMarks)
        {
            if (shape.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsFurnitureWord(string name) => OfName(name, line: false) != ElementRole.Unknown;

    public static bool IsFurnitureName(string name) => FurnitureNames.Contains(name);

    public static bool IsFurnitureRole(string? role) => role is not null && FurnitureRoles.Contains(role);

    public static ElementRole Of(IElement element, string? classes)
    {
        string name = element.LocalName;
        string? role = element.GetAttribute("role");
        if (IsFurnitureName(name) || IsFurnitureRole(role))
        {
            return ElementRole.Furniture;
        }

        string? id = element.Id;
        string? property = element.GetAttribute("itemprop");
        if ((property?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ?? false) || IsBody(classes) || IsBody(id))
        {
            return ElementRole.ArticleBody;
        }

        bool heading = name is ['h', >= '1' and <= '6'];
        ElementRole words = heading || name is "body" or "html" or "main" ? ElementRole.Unknown
            : Max(OfNames(classes, name == "p"), OfNames(id, name == "p"));
        return words != ElementRole.Unknown ? words
            : name == "article" || role == "article" ? ElementRole.Article
            : ElementRole.Unknown;
    }

    private static ElementRole Max(ElementRole a, ElementRole b) => a > b ? a : b;

    private static bool IsBody(string? text)
    {
        foreach (string mark in BodyMarks)
        {
            if (text is not null && text.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ElementRole OfNames(string? names, bool line)
    {
        ElementRole found = ElementRole.Unknown;
        foreach (Range name in names.AsSpan().SplitAny(Spaces))
        {
            found = Max(found, OfName(names.AsSpan(name), line));
        }

        return found;
    }

    private static ElementRole OfName(ReadOnlySpan<char> name, bool line)
    {
        if (!line && ImprintNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            return ElementRole.Furniture;
        }

        return name.EndsWith(LayoutEnd, StringComparison.OrdinalIgnoreCase) ? ElementRole.Unknown : OfWords(name, line);
    }

    /// <summary>
    /// The words of <c>ArticleShare-bar2_x</c> are article, share, bar and x. Letters between digits are no word but a key's
    /// (<c>f18ad9</c>), nor is what stands in brackets, which is a style's value. What a layout has or lacks, it is not.
    /// </summary>
    private static ElementRole OfWords(ReadOnlySpan<char> name, bool line)
    {
        ElementRole found = ElementRole.Unknown;
        Span<char> word = stackalloc char[MaxWordLength];
        int length = 0;
        int brackets = 0;
        bool digits = false;
        bool key = false;
        for (int i = 0; i <= name.Length; i++)
        {
            char c = i < name.Length ? name[i] : ' ';
            brackets = Math.Max(0, brackets + (c == '[' ? 1 : c == ']' ? -1 : 0));
            bool letter = char.IsAsciiLetter(c) && brackets == 0;
            bool digit = char.IsAsciiDigit(c) && brackets == 0;
            bool starts = letter && char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]);
            if ((!letter && !digit) || starts)
            {
                if (word[..length] is "has" or "with" or "no")
                {
                    return found;
                }

                ElementRole role = length == 0 || key ? ElementRole.Unknown : line ? OfLineWord(word[..length]) : OfWord(word[..length]);
                found = Max(found, role);
                (length, digits, key) = (0, false, false);
            }

            key |= letter && digits;
            digits |= digit;
            if (letter && length < MaxWordLength)
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        return found;
    }

    private static ElementRole OfWord(ReadOnlySpan<char> word) =>
        CommentWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? ElementRole.Comments
        : WindowWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? ElementRole.Furniture
        : FurnitureWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? ElementRole.FurnitureByWord
        : ElementRole.Unknown;

    private static ElementRole OfLineWord(ReadOnlySpan<char> word) =>
        LineWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? ElementRole.FurnitureByWord : ElementRole.Unknown;
}
