using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>An object of settings.</summary>
public sealed class ObjectShape(params Setting[] members) : SettingShape
{
    /// <summary>The settings that the object may hold, in the order in which they are written.</summary>
    public IReadOnlyList<Setting> Members => members;

    /// <inheritdoc/>
    public override string Takes => "an object: {…}";

    internal override object Read(ref Utf8JsonReader json, Setting setting) =>
        json.TokenType == JsonTokenType.StartObject ? ReadMembers(ref json, $"an object of '{setting.Key}'") : throw Refused(setting);

    /// <summary>Reads the members up to the object's end.</summary>
    /// <param name="place">What lacks a member that it must have.</param>
    internal SettingValues ReadMembers(ref Utf8JsonReader json, string place)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            Setting member = Member(json.GetString()!);
            json.Read();
            if (json.TokenType == JsonTokenType.Null && member.TakesNull)
            {
                values.Remove(member.Name);
            }
            else
            {
                values[member.Name] = member.Shape.Read(ref json, member);
            }
        }

        return Array.Find(members, member => member.IsRequired && !values.ContainsKey(member.Name)) is { } missing
            ? throw new SettingFormatException($"{place} lacks '{missing.Name}'")
            : new SettingValues(values);
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        var values = (SettingValues)value;
        json.WriteStartObject();
        foreach (Setting member in members)
        {
            if (values.Of(member) is { } its)
            {
                json.WritePropertyName(member.Name);
                member.Shape.Write(json, its);
            }
        }

        json.WriteEndObject();
    }

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) => members.SelectMany(member =>
        ((SettingValues)value).Of(member) is { } its ? member.Shape.List($"{key}.{member.Name}", its) : []);

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "object");
        WriteMembersSchema(json);
    }

    /// <summary>The keywords of an object without <c>type</c>.</summary>
    internal void WriteMembersSchema(Utf8JsonWriter json)
    {
        json.WriteBoolean("additionalProperties", false);
        if (Array.Exists(members, member => member.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (Setting member in members.Where(member => member.IsRequired))
            {
                json.WriteStringValue(member.Name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (Setting member in members)
        {
            json.WriteStartObject(member.Name);
            json.WriteString("description", Described(member));
            member.Shape.WriteSchema(json, member);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The description with the names of option and variable.</summary>
    private static string Described(Setting setting)
    {
        string names = string.Join(", ", new[] { setting.Option, setting.Variable }.OfType<string>());
        return names.Length == 0 ? $"{setting.Description}." : $"{setting.Description} ({names}).";
    }

    /// <exception cref="SettingFormatException">There is none of this name.</exception>
    private Setting Member(string name)
    {
        if (Array.Find(members, member => member.Name == name) is { } member)
        {
            return member;
        }

        string? nearest = Spelling.Nearest(name, members.Select(known => known.Name));
        string remedy = nearest is null ? $"known are {string.Join(", ", members.Select(known => known.Name))}" : $"did you mean '{nearest}'?";
        throw new SettingFormatException($"unknown key '{name}'; {remedy}");
    }
}
