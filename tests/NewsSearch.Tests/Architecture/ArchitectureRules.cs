using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Architecture;

/// <summary>What every source file of the engine keeps to; each breach is a sentence that begins with the file's path.</summary>
internal sealed partial class ArchitectureRules(IReadOnlyList<EngineSource> sources)
{
    /// <summary>Lucene.Net lies behind the index on disk; outside it only what needs no index is used: the grammar, the stemmers, the folding.</summary>
    private static readonly (string Folder, string Namespace)[] LuceneHomes =
    [
        ("OnDisk/", "Lucene.Net"),
        ("Queries/Syntax/", "Lucene.Net.QueryParsers"),
        ("Words/", "Lucene.Net.Tartarus"),
        ("Words/", "Lucene.Net.Analysis"),
    ];

    private const string SettingTable = "Home/Settings/SettingTable.cs";

    // By room, the names that tell a qualified name, `Sources.SourceFormat`, from a property that happens to be called Sources.
    private readonly ILookup<string, string> _namesInRooms = sources
        .SelectMany(source => source.Types.Concat(source.Path.Split('/').Skip(1).SkipLast(1)), (source, name) => (source.Room, name))
        .ToLookup(pair => pair.Room, pair => pair.name);

    public IEnumerable<string> Breaches() => sources.SelectMany(BreachesOf).Order(StringComparer.Ordinal);

    private IEnumerable<string> BreachesOf(EngineSource source) =>
        [.. Directions(source), .. Lucene(source), .. Namespace(source), .. Types(source), .. Literals(source)];

    private IEnumerable<string> Directions(EngineSource source)
    {
        if (!Rooms.StandOn.ContainsKey(source.Room))
        {
            return [$"{source.Path} lies in a room that has no directions"];
        }

        IReadOnlySet<string> allowed = Rooms.ReachableFrom(source.Room);
        return source.Names.Select(RoomOf).OfType<string>().Distinct().Where(room => !allowed.Contains(room))
            .Select(room => $"{source.Path} uses {room}");
    }

    private string? RoomOf(string name)
    {
        string[] parts = name.Split('.');
        return parts is ["NewsSearch", var named, ..] && Rooms.StandOn.ContainsKey(named) ? named
            : parts is [var room, var member, ..] && _namesInRooms[room].Contains(member) ? room
            : null;
    }

    private static IEnumerable<string> Lucene(EngineSource source) => source.Names
        .Where(name => name.StartsWith("Lucene.Net.", StringComparison.Ordinal) && !source.Names.Any(longer => IsWithin(longer, name) && longer != name))
        .Where(name => !LuceneHomes.Any(home => source.Path.StartsWith(home.Folder, StringComparison.Ordinal) && IsWithin(name, home.Namespace)))
        .Select(name => $"{source.Path} uses {name}");

    private static bool IsWithin(string name, string @namespace) =>
        name == @namespace || name.StartsWith(@namespace + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Namespace(EngineSource source)
    {
        string folder = string.Join('.', ["NewsSearch", .. source.Path.Split('/')[..^1]]);
        if (source.Namespace != folder)
        {
            yield return $"{source.Path} declares the namespace {source.Namespace}";
        }

        if (source.Namespace.EndsWith(".Lucene", StringComparison.Ordinal))
        {
            yield return $"{source.Path} hides Lucene.Net behind its own namespace";
        }
    }

    /// <summary>One type a file, by whose name it is called; a part of one may add a word: <c>NewsQuery.Positional.cs</c>.</summary>
    private static IEnumerable<string> Types(EngineSource source) =>
        source.Types is [var only] && only == source.Path.Split('/')[^1].Split('.')[0]
            ? []
            : [$"{source.Path} declares {string.Join(", ", source.Types)}"];

    /// <summary>The engine gives codes; what to do about them, and by which command or option, the front says in its own words.</summary>
    /// <remarks>The one table of settings holds the option's name of each, as data; its descriptions keep to the rule.</remarks>
    private static IEnumerable<string> Literals(EngineSource source) => source.Literals
        .Where(literal => source.Path != SettingTable || !OptionName().IsMatch(literal))
        .SelectMany(literal => CommandOrOption().Matches(literal)).Select(match => $"{source.Path} says {match.Value}").Distinct();

    [GeneratedRegex(@"\bnewssearch [a-z]+|(?<![-\w!])--[a-z][a-z-]*")]
    private static partial Regex CommandOrOption();

    [GeneratedRegex(@"\A""?--[a-z-]+""?\z")]
    private static partial Regex OptionName();
}
