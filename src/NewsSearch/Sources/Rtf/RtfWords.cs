using System.Collections.Frozen;

namespace NewsSearch.Sources.Rtf;

/// <summary>The control words that text depends on (Rich Text Format 1.9.1).</summary>
internal static class RtfWords
{
    /// <summary>Characters by name.</summary>
    public static readonly FrozenDictionary<string, string> Characters = new Dictionary<string, string>
    {
        ["tab"] = "\t",
        ["line"] = "\n",
        ["lbr"] = "\n",
        ["emdash"] = "\u2014",
        ["endash"] = "\u2013",
        ["emspace"] = "\u2003",
        ["enspace"] = "\u2002",
        ["qmspace"] = "\u2005",
        ["bullet"] = "\u2022",
        ["lquote"] = "\u2018",
        ["rquote"] = "\u2019",
        ["ldblquote"] = "\u201C",
        ["rdblquote"] = "\u201D",
        ["zwj"] = "\u200D",
        ["zwnj"] = "\u200C",
    }.ToFrozenDictionary();

    /// <summary>Groups that begin with one of them go there; those that begin with <c>\*</c> and another go nowhere.</summary>
    public static readonly FrozenDictionary<string, RtfDestination> Destinations = new Dictionary<string, RtfDestination>
    {
        ["fonttbl"] = RtfDestination.Fonts,
        ["stylesheet"] = RtfDestination.Styles,
        ["info"] = RtfDestination.Properties,
        ["title"] = RtfDestination.Title,
        ["author"] = RtfDestination.Author,
        ["creatim"] = RtfDestination.Created,
        ["revtim"] = RtfDestination.Revised,
        ["footnote"] = RtfDestination.Note,
        ["colortbl"] = RtfDestination.None,
        ["pict"] = RtfDestination.None,
        ["nonshppict"] = RtfDestination.None,
        ["shprslt"] = RtfDestination.None,
        ["sp"] = RtfDestination.None,
        ["fldinst"] = RtfDestination.None,
        ["header"] = RtfDestination.None,
        ["headerl"] = RtfDestination.None,
        ["headerr"] = RtfDestination.None,
        ["headerf"] = RtfDestination.None,
        ["footer"] = RtfDestination.None,
        ["footerl"] = RtfDestination.None,
        ["footerr"] = RtfDestination.None,
        ["footerf"] = RtfDestination.None,
        ["ftnsep"] = RtfDestination.None,
        ["ftnsepc"] = RtfDestination.None,
        ["ftncn"] = RtfDestination.None,
        ["pntext"] = RtfDestination.None,
        ["listtext"] = RtfDestination.None,
        ["nonesttables"] = RtfDestination.None,
        ["listtable"] = RtfDestination.None,
        ["xe"] = RtfDestination.None,
        ["tc"] = RtfDestination.None,
        ["rxe"] = RtfDestination.None,
        ["operator"] = RtfDestination.None,
        ["filetbl"] = RtfDestination.None,
        ["revtbl"] = RtfDestination.None,
        ["template"] = RtfDestination.None,
    }.ToFrozenDictionary();

    /// <summary>Groups that begin with <c>\*</c> and one of them hold text all the same.</summary>
    public static readonly FrozenSet<string> Transparent = FrozenSet.ToFrozenSet(["shpinst", "shptxt", "nesttableprops", "fldrslt", "bkmkstart"]);
}
