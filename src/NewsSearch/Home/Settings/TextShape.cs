using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>Any text.</summary>
/// <param name="what">What the text is, such as <c>a shell command</c>.</param>
public sealed class TextShape(string what) : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => what;

    /// <inheritdoc/>
    public override bool Accepts(string text) => true;

    internal override object Read(ref Utf8JsonReader json, Setting setting) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw Refused(setting);

    internal override void Write(Utf8JsonWriter json, object value) => json.WriteStringValue((string)value);

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting) => WriteType(json, setting, "string");
}
