using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>Lists of texts by names that the user gives.</summary>
/// <param name="what">The object in a few words.</param>
public sealed class ListMapShape(string what) : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => what;

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Refused(setting);
        }

        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            lists[name] = ReadTexts(ref json, setting);
        }

        return lists;
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach ((string name, IReadOnlyList<string> texts) in (IReadOnlyDictionary<string, IReadOnlyList<string>>)value)
        {
            json.WritePropertyName(name);
            WriteTexts(json, texts);
        }

        json.WriteEndObject();
    }

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) =>
        ((IReadOnlyDictionary<string, IReadOnlyList<string>>)value).Select(list => ($"{key}.{list.Key}", string.Join("; ", list.Value)));

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "object");
        json.WriteStartObject("additionalProperties");
        json.WriteString("type", "array");
        WriteTextItems(json);
        json.WriteEndObject();
    }
}
