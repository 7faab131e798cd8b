namespace NewsSearch.OnDisk.Nearest;

/// <summary>How near an article comes to a question.</summary>
/// <param name="Document">Its number in the whole index.</param>
/// <param name="Cosine">Of its nearest passage.</param>
/// <param name="Passage">Which of its passages that is, from 0.</param>
internal readonly record struct NearestArticle(int Document, float Cosine, int Passage);
