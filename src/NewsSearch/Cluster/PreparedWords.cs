using System.Buffers;
using NewsSearch.Languages;
using NewsSearch.Matching;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Cluster;

/// <summary>
/// Texts as the words that a cluster is to index, which it only cuts apart: words between spaces, and at each what else stands at its position, told apart by
/// what it begins with. So both engines index the same words, and the cluster needs no analyzer for any language. Not thread-safe.
/// </summary>
/// <remarks>
/// <c>left+left+leave*left($</c> is the word, its lemmas, its stem, and the marks of the first word of a sentence and a paragraph. Words begin with
/// a letter or digit; all that is none begins with a character from <c>!</c> to <c>,</c> and stands before all words in a dictionary.
/// </remarks>
internal sealed class PreparedWords
{
    /// <summary>Stands at the first word of each sentence of a body that has two words or more.</summary>
    public const char SentenceStart = '(';

    /// <summary>Stands at the last word of each such sentence.</summary>
    public const char SentenceEnd = ')';

    /// <summary>Stands at the first word of each paragraph of a body that has two words or more.</summary>
    public const char ParagraphStart = '$';

    /// <summary>Stands at the last word of each such paragraph.</summary>
    public const char ParagraphEnd = '%';

    /// <summary>Before each lemma of a word, of which every word has one at least.</summary>
    public const char LemmaSign = '+';

    /// <summary>Before the Porter2 stem that each word has in articles that are in English, or in no known language.</summary>
    public const char StemSign = '*';

    /// <summary>Before a word of an address at which something in its host may begin; the word alone stands there too.</summary>
    public const char HostSign = '!';

    /// <summary>Before a further form of a word, see <see cref="WordReader"/>; it is not indexed.</summary>
    public const char FormSign = ',';

    /// <summary>Cuts what stands between two spaces into what is to be indexed: words, lemmas and stems.</summary>
    public const string Parts = "([+*!]?[^()$%+*!,]+)";

    /// <summary>The same with the marks of sentences and paragraphs, without stems.</summary>
    public const string PlacedParts = "(?:^|,)([^()$%+*!,]+)|([()$%])|([+][^()$%+*!,]+)";

    private const string English = "en";

    /// <summary>Words of which what is added to them is kept; most of a text are among the commonest of its language.</summary>
    private const int MostKnown = 1 << 16;

    private readonly WordReader _words = new();
    private readonly Stemmer _stemmer = new();
    private readonly ArrayBufferWriter<char> _prepared = new(1 << 14);
    private readonly Dictionary<string, LanguageWords> _languages = new(StringComparer.Ordinal);

    /// <summary>The words of the last text.</summary>
    public int Count { get; private set; }

    /// <summary>A title or body in the language of the article; valid until the next call, as what the other methods give.</summary>
    /// <param name="language">As the article states it, or null.</param>
    public ReadOnlySpan<char> Title(string text, string? language) => Read(text, language, isProse: true);

    /// <inheritdoc cref="Title"/>
    public ReadOnlySpan<char> Body(string text, string? language)
    {
        LanguageWords added = Begin(language, isProse: true);
        var starts = default(SentenceStarts);
        bool mayOpenSentence = false, mayOpenParagraph = false;
        while (_words.TryRead(text))
        {
            bool isFirst = starts.IsFirst(text, _words.Span.Start, out bool ofParagraph);
            MarkUnits(isFirst, isFirst && ofParagraph);
            AddWord(added);
            mayOpenSentence |= isFirst;
            mayOpenParagraph |= isFirst && ofParagraph;
        }

        MarkUnits(endsSentence: true, endsParagraph: true);
        return _prepared.WrittenSpan;

        void MarkUnits(bool endsSentence, bool endsParagraph)
        {
            MarkUnit(ref mayOpenSentence, endsSentence, SentenceStart, SentenceEnd);
            MarkUnit(ref mayOpenParagraph, endsParagraph, ParagraphStart, ParagraphEnd);
        }
    }

    /// <summary>A name, an outlet, the value of a kept key.</summary>
    /// <inheritdoc cref="Title"/>
    public ReadOnlySpan<char> Name(string text, string? language) => Read(text, language, isProse: false);

    /// <summary>An address, with a sign at the words at which something in its host may begin.</summary>
    /// <inheritdoc cref="Title"/>
    public ReadOnlySpan<char> Address(string url, string? language)
    {
        (int first, int last) = HostPattern.StartsIn(WordScanner.Words(url));
        LanguageWords added = Begin(language, isProse: false);
        for (int i = 0; _words.TryRead(url); i++)
        {
            AddWord(added);
            if (i >= first && i <= last)
            {
                Add(HostSign);
                _prepared.Write(_words[0]);
            }
        }

        return _prepared.WrittenSpan;
    }

