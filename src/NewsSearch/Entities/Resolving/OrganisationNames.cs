using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>Well-known organisations that news calls by several names, from Data/organisation-names.tsv.</summary>
internal sealed class OrganisationNames
{
    private static readonly Lazy<OrganisationNames> Shared = new(static () => new OrganisationNames());

    private readonly List<string[]> _names = [];

    // The key of each name to 1 + its line.
    private readonly KeyTable<int> _lines = new(1024);

    private OrganisationNames()
    {
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines("organisation-names.tsv"))
        {
            string[] names = line.ToString().Split('\t');
            _names.Add(names);
            foreach (string name in names)
            {
                using TokenBuffer tokens = TokenScanner.Scan(name, WordLexicon.Default);
                _lines.At(OrganisationWords.KeyOf(OrganisationWords.Core(tokens.Span))) = _names.Count;
            }
        }
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static OrganisationNames Default => Shared.Value;

    /// <summary>The name that is shown for an organisation with a name as this; null for one that is not listed.</summary>
    public string? MainNameOf(string name)
    {
        using TokenBuffer tokens = TokenScanner.Scan(name, WordLexicon.Default);
        return tokens.Count > 0 && Find(OrganisationWords.KeyOf(OrganisationWords.Core(tokens.Span))) is >= 0 and var line ? _names[line][0] : null;
    }

    /// <summary>Whether these words are a name of one of them.</summary>
    public bool Knows(ReadOnlySpan<Token> words) => Find(OrganisationWords.KeyOf(OrganisationWords.Core(words))) >= 0;

    /// <summary>The number of the organisation with a name of this key, or -1.</summary>
    public int Find(ulong key) => _lines.ValueOf(key) - 1;

    /// <summary>The name to show, and after it the others.</summary>
    public ReadOnlySpan<string> NamesOf(int organisation) => _names[organisation];
}
