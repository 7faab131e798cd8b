namespace NewsSearch.Sources.Fields;

/// <summary>The notation <c>key,key</c> that names the keys of records to keep beside an article's fields.</summary>
public static class KeepList
{
    /// <summary>Reads names separated by commas; they are kept as written, each once.</summary>
    public static Result<IReadOnlyList<string>, KeepFault> Parse(string text)
    {
        string[] keys = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (keys.Length == 0)
        {
            return new KeepFault(text);
        }

        if (Array.Find(keys, key => !KeptField.IsName(key)) is { } reserved)
        {
            return new KeepFault(reserved, IsReserved: true);
        }

        return new(keys);
    }
}
