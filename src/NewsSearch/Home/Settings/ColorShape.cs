using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>A colour as the parameters of the terminal's SGR sequence (ECMA-48), such as <c>1;31</c> for bold red; empty for none.</summary>
public sealed class ColorShape : SettingShape
{
    private const int Longest = 40;

    /// <inheritdoc/>
    public override string Takes => "numbers with semicolons between, such as 1;31";

    /// <inheritdoc/>
    public override bool Accepts(string text) => text.Length <= Longest && text.All(c => char.IsAsciiDigit(c) || c == ';');

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "string");
        json.WriteString("pattern", "^[0-9;]*$");
        json.WriteNumber("maxLength", Longest);
        json.WriteString("default", setting.Default);
    }
}
