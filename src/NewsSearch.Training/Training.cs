using System.Diagnostics;
using NewsSearch.Entities;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Training;

/// <summary>From the corpora to the bytes of the model file.</summary>
internal static class Training
{
    public static byte[] Run(Corpora corpora, TrainingOptions options, Action<string> log) =>
        Run(corpora, [.. corpora.Worldwide("train"), .. options.WithDev ? corpora.Worldwide("dev") : []], options, log);

    /// <param name="core">The articles of the core corpus to train on.</param>
    public static byte[] Run(Corpora corpora, List<AnnotatedArticle> core, TrainingOptions options, Action<string> log)
    {
        List<TrainingText> texts = [.. core.Select(article => new TrainingText(article, 0, 1, new TextSpan(0, article.Body.Length)))];
        if (options.ExtraWeight > 0)
        {
            List<AnnotatedArticle>[] extras = corpora.Extras();
            for (int i = 0; i < extras.Length; i++)
            {
                if (options.HeldOut != i + 1)
                {
                    texts.AddRange(extras[i].Select(article => new TrainingText(article, i + 1, options.ExtraWeight, new TextSpan(0, article.Body.Length))));
                }
            }
        }

        return Run(texts, options, log);
    }

    public static byte[] Run(IEnumerable<TrainingText> given, TrainingOptions options, Action<string> log)
    {
        var watch = Stopwatch.StartNew();
        List<TrainingText> texts = [.. given];
        texts.AddRange(Augmentation.Of(texts, options));
        TrainedWeights first = Fit(texts, null, options, options.Seeds, log);
        log($"first pass: {first.Features.Length} features, {watch.Elapsed.TotalSeconds:F0} s");
        TrainedWeights? second = options.Folds > 1 ? Fit(texts, Unseen(texts, options), options, options.Seeds, log) : null;
        byte[] model = ModelWriter.Write(first, second, options.Kept);
        log($"{model.Length} bytes, {watch.Elapsed.TotalSeconds:F0} s");
        return model;
    }

    // The mean of the weights of runs that differ in the order of the texts and in what is dropped: less of them is chance.
    private static TrainedWeights Fit(List<TrainingText> texts, byte[][]? firstPass, TrainingOptions options, int seeds, Action<string> log)
    {
        var set = new TrainingSet();
        for (int i = 0; i < texts.Count; i++)
        {
            set.Add(texts[i], firstPass?[i]);
        }

        set.Close(options.Cutoff);
        log($"{texts.Count} texts, {set.TokenCount} tokens, {set.Features.Length} features; {set.LostTokens} of {set.NameTokens} name tokens are outside the lattice");
        var mean = new TrainedWeights(set.Features, new float[set.Features.Length * CrfTrainer.Lanes], new float[NameLabel.Count * NameLabel.Count]);
        for (int seed = 0; seed < seeds; seed++)
        {
            var trainer = new CrfTrainer(set, options with { Seed = options.Seed + (ulong)seed });
            trainer.Run(log);
            Accumulate(mean.Weights, trainer.Weights, 1f / seeds);
            Accumulate(mean.Transitions, trainer.Transitions, 1f / seeds);
        }

        return mean;
    }

    private static void Accumulate(float[] sums, float[] values, float share)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += values[i] * share;
        }
    }

    // The second pass must learn from the first one's mistakes, so each text is labelled by a model that has not seen it.
    private static byte[][] Unseen(List<TrainingText> texts, TrainingOptions options)
    {
        byte[][] labels = new byte[texts.Count][];
        for (int fold = 0; fold < options.Folds; fold++)
        {
            List<TrainingText> seen = [.. texts.Where(text => FoldOf(text, options.Folds) != fold)];
            var model = new NameModel(ModelWriter.Write(Fit(seen, null, options, 1, static _ => { }), null, options.Kept));
            for (int i = 0; i < texts.Count; i++)
            {
                if (FoldOf(texts[i], options.Folds) == fold)
                {
                    labels[i] = Label(texts[i].Article.Body, model);
                }
            }
        }

        return labels;
    }

    // By the file, so that changed copies of a text are in its fold.
    private static int FoldOf(TrainingText text, int folds) => (int)(NameHash.Of(text.Article.File) % 1009 % (ulong)folds);

    private static byte[] Label(string body, NameModel model)
    {
        using TokenBuffer tokens = TokenScanner.Scan(body, WordLexicon.Default);
        using var context = ArticleContext.Of(body, tokens, WorldGazetteer.Default, StatisticalRecognizer.Organisations);
        byte[] labels = new byte[tokens.Count];
        NameTagger.TagOnce(context, model, labels);
        return labels;
    }
}
