using System.Text.Json;

namespace NewsSearch.Sources.Json;

/// <summary>One or several JSON values, or an array of them, over any number of lines.</summary>
internal sealed class JsonFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public bool HoldsRecords => true;

    /// <summary>A note in brackets begins many a text, and a section's name the settings of a program.</summary>
    public bool Resembles(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n\u001E"u8) switch
    {
        [(byte)'{', .. var inner] => !BeginsWithWord(inner),
        [(byte)'[', .. var inner] text => inner.TrimStart(" \t\r\n"u8) is [] or [(byte)'{' or (byte)'[' or (byte)'/', ..] || IsValid(text),
        _ => false,
    };

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new JsonRecords(content).ReadDocument();

    /// <summary>A letter and no colon behind its word: no key, though some write keys without quotes.</summary>
    private static bool BeginsWithWord(ReadOnlySpan<byte> inner)
    {
        ReadOnlySpan<byte> word = inner.TrimStart(" \t\r\n"u8);
        int end = word.IndexOfAny(" \t\r\n:"u8);
        return word is [var first, ..] && char.IsAsciiLetter((char)first) && (end < 0 || word[end..].TrimStart(" \t\r\n"u8) is not [(byte)':', ..]);
    }

    /// <summary>As far as it is at hand.</summary>
    private static bool IsValid(ReadOnlySpan<byte> text)
    {
        try
        {
            Utf8JsonReader reader = new(text, isFinalBlock: false, new JsonReaderState(new() { AllowTrailingCommas = true }));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
