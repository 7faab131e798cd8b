using NewsSearch.Sources.Kinds;

namespace NewsSearch.Indexing;

/// <summary>Files that a run left out, in groups, so that a folder of a thousand pictures takes one line to tell.</summary>
internal sealed class PassedOverFiles
{
    /// <summary>As many names of a group are kept: with more, the number says as much.</summary>
    private const int MostNames = 3;

    private readonly Dictionary<(string Folder, string Extension, string Kind), (List<string> Names, int Count)> _groups = [];

    /// <summary>By folder, then extension.</summary>
    public IReadOnlyList<FileGroup> Groups =>
    [
        .. _groups
            .Select(group => new FileGroup(group.Key.Folder, group.Key.Extension, group.Key.Kind, [.. group.Value.Names.Order(StringComparer.Ordinal)], group.Value.Count))
            .OrderBy(group => group.Folder, StringComparer.Ordinal)
            .ThenBy(group => group.Extension, StringComparer.Ordinal),
    ];

    /// <summary>A file is left unopened. Hidden and excluded ones are only counted: who hid or excluded them knows.</summary>
    public void Add(string path, string kind)
    {
        if (KindNames.Of(path)?.PassedOver == kind)
        {
            AddToGroup(path, kind);
        }
    }

    /// <summary>A file is a page of another kind than an article.</summary>
    public void AddPage(string path, string kind) => AddToGroup(path, kind);

    private void AddToGroup(string path, string kind)
    {
        var key = (Path.GetDirectoryName(path) ?? "", Path.GetExtension(path).ToLowerInvariant(), kind);
        (List<string> names, int count) = _groups.TryGetValue(key, out (List<string>, int) known) ? known : ([], 0);
        if (names.Count < MostNames)
        {
            names.Add(Path.GetFileName(path));
        }

        _groups[key] = (names, count + 1);
    }
}
