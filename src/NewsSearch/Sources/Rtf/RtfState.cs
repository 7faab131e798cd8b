namespace NewsSearch.Sources.Rtf;

/// <summary>What a group inherits from the one around it, and loses at its end.</summary>
internal record struct RtfState
{
    public RtfDestination Destination { get; set; }

    /// <summary>How many characters stand behind <c>\u</c> for readers that do not know it.</summary>
    public int Fallback { get; set; }

    public int Font { get; set; }

    public bool IsBold { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Recorded as deleted.</summary>
    public bool IsDeleted { get; set; }

    public bool InTable { get; set; }
}
