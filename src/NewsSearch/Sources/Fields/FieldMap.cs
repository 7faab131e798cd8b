namespace NewsSearch.Sources.Fields;

/// <summary>The notation <c>field=key,field=key</c> that names the JSON keys of an unusual data set.</summary>
public static class FieldMap
{
    /// <summary>The fields that can be mapped.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["title", "body", "published", "authors", "url", "source", "id", "language"];

    /// <summary>
    /// Reads pairs separated by commas. A field may be named several times; its keys are then tried in that order.
    /// Fields are matched ignoring case, keys are kept as written.
    /// </summary>
    public static Result<IReadOnlyDictionary<string, IReadOnlyList<string>>, FieldMapFault> Parse(string text)
    {
        Dictionary<string, List<string>> keys = [];
        foreach (string pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string field = equals < 0 ? pair : pair[..equals].TrimEnd().ToLowerInvariant();
            string key = equals < 0 ? "" : pair[(equals + 1)..].TrimStart();
            if (field.Length == 0 || key.Length == 0)
            {
                return new FieldMapFault(pair);
            }

            if (!Fields.Contains(field))
            {
                return new FieldMapFault(pair, field);
            }

            if (!keys.TryGetValue(field, out List<string>? list))
            {
                keys.Add(field, list = []);
            }

            list.Add(key);
        }

        return new(keys.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value));
    }
}
