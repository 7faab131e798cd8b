namespace NewsSearch.Sources.Markdown;

/// <summary>
/// What stands between two lines of hyphens before a text, as site generators want it: keys and values in YAML, of which the plain
/// ones are read, one a line.
/// </summary>
internal sealed class FrontMatter
{
    private const int MaxLines = 500;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter()
    {
    }

    /// <summary>The value of the first of the keys that has one.</summary>
    public string? this[params ReadOnlySpan<string> keys] => All(keys) is [var first, ..] ? first : null;

    /// <summary>All values of the first of the keys that has any.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (_values.TryGetValue(key, out List<string>? values) && values.Count > 0)
            {
                return values;
            }
        }

        return [];
    }

    /// <summary>Takes it off a text; empty where there is none.</summary>
    public static FrontMatter Take(ref string text)
    {
        FrontMatter found = new();
        string[] lines = text.Split('\n', MaxLines + 2);
        string mark = lines[0].TrimEnd();
        int end = mark is "---" or "+++" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == mark || (mark == "---" && line.TrimEnd() == "...")) : -1;
        if (end < 0 || !lines[1..end].All(line => IsPlausible(line)))
        {
            return found;
        }

        string key = "";
        foreach (string line in lines[1..end])
        {
            key = found.Read(line.TrimEnd(), key);
        }

        text = string.Join('\n', lines[(end + 1)..]);
        return found;
    }

    /// <summary>Two rules around a paragraph are no front matter.</summary>
    private static bool IsPlausible(string line)
    {
        string text = line.Trim();
        return text.Length == 0 || line[0] is ' ' or '\t' or '#' or '-' or ']' or '}' || text.AsSpan().IndexOfAny(':', '=') > 0;
    }

    private string Read(string line, string key)
    {
        string text = line.Trim();
        if (text.StartsWith('#') || text.Length == 0)
        {
            return key;
        }

        if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            string item = text[2..];
            Add(key, item.StartsWith("name:", StringComparison.OrdinalIgnoreCase) ? item[5..] : item);
            return key;
        }

        int separator = text.AsSpan().IndexOfAny(':', '=');
        if (separator < 0)
        {
            return key;
        }

        // The author may be an object: what is indented below is his name, not the page's.
        string name = text[..separator].Trim();
        bool indented = line[0] is ' ' or '\t';
        if (indented)
        {
            Add(name.Equals("name", StringComparison.OrdinalIgnoreCase) ? key : $"{key}.{name}", text[(separator + 1)..]);
            return key;
        }

        Add(name, text[(separator + 1)..]);
        return name;
    }

    private void Add(string key, string value)
    {
        if (!_values.TryGetValue(key, out List<string>? values))
        {
            _values.Add(key, values = []);
        }

        string text = value.Trim();
        IEnumerable<string> items = text is ['[', .., ']'] ? text[1..^1].Split(',') : [text];
        values.AddRange(items.Select(Unquoted).Where(item => item.Length > 0 && item is not (">" or "|" or ">-" or "|-" or "null" or "~")));
    }

    private static string Unquoted(string value)
    {
        string text = value.Trim();
        return text is ['"', .., '"'] or ['\'', .., '\''] && text.Length > 1 ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal) : text;
    }
}
