using System.Globalization;

namespace NewsSearch.Training.Stories;

/// <summary>How well fingerprints tell articles that are alike, against their runs of five words compared in full.</summary>
internal static class StoryReport
{
    /// <summary>Copies of an article.</summary>
    private const int Copies = 8;

    /// <summary>Share of words that are other ones in a copy, at most: with a fiftieth, four fifths of the runs are left in common.</summary>
    private const double MostChanged = .08;

    /// <summary>Words of the shortest article that is copied.</summary>
    private const int FewestWords = 5;

    /// <summary>Measures the articles of files, and copies of them in which words are others.</summary>
    /// <param name="seed">Decides which words.</param>
    public static void Write(IReadOnlyList<string> paths, int seed, TextWriter output)
    {
        string[] bodies = [.. NewsArticles.Read(paths, output.WriteLine).Select(article => article.Body).Where(body => Words(body).Length >= FewestWords)];
        var texts = Array.ConvertAll(bodies, body => new MeasuredText(body));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} articles"));
        output.WriteLine($"articles: {Among(texts)}");
        output.WriteLine($"copies, seed {seed.ToString(CultureInfo.InvariantCulture)}: {Changed(bodies, texts, new Random(seed))}");
    }

    /// <summary>All pairs of some texts.</summary>
    private static AlikePairs Among(MeasuredText[] texts)
    {
        var pairs = new AlikePairs();
        var seen = new HashSet<(int, int)>();
        foreach (int[] sharing in Sharing(texts, text => text.Rarest).Concat(Sharing(texts, text => text.Fingerprint?.Terms() ?? [])))
        {
            for (int i = 1; i < sharing.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (seen.Add((sharing[j], sharing[i])))
                    {
                        pairs.Add(texts[sharing[j]], texts[sharing[i]]);
                    }
                }
            }
        }

        return pairs;
    }

    /// <summary>Texts with a key in common, by their numbers.</summary>
    private static IEnumerable<int[]> Sharing<T>(MeasuredText[] texts, Func<MeasuredText, IEnumerable<T>> keys)
        where T : notnull => texts.SelectMany((text, number) => keys(text).Select(key => (Key: key, Number: number)))
        .GroupBy(one => one.Key, one => one.Number).Select(same => same.ToArray()).Where(same => same.Length > 1);

    private static AlikePairs Changed(string[] bodies, MeasuredText[] texts, Random random)
    {
        var pairs = new AlikePairs();
        for (int i = 0; i < bodies.Length; i++)
        {
            for (int copy = 0; copy < Copies; copy++)
            {
                string[] words = Words(bodies[i]), others = Words(bodies[random.Next(bodies.Length)]);
                double changed = random.NextDouble() * MostChanged;
                for (int word = 0; word < words.Length; word++)
                {
                    if (random.NextDouble() < changed)
                    {
                        words[word] = others[random.Next(others.Length)];
                    }
                }

                pairs.Add(texts[i], new MeasuredText(string.Join(' ', words)));
            }
        }

        return pairs;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
