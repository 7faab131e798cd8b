using System.Buffers;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Mime;

/// <summary>Tells mail by its header.</summary>
internal static class MailSyntax
{
    public const int MaxNameLength = 76;

    /// <summary>What transport and list servers write and no author of a text does.</summary>
    private static readonly string[] TransportFields = ["Received", "Return-Path", "Delivered-To", "Message-ID", "X-Mozilla-Status", "DKIM-Signature"];

    private static readonly string[] AuthorFields = ["From", "To", "Subject", "Date", "Newsgroups", "Reply-To", "Sender"];

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"u8);

    /// <summary>The line begins as a header field does: a name and a colon.</summary>
    public static bool BeginsField(ReadOnlySpan<byte> text)
    {
        int colon = text[..Math.Min(text.Length, MaxNameLength)].IndexOf((byte)':');
        return colon > 1 && !text[..colon].ContainsAnyExcept(NameBytes);
    }

    /// <summary>The header of a mail that was sent: sender, and the marks of its way.</summary>
    public static bool IsMail(ReadOnlySpan<byte> head) =>
        Header(head) is { } fields && fields["From"] is not null && Array.Exists(TransportFields, name => fields[name] is not null);

    /// <summary>A header that a mail or a posting may have, kept as text.</summary>
    public static bool ResemblesMail(ReadOnlySpan<byte> head) =>
        Header(head) is { } fields && fields["From"] is not null && AuthorFields.Count(name => fields[name] is not null) > 2;

    /// <summary>A page that a browser saved: MIME, but nobody's mail.</summary>
    public static bool IsSavedPage(ReadOnlySpan<byte> head) =>
        Header(head) is { } fields && HeaderFields.MediaType(fields["Content-Type"]) == "multipart/related"
        && fields["MIME-Version"] is not null && fields["To"] is null && fields["Received"] is null;

    private static HeaderFields? Header(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart("\r\n"u8);
        return BeginsField(text) ? HeaderFields.Parse(text, hasFirstLine: false) : null;
    }
}
