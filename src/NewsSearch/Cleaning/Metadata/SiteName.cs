namespace NewsSearch.Cleaning.Metadata;

/// <summary>What a site is called: by itself, and by its host, as <c>harbourpost.example</c> is the Harbour Post's, or a paper that bears its address.</summary>
/// <param name="Stated">Null when it does not say.</param>
/// <param name="Host">Null when it is not known.</param>
internal readonly record struct SiteName(string? Stated, string? Host)
{
    /// <summary>Letters and digits; shorter names are words like any other.</summary>
    private const int Shortest = 4;

    /// <summary>Whether the text is the site's name and nothing else.</summary>
    public bool Is(string text) => (Stated is not null && ArticleHead.SameWords(text, Stated)) || IsHost(text);

    private bool IsHost(string text)
    {
        string letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        string bare = letters.StartsWith("the", StringComparison.Ordinal) ? letters[3..] : letters;
        string[] labels = (Host ?? "").Replace("-", "", StringComparison.Ordinal).Split('.');
        return bare.Length >= Shortest && labels.SkipLast(1).Append(string.Concat(labels))
            .Any(label => label == letters || label == bare || label == $"the{bare}");
    }
}
