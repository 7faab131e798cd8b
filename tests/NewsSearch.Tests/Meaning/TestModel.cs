using NewsSearch.Meaning;

namespace NewsSearch.Tests.Meaning;

/// <summary>The model of the folder beside the tests, loaded once for all.</summary>
internal static class TestModel
{
    private static readonly Lazy<SentenceModel> Loaded = new(() => SentenceModel.Open(Files));

    /// <summary>Where it lies.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "meaning");

    public static MeaningFiles Files => new(Folder, Folder);

    public static SentenceModel Model
    {
        get
        {
            Require();
            return Loaded.Value;
        }
    }

    /// <summary>Skips the test where the package has no library for this system.</summary>
    public static void Require() => Assert.SkipUnless(File.Exists(Path.Combine(Folder, MeaningFiles.LibraryName)), $"ONNX Runtime has no library for this system in {Folder}");
}
