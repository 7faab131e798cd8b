using MimeKit;

namespace NewsSearch.Sources.Mime;

/// <summary>The parts of a mail by what they are for: the text in its forms, and what is attached.</summary>
internal sealed class MailParts
{
    private static readonly string[] Signatures = ["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"];

    /// <summary>Signatures that enclose one another: each is a mail of its own to the parser, which therefore sets them no limit.</summary>
    private const int MaxEnclosing = 4;

    private readonly List<TextPart> _html = [];
    private readonly List<TextPart> _plain = [];
    private readonly List<MimeEntity> _attachments = [];
    private int _enclosing;

    private MailParts()
    {
    }

    public IReadOnlyList<TextPart> Html => _html;

    public IReadOnlyList<TextPart> Plain => _plain;

    /// <summary>Files and whole messages, in order.</summary>
    public IReadOnlyList<MimeEntity> Attachments => _attachments;

    public bool IsEncrypted { get; private set; }

    /// <summary>Parts stand deeper in parts than <see cref="MailParser"/> follows them, or in more signatures.</summary>
    public bool IsTooDeep { get; private set; }

    public static MailParts Of(MimeEntity? body)
    {
        MailParts parts = new();
        if (body is not null)
        {
            parts.Add(body);
        }

        return parts;
    }

    /// <summary>Calls itself no deeper than the parser nests parts in each of <see cref="MaxEnclosing"/> signatures.</summary>
    private void Add(MimeEntity entity)
    {
        string type = entity.ContentType.MimeType.ToLowerInvariant();
        switch (entity)
        {
            case Multipart multipart:
                AddAll(multipart, type);
                break;
            case TextPart text when IsBody(text):
                (text.IsHtml ? _html : _plain).Add(text);
                break;
            case MimePart part when type is "application/pkcs7-mime" or "application/x-pkcs7-mime":
                AddEnveloped(part);
                break;
            case MimePart when type.StartsWith("multipart/", StringComparison.Ordinal):
                IsTooDeep = true;
                break;
            case MessagePart or MimePart when !Signatures.Contains(type) && type is not ("message/delivery-status" or "message/external-body"):
                _attachments.Add(entity);
                break;
        }
    }

    private void AddAll(Multipart multipart, string type)
    {
        IEnumerable<MimeEntity> read = type switch
        {
            "multipart/encrypted" => [],

            // Behind the first part stand a page's pictures or the signature.
            "multipart/signed" => multipart.Take(1),
            "multipart/related" => [.. multipart.Take(1), .. multipart.Skip(1).Where(part => part.IsAttachment)],
            _ => multipart,
        };
        IsEncrypted |= type == "multipart/encrypted";
        foreach (MimeEntity part in read)
        {
            Add(part);
        }
    }

    /// <summary>A text with a file's name is an attachment, unless it is all the text that there is.</summary>
    private bool IsBody(TextPart text) => (text.IsHtml || text.IsPlain) && !text.IsAttachment
        && (text.FileName is null || _html.Count + _plain.Count == 0);

    private void AddEnveloped(MimePart part)
    {
        if (_enclosing == MaxEnclosing)
        {
            IsTooDeep = true;
        }
        else if (SignedData.Open(part) is not { } signed)
        {
            IsEncrypted = true;
        }
        else if (MailParser.ParsePart(signed).TryGet(out MimeEntity? inner, out _))
        {
            _enclosing++;
            Add(inner);
            _enclosing--;
        }
    }
}
