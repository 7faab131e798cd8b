using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsSearch.Cleaning.Page;

/// <summary>Reads an element's role from its name, ARIA role, microdata and the words of its class and id.</summary>
internal static class ElementRoles
{
    private const int MaxWordLength = 32;

    private static readonly FrozenSet<string> FurnitureNames = FrozenSet.ToFrozenSet(
        ["aside", "footer", "nav", "form", "figure", "figcaption", "menu", "dialog", "details"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> FurnitureRoles = FrozenSet.ToFrozenSet(
        ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tooltip",
         "alert"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that alone tell what the element is for.</summary>
    private static readonly FrozenSet<string> FurnitureWords = FrozenSet.ToFrozenSet(
        ["share", "sharing", "shares", "sharebar", "sharethis", "social", "socials", "addthis", "related", "relatedarticles", "recommend",
         "recommended", "recommendation", "recommendations", "recirc", "recirculation", "newsletter", "newsletters", "subscribe",
         "subscription", "signup", "optin", "promo", "promos", "promotion", "promobox", "sponsor", "sponsored", "ad", "ads", "advert",
         "adverts", "advertisement", "advertising", "adslot", "adunit", "cookie", "cookies", "consent", "gdpr", "sidebar", "nav", "navbar",
         "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "masthead", "byline", "bylines", "bio", "dateline",
         "timestamp", "pubdate", "caption", "captions", "credit", "credits", "tags", "taglist", "topics", "trending", "popular",
         "mostread", "mostpopular", "outbrain", "taboola", "teaser", "teasers", "carousel", "widget", "widgets", "toolbar", "tooltip",
         "copyright", "disclaimer", "pagination", "pager", "rail", "upsell", "donate", "donation", "readmore", "yarpp",
         "infobox", "popup", "modal", "lightbox", "overlay", "pullquote", "interstitial", "crosspromo", "jetpack", "wprss",
         "inpage", "metadata", "postmeta", "entrymeta", "reprints", "mailchimp", "follow", "playlist", "kicker", "skip", "skiplink", "support", "photogallery", "tweet", "instagram", "tiktok", "pinterest", "whatsapp"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> CommentWords = FrozenSet.ToFrozenSet(
        ["comment", "comments", "commentlist", "disqus", "respond", "livefyre", "coral", "spotim", "commenting", "viafoura"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> HiddenWords = FrozenSet.ToFrozenSet(
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "u-visually-hidden", "screenreader", "screen-reader-only",
         "sr-only-focusable", "a11y-hidden", "element-invisible", "print-only", "show-for-sr"], StringComparer.OrdinalIgnoreCase);

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

    public static bool IsFurnitureName(string name) => FurnitureNames.Contains(name);

    public static ElementRole Of(IElement element, string? classes)
    {
        string name = element.LocalName;
        string? role = element.GetAttribute("role");
        if (IsFurnitureName(name) || (role is not null && FurnitureRoles.Contains(role)))
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
        ElementRole words = heading || name is "body" or "html" or "main" ? ElementRole.Unknown : Max(OfWords(classes), OfWords(id));
        return words != ElementRole.Unknown ? words
            : name == "article" || role == "article" ? ElementRole.Article
            : ElementRole.Unknown;
    }

    /// <summary>Whether browsers do not show it.</summary>
    public static bool IsHidden(IElement element, string? classes)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        if (classes is not null)
        {
            foreach (Range range in classes.AsSpan().Split(' '))
            {
                if (HiddenWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(classes.AsSpan()[range]))
                {
                    return true;
                }
            }
        }

        if (element.GetAttribute("style") is not { } style)
        {
            return false;
        }

        string compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("clip:rect(0", StringComparison.OrdinalIgnoreCase);
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

    /// <summary>The words of <c>ArticleShare-bar_x</c> are article, share, bar and x.</summary>
    private static ElementRole OfWords(string? text)
    {
        ElementRole found = ElementRole.Unknown;
        Span<char> word = stackalloc char[MaxWordLength];
        int length = 0;
        for (int i = 0; i <= (text?.Length ?? 0) && text is not null; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            bool letter = char.IsAsciiLetter(c);
            bool starts = letter && char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(text[i - 1]);
            if ((!letter || starts) && length > 0)
            {
                found = Max(found, OfWord(word[..length]));
                length = 0;
            }

            if (letter && length < MaxWordLength)
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        return found;
    }

    private static ElementRole OfWord(ReadOnlySpan<char> word) =>
        CommentWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? ElementRole.Comments
        : FurnitureWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? ElementRole.Furniture
        : ElementRole.Unknown;
}
