using System.Collections.Frozen;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>The wording of pages in languages other than English, from Data/furniture-words.tsv, by what <see cref="FurnitureLexicon"/> calls it.</summary>
internal sealed class FurnitureWords
{
    private readonly Dictionary<string, List<string>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Kind), FrozenSet<string>> _words = [];

    private FurnitureWords()
    {
    }

    public IEnumerable<string> Labels => Of("label");

    public IEnumerable<string> ListLabels => Of("list");

    public IEnumerable<string> Pointers => Of("pointer").Concat(SentencePointers);

    public IEnumerable<string> SentencePointers => Of("always");

    public IEnumerable<string> Openings => Of("opening");

    public IEnumerable<string> Certain => Of("certain");

    /// <summary>The words of labels and the telling ones among them, a language each.</summary>
    public IEnumerable<(FrozenSet<string> Words, FrozenSet<string> Cores)> LabelLanguages =>
        _words.Where(entry => entry.Key.Kind == "words").Select(entry => (entry.Value, _words[(entry.Key.Language, "cores")]));

    /// <exception cref="FormatException">A line is none of the file's.</exception>
    public static FurnitureWords Read()
    {
        using Stream resource = typeof(FurnitureWords).Assembly.GetManifestResourceStream("furniture-words.tsv")
            ?? throw new InvalidOperationException("The resource furniture-words.tsv is not embedded.");
        using var reader = new StreamReader(resource);
        var words = new FurnitureWords();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                words.Add(line.Split('\t'));
            }
        }

        return words;
    }

    private List<string> Of(string kind) => _phrases.GetValueOrDefault(kind, []);

    private void Add(string[] fields)
    {
        if (fields is not [var language, var kind, var list])
        {
            throw new FormatException($"furniture-words.tsv has a line of {fields.Length} fields.");
        }

        if (kind is "words" or "cores")
        {
            _words[(language, kind)] = list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
            return;
        }

        if (!_phrases.TryGetValue(kind, out List<string>? phrases))
        {
            _phrases.Add(kind, phrases = []);
        }

        phrases.AddRange(list.Split(';'));
    }
}
