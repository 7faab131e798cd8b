using System.Text.Json;

namespace NewsSearch.Output;

/// <summary>What all JSON of the program has in common, whoever sends it where; docs/output-format.md describes the objects.</summary>
public static class OutputJson
{
    /// <summary>The version of every object, its first member; raised when a key changes its meaning or goes away.</summary>
    public const int Version = 1;

    /// <summary>For writers of these objects: without line breaks, so that an object may be a line, and with every character as itself.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = new PlainJsonEncoder() };

    /// <summary>Writes an object of the version and <paramref name="members"/>.</summary>
    public static void WriteObject(Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        json.WriteNumber("v", Version);
        members(json);
        json.WriteEndObject();
    }

    /// <summary>A string, or <c>null</c>.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
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

    /// <summary>Degrees, or <c>null</c>.</summary>
    internal static void WriteDegrees(this Utf8JsonWriter json, string name, double? degrees)
    {
        if (degrees is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The file of an article and, where it holds several, which record it is; each <c>null</c> when unknown.</summary>
    internal static void WriteOrigin(this Utf8JsonWriter json, ArticleOrigin origin, Func<string, string> shownPath)
    {
        json.WriteText("path", origin.Path is { } path ? shownPath(path) : null);
        if (origin.Record > 0)
        {
            json.WriteNumber("record", origin.Record);
        }
        else
        {
            json.WriteNull("record");
        }
    }

    /// <summary>The archive of an article where several were asked as one; nothing for the only one.</summary>
    internal static void WriteArchive(this Utf8JsonWriter json, string? archive)
    {
        if (archive is not null)
        {
            json.WriteString("archive", archive);
        }
    }

    /// <summary>A list of strings.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Kept keys, each a string, or a list where the article has several values.</summary>
    internal static void WriteKept(this Utf8JsonWriter json, IReadOnlyList<KeptField> kept)
    {
        foreach (KeptField field in kept)
        {
            // An index of an earlier version may have kept a key that has since become one of every article's.
            if (!KeptField.IsName(field.Name))
            {
                continue;
            }

            if (field.Values is [var only])
            {
                json.WriteString(field.Name, only);
            }
            else
            {
                json.WriteTexts(field.Name, field.Values);
            }
        }
    }

    /// <summary><c>"start":…,"end":…</c>, in UTF-16 units, the end exclusive.</summary>
    internal static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
