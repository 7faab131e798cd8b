namespace NewsSearch.Searching.Names;

/// <summary>Why a name may be another spelling of the one asked for.</summary>
public enum NameLikeness
{
    /// <summary>All its words are spelled alike.</summary>
    Spelling,

    /// <summary>A first name is shortened to its initial, or begins with the same letter.</summary>
    Initial,

    /// <summary>One is the last part of the other: a surname alone.</summary>
    Part,

    /// <summary>One first name is the short form of the other: <c>Bill</c> and <c>William</c>.</summary>
    ShortForm,

    /// <summary>Another name of the same place, by the gazetteer.</summary>
    Alias,
}
