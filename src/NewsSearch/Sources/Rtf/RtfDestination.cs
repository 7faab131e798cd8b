namespace NewsSearch.Sources.Rtf;

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>The document.</summary>
    Body,

    /// <summary>Notes, which stand behind the document.</summary>
    Note,

    /// <summary>Nowhere: what is not printed, or is printed on each page.</summary>
    None,

    /// <summary>The fonts, which say how their bytes are to be read.</summary>
    Fonts,

    /// <summary>The names of the styles.</summary>
    Styles,

    /// <summary>The properties of the file.</summary>
    Properties,
    Title,
    Author,
    Created,
    Revised,
}
