namespace NewsSearch.Training;

/// <summary>A text to train on.</summary>
/// <param name="Corpus">0 for the core corpus; other numbers get features of their own in training.</param>
/// <param name="Weight">How much its loss counts.</param>
/// <param name="Learnt">The stretch of the text that is learnt from; the rest is context.</param>
internal sealed record TrainingText(AnnotatedArticle Article, int Corpus, float Weight, TextSpan Learnt);
