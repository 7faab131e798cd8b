namespace NewsSearch.Cleaning.Explaining;

/// <summary>What kind of statement a field of an article comes from.</summary>
public enum FieldEvidence
{
    /// <summary>Nothing states it.</summary>
    None,

    /// <summary>What came with the text: a record's field, a header, the name that all of a source is given.</summary>
    Record,

    /// <summary>The properties that a document keeps of itself.</summary>
    FileProperties,

    /// <summary>schema.org terms in JSON-LD; named by the property.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element; named as it names itself.</summary>
    MetaElement,

    /// <summary>An element with an <c>itemprop</c>, which names it.</summary>
    Microdata,

    /// <summary>The <c>h1</c>.</summary>
    Heading,

    /// <summary>The page's <c>title</c>.</summary>
    TitleElement,

    /// <summary>An attribute of the root element; named by it.</summary>
    RootAttribute,

    /// <summary>A <c>time</c> element.</summary>
    TimeElement,

    /// <summary>An element whose class calls it a date.</summary>
    DatedElement,

    /// <summary>An element, a link or a label that the page shows as a byline.</summary>
    Byline,

    /// <summary>A line around the page's main heading.</summary>
    HeadLine,

    /// <summary>The text's own first lines.</summary>
    FirstLines,

    /// <summary>The article's address.</summary>
    Address,

    /// <summary>What the text looks like.</summary>
    Text,
}
