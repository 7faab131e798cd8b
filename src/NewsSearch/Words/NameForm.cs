namespace NewsSearch.Words;

/// <summary>The form under which a whole name is filtered, joined and looked up, so that case, accents and punctuation do not matter.</summary>
internal static class NameForm
{
    /// <summary>The indexed words of the name with a space between; empty for a name without words.</summary>
    public static string Of(string name) => string.Join(' ', WordScanner.Words(name));
}
