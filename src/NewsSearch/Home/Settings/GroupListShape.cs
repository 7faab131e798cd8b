using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>Lists of words and phrases that mean the same; none stands in two.</summary>
public sealed class GroupListShape : SettingShape
{
    /// <summary>A word alone has no synonym.</summary>
    private const int LeastWords = 2;

    /// <inheritdoc/>
    public override string Takes => """a list of lists of two words or more: [["WORD", "WORD", …], …]""";

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Refused(setting);
        }

        var groups = new List<IReadOnlyList<string>>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            List<string> group = ReadTexts(ref json, setting);
            Check(group, known, setting);
            groups.Add(group);
        }

        return groups;
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartArray();
        foreach (IReadOnlyList<string> group in (IReadOnlyList<IReadOnlyList<string>>)value)
        {
            WriteTexts(json, group);
        }

        json.WriteEndArray();
    }

    internal override IEnumerable<(string Key, string Text)> List(string key, object value) => ((IReadOnlyList<IReadOnlyList<string>>)value)
        .Select((group, number) => (string.Create(CultureInfo.InvariantCulture, $"{key}[{number}]"), string.Join("; ", group)));

    internal override void WriteSchema(Utf8JsonWriter json, Setting setting)
    {
        WriteType(json, setting, "array");
        json.WriteStartObject("items");
        json.WriteString("type", "array");
        json.WriteNumber("minItems", LeastWords);
        WriteTextItems(json);
        json.WriteEndObject();
    }

    private void Check(List<string> group, HashSet<string> known, Setting setting)
    {
        if (group.Count < LeastWords)
        {
            throw Refused(setting);
        }

        foreach (string text in group)
        {
            if (!text.Any(char.IsLetterOrDigit))
            {
                throw new SettingFormatException($"'{setting.Key}' has '{text}', which is no word");
            }

            if (!known.Add(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
            {
                throw new SettingFormatException($"'{setting.Key}' has '{text}' twice; a word stands in one list, and once");
            }
        }
    }
}
