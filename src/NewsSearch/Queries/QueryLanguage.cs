namespace NewsSearch.Queries;

/// <summary>The whole query language by examples, for the help of every front.</summary>
public static class QueryLanguage
{
    /// <summary>The sections in the order in which to show them.</summary>
    public static IReadOnlyList<LanguageSection> Sections { get; } =
    [
        Section(
            "Words and phrases",
            Example("articles with all the words, each in any form (troop, trooped)", "troops border"),
            Example("exactly these words, next to each other and in this order; also in curly quotes", "\"written response\""),
            Example("a phrase with any one word in it, or words that begin so or fit the pattern", "\"the * house\"", "\"white hous*\""),
            Example("exactly these words, in any order, with at most 5 other words among them", "\"troops border\"~5"),
            Example("words that begin so, fit the pattern (? is one letter), end so", "ukrain*", "wom?n", "*ship"),
            Example("words at most 2 letters, 1 letter away", "putln~", "putln~1"),
            Example("words that a regular expression matches whole, capitals or not", "/tr(oo|ou)ps?/", "/Troops?/i"),
            Example("the sign itself, which means nothing behind a backslash", "a\\*b", "yahoo\\!"),
            Example("every article", "*", "*:*")),
        Section(
            "Operators",
            Example("both; also &&", "troops AND border"),
            Example("one at least; also || and |", "troops OR border"),
            Example("articles without it; also NOT and !", "-troops", "NOT troops"),
            Example("parentheses group: AND binds tighter than OR, words side by side bind loosest", "(troops OR soldiers) border")),
        Section(
            "Near each other",
            Example("at most 5 words between them, in any order", "troops W/5 border"),
            Example("the same, in this order", "troops PRE/5 border"),
            Example("in the same sentence, the same paragraph", "troops W/S border", "troops W/P border"),
            Example("phrases, patterns and alternatives stand near, too", "(troops OR \"armed forces\") W/5 border*"),
            Example("at least three times; W, PRE and ATLEAST in either case", "ATLEAST3(troops)", "atleast3(troops OR soldiers)")),
        Section(
            "Fields",
            Example("in the headline, in the story", "title:putin", "body:putin", "title:(putin OR \"peace talks\")"),
            Example("words of the names of people, places and organizations in the story", "person:lavrov", "place:\"saudi arabia\"", "org:fbi"),
            Example("the countries of places in the story, by code or English name", "country:UA", "country:\"Saudi Arabia\""),
            Example("the outlet, the writer, the language, words of the address, its host, the id", "source:ledger", "author:lind", "lang:fr", "url:gulfledger", "site:gulfledger.example", "id:3f*"),
            Example("articles that have one, that have none", "author:*", "-author:*"),
            Example("what the saved query of that name matches", "query:NAME"),
            Example("articles with a tag of one's own or one below it, without any", "tag:story", "-tag:*"),
            Example("keys of records that the index keeps are fields by their names", "topic:elections")),
        Section(
            "Dates (UTC)",
            Example("published on the day, in the month, in the year", "date:2014-03-29", "date:2014-03", "date:2014"),
            Example("the same in other hands", "date:2014/3/29", "date:\"29 March 2014\"", "date:\"March 2014\""),
            Example("in the range, both ends included, either of them left open", "date:2014-03-20..2014-03-29", "date:..2014", "date:[2014-01 TO 2014-03]"),
            Example("from then on, before then", "date:>=2014", "date:<2014-03"),
            Example("in the last 7 days (d, w, m, y)", "date:7d", "date:now-7d", "date:[NOW-7DAYS TO NOW]"),
            Example("counted from today; a week begins on Monday", "date:today", "date:yesterday", "date:thisweek", "date:lastmonth", "date:thisyear"),
            Example("articles with a date, without one", "date:*", "-date:*")),
    ];

    private static LanguageSection Section(string title, params LanguageExample[] examples) => new(title, new(examples));

    private static LanguageExample Example(string meaning, params string[] written) => new(new(written), meaning);
}
