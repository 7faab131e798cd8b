namespace NewsSearch.Cleaning.Explaining;

/// <summary>What stated each field of an article.</summary>
public readonly record struct FieldOrigins
{
    /// <summary>Of the title.</summary>
    public FieldOrigin Title { get; init; }

    /// <summary>Of the date of publication.</summary>
    public FieldOrigin Published { get; init; }

    /// <summary>Of the authors.</summary>
    public FieldOrigin Authors { get; init; }

    /// <summary>Of the outlet's name.</summary>
    public FieldOrigin Source { get; init; }

    /// <summary>Of the language.</summary>
    public FieldOrigin Language { get; init; }
}
