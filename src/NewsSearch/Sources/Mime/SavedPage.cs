using MimeKit;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Mime;

/// <summary>The page out of a file that a browser saved with its pictures: the first HTML part, or the one that <c>start</c> names.</summary>
internal static class SavedPage
{
    public static Result<RawArticle, SkippedInput> Read(ReadOnlyMemory<byte> bytes, SourceContent content)
    {
        ArticleOrigin origin = new(content.Path);
        if (HeaderFields.FindEnd(bytes.Span) < 0)
        {
            return new SkippedInput(origin, SkipCause.Invalid("MHTML"), "no header");
        }

        if (!MailParser.Parse(bytes).TryGet(out MimeMessage? message, out SourceFailure? failure))
        {
            return failure.At(origin);
        }

        int limit = content.Options.Limits.MaxRecordBytes;
        return Find(message) is not { } part ? new SkippedInput(origin, SkipCause.Invalid("MHTML"), "no HTML part")
            : MailText.Decode(part, limit) is not { } page ? new SkippedInput(origin, SkipCause.TooLong(limit))
            : new RawArticle
            {
                Origin = origin,
                Kind = ContentKind.HtmlPage,
                Content = page,
                Url = Address(part.Headers[HeaderId.ContentLocation]) ?? Address(message.Headers["Snapshot-Content-Location"]),
                Source = content.Options.SourceName,
                LeavesOutOtherPages = content.Options.LeavesOutOtherPages,
            };
    }

    private static MimePart? Find(MimeMessage message)
    {
        string? start = message.Body?.ContentType.Parameters["start"]?.Trim('<', '>');
        MimePart[] pages = [.. message.BodyParts.OfType<MimePart>()
            .Where(part => part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("application", "xhtml+xml"))];
        return Array.Find(pages, page => start is not null && page.ContentId == start) ?? pages.FirstOrDefault();
    }

    private static string? Address(string? location) =>
        location?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? location : null;
}
