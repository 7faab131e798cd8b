namespace NewsSearch.Cli.Commands;

/// <summary>The sample stories that the program brings along: invented ones, in several formats.</summary>
internal static class SampleStories
{
    private const string Prefix = "stories/";

    /// <summary>Writes their files below a folder, which need not exist.</summary>
    public static void WriteTo(string folder)
    {
        System.Reflection.Assembly program = typeof(SampleStories).Assembly;
        foreach (string name in program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string path = Path.Combine(folder, Path.Combine(name[Prefix.Length..].Split('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using Stream story = program.GetManifestResourceStream(name)!;
            using FileStream file = File.Create(path);
            story.CopyTo(file);
        }
    }
}
