using System.Globalization;
using NewsSearch.Sources;

namespace NewsSearch.Home.Settings;

/// <summary>
/// Every setting: its key in <c>newssearch.json</c>, the option and the variable that come before that, what it takes and what holds
/// without it. The file's reader, the options of the command line, <c>settings</c>, the man page and the JSON Schema are made from
/// this table; a new setting is a row here.
/// </summary>
public static class SettingTable
{
    /// <summary>The most seconds that a search may be given: a week and more, for which nobody waits.</summary>
    public const int MostTimeout = 1_000_000;

    /// <summary>Ten thousand years.</summary>
    private const int MostDays = 3_650_000;

    /// <summary><c>$schema</c>.</summary>
    public static Setting Schema { get; } = new("$schema", "Where the JSON Schema of this file is, for editors", new TextShape("a path or URL"));

    /// <summary><c>sources.path</c>.</summary>
    public static Setting SourcePath { get; } = new("sources.path", "A file or folder: absolute, or relative to the folder of this file", new TextShape("a path"))
    {
        IsRequired = true,
        TakesNull = false,
    };

    /// <summary><c>sources.source</c>.</summary>
    public static Setting SourceName { get; } = new(
        "sources.source", "The outlet's name for all its articles", new TextShape("a name"))
    { Option = "--source" };

    /// <summary><c>sources.map</c>.</summary>
    public static Setting SourceMap { get; } = new(
        "sources.map", "Which JSON keys or columns hold which field, such as body=content_original,title=headline", new TextShape("FIELD=KEY,…"))
    { Option = "--map" };

    /// <summary><c>sources.keep</c>.</summary>
    public static Setting SourceKeep { get; } = new(
        "sources.keep", "Other JSON keys or columns to keep as fields of their own, such as topic,fields.section", new KeyListShape())
    { Option = "--keep" };

    /// <summary><c>sources.dateFormat</c>.</summary>
    public static Setting SourceDateFormat { get; } = new(
        "sources.dateFormat", "How the source writes dates, such as dd/MM/yyyy", new TextShape("a format of dates"))
    { Option = "--date-format" };

    /// <summary><c>sources.dateLanguage</c>.</summary>
    public static Setting SourceDateLanguage { get; } = new(
        "sources.dateLanguage", "The language of the source's dates, with the region whose order they have, such as fr or en-GB", new DateLanguageShape())
    { Option = "--date-language" };

    /// <summary><c>sources.encoding</c>.</summary>
    public static Setting SourceEncoding { get; } = new(
        "sources.encoding", "The encoding of its files that state none and are not UTF-8, such as windows-1251", new EncodingShape())
    { Option = "--encoding" };

    /// <summary><c>sources.include</c>.</summary>
    public static Setting SourceInclude { get; } = new(
        "sources.include", "What of the folder is read, in patterns as gitignore has them", new TextListShape("a list of patterns: [\"*.html\", …]"))
    { Option = "--include" };

    /// <summary><c>sources.exclude</c>.</summary>
    public static Setting SourceExclude { get; } = new(
        "sources.exclude", "What of the folder is left out, in patterns as gitignore has them", new TextListShape("a list of patterns: [\"drafts/\", …]"))
    { Option = "--exclude" };

    /// <summary><c>sources.allPages</c>.</summary>
    public static Setting SourceAllPages { get; } = new(
        "sources.allPages", "Also take pages that are no articles: lists of links, discussions, a shop's", new SwitchShape())
    { Option = "--all-pages" };

    /// <summary>What is remembered of a source beside its path: how it is read.</summary>
    public static IReadOnlyList<Setting> SourceOptions { get; } = [SourceName, SourceMap, SourceKeep, SourceDateFormat, SourceDateLanguage, SourceEncoding, SourceInclude, SourceExclude, SourceAllPages];

    /// <summary><c>sources</c>.</summary>
    public static Setting Sources { get; } = new(
        "sources", "The files and folders that are refreshed when none are named", new ObjectListShape([SourcePath, .. SourceOptions]))
    {
        TakesNull = false,
    };

