using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>A list of objects of settings.</summary>
public sealed class ObjectListShape(params Setting[] members) : SettingShape
{
    private readonly ObjectShape _item = new(members);

    /// <summary>The settings that each object of the list may hold.</summary>
    public IReadOnlyList<Setting> Members => members;

    /// <inheritdoc/>
    public override string Takes => "a list of objects: [{…}, …]";

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Refused(setting);
        }

        var items = new List<SettingValues>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(json.TokenType == JsonTokenType.StartObject ? _item.ReadMembers(ref json, $"an object of '{setting.Key}'") : throw Refused(setting));
        }

        return items;
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartArray();
        foreach (SettingValues item in (IReadOnlyList<SettingValues>)value)
        {
            _item.Write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>A line each: what every object must have as it is, the rest as <c>name=value</c>.</summary>
    internal override IEnumerable<(string Key, string Text)> List(string key, object value)
    {
        foreach ((int number, SettingValues item) in ((IReadOnlyList<SettingValues>)value).Index())
        {
            IEnumerable<string> parts = members.Where(member => item.Of(member) is not null)
                .SelectMany(member => member.Shape.List(member.Name, item.Of(member)!).Select(line => member.IsRequired ? line.Text : $"{line.Key}={line.Text}"));
            yield return (string.Create(CultureInfo.InvariantCulture, $"{key}[{number}]"), string.Join(' ', parts));
        }
    }

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        _item.WriteMembersSchema(json);
        json.WriteEndObject();
    }
}
