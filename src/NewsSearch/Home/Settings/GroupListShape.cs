using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Home.Settings;

/// <summary>Lists of words and phrases that mean the same; none stands in two, in whatever form.</summary>
public sealed class GroupListShape : SettingShape
{
    /// <summary>A word alone has no synonym.</summary>
    private const int LeastWords = 2;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*?~^|\\()[]{}\"“”„«»");

    /// <inheritdoc/>
    public override string Takes => """a list of lists of two words or more: [["WORD", "WORD", …], …]""";

    internal override object Read(ref Utf8JsonReader json, Setting setting)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Refused(setting);
        }

        var groups = new List<IReadOnlyList<string>>();
        var known = new KnownEntries(setting);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            List<string> group = ReadTexts(ref json, setting);
            if (group.Count < LeastWords)
            {
                throw Refused(setting);
            }

            known.Add(group);
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

    /// <summary>The entries of all lists so far, which are plain words and each in one list.</summary>
    private sealed class KnownEntries(Setting setting)
    {
        private static readonly string[] Operators = ["AND", "OR", "NOT"];

        private readonly HashSet<string> _written = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (List<string> Group, string Text)> _stems = new(StringComparer.Ordinal);

        public void Add(List<string> group)
        {
            foreach (string text in group)
            {
                List<string> words = WordScanner.Words(text);
                if (words.Count == 0)
                {
                    throw new SettingFormatException($"'{setting.Key}' has '{text}', which is no word");
                }

                if (SignIn(text) is { } sign)
                {
                    throw new SettingFormatException($"'{setting.Key}' has '{text}'; {sign} has no meaning there, an entry is words alone");
                }

                if (!_written.Add(string.Join(' ', words)))
                {
                    throw new SettingFormatException($"'{setting.Key}' has '{text}' twice; a word stands in one list, and once");
                }

                // Forms of a word within one list find each other anyway.
                string stems = string.Join(' ', words.Select(FormLanguages.English.LemmaOf));
                if (!_stems.TryAdd(stems, (group, text)) && _stems[stems] is var other && other.Group != group)
                {
                    throw new SettingFormatException($"'{setting.Key}' has '{text}' and '{other.Text}' in two lists; all forms of a word stand in one");
                }
            }
        }

        /// <summary>The first sign or operator of the query language in a text, which a reader of the file would take for one; null for none.</summary>
        private static string? SignIn(string text)
        {
            int sign = text.AsSpan().IndexOfAny(Signs);
            string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return sign >= 0 ? text.Substring(sign, 1)
                : Array.Find(words, word => Operators.Contains(word)) is { } operation ? operation
                : words[0][0] is '-' or '+' or '!' ? words[0][..1]
                : null;
        }
    }
}