    /// <summary><c>people</c>.</summary>
    public static Setting People { get; } = new(
        "people", "Other spellings of people's names, by the name to show for all of them", new ListMapShape("""an object: { "NAME": ["NAME", …] }"""));

    /// <summary><c>places</c>.</summary>
    public static Setting Places { get; } = new(
        "places", "Other names of places, by the name to show for all of them", new ListMapShape("""an object: { "NAME": ["NAME", …] }"""));

    /// <summary><c>organizations</c>.</summary>
    public static Setting Organisations { get; } = new(
        "organizations", "Other names of organizations, by the name to show for all of them", new ListMapShape("""an object: { "NAME": ["NAME", …] }"""));

    /// <summary><c>synonyms</c>.</summary>
    public static Setting Synonyms { get; } = new(
        "synonyms", "Words and phrases that mean the same in queries, outside quotes", new GroupListShape());

    /// <summary><c>saved</c>.</summary>
    public static Setting Saved { get; } = new(
        "saved", "Queries by name; query:NAME stands for one in any query", new TextMapShape("""an object: { "NAME": "QUERY" }""", "^[A-Za-z0-9][A-Za-z0-9._-]*$"));

    /// <summary><c>alerts</c>.</summary>
    public static Setting Alerts { get; } = new("alerts", "Saved queries of which index tells the new articles that match", new TextListShape("a list of names of saved queries: [\"NAME\", …]"));

    /// <summary><c>alertCommand</c>.</summary>
    public static Setting AlertCommand { get; } = new(
        "alertCommand", "What index runs in a shell when new articles match an alert, with an object of JSON a line for each on its input", new TextShape("a shell command"));

    /// <summary><c>query.limit</c>.</summary>
    public static Setting Limit { get; } = new("query.limit", "Hits to print at most", new NumberShape(0, orAll: true), "10")
    {
        Option = "--limit",
        Variable = "NEWSSEARCH_LIMIT",
    };

    /// <summary><c>query.sort</c>.</summary>
    public static Setting Sort { get; } = new("query.sort", "Which hits come first", new ChoiceShape("relevance", "newest", "oldest"), "relevance")
    {
        Option = "--sort",
        Variable = "NEWSSEARCH_SORT",
    };

    /// <summary><c>query.snippets</c>.</summary>
    public static Setting Snippets { get; } = new("query.snippets", "Passages a hit at most", new NumberShape(0), "2")
    {
        Option = "--snippets",
        Variable = "NEWSSEARCH_SNIPPETS",
    };

    /// <summary><c>query.context</c>.</summary>
    public static Setting Context { get; } = new("query.context", "Characters a passage at most", new NumberShape(20), "240")
    {
        Option = "--context",
        Variable = "NEWSSEARCH_CONTEXT",
    };

    /// <summary><c>query.expand</c>.</summary>
    public static Setting Expand { get; } = new(
        "query.expand", "Let words that the best hits have in common raise others that have them", new SwitchShape())
    { Option = "--expand" };

    /// <summary><c>query.freshness</c>.</summary>
    public static Setting Freshness { get; } = new(
        "query.freshness", "Days after which an article counts half as much, where the best come first; age does not count by default", new NumberShape(1, MostDays));

    /// <summary><c>query.timeout</c>.</summary>
    public static Setting Timeout { get; } = new(
        "query.timeout", "Seconds after which a search is given up; by default 30 on a terminal, none elsewhere", new NumberShape(1, MostTimeout))
    { Option = "--timeout" };

    /// <summary><c>query.languages</c>.</summary>
    public static Setting Languages { get; } = new(
        "query.languages", "The languages in whose forms words are looked for; by default those of a hundredth of the articles", new TextListShape("a list of codes such as \"de\""));

    /// <summary><c>query</c>.</summary>
    public static Setting Query { get; } = new(
        "query", "What a search does when nothing nearer says", new ObjectShape(Limit, Sort, Snippets, Context, Expand, Freshness, Timeout, Languages));

    /// <summary><c>jobs</c>.</summary>
    public static Setting Jobs { get; } = new("jobs", "Threads to index with", new NumberShape(1), "one a core")
    {
        Option = "--jobs",
        Variable = "NEWSSEARCH_JOBS",
    };

