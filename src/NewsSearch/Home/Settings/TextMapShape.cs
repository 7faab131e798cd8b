using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>Texts by names that the user gives.</summary>
/// <param name="what">The object in a few words.</param>
/// <param name="namePattern">What editors take for a name, as a regular expression of JSON Schema; null for anything.</param>
public sealed class TextMapShape(string what, string? namePattern = null) : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => what;

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Refused(setting);
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            texts[name] = json.TokenType == JsonTokenType.String ? json.GetString()! : throw Refused(setting);
        }

        return texts;
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach ((string name, string text) in (IReadOnlyDictionary<string, string>)value)
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
    }

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) =>
        ((IReadOnlyDictionary<string, string>)value).Select(text => ($"{key}.{text.Key}", text.Value));

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "object");
        if (namePattern is not null)
        {
            json.WriteStartObject("propertyNames");
            json.WriteString("pattern", namePattern);
            json.WriteEndObject();
        }

        json.WriteStartObject("additionalProperties");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }
}
