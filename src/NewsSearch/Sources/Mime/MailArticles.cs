using MimeKit;
using MimeKit.Utils;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Exports;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Mime;

/// <summary>Makes articles of mails: of what each says, and of each readable file that is attached to it.</summary>
internal sealed class MailArticles(SourceContent content)
{
    private int MaxText => content.Options.Limits.MaxRecordBytes;

    /// <param name="bytes">The mail, from its header on; must stay until the sequence ends.</param>
    /// <param name="record">Its number in a mailbox; 0 when it is the file.</param>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read(ReadOnlyMemory<byte> bytes, int record = 0)
    {
        ArticleOrigin origin = new(content.Path, record);
        if (!MailParser.Parse(bytes).TryGet(out MimeMessage? message, out SourceFailure? failure))
        {
            yield return failure.At(origin);
            yield break;
        }

        MailParts parts = MailParts.Of(message.Body);
        foreach (Result<RawArticle, SkippedInput> article in ReadText(message, parts, origin))
        {
            yield return article;
        }

        if (parts.Attachments.Count > 0)
        {
            foreach (Result<RawArticle, SkippedInput> attached in content.ReadMembers(Members(parts.Attachments), record))
            {
                yield return attached;
            }
        }
    }

    /// <summary>The mail itself or, where it brings an export, the articles of this; nothing when it only carries what is attached to it.</summary>
    private IReadOnlyList<Result<RawArticle, SkippedInput>> ReadText(MimeMessage message, MailParts parts, ArticleOrigin origin)
    {
        if (!TryJoin(parts.Html, part => MailText.Decode(part, MaxText), out string html)
            || !TryJoin(parts.Plain, part => MailText.DecodePlain(part, MaxText), out string plain))
        {
            return [new SkippedInput(origin, SkipCause.TooLong(MaxText))];
        }

        bool armored = MailText.IsArmored(plain);
        if (MailText.ShowsText(html))
        {
            return DatabaseExports.OfPage(html, Place(origin), content.Options) ?? [Compose(message, ContentKind.HtmlMail, html, origin)];
        }

        if (!armored && !string.IsNullOrWhiteSpace(plain))
        {
            return DatabaseExports.OfText(plain, Place(origin), content.Options) ?? [Compose(message, ContentKind.Text, plain, origin)];
        }

        if (parts.Attachments.Count > 0 && !armored && !parts.IsEncrypted && !parts.IsTooDeep)
        {
            return [];
        }

        return [new SkippedInput(origin, armored || parts.IsEncrypted ? SkipReason.Encrypted : parts.IsTooDeep ? SkipReason.NestedTooDeeply : SkipReason.NoBodyText)];
    }

    /// <summary>Of the articles within a mailbox's message, which has a number already, the place is as that of a file within it.</summary>
    private static string? Place(ArticleOrigin origin) => origin.Record == 0 ? origin.Path : $"{origin}!/text";

    /// <summary>False when a part is too long.</summary>
    private static bool TryJoin(IReadOnlyList<TextPart> parts, Func<TextPart, string?> decode, out string text)
    {
        string?[] texts = [.. parts.Select(decode)];
        text = string.Join("\n\n", texts);
        return !texts.Contains(null);
    }

    private RawArticle Compose(MimeMessage message, ContentKind kind, string text, ArticleOrigin origin)
    {
        HeaderList header = message.Headers;
        MailSender sender = MailSender.Of(message);
        StatedDate date = Published(header, content.Options);
        return new()
        {
            Origin = origin,
            Kind = kind,
            Content = text,
            SourceId = Stated(message.MessageId),
            Title = SubjectLine.Headline(message.Subject, header.Contains(HeaderId.ListId)),
            Url = Stated(header[HeaderId.ArchivedAt]?.Trim(' ', '<', '>')) ?? Stated(header["X-RSS-URL"]),
            Source = content.Options.SourceName ?? sender.Source,
            Language = Stated(message.Body?.Headers[HeaderId.ContentLanguage]),
            Authors = sender.Author is null ? [] : [sender.Author],
            Published = date.Published,
            Written = date.Written,
        };
    }

    /// <summary>When it was sent or, without a date that can be read, when the last server received it.</summary>
    private static StatedDate Published(HeaderList header, SourceOptions options)
    {
        string? stated = header[HeaderId.Date];
        string?[] dates = [stated, header[HeaderId.Received]?.Split(';')[^1]];
        foreach (string? date in dates)
        {
            if (date is not null && DateUtils.TryParse(date, out DateTimeOffset sent) && sent.Year > 1)
            {
                return (PublicationDate?)PublicationDate.FromInstant(sent);
            }

            // Some programs write the names of their own language there.
            if (date is not null && date == stated && StatedDate.Of(date, options) is { Published: not null } written)
            {
                return written;
            }
        }

        return StatedDate.Of(stated, options);
    }

    private static IEnumerable<ArchiveMember> Members(IReadOnlyList<MimeEntity> attachments)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < attachments.Count; i++)
        {
            string name = Name(attachments[i], i + 1);
            string distinct = name;
            for (int number = i + 1; !taken.Add(distinct); number++)
            {
                distinct = $"{number}-{name}";
            }

            yield return new(distinct, Open(attachments[i]));
        }
    }

    private static string Name(MimeEntity attachment, int number)
    {
        string stated = attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? "";
        string name = stated[(stated.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length > 0 ? name
            : attachment is MessagePart ? $"{number}.eml"
            : MimeTypes.TryGetExtension(attachment.ContentType.MimeType, out string? extension) ? $"{number}{extension}"
            : $"{number}";
    }

    private static Stream Open(MimeEntity attachment)
    {
        if (attachment is MessagePart { Message: { } message })
        {
            MemoryStream whole = new();
            message.WriteTo(whole);
            whole.Position = 0;
            return whole;
        }

        return (attachment as MimePart)?.Content?.Open() ?? Stream.Null;
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
