using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Cli.Wording;

/// <summary>What cleaning went by, as it stands in the lines of <c>clean --explain</c>.</summary>
internal static class CleaningWording
{
    /// <summary>Columns of a class, id or role; templates write whole style sheets into one class.</summary>
    private const int MarkColumns = 40;

    public static string Of(CleaningReading reading) => reading switch
    {
        CleaningReading.PlainText => "read as plain text",
        CleaningReading.Fragment => "read as markup without a page around it",
        CleaningReading.Strict => "read strictly",
        CleaningReading.WithoutClassWords => "read without class words",
        CleaningReading.WithoutComments => "read without anything but comments taken out",
        CleaningReading.Whole => "read whole",
        CleaningReading.LinkedStory => "read as a story that is links",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, null),
    };

    /// <summary><c>JSON-LD datePublished</c>.</summary>
    public static string Of(FieldOrigin origin) => origin.Evidence switch
    {
        FieldEvidence.None => "nowhere",
        FieldEvidence.Record => "what the source states",
        FieldEvidence.FileProperties => "the file's properties",
        FieldEvidence.JsonLd => origin.Name is { } property ? $"JSON-LD {property}" : "JSON-LD",
        FieldEvidence.MetaElement => $"meta {origin.Name}",
        FieldEvidence.Microdata => $"itemprop {origin.Name}",
        FieldEvidence.Heading => "the h1",
        FieldEvidence.TitleElement => "the title element",
        FieldEvidence.RootAttribute => $"html {origin.Name}",
        FieldEvidence.TimeElement => "a time element",
        FieldEvidence.DatedElement => "an element called a date",
        FieldEvidence.Byline => "a byline on the page",
        FieldEvidence.HeadLine => "a line beside the headline",
        FieldEvidence.FirstLines => "the text's first lines",
        FieldEvidence.Address => "the address",
        FieldEvidence.Text => "the text's own words",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    /// <summary><c>class "newsletter-box"</c>, <c>list of links (ul)</c>.</summary>
    public static string Of(LeftEvidence left) => left.Cause switch
    {
        LeftCause.Furniture when left.Element is { } element => Attribute(element) ?? element.Name,
        _ => left.Element is { } element ? $"{Of(left.Cause)} ({Of(element)})" : Of(left.Cause),
    };

    /// <summary><c>div class "story"</c>.</summary>
    public static string Of(ElementMark element) => Attribute(element) is { } attribute ? $"{element.Name} {attribute}" : element.Name;

    private static string? Attribute(ElementMark element) =>
        element.Attribute is null ? null : $"{element.Attribute} \"{TextWidth.Fit(Style.Escaped(element.Value!), MarkColumns)}\"";

    private static string Of(LeftCause cause) => cause switch
    {
        LeftCause.Hidden => "hidden",
        LeftCause.Furniture => "furniture",
        LeftCause.Comments => "comments",
        LeftCause.LinkList => "list of links",
        LeftCause.Teasers => "teasers of one template",
        LeftCause.OutsideStory => "not in the story's element",
        LeftCause.AboveHeadline => "above the headline",
        LeftCause.Headline => "repeats the headline",
        LeftCause.Byline => "byline or date",
        LeftCause.Repetition => "stands above already",
        LeftCause.SourceNote => "note on the story's material",
        LeftCause.BelowStory => "below the story's end",
        LeftCause.NotStated => "not in JSON-LD articleBody",
        LeftCause.StatedInstead => "JSON-LD articleBody taken instead",
        LeftCause.NoWords => "no words",
        LeftCause.Label => "wording: a label, pointer or credit",
        LeftCause.Request => "wording: a request",
        LeftCause.Gallery => "captions of a gallery",
        LeftCause.BesideFurniture => "wording: beside other furniture",
        LeftCause.RepeatedLine => "a line that the outlet repeats",
        LeftCause.NoStory => "no story",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
