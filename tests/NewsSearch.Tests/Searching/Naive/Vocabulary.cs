namespace NewsSearch.Tests.Searching.Naive;

/// <summary>What random texts and queries are made of, with the forms that words are compared in written down by hand.</summary>
internal static class Vocabulary
{
    /// <summary>Pieces of text, each word in brackets, and the words' forms: see <see cref="NaiveWord.Read"/>.</summary>
    public static readonly (string Written, string Forms)[] Pieces =
    [
        ("[the]", "the"), ("[troops]", "troops"), ("[border]", "border"), ("[troop]", "troop"), ("[trooped]", "trooped"), ("[borders]", "borders"),
        ("[Putin]'s", "putin"), ("[Putin]", "putin"), ("[U.S.]", "US"), ("[US]", "US"), ("[U.S.]-[led]", "US led"), ("[us]", "us"),
        ("[AIDS]", "aids|AIDS"), ("[aids]", "aids"), ("[he]'ll", "he"), ("[hell]", "hell"), ("[e]-[mail]", "e mail+email"), ("[email]", "email"), ("[Emails]", "emails"), ("[40,000]", "40000"),
        ("[Ki]-[moon]", "ki moon+kimoon"), ("[moon]", "moon"), ("[Zielińska]", "zielinska"), ("[ZIELIŃSKA]’s", "zielinska"), ("[d]’[Ivoire]", "d ivoire"),
        ("[北][京]", "北 京"), ("[京]", "京"), ("😀", ""), ("–", ""), ("[Mr].", "mr"), ("[Jan]. [5],", "jan 5"), ("“[troops]”", "troops"),
        ("[possible]", "possible"), ("[possibility]", "possibility"), ("[sky]", "sky"), ("[skies]", "skies"), ("[die]", "die"), ("[dying]", "dying"),
        ("[3.5]", "3.5"), ("[MH17]", "mh17"),
    ];

    /// <summary>Words as a query may write them, with what they are joined behind a plus.</summary>
    public static readonly (string Written, string Forms)[] Words =
    [
        ("troops", "troops"), ("border", "border"), ("the", "the"), ("trooped", "trooped"), ("BORDERS", "borders"), ("Putin", "putin"), ("putin's", "putin"),
        ("US", "US"), ("u.s.", "US"), ("us", "us"), ("AIDS", "AIDS"), ("aids", "aids"), ("HELL", "hell"),
        ("email", "email+email"), ("e-mails", "e mails+emails"), ("mail", "mail"), ("40000", "40000"), ("40,000", "40000"), ("Ki-moon", "ki moon+kimoon"), ("moon", "moon"), ("zielinska", "zielinska"),
        ("Zielińska's", "zielinska"), ("d'Ivoire", "d ivoire"), ("北京", "北 京"), ("京", "京"), ("possibility", "possibility"), ("possible", "possible"),
        ("skies", "skies"), ("sky", "sky"), ("dying", "dying"), ("die", "die"), ("Mr", "mr"), ("jan", "jan"), ("3.5", "3.5"), ("mh17", "mh17"), ("absent", "absent"),
    ];

    /// <summary>Truncations, and the regular expressions of the words that they stand for, one a word in a row.</summary>
    public static readonly (string Written, string[] Expressions)[] Patterns =
    [
        ("troop*", ["troop.*"]), ("*s", [".*s"]), ("b?rder", ["b.rder"]), ("*oo*", [".*oo.*"]), ("ki-m*", ["ki", "m.*"]), ("Zieli?ska", ["zieli.ska"]),
        ("d'Iv*", ["d", "iv.*"]), ("40*", ["40.*"]), ("?", ["."]), ("absent*", ["absent.*"]), ("u?", ["u."]), ("AID*", ["aid.*"]), ("*mail*", [".*mail.*"]), ("U.S.-l*", ["us", "l.*"]),
    ];

    /// <summary>Phrases with truncations among their words, and the same of each word; a star by itself is any word.</summary>
    public static readonly (string Written, string[] Expressions)[] PatternPhrases =
    [
        ("the * border", ["the", ".*", "border"]), ("troop* border", ["troop.*", "border"]), ("* border", [".*", "border"]), ("the *", ["the", ".*"]),
        ("* * moon", [".*", ".*", "moon"]), ("*s today", [".*s", "today"]), ("b?rder* * Ki-m*", ["b.rder.*", ".*", "ki", "m.*"]), ("the tro*", ["the", "tro.*"]),
        ("* the *", [".*", "the", ".*"]), ("troops * * *", ["troops", ".*", ".*", ".*"]), ("absent* the", ["absent.*", "the"]),
    ];

    /// <summary>Fuzzy words and how many letters may differ.</summary>
    public static readonly (string Written, string Form, int Edits)[] Fuzzy =
        [("trops~1", "trops", 1), ("borderz~", "borderz", 2), ("bodrer~1", "bodrer", 1), ("Puton~", "puton", 2), ("skyes~2", "skyes", 2), ("xxxxxxx~", "xxxxxxx", 2)];

    public static readonly string[] Expressions = ["tr(oo|ou)ps?", "[a-m].*", "\\d+", "sk(y|ies)", "x+"];

    private static readonly string[][] Forms = [["troop", "troops", "trooped"], ["border", "borders"], ["sky", "skies"], ["die", "dying"], ["email", "emails"], ["mail", "mails"], ["aid", "aids"]];

    /// <summary>Whether both are forms of one word.</summary>
    public static bool AreForms(string a, string b) => a == b || Forms.Any(forms => forms.Contains(a) && forms.Contains(b));

    /// <summary>Whether both are of one stem.</summary>
    public static bool AreRelated(string a, string b) => AreForms(a, b) || (a is "possible" or "possibility" && b is "possible" or "possibility");
}
