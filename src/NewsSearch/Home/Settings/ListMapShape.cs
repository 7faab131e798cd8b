using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>Lists of other names, by the name to show for all of them.</summary>
/// <remarks>A name of a list may have a list of its own. None stands in two lists, or below itself.</remarks>
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
        var heads = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var above = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            lists[name] = ReadTexts(ref json, setting);
            if (!heads.Add(name))
            {
                throw new SettingFormatException($"'{setting.Key}.{name}' stands there twice");
            }

            if (lists[name].Prepend(name).Any(string.IsNullOrWhiteSpace))
            {
                throw new SettingFormatException($"'{setting.Key}.{name}' has an empty name");
            }

            PutBelow(above, name, lists[name], setting);
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

    /// <param name="above">The name in whose list each name stands.</param>
    private static void PutBelow(Dictionary<string, string> above, string name, IEnumerable<string> others, Setting setting)
    {
        foreach (string other in others.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!above.TryAdd(other, name))
            {
                throw new SettingFormatException($"'{other}' stands in '{setting.Key}.{above[other]}' and in '{setting.Key}.{name}'; it can be one name's spelling only");
            }

            for (string? head = name; head is not null; head = above.GetValueOrDefault(head))
            {
                if (head.Equals(other, StringComparison.OrdinalIgnoreCase))
                {
                    throw new SettingFormatException($"'{setting.Key}.{name}' names '{other}', below which it stands itself");
                }
            }
        }
    }
}
