using System.Globalization;
using System.Text.Json;
using NewsSearch.Output;

namespace NewsSearch.Assistant;

/// <summary>The arguments of a call, read as its tool wants them; whatever they are, what is wrong with them is a <see cref="ToolFault"/>.</summary>
internal sealed class ToolArguments
{
    /// <summary>UTF-16 units of a text: more than anybody writes, and not so much that reading it takes long.</summary>
    public const int LongestText = 10_000;

    private const int MostTexts = 50;

    private readonly IReadOnlyDictionary<string, JsonElement> _given;

    /// <param name="given">As the client sent them; null for none.</param>
    /// <param name="known">The names that the tool takes.</param>
    /// <exception cref="ToolFault">There is another one among them.</exception>
    public ToolArguments(IEnumerable<KeyValuePair<string, JsonElement>>? given, IReadOnlyCollection<string> known)
    {
        _given = (given ?? []).Where(argument => argument.Value.ValueKind != JsonValueKind.Null).ToDictionary(StringComparer.Ordinal);
        if (_given.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            string meant = Spelling.Nearest(unknown, known) is { } nearest ? $"did you mean '{nearest}'? " : "";
            string taken = known.Count == 0 ? "the tool takes none" : $"there are {string.Join(", ", known)}";
            throw new ToolFault($"there is no argument '{Shown(unknown)}': {meant}{taken}");
        }
    }

    /// <summary>Null when it is not given.</summary>
    public string? Text(string name) => _given.TryGetValue(name, out JsonElement value) ? TextOf(name, value) : null;

    /// <exception cref="ToolFault">It is not given.</exception>
    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw new ToolFault($"the argument '{name}' is required");

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (!_given.TryGetValue(name, out JsonElement value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return [TextOf(name, value)];
        }

        return value.GetArrayLength() <= MostTexts
            ? [.. value.EnumerateArray().Select(item => TextOf(name, item))]
            : throw new ToolFault(string.Create(CultureInfo.InvariantCulture, $"'{name}' has {value.GetArrayLength()} values; {MostTexts} are the most"));
    }

    public bool Flag(string name) => _given.TryGetValue(name, out JsonElement value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new ToolFault($"'{name}' is true or false"),
    };

    /// <summary>A whole number, both ends inclusive; also as a text, as some models write it.</summary>
    public int Number(string name, int preset, int least, int most)
    {
        if (!_given.TryGetValue(name, out JsonElement value))
        {
            return preset;
        }

        double? number = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out double written) => written,
            JsonValueKind.String when int.TryParse(TextOf(name, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int written) => written,
            _ => null,
        };
        return number is { } whole && whole == Math.Floor(whole) && whole >= least && whole <= most
            ? (int)whole
            : throw new ToolFault(string.Create(CultureInfo.InvariantCulture, $"'{name}' is a whole number from {least} to {most}"));
    }

    /// <summary>One of a few words, of which the first holds when none is given.</summary>
    public string Choice(string name, params string[] words) => Text(name) is not { } word ? words[0]
        : Array.Exists(words, known => known == word) ? word
        : throw new ToolFault($"'{name}' is one of {string.Join(", ", words.Where(known => known.Length > 0))}, not '{Shown(word)}'");

    private static string TextOf(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new ToolFault($"'{name}' is a text");
        }

        string? text;
        try
        {
            text = value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            throw new ToolFault($"'{name}' is no valid Unicode text");
        }

        return text!.Length <= LongestText ? text : throw new ToolFault(string.Create(
            CultureInfo.InvariantCulture, $"'{name}' has {text.Length} characters; {LongestText} are the most: ask several shorter questions"));
    }

    private static string Shown(string text) => EscapedText.Of(text.Length <= 60 ? text : $"{text[..60]}…");
}
