using NewsSearch.Entities.Tokens;

namespace NewsSearch.Training;

/// <summary>From news without annotation to the bytes of the table of word clusters.</summary>
internal static class WordClustering
{
    private const int Clusters = 512;
    private const int Minimum = 8;
    private const int Contexts = 1000;
    private const int Iterations = 15;

    /// <param name="corpora">Of these the training texts are read too, without their annotation.</param>
    /// <param name="news">Files and folders of any format that the program indexes.</param>
    public static byte[] Run(Corpora corpora, IEnumerable<string> news, Action<string> log)
    {
        var contexts = new WordContexts();
        foreach (string text in corpora.Training().Select(article => article.Body).Concat(NewsArticles.Read(news, log).Select(article => article.Body)))
        {
            contexts.Add(text);
        }

        log($"{contexts.TextCount} texts, {contexts.TokenCount} tokens");
        WordVectors vectors = contexts.Vectors(Minimum, Contexts);
        int[] clusters = SphericalKMeans.Run(vectors, Clusters, Iterations, log);
        return WordClusters.Write([.. vectors.Words.Zip(clusters, static (word, cluster) => (word, (ushort)(cluster + 1)))]);
    }
}
