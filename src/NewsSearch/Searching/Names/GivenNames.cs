namespace NewsSearch.Searching.Names;

/// <summary>Which given names are written for one another.</summary>
internal static class GivenNames
{
    /// <summary>English short forms by what they are short for.</summary>
    private static readonly Dictionary<string, string[]> Short = Read("""
        abby abigail; abe abraham; alex alexander alexandra; andy andrew; angie angela; art arthur; barb barbara; becky rebecca; ben benjamin; bernie bernard;
        beth elizabeth; betty elizabeth; bill william; billy william; bob robert; bobby robert; brad bradley; cathy catherine; charlie charles;
        chris christopher christine; chuck charles; cindy cynthia; dan daniel; danny daniel; dave david; deb deborah; debbie deborah; dick richard; don donald;
        doug douglas; ed edward edwin edmund; eddie edward; fred frederick; gabe gabriel; gene eugene; greg gregory; hank henry; jack john; jake jacob;
        jeff jeffrey; jen jennifer; jenny jennifer; jerry gerald jerome jerrold; jim james; jimmy james; joe joseph; johnny john; jon jonathan; josh joshua;
        kate katherine kathleen; kathy katherine kathleen; ken kenneth; larry lawrence; liz elizabeth; maggie margaret; matt matthew; meg margaret;
        mick michael; mike michael; nate nathan nathaniel; nick nicholas; pam pamela; pat patrick patricia; peggy margaret; pete peter; phil philip phillip;
        ray raymond; rick richard; rob robert; ron ronald; rudy rudolph; russ russell; sam samuel samantha; stan stanley; steve steven stephen; sue susan;
        ted edward theodore; tim timothy; tom thomas; tommy thomas; tony anthony; vic victor; vicky victoria; walt walter; wes wesley; will william; zach zachary
        """);

    /// <summary>Common ones that have no short form of another spelling, but for those that are places or plain words as well, such as Virginia and Rose.</summary>
    private const string Others = """
        adam adrian alan albert alice amanda amy ann anna anne ashley barry brenda brian bruce carl carol caroline carolyn colin craig dennis derek diana diane donna dorothy
        ellen emily emma eric ernest evan evelyn frances frank gary george glenn gloria gordon graham hannah harold harry heather helen howard hugh ian irene jacqueline jane
        janet janice jason jean jessica joan joel joyce judith judy julia julie justin karen keith kelly kevin kyle laura lauren leonard linda lisa lori louis louise lucy luke
        marie marilyn mark martha martin mary melissa michelle nancy neil nicole nigel norman oliver olivia owen paul paula rachel ralph roger roy ruth ryan sandra sara sarah
        scott sean sharon sheila shirley simon sophie stephanie stuart teresa terry theresa tina todd tracy trevor vanessa vincent wayne wendy
        """;

    private static readonly Lazy<HashSet<string>> Common = new(() =>
        [.. Short.Values.SelectMany(static fulls => fulls), .. Others.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Whether one is the other's short form, or both are short for the same: <c>bill</c>, <c>billy</c> and <c>william</c>.</summary>
    public static bool IsShort(string a, string b) =>
        a != b && (Short.ContainsKey(a) || Short.ContainsKey(b)) && Fulls(a).AsSpan().ContainsAny(Fulls(b));

    /// <summary>Whether it is a common English given name or short for one; in lower case.</summary>
    public static bool IsCommon(string name) => Short.ContainsKey(name) || Common.Value.Contains(name);

    private static string[] Fulls(string name) => Short.TryGetValue(name, out string[]? fulls) ? fulls : [name];

    private static Dictionary<string, string[]> Read(string table) => table.Split(';')
        .Select(row => row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);
}
