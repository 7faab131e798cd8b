namespace NewsSearch.Words.Lemmas;

/// <summary>
/// Forms of a lemma that folding makes one with a function word of the language, as dà of <c>dare</c> with <c>da</c>: for the lemma they are
/// not searched. <c>NewsSearch.Training confused</c> writes them, by Lucene's lists of function words.
/// </summary>
internal sealed class ConfusedForms
{
    private static readonly Lazy<Dictionary<string, ConfusedForms>> Known = new(Read);
    private static readonly ConfusedForms None = new([]);

    private readonly HashSet<string> _pairs;

    private ConfusedForms(HashSet<string> pairs) => _pairs = pairs;

    /// <summary>Those of a language.</summary>
    /// <param name="code">Of ISO 639-1, as tables of lemmas are named.</param>
    public static ConfusedForms Of(string code) => code == "en" ? None : Known.Value.GetValueOrDefault(code, None);

    public bool Has(string form, string lemma) => _pairs.Count > 0 && _pairs.Contains($"{form}:{lemma}");

    private static Dictionary<string, ConfusedForms> Read()
    {
        var languages = new Dictionary<string, ConfusedForms>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(ConfusedForms).Assembly.GetManifestResourceStream("confused-forms.tsv")
            ?? throw new InvalidOperationException("The resource confused-forms.tsv is not embedded."));
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            languages[line[..tab]] = new ConfusedForms([.. line[(tab + 1)..].Split(' ')]);
        }

        return languages;
    }
}
