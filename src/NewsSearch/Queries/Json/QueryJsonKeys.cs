namespace NewsSearch.Queries.Json;

/// <summary>The kinds of queries in JSON and the keys of their objects.</summary>
internal static class QueryJsonKeys
{
    public const string Version = "v";
    public const string Query = "query";

    public const string Everything = "everything";
    public const string And = "and";
    public const string Or = "or";
    public const string Some = "some";
    public const string Not = "not";
    public const string Named = "named";
    public const string Published = "published";
    public const string Words = "words";
    public const string Slop = "slop";
    public const string Pattern = "pattern";
    public const string Fuzzy = "fuzzy";
    public const string Regex = "regex";
    public const string Near = "near";
    public const string Within = "within";
    public const string AtLeast = "atLeast";
    public const string Alternatives = "alternatives";

    public const string Field = "field";

    /// <summary>Begins the name of a field that is a kept key.</summary>
    public const string KeptPrefix = "kept:";

    public const string Text = "text";
    public const string Exact = "exact";
    public const string Related = "related";
    public const string Distance = "distance";
    public const string Glob = "glob";
    public const string Word = "word";
    public const string Edits = "edits";
    public const string Expression = "expression";
    public const string Left = "left";
    public const string Right = "right";
    public const string Ordered = "ordered";
    public const string Unit = "unit";
    public const string Count = "count";
    public const string Least = "least";
    public const string Of = "of";
    public const string AsWritten = "asWritten";
    public const string Name = "name";
    public const string From = "from";
    public const string Until = "until";

    public const string Sentence = "sentence";
    public const string Paragraph = "paragraph";

    /// <summary>To the tick, so that every end is read back as it was.</summary>
    public const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static readonly string[] Kinds =
        [Everything, And, Or, Some, Not, Named, Published, Words, Slop, Pattern, Fuzzy, Regex, Near, Within, AtLeast, Alternatives];

    public static readonly string[] Positional = [Words, Slop, Pattern, Fuzzy, Regex, Near, Within, AtLeast, Alternatives];
}
