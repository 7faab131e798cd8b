using NewsSearch.Entities;
using NewsSearch.Entities.Tagging;
using NewsSearch.Training;
using TrainingRun = NewsSearch.Training.Training;

namespace NewsSearch.Tests.Training;

public sealed class CrfTrainerTests
{
    private const float Rate = 0.03f;

    private static readonly string[] People = ["Torvin Kalsk", "Mirela Oduvar", "Hask Brennick", "Yolie Tammerud", "Ansk Peruvald", "Dorit Ekwallen"];

    private static readonly string[] Places = ["Vellmar", "Ostrogonia", "Quillhaven", "Darsk", "Upper Tessary", "Brindlemouth"];

    /// <summary>AdaGrad's first step is as long as the rate in each direction in which the likelihood changes at all.</summary>
    [Fact]
    public void TheFirstStepGoesUpTheLikelihood()
    {
        var set = new TrainingSet();
        set.Add(Text("first", "*Torvin Kalsk* said so."), null);
        set.Close(cutoff: 1);
        Assert.Equal(2, Assert.Single(set.Stretches).Count);
        var trainer = new CrfTrainer(set, new TrainingOptions { Epochs = 1, Dropout = 0, Rate = Rate });
        trainer.Run(static _ => { });

        // A feature of both tokens is stepped along twice.
        int[] once = [.. set.FeatureOf.GroupBy(feature => feature).Where(tokens => tokens.Count() == 1).Select(tokens => tokens.Key)];
        Assert.InRange(once.Length, 10, int.MaxValue);
        foreach (int feature in once)
        {
            for (int label = 0; label < NameLabel.Count; label++)
            {
                double slope = (LogLikelihood(set, feature, label, 1e-4) - LogLikelihood(set, feature, label, -1e-4)) / 2e-4;
                double step = Math.Abs(slope) < 1e-6 ? 0 : Rate * Math.Sign(slope);
                Assert.Equal(step, trainer.Weights[(feature * CrfTrainer.Lanes) + label], 1e-6);
            }
        }
    }

    [Fact]
    public void NamesThatItWasTrainedOnAreRecognised()
    {
        List<TrainingText> texts = [.. People.Zip(Places).Select((names, i) => Text($"{i}.txt", $"""
            The harbour of _{names.Second}_ was closed on Monday, *{names.First}* said. The mayor of _{names.Second}_ met *{names.First}* in the old town.
            After the storm *{names.First}* went back to _{names.Second}_, where the boats had been mended.
            """))];
        byte[] model = TrainingRun.Run(texts, new TrainingOptions { Cutoff = 1, Folds = 2, Seeds = 1 }, static _ => { });
        Assert.Equal(model, TrainingRun.Run(texts, new TrainingOptions { Cutoff = 1, Folds = 2, Seeds = 1 }, static _ => { }));
        var recognizer = new StatisticalRecognizer(new NameModel(model));
        for (int i = 0; i < People.Length; i++)
        {
            // No text has this place beside this person.
            string place = Places[(i + 1) % Places.Length];
            ArticleEntities found = recognizer.Recognize("", $"The harbour of {place} was closed on Friday, {People[i]} said.");
            Assert.Equal([People[i]], found.People.Select(person => person.Name));
            Assert.Equal([place], found.Places.Select(known => known.Name));
        }
    }

    /// <summary>Of the set's one stretch of two tokens, where one label's weight of one feature is given and all else is 0, over all sequences.</summary>
    private static double LogLikelihood(TrainingSet set, int feature, int label, double weight)
    {
        double Score(int token, int own) => own == label ? weight * set.FeatureOf[set.StartOf(token)..set.StartOf(token + 1)].Count(other => other == feature) : 0;
        var scores = from first in Enumerable.Range(0, NameLabel.Count)
                     from second in Enumerable.Range(0, NameLabel.Count)
                     where NameLabel.MayFollow(NameLabel.Outside, first) && NameLabel.MayFollow(first, second)
                     select Math.Exp(Score(0, first) + Score(1, second));
        return Score(0, NameLabel.Person) + Score(1, NameLabel.Person + 1) - Math.Log(scores.Sum());
    }

    /// <param name="marked">The text with <c>*people*</c> and <c>_places_</c>.</param>
    private static TrainingText Text(string file, string marked)
    {
        var body = new System.Text.StringBuilder();
        var names = new List<AnnotatedName>();
        int start = -1;
        foreach (char c in marked)
        {
            if (c is not ('*' or '_'))
            {
                body.Append(c);
            }
            else if (start < 0)
            {
                start = body.Length;
            }
            else
            {
                names.Add(new AnnotatedName(new TextSpan(start, body.Length), c == '*' ? NameLabel.Person : NameLabel.Place));
                start = -1;
            }
        }

        return new TrainingText(new AnnotatedArticle(file, body.ToString(), names), 0, 1, new TextSpan(0, body.Length));
    }
}
