namespace NewsSearch.Sources.Tables;

/// <summary>The types of values as Thrift's compact protocol numbers them.</summary>
internal enum ThriftType
{
    /// <summary>Ends a structure.</summary>
    Stop = 0,

    /// <summary>In the header of a field; as an element a byte.</summary>
    True = 1,

    /// <inheritdoc cref="True"/>
    False = 2,

    Byte = 3,
    Int16 = 4,
    Int32 = 5,
    Int64 = 6,
    Double = 7,

    /// <summary>Bytes or a text, behind their number.</summary>
    Binary = 8,

    List = 9,
    Set = 10,
    Map = 11,
    Struct = 12,
    Uuid = 13,
}
