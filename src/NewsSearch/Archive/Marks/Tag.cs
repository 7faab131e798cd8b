namespace NewsSearch.Archive.Marks;

/// <summary>
/// The names of tags: letters, digits, <c>-</c>, <c>_</c> and <c>.</c> in lower case, so that they need no quotes in a query, with <c>/</c> between those that stand
/// below each other.
/// </summary>
public static class Tag
{
    /// <summary>UTF-16 units of the longest.</summary>
    public const int Longest = 100;

    /// <summary>The form in which tags are kept; null for what is none.</summary>
    public static string? Of(string text) =>
        text.Length <= Longest && text.Split('/').All(static part => part.Length > 0 && char.IsLetterOrDigit(part[0]) && part.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
            ? text.ToLowerInvariant()
            : null;
}
