using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>A list of texts.</summary>
/// <param name="what">The list in a few words.</param>
public sealed class TextListShape(string what) : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => what;

    internal override object Read(ref Utf8JsonReader json, Setting setting) => new ValueList<string>(ReadTexts(ref json, setting));

    internal override void Write(Utf8JsonWriter json, object value) => WriteTexts(json, (ValueList<string>)value);

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) => [(key, string.Join(' ', (ValueList<string>)value))];

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "array");
        WriteTextItems(json);
    }
}
