using NewsSearch.Countries;
using NewsSearch.Entities.Tokens;
using NewsSearch.Words;

namespace NewsSearch.Entities.Resolving;

/// <summary>Well-known organisations that news calls by several names, from Data/organisation-names.tsv.</summary>
internal sealed class OrganisationNames
{
    private static readonly Lazy<OrganisationNames> Shared = new(static () => new OrganisationNames());

    private const int PrefixLength = 3;

    private readonly List<string[]> _names = [];

    // The key of each name to 1 + its line.
    private readonly KeyTable<int> _lines = new(1024);

    // Likewise, of names that are one in articles of a country only.
    private readonly Dictionary<(ulong Key, CountryCode Country), int> _national = [];

    private OrganisationNames()
    {
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines("organisation-names.tsv"))
        {
            string[] names = line.ToString().Split('\t');
            _names.Add(names);
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = Add(names[i]);
            }
        }
    }

    // Returns the name without the code of its country.
    private string Add(string name)
    {
        if (name.IndexOf(':') == PrefixLength - 1)
        {
            string bare = name[PrefixLength..];
            _national[(KeyOf(bare), CountryCode.Parse(name.AsSpan(0, PrefixLength - 1)))] = _names.Count;
            return bare;
        }

        _lines.At(KeyOf(name)) = _names.Count;
        return name;
    }

    private static ulong KeyOf(string name)
    {
        using TokenBuffer tokens = TokenScanner.Scan(name, WordLexicon.Default);
        return OrganisationWords.KeyOf(OrganisationWords.Core(tokens.Span));
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static OrganisationNames Default => Shared.Value;

    /// <summary>The name that is shown for an organisation with a name as this; null for one that is not listed.</summary>
    public string? MainNameOf(string name)
    {
        using TokenBuffer tokens = TokenScanner.Scan(name, WordLexicon.Default);
        return tokens.Count > 0 && Find(OrganisationWords.KeyOf(OrganisationWords.Core(tokens.Span))) is >= 0 and var line ? _names[line][0] : null;
    }

    /// <summary>The form in the index, see <see cref="NameForm.Of"/>, of the name that is shown for an organisation with this one.</summary>
    public static string FormOf(string name) => NameForm.Of(Default.MainNameOf(name) ?? name);

    /// <summary>Whether these words are a name of one of them.</summary>
    public bool Knows(ReadOnlySpan<Token> words) => Find(OrganisationWords.KeyOf(OrganisationWords.Core(words))) >= 0;

    /// <summary>The number of the organisation with a name of this key, or -1.</summary>
    public int Find(ulong key) => _lines.ValueOf(key) - 1;

    /// <summary>The number of the organisation that a name of this key means in articles about the country (<c>Senate</c>), or -1.</summary>
    public int FindNational(ulong key, CountryCode country) => _national.GetValueOrDefault((key, country)) - 1;

    /// <summary>The name to show, and after it the others.</summary>
    public ReadOnlySpan<string> NamesOf(int organisation) => _names[organisation];
}
