using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>On or off: <c>true</c> or <c>false</c>. Off is held as a blank text, which takes back what is remembered.</summary>
public sealed class SwitchShape : SettingShape
{
    /// <summary>The text of a switch that is on.</summary>
    public const string On = "true";

    private const string Off = "";
    private const string StatedOff = "false";

    /// <inheritdoc/>
    public override string Takes => "true or false";

    /// <summary>The text that says so.</summary>
    public static string TextOf(bool isOn) => isOn ? On : Off;

    /// <inheritdoc/>
    public override bool Accepts(string text) => text is On or StatedOff;

    internal override object Read(ref Utf8JsonReader json, Setting setting) => json.TokenType switch
    {
        JsonTokenType.True => On,
        JsonTokenType.False => Off,
        _ => throw Refused(setting),
    };

    internal override void Write(Utf8JsonWriter json, object value) => json.WriteBooleanValue((string)value == On);

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) => [(key, (string)value == On ? On : StatedOff)];

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting) => WriteType(json, setting, "boolean");
}
