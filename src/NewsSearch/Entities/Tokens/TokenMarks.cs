namespace NewsSearch.Entities.Tokens;

/// <summary>Where a token stands.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>White space precedes it, without a line break.</summary>
    Space = 1,

    /// <summary>A hyphen joins it to the token before.</summary>
    Hyphen = 2,

    /// <summary>First of a line; the text's first token too.</summary>
    Line = 4,

    /// <summary>First of a sentence or of a quotation: its capital tells nothing.</summary>
    Start = 8,

    /// <summary>A possessive ending, which the token's span leaves out, follows.</summary>
    Possessive = 16,

    /// <summary>A dot that abbreviates it follows; outside its span unless the token is an initial or dotted.</summary>
    Abbreviated = 32,
}
