using NewsSearch.Countries;

namespace NewsSearch.Entities.Tokens;

/// <summary>The classes of words: given names, surnames and common words from packages, and cue words of this project's own lists.</summary>
internal sealed class WordLexicon
{
    private static readonly Lazy<WordLexicon> Shared = new(() => new WordLexicon());

    // What tells that a word is no name, though some people are called so.
    private const WordClasses NoPerson = WordClasses.Function | WordClasses.Calendar | WordClasses.NotName;

    private readonly KeyTable<WordClasses> _classes;
    private readonly KeyTable<CountryCode?> _demonymCountries;

    // Of a language: the English one, of which only the names of people count.
    private readonly WordLexicon? _names;

    private WordLexicon()
    {
        (_classes, _demonymCountries) = (new(56_000), new(512));
        ReadWords();
        ReadGivenNames();
        ReadCueWords("cue-words.tsv");
        ReadDemonyms();
    }

    private WordLexicon(WordLexicon names, string? cueWords, ReadOnlySpan<char> common)
    {
        (_names, _classes, _demonymCountries) = (names, new(4_000), new(16));
        foreach (Range word in common.Split(' '))
        {
            Add(common[word], WordClasses.Common);
        }

        if (cueWords is not null)
        {
            ReadCueWords(cueWords);
        }
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static WordLexicon Default => Shared.Value;

    /// <param name="key">A <see cref="NameHash"/> of the word.</param>
    public WordClasses ClassesOf(ulong key)
    {
        WordClasses own = _classes.ValueOf(key);
        if (_names is null)
        {
            return own;
        }

        // A given name that the language's list has is one, whatever else the word means.
        return (own & NoPerson) != 0 ? own & ~WordClasses.PersonName
            : (own & WordClasses.Given) != 0 ? own & ~WordClasses.Common
            : own | (_names.ClassesOf(key) & (WordClasses.PersonName | WordClasses.Suffix));
    }

    /// <summary>Whether the language's own list has it as a given name.</summary>
    public bool IsListedGiven(ulong key) => (_classes.ValueOf(key) & WordClasses.Given) != 0;

    /// <summary>The classes of a language's words.</summary>
    /// <param name="cueWords">Its own list like cue-words.tsv, where <c>given</c> has given names that are hardly ever another word; null where there is none.</param>
    /// <param name="common">Words of the language that are names, too, with spaces between.</param>
    public static WordLexicon Of(string? cueWords, ReadOnlySpan<char> common) => new(Default, cueWords, common);

    /// <summary>The country whose people a demonym names; null when it is none or several.</summary>
    public CountryCode? CountryOfDemonym(ulong key) => _demonymCountries.ValueOf(key);

    private void Add(ReadOnlySpan<char> word, WordClasses classes) => _classes.At(NameHash.Of(word)) |= classes;

    private void ReadWords()
    {
        ReadOnlySpan<char> text = EmbeddedData.ReadText("words.tsv.gz");
        foreach (Range line in text.Split('\n'))
        {
            ReadOnlySpan<char> entry = text[line];
            int tab = entry.IndexOf('\t');
            if (tab < 0)
            {
                continue;
            }

            WordClasses classes = WordClasses.None;
            foreach (char letter in entry[(tab + 1)..])
            {
                classes |= letter switch { 'g' => WordClasses.Given, 's' => WordClasses.Surname, _ => WordClasses.Common };
            }

            Add(entry[..tab], classes);
        }
    }

    private void ReadGivenNames()
    {
        WordClasses classes = WordClasses.Given;
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines("given-names.txt"))
        {
            foreach (Range name in line.Span.Split(' '))
            {
                Add(line.Span[name], classes);
            }
        }
    }

    private void ReadCueWords(string file)
    {
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines(file))
        {
            ReadOnlySpan<char> span = line.Span;
            int tab = span.IndexOf('\t');
            WordClasses classes = Enum.Parse<WordClasses>(span[..tab], ignoreCase: true);
            foreach (Range word in span[(tab + 1)..].Split(' '))
            {
                Add(span[(tab + 1)..][word], classes);
            }
        }
    }

    // Of a demonym of several words each word counts: "Costa Rican" must not leave "Rican" as a surname.
    private void ReadDemonyms()
    {
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines("demonyms.tsv"))
        {
            ReadOnlySpan<char> span = line.Span;
            int tab = span.IndexOf('\t');
            ReadOnlySpan<char> phrase = tab < 0 ? span : span[..tab];
            ReadOnlySpan<char> last = phrase[(phrase.LastIndexOf(' ') + 1)..];
            AddDemonym(last, phrase.Length == last.Length && tab >= 0 ? CountryCode.Parse(span[(tab + 1)..]) : null);
        }
    }

    private void AddDemonym(ReadOnlySpan<char> word, CountryCode? country)
    {
        Add(word, WordClasses.Demonym);
        SetCountry(word, country);
        if (word[^1] is not ('s' or 'h' or 'e'))
        {
            string plural = string.Concat(word, "s");
            Add(plural, WordClasses.Demonym);
            SetCountry(plural, country);
        }
    }

    // "American" is the people of a country, though "Latin American" is not.
    private void SetCountry(ReadOnlySpan<char> word, CountryCode? country)
    {
        ref CountryCode? known = ref _demonymCountries.At(NameHash.Of(word));
        known = country ?? known;
    }
}