    /// <summary><c>keepRepeated</c>.</summary>
    public static Setting KeepRepeated { get; } = new("keepRepeated", "Leave in the articles the lines that their outlet repeats", new SwitchShape())
    {
        Option = "--keep-repeated",
    };

    /// <summary><c>meaning.passages</c>.</summary>
    public static Setting MeaningPassages { get; } = new(
        "meaning.passages", "What index computes vectors of, by which articles are found by meaning: all of each article, its lead, or nothing", new ChoiceShape("all", "lead", "none"), "none");

    /// <summary><c>meaning.model</c>.</summary>
    public static Setting MeaningModel { get; } = new(
        "meaning.model", "The folder of another model, with model.onnx and tokenizer.json: absolute, or relative to the folder of this file", new TextShape("a path"));

    /// <summary><c>meaning</c>.</summary>
    public static Setting Meaning { get; } = new("meaning", "Search by meaning", new ObjectShape(MeaningPassages, MeaningModel));

    /// <summary><c>terminal.color</c>.</summary>
    public static Setting Color { get; } = new(
        "terminal.color", "Mark with colours; auto: on a terminal unless NO_COLOR is set", new ChoiceShape("auto", "always", "never"), "auto")
    {
        Option = "--color",
        Variable = "NO_COLOR",
    };

    /// <summary>The variable takes all in one: <c>match=1;31:title=1</c>.</summary>
    public static Setting Colors { get; } = new(
        "terminal.colors",
        "Colours as the parameters of the terminal's SGR sequence, such as 1;31 for bold red; the variable takes them all in one",
        new ObjectShape(
            new("terminal.colors.match", "The words that match", new ColorShape(), "1;31"),
            new("terminal.colors.title", "Headlines", new ColorShape(), "1"),
            new("terminal.colors.meta", "Date, source and place of an article", new ColorShape(), "2"),
            new("terminal.colors.person", "People in whole articles", new ColorShape(), "36"),
            new("terminal.colors.place", "Places in whole articles", new ColorShape(), "32"),
            new("terminal.colors.org", "Organizations in whole articles", new ColorShape(), "35")))
    {
        Variable = "NEWSSEARCH_COLORS",
    };

    /// <summary><c>terminal.hyperlinks</c>.</summary>
    public static Setting Hyperlinks { get; } = new(
        "terminal.hyperlinks", "Make titles hyperlinks; auto: on terminals known to take them", new ChoiceShape("auto", "always", "never"), "auto")
    {
        Option = "--hyperlinks",
        Variable = "NEWSSEARCH_HYPERLINKS",
    };

    /// <summary><c>terminal.pager</c>.</summary>
    public static Setting Pager { get; } = new("terminal.pager", "The command that pages long text on a terminal; empty for none; without it $PAGER holds", new TextShape("a shell command"), "less")
    {
        Option = "--no-pager",
        Variable = "NEWSSEARCH_PAGER",
    };

    /// <summary><c>terminal</c>.</summary>
    public static Setting Terminal { get; } = new(
        "terminal", "How output looks on a terminal when nothing nearer says", new ObjectShape(Color, Colors, Hyperlinks, Pager));

    /// <summary><c>limits.maxRecordBytes</c>.</summary>
    public static Setting MaxRecordBytes { get; } = Bound(
        "limits.maxRecordBytes", "The longest record that is read, in bytes; longer ones are skipped", SourceLimits.Default.MaxRecordBytes);

    /// <summary><c>limits.maxNesting</c>.</summary>
    public static Setting MaxNesting { get; } = Bound(
        "limits.maxNesting", "How many compressions and archives may stand one inside another", SourceLimits.Default.MaxNesting);

    /// <summary><c>limits.maxExpansion</c>.</summary>
    public static Setting MaxExpansion { get; } = Bound(
        "limits.maxExpansion", "How many times its size on disk a file may unpack to; judged beyond 64 MiB", SourceLimits.Default.MaxExpansion);

