using NewsSearch.Countries;

namespace NewsSearch.Entities.Tokens;

/// <summary>The classes of words: given names, surnames and common words from packages, and cue words of this project's own lists.</summary>
internal sealed class WordLexicon
{
    private static readonly Lazy<WordLexicon> Shared = new(() => new WordLexicon());

    private readonly KeyTable<WordClasses> _classes = new(56_000);
    private readonly KeyTable<CountryCode?> _demonymCountries = new(512);

    private WordLexicon()
    {
        ReadWords();
        ReadGivenNames();
        ReadCueWords();
        ReadDemonyms();
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static WordLexicon Default => Shared.Value;

    /// <param name="key">A <see cref="NameHash"/> of the word.</param>
    public WordClasses ClassesOf(ulong key) => _classes.ValueOf(key);

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

    private void ReadCueWords()
    {
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines("cue-words.tsv"))
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
