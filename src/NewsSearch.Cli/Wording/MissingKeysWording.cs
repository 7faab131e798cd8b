using NewsSearch.Sources;

namespace NewsSearch.Cli.Wording;

/// <summary>Which mapped and kept keys no record has, as a line on standard error.</summary>
internal static class MissingKeysWording
{
    /// <summary><c>dump.jsonl: no record has the key 'topik'; did you mean 'topic'?</c>, or which keys there are.</summary>
    /// <param name="keys">With their path as it is shown.</param>
    public static string Line(MissingKeys keys)
    {
        string place = $"{keys.Path ?? "(stdin)"}{(keys.AndOthers ? " and others" : "")}";
        string[] missing = [.. keys.Missing.Select(key => $"'{key}'")];
        string key = missing is [var one] ? $"the key {one}" : $"the keys {string.Join(", ", missing)}";
        string remedy = keys.Missing is [var only] && Spelling.Nearest(only, keys.Seen) is { } nearest
            ? $"did you mean '{nearest}'?"
            : $"there are {string.Join(", ", keys.Seen)}";
        return $"{place}: no record has {key}; {remedy}";
    }
}
