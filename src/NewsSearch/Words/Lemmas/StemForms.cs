namespace NewsSearch.Words.Lemmas;

/// <summary>The words that have a word's stem, in each language whose forms a <see cref="LanguageStemmer"/> tells. Not thread-safe.</summary>
internal sealed class StemForms
{
    private readonly (LanguageStemmer Stemmer, string Stem, ulong Language, IReadOnlyList<string> Beginnings)[] _stems;

    private StemForms((LanguageStemmer, string, ulong, IReadOnlyList<string>)[] stems) => _stems = stems;

    /// <summary>What they begin with.</summary>
    public IEnumerable<string> Beginnings => _stems.SelectMany(stem => stem.Beginnings);

    /// <summary>Those of a word; null where no language of an index has a stemmer.</summary>
    /// <param name="stemmers">Those of the languages, each with its bit.</param>
    public static StemForms? Of(string word, IEnumerable<(LanguageStemmer Stemmer, ulong Language)> stemmers)
    {
        (LanguageStemmer, string, ulong, IReadOnlyList<string>)[] stems = [.. stemmers.Select(each => each.Stemmer.StemOf(word) is var stem ? (each.Stemmer, stem, each.Language, each.Stemmer.Beginnings(word, stem)) : default)];
        return stems.Length == 0 ? null : new StemForms(stems);
    }

    /// <summary>In the articles of which languages another word has the stem.</summary>
    public ulong LanguagesOf(ReadOnlySpan<char> word)
    {
        ulong languages = 0;
        foreach ((LanguageStemmer stemmer, string stem, ulong language, IReadOnlyList<string> beginnings) in _stems)
        {
            if (BeginsLikeThem(word, beginnings) && stemmer.StemOf(word) == stem)
            {
                languages |= language;
            }
        }

        return languages;
    }

    private static bool BeginsLikeThem(ReadOnlySpan<char> word, IReadOnlyList<string> beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (word.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}
