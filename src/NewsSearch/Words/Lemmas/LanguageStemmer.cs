using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsSearch.Words.Lemmas;

/// <summary>
/// Lucene's stemmer of a language whose forms no list tells well enough for a <see cref="LemmaTable"/>: words of one stem are taken for forms of one
/// word. Words are in their indexed form. Not thread-safe.
/// </summary>
internal abstract class LanguageStemmer
{
    /// <summary>Letters of a stem that all its words share where an ending may change the others.</summary>
    private const int Shared = 2;

    private char[] _buffer = new char[WordScanner.BufferLength];

    /// <summary>A stemmer of the language with a code; null where there is none.</summary>
    public static LanguageStemmer? Of(string language) => language switch
    {
        "ar" => new Arabic(),
        "hi" => new Hindi(),
        "lv" => new Latvian(),
        "eu" => new Snowball(new BasqueStemmer()),
        "hy" => new Snowball(new ArmenianStemmer()),
        _ => null,
    };

    /// <summary>What the words of a stem may begin with.</summary>
    /// <param name="word">One of them.</param>
    public virtual IReadOnlyList<string> Beginnings(string word, string stem) => [BeginningOf(stem)];

    /// <summary>The stem of a word.</summary>
    public string StemOf(ReadOnlySpan<char> word)
    {
        if (_buffer.Length < word.Length)
        {
            _buffer = new char[word.Length];
        }

        word.CopyTo(_buffer);
        return Stem(_buffer, word.Length).ToString();
    }

    /// <param name="word">May be overwritten.</param>
    protected abstract ReadOnlySpan<char> Stem(char[] word, int length);

    protected static string BeginningOf(string stem) => stem.Length <= Shared ? stem : stem[..Math.Max(Shared, stem.Length - Shared)];

    /// <summary>Light stemming (Larkey, Ballesteros and Connell, 2002): articles and particles before a word go, and endings.</summary>
    private sealed class Arabic : LanguageStemmer
    {
        /// <summary>What is taken off before a stem.</summary>
        private static readonly string[] Prefixes = ["", "ال", "وال", "بال", "كال", "فال", "لل", "و"];

        private readonly ArabicStemmer _stemmer = new();

        public override IReadOnlyList<string> Beginnings(string word, string stem) => [.. Prefixes.Select(prefix => prefix + BeginningOf(stem))];

        protected override ReadOnlySpan<char> Stem(char[] word, int length) => word.AsSpan(0, _stemmer.Stem(word, length));
    }

    private sealed class Hindi : LanguageStemmer
    {
        private readonly HindiNormalizer _normalizer = new();
        private readonly HindiStemmer _stemmer = new();

        // Normalising changes vowels and takes signs away anywhere behind the first letter.
        public override IReadOnlyList<string> Beginnings(string word, string stem) => [word[..1]];

        protected override ReadOnlySpan<char> Stem(char[] word, int length) => word.AsSpan(0, _stemmer.Stem(word, _normalizer.Normalize(word, length)));
    }

    private sealed class Latvian : LanguageStemmer
    {
        private readonly LatvianStemmer _stemmer = new();

        protected override ReadOnlySpan<char> Stem(char[] word, int length) => word.AsSpan(0, _stemmer.Stem(word, length));
    }

    private sealed class Snowball(SnowballProgram program) : LanguageStemmer
    {
        protected override ReadOnlySpan<char> Stem(char[] word, int length)
        {
            program.SetCurrent(word, length);
            program.Stem();
            return program.CurrentBuffer.AsSpan(0, program.CurrentBufferLength);
        }
    }
}
