using System.Globalization;

namespace NewsSearch.Home.Settings;

/// <summary>What an object of the settings file says, by setting; what it does not say has no value. It never changes.</summary>
internal sealed class SettingValues : IEquatable<SettingValues>
{
    private readonly Dictionary<string, object> _values;

    /// <param name="values">Values in the form of their settings' shapes, by name.</param>
    public SettingValues(Dictionary<string, object> values) => _values = values;

    public static SettingValues None { get; } = new([]);

    /// <summary>The text of a setting that has one value: a number in its digits, a word, a text; null when it is not stated.</summary>
    public string? Text(Setting setting) => (string?)Of(setting);

    /// <summary>The number stated, else the default.</summary>
    public long Number(Setting setting) => long.Parse(Text(setting) ?? setting.Default!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The object under this name, for the settings in it.</summary>
    public SettingValues? Object(string name) => (SettingValues?)_values.GetValueOrDefault(name);

    /// <summary>The value in the form of the setting's shape.</summary>
    public object? Of(Setting setting) => _values.GetValueOrDefault(setting.Name);

    /// <summary>The same with a value, or without when it is null.</summary>
    public SettingValues With(Setting setting, object? value)
    {
        var values = new Dictionary<string, object>(_values);
        if (value is null)
        {
            values.Remove(setting.Name);
        }
        else
        {
            values[setting.Name] = value;
        }

        return new SettingValues(values);
    }

    /// <summary>Values compare as they do themselves: texts and <see cref="ValueList{T}"/> by content, others by reference.</summary>
    public bool Equals(SettingValues? other) => other is not null && _values.Count == other._values.Count
        && _values.All(value => other._values.TryGetValue(value.Key, out object? its) && value.Value.Equals(its));

    public override bool Equals(object? obj) => Equals(obj as SettingValues);

    public override int GetHashCode() => _values.Aggregate(0, (hash, value) => hash ^ HashCode.Combine(value.Key, value.Value));
}
