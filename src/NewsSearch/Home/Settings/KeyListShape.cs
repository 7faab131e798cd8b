using System.Text.Json;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Home.Settings;

/// <summary>The names of keys to keep, see <see cref="KeepList"/>.</summary>
public sealed class KeyListShape : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => "KEY,… where no key is called as a field is";

    /// <inheritdoc/>
    public override bool Accepts(string text) => KeepList.Parse(text).Succeeded;

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType == JsonTokenType.String && !KeepList.Parse(json.GetString()!).TryGet(out _, out KeepFault? fault) && fault.IsReserved)
        {
            throw new SettingFormatException($"'{setting.Key}' names '{fault.Key}', which is a field already");
        }

        return base.Read(ref json, setting);
    }
}
