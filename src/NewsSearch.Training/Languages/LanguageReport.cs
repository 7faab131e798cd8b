using System.Diagnostics;
using System.Globalization;
using NewsSearch.Languages;

namespace NewsSearch.Training.Languages;

/// <summary>How many texts of a file of sentences (language, tab, sentence) are told right, and how fast.</summary>
internal static class LanguageReport
{
    private const int Rounds = 400;

    private static readonly string[] Largest = "en zh hi es fr ar bn pt ru ur id de ja tr vi ko it pl uk fa".Split(' ');

    public static void Write(string file, TextWriter output)
    {
        ILookup<string, string> sentences = File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToLookup(parts => parts[0], parts => parts[1]);
        foreach (int length in new[] { 30, 50, 100, 150, 500 })
        {
            Write(length, sentences, output);
        }

        string english = string.Join(' ', sentences["en"]);
        Measure("letters of 500 characters", english.Length, () => new LanguageScores(LanguageTables.Embedded).Add(english), output);
        Measure("a long text", 0, () => LanguageRecognizer.Recognize(string.Concat(english, " ", english)), output);
    }

    /// <summary>Texts of sentences in a row, up to the length and cut there, one from each sentence on.</summary>
    private static void Write(int length, ILookup<string, string> sentences, TextWriter output)
    {
        Dictionary<string, (int Right, int Empty, int All)> counts = [];
        Dictionary<string, int> mistaken = [];
        foreach (IGrouping<string, string> language in sentences)
        {
            string[] texts = [.. language.Select((_, i) => string.Join(' ', language.Skip(i).Concat(language.Take(i)))).Select(text => text[..Math.Min(length, text.Length)])];
            string[] found = [.. texts.Select(LanguageRecognizer.Recognize).Select(LanguageTag.Primary)];
            counts[language.Key] = (found.Count(tag => tag == language.Key), found.Count(tag => tag.Length == 0), found.Length);
            foreach (string tag in found.Where(tag => tag.Length > 0 && tag != language.Key))
            {
                string mistake = $"{language.Key}>{tag}";
                mistaken[mistake] = mistaken.GetValueOrDefault(mistake) + 1;
            }
        }

        double Share(IEnumerable<string> languages) => languages.Where(counts.ContainsKey).Average(language => (double)counts[language].Right / counts[language].All);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{length} characters: {Share(counts.Keys):F4} of {counts.Count} languages, {Share(Largest):F4} of the largest, {counts.Values.Sum(count => count.Empty)} of {counts.Values.Sum(count => count.All)} empty; {string.Join(", ", mistaken.Select(pair => $"{pair.Key} {pair.Value}"))}; below .97: {string.Join(' ', counts.Where(pair => pair.Value.Right < pair.Value.All * .97).Select(pair => pair.Key))}"));
    }

    private static void Measure(string what, int characters, Action read, TextWriter output)
    {
        double best = double.MaxValue;
        for (int trial = 0; trial < 20; trial++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int round = 0; round < Rounds; round++)
            {
                read();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / Rounds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {best:F1} µs") + (characters == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {characters / best:F1} million characters a second")));
    }
}
