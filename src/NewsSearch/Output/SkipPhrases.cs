using System.Globalization;

namespace NewsSearch.Output;

/// <summary>
/// What was passed over, in the words that every front uses. They name no command, option or button; a remedy that does is the
/// front's own.
/// </summary>
public static class SkipPhrases
{
    /// <summary>More keys than this tell nothing that these did not.</summary>
    private const int MostKeysNamed = 12;

    /// <summary>A short phrase that is the same for all of one cause, the key in summaries: <c>invalid JSON</c>.</summary>
    public static string Of(SkipCause cause) => cause.Reason switch
    {
        SkipReason.NotFound => "no such file or folder",
        SkipReason.Unreadable => "cannot be read",
        SkipReason.UnreadableName => "file name is not UTF-8",
        SkipReason.NotAFile => "not a regular file",
        SkipReason.Index => "an index",
        SkipReason.Empty => "empty",
        SkipReason.Binary => "binary data",
        SkipReason.UnreadKind => cause.Kind is { } kind ? FileKindPhrases.Of(kind) : "of a kind that is not read",
        SkipReason.NeedsTextRecognition => "no text, needs OCR",
        SkipReason.Invalid => $"invalid {cause.Subject}",
        SkipReason.Damaged => $"damaged {cause.Subject}",
        SkipReason.Truncated => $"truncated {cause.Subject}",
        SkipReason.Encrypted => "encrypted",
        SkipReason.UnsafePath => "unsafe path in archive",
        SkipReason.NestedTooDeeply => "nested too deeply",
        SkipReason.TooManyMembers => "too many members",
        SkipReason.TooManyElements => "too many elements",
        SkipReason.NameTooLong => "name too long",
        SkipReason.UnpacksToTooMuch => "unpacks to too much",
        SkipReason.TooLong => cause.Limit is { } limit ? $"longer than {Length(limit)}" : "longer than an article may be",
        SkipReason.TooLarge => $"{cause.Subject} too large",
        SkipReason.NotAnObject => "not a JSON object",
        SkipReason.NoBodyText => "no body text",
        SkipReason.NoBodyColumn => "no body column",
        SkipReason.OtherPage => $"not an article, {cause.Subject}",
        SkipReason.NoArticle => "no article text found",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>What is particular to this input: <c>its keys are headline, text_of_it</c>; null when there is nothing to say.</summary>
    public static string? Detail(SkippedInput skipped) => skipped.Keys is not { } keys ? skipped.Detail
        : skipped.Cause.Reason == SkipReason.NoBodyColumn ? $"its columns are {string.Join(", ", keys)}"
        : $"its keys are {string.Join(", ", keys.Count <= MostKeysNamed ? keys : keys.Take(MostKeysNamed).Append("…"))}";

    private static string Length(long bytes)
    {
        const int Mebibyte = 1024 * 1024;
        return bytes >= Mebibyte
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte} MiB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
    }
}
