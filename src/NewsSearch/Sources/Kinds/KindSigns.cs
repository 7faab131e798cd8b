using System.Buffers.Binary;

namespace NewsSearch.Sources.Kinds;

/// <summary>
/// Kinds that the first bytes tell, as the formats' own specifications and the file(1) program know them. Signs that could begin a
/// text count only where a NUL follows.
/// </summary>
internal static class KindSigns
{
    private static readonly Sign[] Signs =
    [
        new("\u0089PNG\r\n\u001A\n", KnownKind.Picture),
        new("\u00FF\u00D8\u00FF", KnownKind.Picture),
        new("GIF87a", KnownKind.Picture),
        new("GIF89a", KnownKind.Picture),
        new("II*\0", KnownKind.Picture),
        new("MM\0*", KnownKind.Picture),
        new("8BPS\0", KnownKind.Picture),
        new("\0\0\u0001\0", KnownKind.Picture),
        new("icns", KnownKind.Picture) { IsPrintable = true },
        new("gimp xcf", KnownKind.Picture),
        new("\0\0\0\u000CjP  ", KnownKind.Picture),
        new("\0\0\0\u000CJXL ", KnownKind.Picture),
        new("\u00D7\u00CD\u00C6\u009A", KnownKind.Picture),
        new("BM", KnownKind.Picture) { IsPrintable = true },
        new("WEBP", KnownKind.Picture, 8) { IsPrintable = true },
        new("WAVE", KnownKind.Sound, 8) { IsPrintable = true },
        new("AIFF", KnownKind.Sound, 8) { IsPrintable = true },
        new("AIFC", KnownKind.Sound, 8) { IsPrintable = true },
        new("AVI ", KnownKind.Video, 8) { IsPrintable = true },
        new("ID3", KnownKind.Sound) { IsPrintable = true },
        new("OggS\0", KnownKind.Sound),
        new("fLaC\0", KnownKind.Sound),
        new("MThd\0", KnownKind.Sound),
        new("#!AMR", KnownKind.Sound),
        new("\u001AE\u00DF\u00A3", KnownKind.Video),
        new("FLV\u0001", KnownKind.Video),
        new("\0\0\u0001\u00BA", KnownKind.Video),
        new("\0\0\u0001\u00B3", KnownKind.Video),
        new("0&\u00B2u\u008Ef\u00CF\u0011", KnownKind.Video),
        new("ftypmif1", KnownKind.Picture, 4),
        new("ftypheic", KnownKind.Picture, 4),
        new("ftypheix", KnownKind.Picture, 4),
        new("ftypavif", KnownKind.Picture, 4),
        new("ftypM4A", KnownKind.Sound, 4),
        new("ftyp", KnownKind.Video, 4) { IsPrintable = true },
        new("moov", KnownKind.Video, 4) { IsPrintable = true },
        new("\u007FELF", KnownKind.Program),
        new("MZ", KnownKind.Program) { IsPrintable = true },
        new("\u00CA\u00FE\u00BA\u00BE", KnownKind.Program),
        new("\u00FE\u00ED\u00FA\u00CE", KnownKind.Program),
        new("\u00FE\u00ED\u00FA\u00CF", KnownKind.Program),
        new("\u00CE\u00FA\u00ED\u00FE", KnownKind.Program),
        new("\u00CF\u00FA\u00ED\u00FE", KnownKind.Program),
        new("\0asm", KnownKind.Program),
        new("dex\n", KnownKind.Program) { IsPrintable = true },
        new("!<arch>\n", KnownKind.Program),
        new("\u00ED\u00AB\u00EE\u00DB", KnownKind.Program),
        new("#!/", KnownKind.Program),
        new("#! /", KnownKind.Program),
        new("\0\u0001\0\0\0", KnownKind.Font),
        new("OTTO\0", KnownKind.Font),
        new("ttcf\0", KnownKind.Font),
        new("wOFF", KnownKind.Font) { IsPrintable = true },
        new("wOF2", KnownKind.Font) { IsPrintable = true },
        new("!BDN", FileKind.OutlookFolder) { IsPrintable = true },
        new("\u00FFWPC", FileKind.TextDocument),
        new("BOOKMOBI", FileKind.EBook, 60),
        new("TEXtREAd", FileKind.EBook, 60),
        new("TPZ0", FileKind.EBook) { IsPrintable = true },
        new("ITOLITLS", FileKind.EBook),
        new("AT&TFORM", FileKind.Djvu),
        new("%!PS", FileKind.PostScript),
        new("SQLite format 3\0", FileKind.Database),
        new("\0\u0001\0\0Standard ", FileKind.Database),
        new("ARROW1\0\0", FileKind.DataTable),
        new("ORC\u0003", FileKind.DataTable),
        new("Obj\u0001", FileKind.DataTable),
        new("\u0089HDF\r\n\u001A\n", FileKind.DataTable),
        new("\u0093NUMPY", FileKind.DataTable),
        new("RDX2\n", FileKind.DataTable) { IsPrintable = true },
        new("RDX3\n", FileKind.DataTable) { IsPrintable = true },
        new("X\n\0\0\0", FileKind.DataTable),
        new("$FL2", FileKind.DataTable) { IsPrintable = true },
        new("<stata_dta>", FileKind.DataTable),
        new("\u0080\u0004\u0095", FileKind.DataTable),
        new("\u0080\u0005\u0095", FileKind.DataTable),
        new("7z\u00BC\u00AF\u0027\u001C", FileKind.SevenZip),
        new("Rar!\u001A\u0007", FileKind.Rar),
        new("\u001F\u009D", FileKind.OtherArchive),
        new("\u001F\u00A0", FileKind.OtherArchive),
        new("\u0004\"M\u0018", FileKind.OtherArchive),
        new("LZIP\u0001", FileKind.OtherArchive),
        new("\u0089LZO\0\r\n\u001A\n", FileKind.OtherArchive),
        new("]\0\0\u0080\0", FileKind.OtherArchive),
        new("MSCF\0", FileKind.OtherArchive),
        new("ITSF\u0003\0", FileKind.OtherArchive),
    ];

