using NewsSearch.Entities;
using NewsSearch.Entities.Tagging;

namespace NewsSearch.Training;

/// <summary>Measures on the core corpus's training part, each article by a model that has not seen it.</summary>
internal static class CrossValidation
{
    public static EntityAccuracy Run(Corpora corpora, TrainingOptions options, int folds, TextWriter? errors)
    {
        List<AnnotatedArticle> core = corpora.Worldwide("train");
        var accuracy = new EntityAccuracy();
        var models = new StatisticalRecognizer[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            List<AnnotatedArticle> seen = [.. core.Where((_, index) => index % folds != fold)];
            models[fold] = new StatisticalRecognizer(new NameModel(Training.Run(corpora, seen, options, static _ => { })));
        });
        for (int i = 0; i < core.Count; i++)
        {
            ArticleEntities found = models[i % folds].Recognize("", core[i].Body);
            accuracy.Add(core[i], found);
            if (errors is not null)
            {
                ErrorList.Write(errors, core[i], found);
            }
        }

        return accuracy;
    }
}
