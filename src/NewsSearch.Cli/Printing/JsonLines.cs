using System.Text.Json;

namespace NewsSearch.Cli.Printing;

/// <summary>Writes JSON objects a line each to standard output, in UTF-8 and with every character as itself.</summary>
internal sealed class JsonLines(Shell shell)
{
    /// <summary>The version of every format; raised when a key changes its meaning or goes away.</summary>
    private const int Version = 1;

    // Indented never: an object is a line.
    private static readonly JsonWriterOptions Options = new() { Encoder = new PlainJsonEncoder() };

    public void WriteObject(Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(shell.Output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            members(json);
            json.WriteEndObject();
        }

        shell.Output.WriteByte((byte)'\n');
    }

    /// <summary>A string, or null.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary><c>"start":…,"end":…</c></summary>
    public static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
