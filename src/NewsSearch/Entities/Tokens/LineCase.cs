namespace NewsSearch.Entities.Tokens;

/// <summary>How the words of a line are capitalised, which says how much a capital tells there.</summary>
internal enum LineCase : byte
{
    Sentence,

    /// <summary>Most words have a capital, as in headlines.</summary>
    Title,

    /// <summary>Most words are all capitals.</summary>
    Capitals,

    /// <summary>Too few words to tell.</summary>
    Short,
}
