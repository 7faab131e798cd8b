using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>The values that a setting takes: how the file's are read, written and described to editors.</summary>
/// <remarks>
/// Shapes of one value hold it as the text that an option or a variable would give, so that all three are checked alike. Where a shape does
/// not say otherwise, the file has it as a string.
/// </remarks>
public abstract class SettingShape
{
    /// <summary>The values in a few words, such as <c>a whole number from 20</c>.</summary>
    public abstract string Takes { get; }

    /// <summary>Whether an option or a variable may say this.</summary>
    public virtual bool Accepts(string text) => false;

    /// <summary>What is wrong with a text that is not accepted, where that is more than that others are taken; null otherwise.</summary>
    public virtual string? Problem(string text) => null;

    /// <summary>Reads the value that the reader stands on, and leaves it on the value's last token.</summary>
    /// <exception cref="SettingFormatException">It is none of these values.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal virtual object Read(ref Utf8JsonReader json, Setting setting) =>
        json.TokenType == JsonTokenType.String && json.GetString() is { } text && Accepts(text) ? text : throw Refused(setting);

    internal virtual void Write(Utf8JsonWriter json, object value) => json.WriteStringValue((string)value);

    /// <summary>The value in lines of key and text, as <c>settings</c> lists it.</summary>
    internal virtual IEnumerable<(string Key, string Text)> List(string key, object value) => [(key, (string)value)];

    /// <summary>Writes the keywords of JSON Schema that describe the values, into an object that is open.</summary>
    internal virtual void WriteSchema(Utf8JsonWriter json, Setting setting) => WriteType(json, setting, "string");

    private protected SettingFormatException Refused(Setting setting) =>
        new($"'{setting.Key}' has a value that it cannot have: it takes {Takes}");

    private protected List<string> ReadTexts(ref Utf8JsonReader json, Setting setting)
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

        return texts;
    }

    private protected static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>The keyword <c>items</c> of a list of texts.</summary>
    private protected static void WriteTextItems(Utf8JsonWriter json)
    {
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    /// <summary>The keyword <c>type</c>.</summary>
    private protected static void WriteType(Utf8JsonWriter json, Setting setting, string type)
    {
        if (!setting.TakesNull)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }
}
