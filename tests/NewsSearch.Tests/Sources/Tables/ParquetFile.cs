using Parquet;
using Parquet.Schema;

namespace NewsSearch.Tests.Sources.Tables;

/// <summary>Writes a table of news as Parquet, as data sets are published.</summary>
internal static class ParquetFile
{
    /// <summary>Two row groups of three rows; the second row of each has neither date nor authors.</summary>
    public static byte[] News(CompressionMethod compression)
    {
        var title = new DataField<string>("headline");
        var body = new DataField<string>("content");
        var published = new DateTimeDataField("published_at", DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true);
        var authors = new ListField("authors", new DataField<string>("element"));
        var views = new DataField<int?>("views");
        var score = new DataField<double?>("score");
        using var file = new MemoryStream();
        Write(file, new ParquetSchema(title, body, published, authors, views, score), compression, async group =>
        {
            await group.WriteAsync(title, new string?[] { "Storm", null, "Pier" }!);
            await group.WriteAsync(body, ["The storm came é.", "The second story.", "The pier fell."]);
            await group.WriteAsync<DateTime>(published, new DateTime?[] { At(29), null, At(30) });
            await group.WriteAsync((DataField)authors.Item, new string?[] { "Ann Lee", "Bo Cox", null, "Cy Dunn" }!, new[] { 0, 1, 0, 0 });
            await group.WriteAsync<int>(views, new int?[] { 1, null, 3 });
            await group.WriteAsync<double>(score, new double?[] { 1, null, 3 });
        });
        return file.ToArray();
    }

    /// <summary>One text column of that name.</summary>
    public static byte[] OneColumn(string name, params string[] values)
    {
        var column = new DataField<string>(name);
        using var file = new MemoryStream();
        Write(file, new ParquetSchema(column), CompressionMethod.None, async group => await group.WriteAsync(column, values), groups: 1);
        return file.ToArray();
    }

    /// <summary>Two rows with numbers as ids and titles, of which the first has a day and the second seconds of Unix time.</summary>
    public static byte[] Numbers()
    {
        var id = new DataField<long>("id");
        var title = new DataField<int>("title");
        var body = new DataField<string>("body");
        var day = new DataField<DateOnly?>("day");
        var epoch = new DataField<long>("epoch");
        using var file = new MemoryStream();
        Write(file, new ParquetSchema(id, title, body, day, epoch), CompressionMethod.None, groups: 1, write: async group =>
        {
            await group.WriteAsync<long>(id, new long[] { 7, 8 });
            await group.WriteAsync<int>(title, new int[] { 1, 2 });
            await group.WriteAsync(body, ["One.", "Two."]);
            await group.WriteAsync<DateOnly>(day, new DateOnly?[] { new DateOnly(2014, 3, 29), null });
            await group.WriteAsync<long>(epoch, new long[] { 1396087200, 1396087200 });
        });
        return file.ToArray();
    }

    private static void Write(Stream file, ParquetSchema schema, CompressionMethod compression, Func<ParquetRowGroupWriter, Task> write, int groups = 2)
    {
        async Task WriteAll()
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file, new ParquetOptions { CompressionMethod = compression });
            for (int i = 0; i < groups; i++)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await write(group);
            }
        }

        WriteAll().GetAwaiter().GetResult();
    }

    private static DateTime At(int day) => new(2014, 3, day, 10, 0, 0, DateTimeKind.Utc);
}
