namespace NewsSearch.Queries;

/// <summary>What can be wrong with a query in JSON.</summary>
public enum QueryJsonFaultKind
{
    /// <summary>The text is longer than <see cref="QueryJson.Longest"/>.</summary>
    TooLong,

    /// <summary>It is no JSON; see <see cref="QueryJsonFault.Line"/>.</summary>
    NotJson,

    /// <summary>Operators stand in each other deeper than <see cref="QueryJson.MostDepth"/>.</summary>
    TooDeep,

    /// <summary>It is of another version than <see cref="QueryJson.Version"/>.</summary>
    UnknownVersion,

    /// <summary>The key at the path is not there.</summary>
    Missing,

    /// <summary>The object has no such key; the proposal is the nearest one.</summary>
    UnknownKey,

    /// <summary>The key at the path is there twice.</summary>
    RepeatedKey,

    /// <summary>A query is an object with one key, its kind.</summary>
    NotOneKind,

    /// <summary>The value is not what the subject says: an object, an array, a string, a whole number, true or false.</summary>
    WrongType,

    /// <summary>The text is none of those that can stand there; the proposal is the nearest one.</summary>
    UnknownValue,

    /// <summary>The number is not in the range that the subject says.</summary>
    OutOfRange,

    /// <summary>Only a part that looks for words can stand there.</summary>
    NoSide,

    /// <summary>A date is open at both ends.</summary>
    NoEnds,

    /// <summary>It is written well and can be no query; see <see cref="QueryJsonFault.Cause"/>.</summary>
    NoQuery,
}
