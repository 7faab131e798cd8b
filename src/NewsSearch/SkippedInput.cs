namespace NewsSearch;

/// <summary>An input that was passed over, where it stands and why; the run goes on without it.</summary>
/// <param name="Origin">The file and record.</param>
/// <param name="Cause">What groups it with others in a summary.</param>
/// <param name="Detail">What is particular to this input, in English, or null.</param>
public sealed record SkippedInput(ArticleOrigin Origin, SkipCause Cause, string? Detail = null)
{
    /// <summary>As many of the <see cref="Keys"/> are kept.</summary>
    public const int MostKeys = 20;

    /// <summary>
    /// Where no key is known to hold the text, the keys or columns that there are, of which one may be mapped to it; otherwise null.
    /// </summary>
    public ValueList<string>? Keys { get; init; }

    /// <summary>Of the keys or columns, or of members named with dots, the one that holds the most running text; null when none holds any.</summary>
    public string? LikelyBody { get; init; }

    /// <summary>Where the content is not UTF-8, the encoding that it looks like, by its IANA name; otherwise null.</summary>
    public string? LikelyEncoding { get; init; }

    /// <summary>The next run may well succeed: the file could not be opened or read to its end.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Damage hides a part of the file of unknown size, so nothing follows from what the file seems to lack.</summary>
    public bool IsDamage { get; init; }
}
