using System.Collections.Frozen;
using System.Globalization;
using System.IO.Hashing;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>The files of the page, out of the program itself. A name holds a hash of the content, so that a browser asks for each once.</summary>
internal static class Assets
{
    private static readonly (string Path, Answer Content) StyleFile = Load("style", ".css", "text/css; charset=utf-8");

    private static readonly (string Path, Answer Content) IconFile = Load("icon", ".svg", "image/svg+xml");

    private static readonly (string Path, Answer Content) ScriptFile = Load("page", ".js", "text/javascript; charset=utf-8");

    private static readonly (string Path, Answer Content) WorldFile = Load("world", ".svg", "image/svg+xml");

    private static readonly FrozenDictionary<string, Answer> ByPath = new[] { StyleFile, IconFile, ScriptFile, WorldFile }.ToFrozenDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

    public static Link Style { get; } = Link.Within(StyleFile.Path);

    public static Link Script { get; } = Link.Within(ScriptFile.Path);

    /// <summary>The outlines that <see cref="WorldMap"/> draws on.</summary>
    public static Link World { get; } = Link.Within(WorldFile.Path);

    public static Link Icon { get; } = Link.Within(IconFile.Path);

    /// <summary>The file at a path; null for none.</summary>
    public static Answer? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>The bytes of a resource of this program.</summary>
    public static byte[] Read(string name)
    {
        using Stream resource = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"the program has no {name}", nameof(name));
        byte[] content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    private static (string Path, Answer Content) Load(string name, string ending, string type)
    {
        byte[] content = Read(name + ending);
        string hash = XxHash3.HashToUInt64(content).ToString("x16", CultureInfo.InvariantCulture);
        return ($"/{name}-{hash}{ending}", new Answer(200, type, content) { Tag = $"\"{hash}\"", IsForever = true });
    }
}
