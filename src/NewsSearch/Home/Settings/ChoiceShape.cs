using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>One of a few words.</summary>
public sealed class ChoiceShape(params string[] values) : SettingShape
{
    /// <summary>The words that may be said, in lower case.</summary>
    public IReadOnlyList<string> Values => values;

    /// <inheritdoc/>
    public override string Takes => $"{string.Join(", ", values[..^1])} or {values[^1]}";

    /// <inheritdoc/>
    public override bool Accepts(string text) => values.Contains(text);

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        json.WriteStartArray("enum");
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        if (setting.TakesNull)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
        if (setting.Default is { } preset)
        {
            json.WriteString("default", preset);
        }
    }
}
