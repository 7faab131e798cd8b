using Lucene.Net.Analysis.Standard;
using NewsSearch.Words;
using SharpCompress.Compressors.Xz;

namespace NewsSearch.Training.Lemmas;

/// <summary>
/// Finds the forms that are told from a function word by their signs alone, as dà of dare from the preposition da: folded they are one
/// word, and a search for the lemma would find every article.
/// </summary>
internal static class ConfusedForms
{
    /// <summary>Lucene's lists of function words by the language of the table.</summary>
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["ar"] = "Ar.stopwords",
        ["bg"] = "Bg.stopwords",
        ["ca"] = "Ca.stopwords",
        ["cs"] = "Cz.stopwords",
        ["da"] = "Snowball.danish_stop",
        ["de"] = "Snowball.german_stop",
        ["el"] = "El.stopwords",
        ["es"] = "Snowball.spanish_stop",
        ["fa"] = "Fa.stopwords",
        ["fi"] = "Snowball.finnish_stop",
        ["fr"] = "Snowball.french_stop",
        ["hu"] = "Snowball.hungarian_stop",
        ["id"] = "Id.stopwords",
        ["it"] = "Snowball.italian_stop",
        ["nb"] = "Snowball.norwegian_stop",
        ["nl"] = "Snowball.dutch_stop",
        ["pt"] = "Snowball.portuguese_stop",
        ["ro"] = "Ro.stopwords",
        ["ru"] = "Snowball.russian_stop",
        ["sv"] = "Snowball.swedish_stop",
        ["tr"] = "Tr.stopwords",
    };

    /// <summary>Writes a line for each language: its code, a tab, and pairs of a form and its lemma, as they are indexed, with a colon between.</summary>
    /// <param name="lists">The folder of the lists, see <see cref="LemmaList"/>.</param>
    public static void Write(string lists, string path)
    {
        using StreamWriter writer = File.CreateText(path);
        writer.NewLine = "\n";
        foreach (string language in Lists.Keys.Order(StringComparer.Ordinal))
        {
            string[] pairs = [.. Pairs(lists, language).Distinct().Order(StringComparer.Ordinal)];
            if (pairs.Length > 0)
            {
                writer.WriteLine($"{language}\t{string.Join(' ', pairs)}");
            }
        }
    }

    private static IEnumerable<string> Pairs(string lists, string language)
    {
        ILookup<string, string> functionWords = FunctionWordsOf(language).ToLookup(Folded, StringComparer.Ordinal);
        using var reader = new StreamReader(new XZStream(File.OpenRead(Path.Combine(lists, language + ".tsv.xz"))));
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            HashSet<string> forms = [.. line[(tab + 1)..].Split(' ').Append(line[..tab]).Select(Normal)];
            foreach (string form in forms.Select(Folded).Where(functionWords.Contains).Distinct())
            {
                if (!functionWords[form].All(forms.Contains))
                {
                    yield return $"{form}:{Folded(line[..tab])}";
                }
            }
        }
    }

    private static IEnumerable<string> FunctionWordsOf(string language)
    {
        using var reader = new StreamReader(typeof(StandardAnalyzer).Assembly.GetManifestResourceStream($"Lucene.Net.Analysis.Common.Analysis.{Lists[language]}.txt")
            ?? throw new InvalidOperationException($"There is no list {Lists[language]}."));
        while (reader.ReadLine() is { } line)
        {
            // Snowball's lists comment behind a bar, the others behind a sign.
            foreach (string word in line.Split('|', '#')[0].Split(' ', '\t').Where(word => word.Length > 0))
            {
                yield return Normal(word);
            }
        }
    }

    private static string Normal(string word) => word.Normalize().ToLowerInvariant();

    private static string Folded(string word) => WordScanner.Words(word) is [var folded] ? folded : word;
}