    /// <summary><c>limits.maxUnpackedBytes</c>.</summary>
    public static Setting MaxUnpackedBytes { get; } = Bound(
        "limits.maxUnpackedBytes", "How many bytes one file may unpack to", SourceLimits.Default.MaxUnpackedBytes, long.MaxValue);

    /// <summary><c>limits.maxEntries</c>.</summary>
    public static Setting MaxEntries { get; } = Bound(
        "limits.maxEntries", "How many members one file may hold", SourceLimits.Default.MaxEntries);

    /// <summary><c>limits.maxHeldBytes</c>.</summary>
    public static Setting MaxHeldBytes { get; } = Bound(
        "limits.maxHeldBytes",
        "The longest file, in bytes, that is held in memory because its directory stands at its end",
        SourceLimits.Default.MaxHeldBytes);

    /// <summary><c>limits</c>.</summary>
    public static Setting Limits { get; } = new(
        "limits",
        "What a source may demand before it is refused",
        new ObjectShape(MaxRecordBytes, MaxNesting, MaxExpansion, MaxUnpackedBytes, MaxEntries, MaxHeldBytes));

    /// <summary><c>engine.address</c>.</summary>
    public static Setting EngineAddress { get; } = new(
        "engine.address", "The index on OpenSearch or Elasticsearch that the articles go to, instead of this folder", new TextShape("an address such as https://search.example:9200/news"));

    /// <summary><c>engine.access</c>.</summary>
    public static Setting EngineAccess { get; } = new(
        "engine.access", "A file that its owner alone can read, with lines user=, password=, key= or token= for the cluster", new TextShape("a path"), "")
    {
        Variable = "NEWSSEARCH_ENGINE_ACCESS",
    };

    /// <summary><c>engine.caFile</c>.</summary>
    public static Setting EngineAuthorities { get; } = new(
        "engine.caFile", "Certificates (PEM) of the authorities by which the cluster is known, in place of the system's", new TextShape("a path"), "")
    {
        Option = "--ca-file",
        Variable = "NEWSSEARCH_ENGINE_CA_FILE",
    };

    /// <summary><c>engine.insecure</c>.</summary>
    public static Setting EngineInsecure { get; } = new(
        "engine.insecure", "Let articles and passwords go to a cluster on another machine unencrypted", new SwitchShape())
    {
        Option = "--insecure",
    };

    /// <summary><c>engine.shards</c>.</summary>
    public static Setting EngineShards { get; } = new("engine.shards", "Parts into which a new index on a cluster is cut", new NumberShape(1, 1024), "1");

    /// <summary><c>engine.replicas</c>.</summary>
    public static Setting EngineReplicas { get; } = new(
        "engine.replicas", "Further copies of each part of a new index on a cluster; by default one where there are several nodes", new NumberShape(0, 100));

    /// <summary><c>engine.partition</c>.</summary>
    public static Setting EnginePartition { get; } = new(
        "engine.partition", "Whether a new index on a cluster is kept by years or months", new ChoiceShape("none", "year", "month"), "none");

    /// <summary><c>engine</c>.</summary>
    public static Setting Engine { get; } = new(
        "engine", "The cluster that stores and searches", new ObjectShape(EngineAddress, EngineAccess, EngineAuthorities, EngineInsecure, EngineShards, EngineReplicas, EnginePartition));

    /// <summary>The whole file, its members in the order in which they are written.</summary>
    public static ObjectShape File { get; } = new(Schema, Sources, People, Places, Organisations, Synonyms, Saved, Alerts, AlertCommand, Query, Jobs, KeepRepeated, Meaning, Engine, Terminal, Limits);

    /// <summary>Every setting that a value can be given for, in the order of the file: objects that only hold others are left out.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. Below(File)];

    private static Setting Bound(string key, string description, long preset, long most = int.MaxValue) =>
        new(key, description, new NumberShape(1, most), preset.ToString(CultureInfo.InvariantCulture));

    /// <summary>An object with a variable is a value of its own, whatever is below it.</summary>
    private static IEnumerable<Setting> Below(ObjectShape shape) => shape.Members.SelectMany(member =>
        member is { Shape: ObjectShape inner, Variable: null } ? Below(inner) : [member]);
}
