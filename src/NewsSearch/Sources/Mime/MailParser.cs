using System.Runtime.InteropServices;
using MimeKit;

namespace NewsSearch.Sources.Mime;

/// <summary>Parses a message (RFC 5322, MIME) by MimeKit, within bounds that no honest one comes near.</summary>
internal static class MailParser
{
    private const int MaxDepth = 32;
    private const int MaxParts = 10_000;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaxDepth };

    /// <summary>The message, whose parts are decoded from <paramref name="bytes"/> when they are read: these must stay until then.</summary>
    public static Result<MimeMessage, SourceFailure> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (CountBoundaries(bytes.Span) > MaxParts)
        {
            return new SourceFailure(SkipReason.TooManyMembers, $"more than {MaxParts} parts");
        }

        return Load(bytes, parser => parser.ParseMessage());
    }

    /// <summary>A part by itself, as it stands within a signature.</summary>
    public static Result<MimeEntity, SourceFailure> ParsePart(ReadOnlyMemory<byte> bytes) => Load(bytes, parser => parser.ParseEntity());

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

    /// <summary>Lines that begin as boundaries do: of objects for parts none has more than these.</summary>
    private static int CountBoundaries(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (bytes.IndexOf("\n--"u8) is int found and >= 0)
        {
            count++;
            bytes = bytes[(found + 3)..];
        }

        return count;
    }
}
