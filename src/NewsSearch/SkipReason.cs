namespace NewsSearch;

/// <summary>
/// Why an input was passed over. Catalogues hold these by name: a new one may stand anywhere, but a name never changes its meaning.
/// </summary>
public enum SkipReason
{
    /// <summary>There is no such file or folder.</summary>
    NotFound,

    /// <summary>The file, or the device that it stands on, cannot be read, or may not be.</summary>
    Unreadable,

    /// <summary>The file's name is not UTF-8, so that it cannot be opened by it.</summary>
    UnreadableName,

    /// <summary>A pipe, socket or device.</summary>
    NotAFile,

    /// <summary>A folder of nothing but an index, which holds what was read elsewhere.</summary>
    Index,

    /// <summary>The file holds nothing, or nothing but white space.</summary>
    Empty,

    /// <summary>The bytes are of no known format and of no text.</summary>
    Binary,

    /// <summary>The file is of a kind that may hold articles and is known, but not read.</summary>
    UnreadKind,

    /// <summary>The pages are pictures: their text would have to be recognised first.</summary>
    NeedsTextRecognition,

    /// <summary>The content breaks the rules of the subject: a format or an encoding.</summary>
    Invalid,

    /// <summary>A checksum, a length or a mark of the subject is wrong: a compression, a container or one of its records.</summary>
    Damaged,

    /// <summary>The data ends before the subject does.</summary>
    Truncated,

    /// <summary>The content is encrypted.</summary>
    Encrypted,

    /// <summary>The name of a container's member leads out of the container.</summary>
    UnsafePath,

    /// <summary>More containers and compressions stand one inside another than are opened.</summary>
    NestedTooDeeply,

    /// <summary>A container has more members than are read.</summary>
    TooManyMembers,

    /// <summary>A page has more elements than are read; its article is what stands before.</summary>
    TooManyElements,

    /// <summary>A name in an article is longer than any name; the article is read without it.</summary>
    NameTooLong,

    /// <summary>Compressed data unpacks to more than is believed.</summary>
    UnpacksToTooMuch,

    /// <summary>A record is longer than the limit or, without one, than an article may be.</summary>
    TooLong,

    /// <summary>A part of the file, the subject, is larger than can be held in memory.</summary>
    TooLarge,

    /// <summary>A JSON value that is no object.</summary>
    NotAnObject,

    /// <summary>The record holds no text of an article.</summary>
    NoBodyText,

    /// <summary>No column of the table is known to hold the text.</summary>
    NoBodyColumn,

    /// <summary>The page or text is no story.</summary>
    NoArticle,

    /// <summary>The page is no article but what the subject says: a list of links, a discussion.</summary>
    OtherPage,
}
