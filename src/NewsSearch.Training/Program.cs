using System.Globalization;
using System.IO.Compression;
using NewsSearch.Entities;
using NewsSearch.Entities.Tagging;
using NewsSearch.Training;
using NewsSearch.Training.Extraction;
using NewsSearch.Training.Languages;
using NewsSearch.Training.Lemmas;
using NewsSearch.Training.Lists;
using NewsSearch.Training.Pages;
using NewsSearch.Training.Stories;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["train", var folder, var model, .. var settings]:
        TrainingOptions options = Settings.Read(settings);
        using (var packed = new GZipStream(File.Create(model), CompressionLevel.SmallestSize))
        {
            packed.Write(Training.Run(new Corpora(folder), options, Console.WriteLine));
        }

        Console.WriteLine(options.WithDev ? "on the dev part, which it learnt from:" : "on the dev part:");
        Measure(new Corpora(folder), model, null);
        return 0;
    case ["cluster", var folder, var clusters, .. var news]:
        File.WriteAllBytes(clusters, WordClustering.Run(new Corpora(folder), news, Console.WriteLine));
        return 0;
    case ["evaluate", var folder, var model, .. var rest]:
        Measure(new Corpora(folder), model, rest.Length > 0 ? rest[0] : null);
        return 0;
    case ["crossvalidate", var folder, var folds, .. var settings]:
        using (TextWriter errors = Environment.GetEnvironmentVariable("ERRORS") is { } file ? File.CreateText(file) : TextWriter.Null)
        {
            Console.WriteLine(CrossValidation.Run(new Corpora(folder), Settings.Read(settings), int.Parse(folds, CultureInfo.InvariantCulture), errors));
        }

        return 0;
    case ["lists", var news, .. var settings]:
        NameLists.Write(news, ListOptions.Read(settings), Console.Out);
        return 0;
    case ["extraction", var folder, .. var settings]:
        ExtractionReport.Write(folder, ExtractionOptions.Read(settings), Console.Out);
        return 0;
    case ["pages", var folder, var kinds, .. var others]:
        PageKinds.Train(folder, kinds, others, Console.Out);
        return 0;
    case ["languages", var models, var target, .. var scripts]:
        LanguageTableFiles.Write(models, target, scripts, Console.WriteLine);
        return 0;
    case ["languages-evaluate", var sentences]:
        LanguageReport.Write(sentences, Console.Out);
        return 0;
    case ["lemmas", var lists, var tables, .. var languages]:
        LemmaTraining.Write(lists, tables, languages, Console.Out);
        return 0;
    case ["confused", var lists, var file]:
        ConfusedForms.Write(lists, file);
        return 0;
    case ["forms", var lists, .. var languages]:
        LemmaTraining.Measure(lists, languages, Console.Out);
        return 0;
    case ["stories", var seed, .. var news]:
        StoryReport.Write(news, int.Parse(seed, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("usage: lemmas LISTS TABLES LANG… | confused LISTS FILE | forms LISTS LANG… | cluster FOLDER CLUSTERS NEWS… | train FOLDER MODEL [dev=0] [NAME=VALUE …] | evaluate FOLDER MODEL [CORPUS] | crossvalidate FOLDER FOLDS [NAME=VALUE …] | lists NEWS [seed=N] [model=FILE] | pages FOLDER MODEL [FOLDER …] | languages MODELS TARGET [SCRIPT …] | languages-evaluate SENTENCES | extraction FOLDER [half=shown|unseen] [worst=N] [out=FOLDER] [rounds=N] | stories SEED NEWS…");
        return 2;
}

static void Measure(Corpora corpora, string model, string? corpus)
{
    List<AnnotatedArticle> articles = corpus switch
    {
        null => corpora.Worldwide("dev"),
        "spaced" => corpora.Worldwide("dev", spaced: true),
        "wikigold" => corpora.WikiGold(),
        "ewt" => corpora.EnglishWebTreebank(),
        _ => throw new ArgumentException($"There is no corpus {corpus}.", nameof(corpus)),
    };
    var recognizer = new StatisticalRecognizer(NameModel.Open(File.OpenRead(model)));
    Console.WriteLine(EntityAccuracy.Of(recognizer, articles));
    if (Environment.GetEnvironmentVariable("ERRORS") is { } file)
    {
        using TextWriter errors = File.CreateText(file);
        articles.ForEach(article => ErrorList.Write(errors, article, recognizer.Recognize("", article.Body)));
    }
}
