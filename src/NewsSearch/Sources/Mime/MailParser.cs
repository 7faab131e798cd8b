using System.Runtime.InteropServices;
using MimeKit;

namespace NewsSearch.Sources.Mime;

/// <summary>Parses a message (RFC 5322, MIME) by MimeKit, within <see cref="MailBounds"/>.</summary>
internal static class MailParser
{
    private const int MaxDepth = 32;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaxDepth };

    /// <summary>The message, whose parts are decoded from <paramref name="bytes"/> when they are read: these must stay until then.</summary>
    public static Result<MimeMessage, SourceFailure> Parse(ReadOnlyMemory<byte> bytes) =>
        MailBounds.Check(bytes.Span) is { } refusal ? refusal : Load(bytes, parser => parser.ParseMessage());

    /// <summary>A part by itself, as it stands within a signature.</summary>
    public static Result<MimeEntity, SourceFailure> ParsePart(ReadOnlyMemory<byte> bytes) =>
        MailBounds.Check(bytes.Span) is { } refusal ? refusal : Load(bytes, parser => parser.ParseEntity());

    private static Result<T, SourceFailure> Load<T>(ReadOnlyMemory<byte> bytes, Func<MimeParser, T> parse)
        where T : notnull
    {
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> held);
        try
        {
            MemoryStream stream = new(held.Array ?? [], held.Offset, held.Count, writable: false);
            return parse(new MimeParser(Options, stream, MimeFormat.Entity, persistent: true));
        }
        catch (FormatException)
        {
            return new SourceFailure(SkipCause.Invalid("mail"), "no header");
        }
    }
}
