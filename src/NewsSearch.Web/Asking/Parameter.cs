namespace NewsSearch.Web.Asking;

/// <summary>A part of an address behind its question mark.</summary>
/// <param name="Schema">What a value must be, as JSON Schema.</param>
/// <param name="IsMany">Whether it may be given several times.</param>
/// <param name="IsRequired">Whether an address without it means nothing.</param>
internal sealed record Parameter(string Name, string Description, string Schema = """{"type":"string"}""", bool IsMany = false, bool IsRequired = false)
{
    public static Parameter Number(string name, string description, int least, int most, int preset) =>
        new(name, description, $$"""{"type":"integer","minimum":{{least}},"maximum":{{most}},"default":{{preset}}}""") { Least = least, Most = most, Preset = preset };

    /// <summary>One of a few words, the first of which holds without it.</summary>
    public static Parameter Choice(string name, string description, params string[] values) =>
        new(name, description, $$"""{"type":"string","enum":["{{string.Join("\",\"", values)}}"],"default":"{{values[0]}}"}""") { Choices = values };

    public static Parameter Switch(string name, string description) => new(name, description, """{"type":"boolean","default":false}""");

    public int Least { get; private init; }

    public int Most { get; private init; }

    public int Preset { get; private init; }

    /// <summary>The words that it takes; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];
}
