using System.Runtime.InteropServices;
using NewsSearch.Words;
using SharpCompress.Compressors.Xz;

namespace NewsSearch.Training.Lemmas;

/// <summary>Lemmas and their forms as shared/data/lemmas lists them, in their indexed form.</summary>
internal static class LemmaList
{
    /// <summary>Reads LANG.tsv.xz: a lemma, a tab, its forms with spaces between; and the forms of <c>Lemmas/Data/LANG.tsv</c> beside them.</summary>
    /// <exception cref="IOException">There is no such list.</exception>
    public static List<(string Lemma, string[] Forms)> Read(string folder, string language)
    {
        using var stream = new XZStream(File.OpenRead(Path.Combine(folder, language + ".tsv.xz")));
        using Stream? added = typeof(LemmaList).Assembly.GetManifestResourceStream(language + ".tsv");
        return WithoutContained([.. Entries(stream), .. added is null ? [] : Entries(added)]);
    }

    private static IEnumerable<(string Lemma, string[] Forms)> Entries(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            // What is left of a word in speech, as in "'ad" for had, would be taken for another one.
            if (line[0] is not ('\'' or '\u2019') && Folded(line[..tab]) is { } lemma)
            {
                yield return (lemma, [.. line[(tab + 1)..].Split(' ').Select(Folded).OfType<string>().Distinct()]);
            }
        }
    }

    /// <summary>Leaves out entries whose forms are all forms of another: nominalised adjectives and infinitives, which say nothing new of forms.</summary>
    private static List<(string Lemma, string[] Forms)> WithoutContained(List<(string Lemma, string[] Forms)> list)
    {
        List<(string Lemma, HashSet<string> Forms)> entries =
            [.. list.GroupBy(entry => entry.Lemma).Select(group => (group.Key, group.SelectMany(entry => entry.Forms).Append(group.Key).ToHashSet()))];
        var entriesOf = new Dictionary<string, List<HashSet<string>>>();
        foreach (HashSet<string> forms in entries.Select(entry => entry.Forms))
        {
            foreach (string form in forms)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(entriesOf, form, out _) ??= []).Add(forms);
            }
        }

        return [.. entries.Where(entry => !entriesOf[entry.Lemma].Exists(other => entry.Forms.IsProperSubsetOf(other))).Select(entry => (entry.Lemma, entry.Forms.ToArray()))];
    }

    /// <summary>The indexed form; null for what is no word, or several.</summary>
    private static string? Folded(string word) => WordScanner.Words(word) is [var folded] && !folded.Any(char.IsAsciiDigit) ? folded : null;
}
