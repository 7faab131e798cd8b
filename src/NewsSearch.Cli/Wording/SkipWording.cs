using System.Globalization;
using NewsSearch.Output;

namespace NewsSearch.Cli.Wording;

/// <summary>What was passed over as a line on standard error: where, why, and what the command line can do about it.</summary>
internal static class SkipWording
{
    /// <summary><c>export.jsonl:7: no body text (its keys are headline, text_of_it; name the body's with --map body=KEY)</c>.</summary>
    /// <param name="isSource">It is remembered, so that it is skipped again next time.</param>
    public static string Line(SkippedInput skipped, bool isSource = false)
    {
        string more = string.Join("; ", new[] { SkipPhrases.Detail(skipped), Remedy(skipped, isSource) }.OfType<string>());
        string line = $"{skipped.Origin}: {SkipPhrases.Of(skipped.Cause)}";
        return more.Length == 0 ? line : $"{line} ({more})";
    }

    /// <summary><c>export.jsonl: 11336 more: no body text (did you mean --map body=raw?)</c>.</summary>
    /// <param name="path">The file as it is shown; null for standard input.</param>
    /// <param name="count">How many are not told one by one.</param>
    public static string Rest(string? path, SkipCause cause, long count, string? likelyBody)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{new ArticleOrigin(path)}: {count} more: {SkipPhrases.Of(cause)}");
        return Proposal(likelyBody) is { } proposal ? $"{line} ({proposal})" : line;
    }

    /// <summary>What may be mapped to the body, for a line of the shell; null when nothing is likely, or <c>--map</c> could not name it.</summary>
    private static string? Proposal(string? likelyBody) => likelyBody is null || likelyBody.AsSpan().ContainsAny(",'\r\n") ? null
        : likelyBody.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') ? $"did you mean --map body={likelyBody}?"
        : $"did you mean --map 'body={likelyBody}'?";

    private static string? Remedy(SkippedInput skipped, bool isSource) => skipped.Cause.Reason switch
    {
        SkipReason.NoBodyText or SkipReason.NoBodyColumn when Proposal(skipped.LikelyBody) is { } proposal => proposal,
        SkipReason.NotFound when isSource && skipped.Origin.Path is { } path => $"no longer read it with: newssearch sources forget {ShellWord.Of(path)}",
        SkipReason.Index when skipped.Origin.Path is { } path => $"search it with: newssearch query --index {ShellWord.Of(path)}",
        SkipReason.NoBodyText when skipped.Keys is not null => "name the body's with --map body=KEY",
        SkipReason.NoBodyColumn => "name the body's with --map body=COLUMN",
        SkipReason.UnreadKind when skipped.Cause.Kind is { } kind => FileKindRemedies.Of(kind, skipped.Origin.Path),
        SkipReason.UnreadableName => "rename it, or give a file on standard input",
        SkipReason.NeedsTextRecognition => "recognise it first: ocrmypdf in.pdf out.pdf",
        SkipReason.Invalid when skipped.LikelyEncoding is { } encoding => $"name its encoding, as with --encoding {encoding}",
        _ => null,
    };
}
