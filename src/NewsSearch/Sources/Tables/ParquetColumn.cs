using System.Globalization;
using NewsSearch.Sources.Fields;
using Parquet;
using Parquet.Schema;

namespace NewsSearch.Sources.Tables;

/// <summary>
/// One column of a row group, read row by row. Values stand close together; the levels say where one is missing and where a
/// row of a list begins (Dremel's record shredding, as in the Parquet format's "Nested Encoding").
/// </summary>
internal abstract class ParquetColumn
{
    /// <summary>Whether values of that type can be a field's.</summary>
    public static bool CanBeField(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(DateTime)
        || field.ClrType == typeof(DateOnly) || field.ClrType == typeof(int) || field.ClrType == typeof(long);

    /// <summary>Whether its values are texts.</summary>
    public static bool HoldsText(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>);

    /// <summary>Whether values of that type can be kept.</summary>
    public static bool CanBeKept(DataField field) =>
        CanBeField(field) || field.ClrType == typeof(float) || field.ClrType == typeof(double) || field.ClrType == typeof(bool);

    /// <param name="count">Values and missing ones together.</param>
    public static ParquetColumn Read(ParquetRowGroupReader group, DataField field, int count) =>
        field.ClrType == typeof(ReadOnlyMemory<char>) ? Read<ReadOnlyMemory<char>>(group, field, count)
        : field.ClrType == typeof(DateTime) ? Read<DateTime>(group, field, count)
        : field.ClrType == typeof(DateOnly) ? Read<DateOnly>(group, field, count)
        : field.ClrType == typeof(int) ? Read<int>(group, field, count)
        : field.ClrType == typeof(float) ? Read<float>(group, field, count)
        : field.ClrType == typeof(double) ? Read<double>(group, field, count)
        : field.ClrType == typeof(bool) ? Read<bool>(group, field, count)
        : Read<long>(group, field, count);

    /// <summary>Goes on to the next row and sets the field to its values, if there are any that are of use.</summary>
    public abstract bool TrySetNext(ArticleField field, FoundFields found, bool wanted);

    /// <summary>Goes on to the next row and returns its values as they would be written in JSON, without quotes.</summary>
    public abstract IReadOnlyList<string> NextTexts();

    private static Of<T> Read<T>(ParquetRowGroupReader group, DataField field, int count)
        where T : struct
    {
        var values = new T[count];
        int[] definitions = new int[field.MaxDefinitionLevel > 0 ? count : 0];
        int[] repetitions = new int[field.MaxRepetitionLevel > 0 ? count : 0];
        group.ReadRawAsync<T>(
            field,
            values,
            definitions.Length > 0 ? definitions : (Memory<int>?)null,
            repetitions.Length > 0 ? repetitions : (Memory<int>?)null).AsTask().GetAwaiter().GetResult();
        return new Of<T>(values, definitions, repetitions, field.MaxDefinitionLevel);
    }

    private sealed class Of<T>(T[] values, int[] definitions, int[] repetitions, int present) : ParquetColumn
        where T : struct
    {
        private readonly List<T> _row = [];
        private int _level;
        private int _value;

        public override bool TrySetNext(ArticleField field, FoundFields found, bool wanted)
        {
            Advance();
            return wanted && _row.Count > 0 && (_row[0] switch
            {
                DateTime time => field == ArticleField.Published && found.TrySet((PublicationDate?)PublicationDate.FromInstant(new(DateTime.SpecifyKind(time, DateTimeKind.Utc)))),
                DateOnly day => field == ArticleField.Published && found.TrySet((PublicationDate?)PublicationDate.FromDay(day)),
                ReadOnlyMemory<char> => found.TrySet(field, [.. _row.Select(value => value.ToString()!)]),
                int or long => field is ArticleField.Published or ArticleField.Id && found.TrySet(field, Text(_row[0])),
                _ => false,
            });
        }

        public override IReadOnlyList<string> NextTexts()
        {
            Advance();
            return [.. _row.Select(Text)];
        }

        private static string Text(T value) => value switch
        {
            DateTime time => PublicationDate.FromInstant(new(DateTime.SpecifyKind(time, DateTimeKind.Utc))).ToString(),
            DateOnly day => PublicationDate.FromDay(day).ToString(),
            bool truth => truth ? "true" : "false",
            ReadOnlyMemory<char> text => text.ToString(),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

        private void Advance()
        {
            _row.Clear();
            do
            {
                if (_value < values.Length && (definitions.Length == 0 || (_level < definitions.Length && definitions[_level] == present)))
                {
                    _row.Add(values[_value++]);
                }

                _level++;
            }
            while (_level < repetitions.Length && repetitions[_level] > 0);
        }
    }
}
