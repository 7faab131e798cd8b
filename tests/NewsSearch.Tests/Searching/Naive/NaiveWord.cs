namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Word">As the documentation says that words are compared: lower case, no accents, dots or commas; null where it is an acronym alone.</param>
/// <param name="Acronym">The acronym that it is, where capitals tell it from a word, in capitals; otherwise null.</param>
/// <param name="Joined">The one word that this is the second half of, behind a hyphen; otherwise null.</param>
internal readonly record struct NaiveWord(string? Word, string? Acronym, string? Joined, TextSpan Span, int Sentence, int Paragraph)
{
    /// <summary>The letters that a pattern sees.</summary>
    public string Letters => Word ?? Acronym!.ToLowerInvariant();

    /// <param name="form">In capitals for an acronym.</param>
    public bool Is(string form) => form == Word || form == Acronym;

    /// <summary>Of <c>word</c>, <c>ACRONYM</c>, <c>word|ACRONYM</c> or <c>word+joined</c>.</summary>
    public static NaiveWord Read(string forms, TextSpan span, int sentence, int paragraph)
    {
        string[] joined = forms.Split('+');
        string[] written = joined[0].Split('|');
        return new NaiveWord(
            written.SingleOrDefault(form => !form.Any(char.IsUpper)), written.SingleOrDefault(form => form.Any(char.IsUpper)), joined.ElementAtOrDefault(1), span, sentence, paragraph);
    }
}
