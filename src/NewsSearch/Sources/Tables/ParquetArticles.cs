using System.Buffers.Binary;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;
using Parquet;
using Parquet.Schema;

namespace NewsSearch.Sources.Tables;

/// <summary>
/// Makes articles of the rows of an Apache Parquet file, one row group in memory at a time and of it the columns that are
/// known. The reader's low-level calls are used; its serializers reflect and would not survive native compilation.
/// </summary>
/// <param name="file">What <paramref name="content"/> holds, seekable.</param>
internal sealed class ParquetArticles(SourceContent content, Stream file)
{
    /// <summary>Bytes of a page's header, which may hold the least and the greatest value.</summary>
    private const int MostOfHeader = 1 << 16;

    private const int FooterLength = sizeof(uint) + ParquetFormat.MagicLength;
    private static readonly ParquetOptions Reading = new() { TreatByteArrayAsString = true, UseDateOnlyTypeForDates = true };

    /// <summary>A record's number is its row's, from 1.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        ParquetReader? opened = null;
        DataField[] all = [];
        SourceFailure? failure = Try(() =>
        {
            CheckMetadata(file);
            opened = ParquetReader.CreateAsync(file, Reading).GetAwaiter().GetResult();
            all = opened.Schema.GetDataFields();
        });
        using IDisposable? lifetime = opened as IDisposable;
        foreach (Result<RawArticle, SkippedInput> record in failure is not null ? [failure.At(new(content.Path))] : ReadRows(opened!, all))
        {
            yield return record;
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> ReadRows(ParquetReader reader, DataField[] all)
    {
        DataField[] fields = [.. all.Where(ParquetColumn.CanBeKept)];
        var known = new ColumnFields(content.Options);
        string[] names = [.. fields.Select(Name)];
        List<ColumnField> columns = [.. known.Find(names).Where(column => ParquetColumn.CanBeField(fields[column.Column]))];
        List<KeptColumn> kept = known.FindKept(names);
        DataField[] wanted = [.. columns.Select(column => fields[column.Column]), .. kept.Select(column => fields[column.Column])];
        if (!ColumnFields.HasBody(columns))
        {
            yield return ColumnFields.NoBody(new(content.Path), all.Select(Name), Sample(reader, [.. fields.Where(ParquetColumn.HoldsText)]));
            yield break;
        }

        ColumnFields.Meet(content, all.Select(Name));
        int first = 1;
        for (int group = 0; group < reader.RowGroupCount && !content.Budget.IsSpent; group++)
        {
            (ParquetColumn[] read, int rows, SourceFailure? failure) = TryReadGroup(reader, group, wanted, int.MaxValue - first);
            if (failure is not null)
            {
                yield return failure.At(new(content.Path, first));
            }

            for (int row = 0; row < rows && failure is null; row++)
            {
                yield return ReadRow(read, columns, kept, new(content.Path, first + row));
            }

            first += rows;
        }
    }

    /// <summary>
    /// The file ends with its metadata, their length and the magic number (parquet-format, "File format"). The library makes an
    /// array of whatever length stands there, and in it goes round as often as a list says that it has elements.
    /// </summary>
    private static void CheckMetadata(Stream stream)
    {
        Span<byte> footer = stackalloc byte[FooterLength];
        if (stream.Length < ParquetFormat.MagicLength + FooterLength)
        {
            throw new InvalidDataException("it is cut off");
        }

        stream.Seek(-FooterLength, SeekOrigin.End);
        stream.ReadExactly(footer);
        if (!footer[sizeof(uint)..].SequenceEqual(ParquetFormat.Magic))
        {
            throw new InvalidDataException("it is cut off");
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(footer);
        if (length > Math.Min(int.MaxValue, stream.Length - ParquetFormat.MagicLength - FooterLength))
        {
            throw new InvalidDataException("its metadata would be longer than the file");
        }

        byte[] metadata = new byte[length];
        stream.Seek(-(FooterLength + length), SeekOrigin.End);
        stream.ReadExactly(metadata);
        stream.Seek(0, SeekOrigin.Begin);
        new ThriftWalk(metadata).Struct(ParquetStructs.FileMetadata);
    }

    /// <summary>The library makes an array of whatever length the header of a page states.</summary>
    private void CheckPages(Parquet.Meta.ColumnMetaData chunk)
    {
        long at = chunk.DictionaryPageOffset is > 0 and long dictionary ? Math.Min(dictionary, chunk.DataPageOffset) : chunk.DataPageOffset;
        long end = at + chunk.TotalCompressedSize;
        if (at < 0 || chunk.TotalCompressedSize < 0 || end < 0 || end > file.Length)
        {
            throw new InvalidDataException("a column would end behind the file");
        }

        byte[] head = new byte[MostOfHeader];
        long[] numbers = new long[ParquetStructs.CompressedSize + 1];
        while (at < end)
        {
            file.Seek(at, SeekOrigin.Begin);
            int length = (int)Math.Min(head.Length, end - at);
            file.ReadExactly(head, 0, length);
            var header = new ThriftWalk(head.AsSpan(0, length));
            header.Struct(ParquetStructs.PageHeader, numbers);
            (long packed, long unpacked) = (numbers[ParquetStructs.CompressedSize], numbers[ParquetStructs.UncompressedSize]);
            at += header.Position + packed;
            if (packed < 0 || unpacked < 0 || at > file.Length || unpacked > content.Options.Limits.MaxHeldBytes)
            {
                // What a column says of all its pages is wrong in files of some writers.
                throw new InvalidDataException("a page is longer than the file, or than may be held");
            }
        }
    }

    /// <summary>The name that a column is known or mapped by: lists by their own, members of structures with dots.</summary>
    private static string Name(DataField field) => field.MaxRepetitionLevel > 0
        ? field.Path.FirstPart ?? field.Name
        : string.Join('.', field.Path.ToList());

    private static ParquetRowGroupReader Open(ParquetReader reader, int group) => (ParquetRowGroupReader)reader.OpenRowGroupReader(group);

    /// <summary>The columns of a row group, its rows, and why they cannot be had.</summary>
    private (ParquetColumn[] Columns, int Rows, SourceFailure? Failure) TryReadGroup(ParquetReader reader, int group, DataField[] wanted, int mostRows)
    {
        int rows = 0;
        ParquetColumn[] read = [];
        SourceFailure? failure = Try(() =>
        {
            using ParquetRowGroupReader rowGroup = Open(reader, group);
            rows = (int)Math.Clamp(rowGroup.RowCount, 0, mostRows);
            read = ReadGroup(rowGroup, wanted);
        });
        string detail = failure?.Detail is { } told ? $": {told}" : "";
        return (read, rows, failure is null ? null : failure with { Detail = $"row group {group + 1}{detail}" });
    }

    private ParquetColumn[] ReadGroup(ParquetRowGroupReader group, DataField[] fields)
    {
        long length = 0;
        int[] counts = new int[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            if (group.GetMetadata(fields[i])?.MetaData is not { } chunk
                || chunk.NumValues < 0 || chunk.TotalUncompressedSize < 0 || chunk.NumValues < group.RowCount)
            {
                throw new InvalidDataException("a column is missing");
            }

            CheckPages(chunk);

            // Sixteen bytes of slots and levels for each value, beside the values themselves.
            length += chunk.TotalUncompressedSize + (16 * chunk.NumValues);
            counts[i] = (int)Math.Min(int.MaxValue, chunk.NumValues);
        }

        if (length > content.Options.Limits.MaxHeldBytes)
        {
            throw new InputRefusedException(new(SkipReason.TooLarge, "row group"), $"more than {content.Options.Limits.MaxHeldBytes / (1024 * 1024)} MiB unpacked");
        }

        content.Budget.AddInflated(length);
        return [.. fields.Select((field, i) => ParquetColumn.Read(group, field, counts[i]))];
    }

    /// <summary>What columns of text hold in the first rows; those that cannot be read hold nothing.</summary>
    private RunningText Sample(ParquetReader reader, DataField[] fields)
    {
        var texts = new RunningText();
        foreach (DataField field in fields.Take(reader.RowGroupCount > 0 ? SkippedInput.MostKeys : 0))
        {
            _ = Try(() =>
            {
                using ParquetRowGroupReader rowGroup = Open(reader, 0);
                ParquetColumn column = ReadGroup(rowGroup, [field])[0];
                for (long row = Math.Min(RunningText.SampleRows, rowGroup.RowCount); row > 0; row--)
                {
                    texts.Add(Name(field), string.Join(' ', column.NextTexts()));
                }
            });
        }

        return texts;
    }

    /// <param name="read">The columns of fields, then those to keep.</param>
    private Result<RawArticle, SkippedInput> ReadRow(ParquetColumn[] read, List<ColumnField> columns, List<KeptColumn> kept, ArticleOrigin origin)
    {
        FoundFields found = new(content.Options);
        HashSet<ArticleField> set = [];
        for (int i = 0; i < columns.Count; i++)
        {
            ArticleField field = columns[i].Field;
            if (read[i].TrySetNext(field, found, wanted: !set.Contains(field)))
            {
                set.Add(field);
            }
        }

        // Every column goes on to the next row, whether or not this one becomes an article.
        List<KeptField> values =
            [.. kept.Select((column, i) => new KeptField(column.Name, new(read[columns.Count + i].NextTexts()))).Where(field => field.Values.Count > 0)];
        return found.Body is null ? new SkippedInput(origin, SkipReason.NoBodyText)
            : found.Body.Length > content.Options.Limits.MaxRecordBytes ? new SkippedInput(origin, SkipCause.TooLong(content.Options.Limits.MaxRecordBytes))
            : found.ToArticle(origin) with { Kept = values };
    }

    /// <summary>
    /// What the library throws for what a file holds, as a reason. It checks next to nothing of what the metadata states, so that a wrong
    /// number shows by whatever it breaks first: an index, a cast, a missing object, the size of an array.
    /// </summary>
    private static SourceFailure? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (InputRefusedException refused)
        {
            return SourceFailure.Of(refused);
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception)
            || exception is ParquetException or ArgumentException or InvalidOperationException or FormatException or OverflowException
                or NotSupportedException or NotImplementedException or IndexOutOfRangeException or NullReferenceException or InvalidCastException
                or KeyNotFoundException or ArithmeticException or OutOfMemoryException or ZstdSharp.ZstdException or Parquet.Meta.Proto.ThriftProtocolException)
        {
            return new(SkipCause.Damaged("Parquet"), exception.Message.ReplaceLineEndings(" ")) { IsDamage = true };
        }
    }
}
