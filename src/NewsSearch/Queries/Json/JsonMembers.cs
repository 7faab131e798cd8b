using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Queries.Json;

/// <summary>The members of one JSON object, each of which may be there only if it is known.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly JsonPath _path;

    /// <exception cref="MisfitException">It is no object, has another key, or one twice.</exception>
    public JsonMembers(JsonElement element, JsonPath path, params string[] known)
    {
        _path = path;
        Require(element.ValueKind == JsonValueKind.Object, path, "an object");
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string name = Decoded(() => property.Name, path);
            if (!known.Contains(name))
            {
                throw new MisfitException(QueryJsonFaultKind.UnknownKey, path, name, known);
            }

            if (!_values.TryAdd(name, property.Value))
            {
                throw new MisfitException(QueryJsonFaultKind.RepeatedKey, path.Key(name));
            }
        }
    }

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Where the member stands, whether or not it is there.</summary>
    public JsonPath PathOf(string key) => _path.Key(key);

    /// <summary>The member, which must be there.</summary>
    public JsonElement Value(string key) => _values.TryGetValue(key, out JsonElement value) ? value : throw new MisfitException(QueryJsonFaultKind.Missing, PathOf(key));

    public string Text(string key) => Text(Value(key), PathOf(key));

    /// <summary>False when the member is not there.</summary>
    public bool Flag(string key)
    {
        if (!_values.TryGetValue(key, out JsonElement value))
        {
            return false;
        }

        Require(value.ValueKind is JsonValueKind.True or JsonValueKind.False, PathOf(key), "true or false");
        return value.GetBoolean();
    }

    public int Number(string key)
    {
        JsonElement value = Value(key);
        int number = 0;
        Require(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number), PathOf(key), "a whole number");
        return number;
    }

    public int Number(string key, int least, int most) => Number(key) is var number && number >= least && number <= most
        ? number
        : throw new MisfitException(QueryJsonFaultKind.OutOfRange, PathOf(key), string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));

    /// <summary>One of several words.</summary>
    public string OneOf(string key, params string[] words)
    {
        string text = Text(key);
        return words.Contains(text) ? text : throw new MisfitException(QueryJsonFaultKind.UnknownValue, PathOf(key), text, words);
    }

    /// <summary>The name of one of <paramref name="fields"/>.</summary>
    public SearchField Field(string key, IReadOnlyList<SearchField> fields)
    {
        string[] names = [.. fields.Select(QueryFields.NameOf)];
        return fields[Array.IndexOf(names, OneOf(key, names))];
    }

    /// <summary>Any field; title and body when the member is not there.</summary>
    public SearchField Field(string key) => !Has(key) ? SearchField.Text
        : Text(key) is var text && text.StartsWith(QueryJsonKeys.KeptPrefix, StringComparison.Ordinal) ? Kept(key, text[QueryJsonKeys.KeptPrefix.Length..])
        : Field(key, SearchField.OfLanguage);

    private SearchField Kept(string key, string name) =>
        KeptField.IsName(name) ? SearchField.Kept(name) : throw new MisfitException(QueryJsonFaultKind.UnknownValue, PathOf(key), Text(key));

    /// <summary>A day or instant, UTC; null when the member is null or not there.</summary>
    public DateTime? Instant(string key)
    {
        if (!_values.TryGetValue(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        string text = Text(value, PathOf(key));
        return DateTime.TryParseExact(
            text, [QueryJsonKeys.Instant, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? time
            : throw new MisfitException(PathOf(key), new QueryFault(QueryFaultKind.NotADate, 0, text));
    }

    /// <exception cref="MisfitException">It does not hold.</exception>
    public static void Require(bool isType, JsonPath path, string type)
    {
        if (!isType)
        {
            throw new MisfitException(QueryJsonFaultKind.WrongType, path, type);
        }
    }

    private static string Text(JsonElement value, JsonPath path)
    {
        Require(value.ValueKind == JsonValueKind.String, path, "a string");
        return Decoded(() => value.GetString()!, path);
    }

    /// <remarks>The document has been checked to be JSON; an escape for half a surrogate pair is found only when a text is made.</remarks>
    private static string Decoded(Func<string> decode, JsonPath path)
    {
        try
        {
            return decode();
        }
        catch (InvalidOperationException)
        {
            throw new MisfitException(QueryJsonFaultKind.WrongType, path, "a string");
        }
    }
}
