using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>A list of texts.</summary>
/// <param name="what">The list in a few words.</param>
public sealed class TextListShape(string what) : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => what;

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Refused(setting);
        }

        var texts = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(json.TokenType == JsonTokenType.String ? json.GetString()! : throw Refused(setting));
        }

        return new ValueList<string>(texts);
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartArray();
        foreach (string text in (ValueList<string>)value)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) => [(key, string.Join(' ', (ValueList<string>)value))];

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "array");
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }
}