    /// <summary>The lemmas of a word in one language, each with its sign, as they stand in articles of that language: the word itself where there are no others.</summary>
    /// <param name="word">In its indexed form.</param>
    /// <param name="language">As an article states it, or null for one of no known language.</param>
    public static IEnumerable<string> LemmasOf(string word, string? language) => LemmasOf(word, TableOf(language), StemmerOf(language)).Select(lemma => LemmaSign + lemma);

    /// <summary>The Porter2 stem of a word, with its sign.</summary>
    /// <param name="word">In its indexed form.</param>
    public static string StemOf(string word) => string.Concat([StemSign], new Stemmer().Stem(word));

    private ReadOnlySpan<char> Read(string text, string? language, bool isProse)
    {
        LanguageWords added = Begin(language, isProse);
        while (_words.TryRead(text))
        {
            AddWord(added);
        }

        return _prepared.WrittenSpan;
    }

    private LanguageWords Begin(string? language, bool isProse)
    {
        _prepared.ResetWrittenCount();
        Count = 0;
        _words.Begin(isProse);
        string code = CodeOf(language);
        if (!_languages.TryGetValue(code, out LanguageWords? added))
        {
            _languages[code] = added = new LanguageWords(TableOf(language), StemmerOf(language), code == English ? _stemmer : null);
        }

        return added;
    }

    private void AddWord(LanguageWords added)
    {
        Count++;
        if (_prepared.WrittenCount > 0)
        {
            Add(' ');
        }

        for (int form = 0; form < _words.Forms; form++)
        {
            if (form > 0)
            {
                Add(FormSign);
            }

            _prepared.Write(_words[form]);
        }

        _prepared.Write(added.Of(_words[0]));
        if (_words.Forms > 1 && _words[_words.Forms - 1] is [.. var joined, WordReader.JoinedEnd])
        {
            foreach (string lemma in added.LemmasOf(joined))
            {
                Add(LemmaSign);
                _prepared.Write(lemma);
                Add(WordReader.JoinedEnd);
            }
        }
    }

    /// <summary>Marks the last word as the first of a sentence or paragraph, where the next is in it, or as its last, where it is not; as neither where it is the only one.</summary>
    /// <param name="mayOpen">Whether the last word is the first.</param>
    private void MarkUnit(ref bool mayOpen, bool ends, char start, char end)
    {
        if (_prepared.WrittenCount > 0 && mayOpen != ends)
        {
            Add(ends ? end : start);
            mayOpen = false;
        }

        mayOpen &= !ends;
    }

    private void Add(char one) => _prepared.Write([one]);

    private static string CodeOf(string? language) => string.IsNullOrEmpty(language) ? English : LanguageTag.Primary(language);

    private static LemmaTable? TableOf(string? language) => LemmaTables.Of(CodeOf(language));

    private static LanguageStemmer? StemmerOf(string? language) => LanguageStemmer.Of(CodeOf(language));

    private static List<string> LemmasOf(ReadOnlySpan<char> word, LemmaTable? table, LanguageStemmer? stemmer) =>
        !FormLanguages.MayHaveForms(word) ? [word.ToString()]
        : table is not null ? table.LemmasOf(word)
        : [stemmer?.StemOf(word) ?? word.ToString()];

    /// <summary>What the words of one language have beside them.</summary>
    private sealed class LanguageWords
    {
        private readonly LemmaTable? _table;
        private readonly LanguageStemmer? _lemmas;
        private readonly Stemmer? _stems;
        private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

        public LanguageWords(LemmaTable? table, LanguageStemmer? lemmas, Stemmer? stems)
        {
            (_table, _lemmas, _stems) = (table, lemmas, stems);
            _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public List<string> LemmasOf(ReadOnlySpan<char> word) => PreparedWords.LemmasOf(word, _table, _lemmas);

        public string Of(ReadOnlySpan<char> word)
        {
            if (!_bySpan.TryGetValue(word, out string? added))
            {
                if (_known.Count == MostKnown)
                {
                    _known.Clear();
                }

                _bySpan[word] = added = Read(word);
            }

            return added;
        }

        private string Read(ReadOnlySpan<char> word)
        {
            string lemmas = string.Concat(LemmasOf(word).Select(lemma => LemmaSign + lemma));
            return _stems is null ? lemmas : string.Concat(lemmas, [StemSign], _stems.Stem(word));
        }
    }
}
