namespace NewsSearch.Meaning;

/// <summary>Where what is needed to make vectors lies.</summary>
/// <param name="Folder">The folder <c>meaning</c>, which holds the runtime's library; absolute.</param>
/// <param name="Model">The folder of the model and its vocabulary; absolute.</param>
public sealed record MeaningFiles(string Folder, string Model)
{
    /// <summary>The library's name on this system.</summary>
    public static string LibraryName => OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.dylib" : "libonnxruntime.so";

    internal string Library => Path.Combine(Folder, LibraryName);

    internal string Graph => Path.Combine(Model, "model.onnx");

    internal string Vocabulary => Path.Combine(Model, "tokenizer.json");
}
