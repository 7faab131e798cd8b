using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>A whole number.</summary>
/// <param name="least">The least it may be; the greatest is inclusive too.</param>
/// <param name="orAll">Whether an option or a variable may say <c>all</c> for no limit.</param>
public sealed class NumberShape(long least, long most = int.MaxValue, bool orAll = false) : SettingShape
{
    /// <summary>What stands for no limit.</summary>
    public const string All = "all";

    /// <inheritdoc/>
    public override string Takes => orAll ? $"a whole number or {All}" : string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}");

    /// <summary>Whether an option or a variable may say <see cref="All"/>.</summary>
    public bool TakesAll => orAll;

    /// <inheritdoc/>
    public override bool Accepts(string text) => (orAll && text == All)
        || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most);

    /// <inheritdoc/>
    public override string? Problem(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') && (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value > most)
            ? string.Create(CultureInfo.InvariantCulture, $"too large: at most {most}")
            : null;

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.Number)
        {
            throw Refused(setting);
        }

        string text = Encoding.UTF8.GetString(json.ValueSpan);
        return json.TryGetInt64(out long value) && value >= least && value <= most ? value.ToString(CultureInfo.InvariantCulture)
            : Problem(text) is { } problem ? throw new SettingFormatException($"'{setting.Key}' is {text}, which is {problem}")
            : throw Refused(setting);
    }

    internal override void Write(Utf8JsonWriter json, object value) => json.WriteNumberValue(long.Parse((string)value, CultureInfo.InvariantCulture));

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "integer");
        json.WriteNumber("minimum", least);
        if (most < long.MaxValue)
        {
            json.WriteNumber("maximum", most);
        }

        if (long.TryParse(setting.Default, NumberStyles.None, CultureInfo.InvariantCulture, out long preset))
        {
            json.WriteNumber("default", preset);
        }
    }
}