    /// <summary>The kind of a file that is not read; null where it is of none, or of one that is read.</summary>
    /// <param name="head">See <see cref="SourceContent.Head"/>.</param>
    /// <param name="name">The file's name or path, for kinds that differ in little else; null when it has none.</param>
    public static KnownKind? Of(ReadOnlySpan<byte> head, string? name)
    {
        bool holdsNul = head.Contains((byte)0);
        foreach (Sign sign in Signs)
        {
            if (sign.Begins(head) && (!sign.IsPrintable || holdsNul))
            {
                // Access's sign begins as a font's does.
                return sign.Kind == KnownKind.Font && head[4..].StartsWith("Standard "u8) ? FileKind.Database : sign.Kind;
            }
        }

        return CompoundFile.Begins(head) ? CompoundFile.KindOf(name) ?? FileKind.OfficeDocument
            : OfMarkup(head)
            ?? OfPropertyList(head, name)
            ?? OfFrames(head, holdsNul);
    }

    private static KnownKind? OfMarkup(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
        return text is not [(byte)'<', ..] ? null
            : text.StartsWith("<svg"u8) || (text.StartsWith("<?xml"u8) && text.IndexOf("<svg"u8) is > 0 and < 1024) ? KnownKind.Picture
            : text.StartsWith("<?php"u8) ? KnownKind.Program
            : text.StartsWith("<?xml"u8) && text.IndexOf("<FictionBook"u8) is > 0 and < 1024 ? FileKind.EBook
            : text.StartsWith("<?xml"u8) && text.IndexOf("<abiword"u8) is > 0 and < 1024 ? FileKind.TextDocument
            : text.StartsWith("<?xml"u8) && text.IndexOf("<plist"u8) is > 0 and < 1024 ? KnownKind.Program
            : null;
    }

    /// <summary>Apple's property lists hold programs' settings, and the pages that Safari saves.</summary>
    private static KnownKind? OfPropertyList(ReadOnlySpan<byte> head, string? name) => !head.StartsWith("bplist0"u8) ? null
        : name?.EndsWith(".webarchive", StringComparison.OrdinalIgnoreCase) == true || head.IndexOf("WebMainResource"u8) >= 0 ? FileKind.SafariPage
        : KnownKind.Program;

    /// <summary>Sound and video without a header of their own: frames that follow one another.</summary>
    private static KnownKind? OfFrames(ReadOnlySpan<byte> head, bool holdsNul)
    {
        const int TransportPacket = 188;
        const byte TransportSync = 0x47;
        return !holdsNul ? null
            : head.Length > 2 * TransportPacket && head[0] == TransportSync && head[TransportPacket] == TransportSync && head[2 * TransportPacket] == TransportSync ? KnownKind.Video
            : head.Length > 4 && (BinaryPrimitives.ReadUInt16BigEndian(head) & 0xFFE6) is 0xFFE2 or 0xFFE6 && (head[2] & 0xF0) is not (0 or 0xF0) ? KnownKind.Sound
            : null;
    }

    /// <param name="Text">The bytes, one a character.</param>
    private sealed record Sign(string Text, KnownKind Kind, int Offset = 0)
    {
        /// <summary>A text may begin so.</summary>
        public bool IsPrintable { get; init; }

        public bool Begins(ReadOnlySpan<byte> head)
        {
            if (head.Length < Offset + Text.Length)
            {
                return false;
            }

            for (int i = 0; i < Text.Length; i++)
            {
                if (head[Offset + i] != Text[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
