namespace NewsSearch.Sources.Tables;

/// <summary>The structures of a Parquet file, as parquet.thrift of parquet-format 2.11 defines them.</summary>
internal static class ParquetStructs
{
    private static readonly ThriftStruct KeyValue = new ThriftStruct().With(ThriftType.Binary, 1, 2);

    private static readonly ThriftStruct Statistics = new ThriftStruct().With(ThriftType.Binary, 1, 2, 5, 6).With(ThriftType.Int64, 3, 4).With(ThriftType.True, 7, 8);

    private static readonly ThriftStruct Unit = new ThriftStruct().With(1, new ThriftStruct()).With(2, new ThriftStruct()).With(3, new ThriftStruct());

    private static readonly ThriftStruct Time = new ThriftStruct().With(ThriftType.True, 1).With(2, Unit);

    private static readonly ThriftStruct LogicalType = new ThriftStruct()
        .With(1, new ThriftStruct()).With(2, new ThriftStruct()).With(3, new ThriftStruct()).With(4, new ThriftStruct())
        .With(5, new ThriftStruct().With(ThriftType.Int32, 1, 2))
        .With(6, new ThriftStruct())
        .With(7, Time)
        .With(8, Time)
        .With(10, new ThriftStruct().With(ThriftType.Byte, 1).With(ThriftType.True, 2))
        .With(11, new ThriftStruct()).With(12, new ThriftStruct()).With(13, new ThriftStruct()).With(14, new ThriftStruct()).With(15, new ThriftStruct())
        .With(16, new ThriftStruct().With(ThriftType.Byte, 1))
        .With(17, new ThriftStruct().With(ThriftType.Binary, 1))
        .With(18, new ThriftStruct().With(ThriftType.Binary, 1).With(ThriftType.Int32, 2));

    private static readonly ThriftStruct SchemaElement = new ThriftStruct().With(ThriftType.Int32, 1, 2, 3, 5, 6, 7, 8, 9).With(ThriftType.Binary, 4).With(10, LogicalType);

    private static readonly ThriftStruct Sizes = new ThriftStruct().With(ThriftType.Int64, 1).WithList(2, ThriftType.Int64).WithList(3, ThriftType.Int64);

    private static readonly ThriftStruct Geospatial = new ThriftStruct()
        .With(1, new ThriftStruct().With(ThriftType.Double, 1, 2, 3, 4, 5, 6, 7, 8)).WithList(2, ThriftType.Int32);

    private static readonly ThriftStruct ColumnMetadata = new ThriftStruct()
        .With(ThriftType.Int32, 1, 4, 15).With(ThriftType.Int64, 5, 6, 7, 9, 10, 11, 14)
        .WithList(2, ThriftType.Int32).WithList(3, ThriftType.Binary).WithList(8, KeyValue)
        .With(12, Statistics)
        .WithList(13, new ThriftStruct().With(ThriftType.Int32, 1, 2, 3))
        .With(16, Sizes)
        .With(17, Geospatial);

    private static readonly ThriftStruct ColumnChunk = new ThriftStruct()
        .With(ThriftType.Binary, 1, 9).With(ThriftType.Int64, 2, 4, 6).With(ThriftType.Int32, 5, 7)
        .With(3, ColumnMetadata)
        .With(8, new ThriftStruct().With(1, new ThriftStruct()).With(2, new ThriftStruct().WithList(1, ThriftType.Binary).With(ThriftType.Binary, 2)));

    private static readonly ThriftStruct RowGroup = new ThriftStruct()
        .WithList(1, ColumnChunk).With(ThriftType.Int64, 2, 3, 5, 6).With(ThriftType.Int16, 7)
        .WithList(4, new ThriftStruct().With(ThriftType.Int32, 1).With(ThriftType.True, 2, 3));

    private static readonly ThriftStruct Encryption = new ThriftStruct().With(ThriftType.Binary, 1, 2).With(ThriftType.True, 3);

    /// <summary>What the file says of itself at its end.</summary>
    public static readonly ThriftStruct FileMetadata = new ThriftStruct()
        .With(ThriftType.Int32, 1).With(ThriftType.Int64, 3).With(ThriftType.Binary, 6, 9)
        .WithList(2, SchemaElement)
        .WithList(4, RowGroup)
        .WithList(5, KeyValue)
        .WithList(7, new ThriftStruct().With(1, new ThriftStruct()))
        .With(8, new ThriftStruct().With(1, Encryption).With(2, Encryption));

    /// <summary>What stands before each page of a column.</summary>
    public static readonly ThriftStruct PageHeader = new ThriftStruct()
        .With(ThriftType.Int32, 1, UncompressedSize, CompressedSize, 4)
        .With(5, new ThriftStruct().With(ThriftType.Int32, 1, 2, 3, 4).With(5, Statistics))
        .With(6, new ThriftStruct())
        .With(7, new ThriftStruct().With(ThriftType.Int32, 1, 2).With(ThriftType.True, 3))
        .With(8, new ThriftStruct().With(ThriftType.Int32, 1, 2, 3, 4, 5, 6).With(ThriftType.True, 7).With(8, Statistics));

    /// <summary>The field of a page's header that has its bytes when they are unpacked.</summary>
    public const int UncompressedSize = 2;

    /// <summary>The field that has its bytes in the file.</summary>
    public const int CompressedSize = 3;
}
