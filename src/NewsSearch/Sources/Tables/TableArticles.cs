using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Sources.Tables;

/// <summary>Makes articles of a table's rows, whose first names the columns by the names that JSON keys have, too.</summary>
internal sealed class TableArticles(ByteWindow window, JsonArticles json, SourceOptions options, string? path)
{
    private const string Delimiters = ",;\t|";

    private readonly IReadOnlyList<string>?[] _mapped = JsonArticles.Mapped(options.FieldMap);

    /// <summary>A record's number is the line that its row begins on, from 1; quoted cells may hold line breaks.</summary>
    public IEnumerable<SourceRecord> Read()
    {
        List<(int Column, JsonField Field, int Rank)>? columns = null;
        char delimiter = ',';
        int line = 1;
        while (TryReadRow(new(path, line), out string? row, out SourceRecord? skipped, out int lines))
        {
            ArticleOrigin origin = new(path, line);
            line += lines;
            if (skipped is not null)
            {
                yield return skipped;
            }
            else if (string.IsNullOrWhiteSpace(row))
            {
                continue;
            }
            else if (columns is null)
            {
                (delimiter, columns) = ReadHeader(row);
                if (!columns.Any(column => column.Field == JsonField.Body))
                {
                    string names = string.Join(", ", TableRows.Split(row, delimiter).Take(20));
                    yield return SourceRecord.Skip(origin, "no body column", $"its columns are {names}; name the body's with --map body=COLUMN");
                    yield break;
                }
            }
            else
            {
                yield return ReadRow(TableRows.Split(row, delimiter), columns, origin);
            }
        }
    }

    /// <summary>Whether a line names at least a body and one more column.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> head)
    {
        int end = head.IndexOf((byte)'\n');
        if (end <= 0 || end > 2000 || !Utf8.IsValid(head[..end]))
        {
            return false;
        }

        string line = Encoding.UTF8.GetString(head[..end]).TrimEnd('\r');
        TableArticles plain = new(null!, null!, new SourceOptions(), null);
        (_, List<(int Column, JsonField Field, int Rank)> columns) = plain.ReadHeader(line);
        return columns.Select(column => column.Field).Distinct().Count() >= 2 && columns.Any(column => column.Field == JsonField.Body);
    }

    private bool TryReadRow(ArticleOrigin origin, out string? row, out SourceRecord? skipped, out int lines)
    {
        (row, skipped, lines) = (null, null, 0);
        int length = TableRows.Measure(window, options.Limits.MaxRecordBytes, out string? problem);
        if (length == 0 || (window.Failure is not null && length == window.Unread.Length))
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = window.Unread[..length];
        lines = bytes.Count((byte)'\n');
        if (problem is not null || length > options.Limits.MaxRecordBytes)
        {
            skipped = string.IsNullOrEmpty(problem)
                ? SourceRecord.Skip(origin, ArticleReader.TooLong(options.Limits.MaxRecordBytes))
                : SourceRecord.Skip(origin, "invalid CSV", problem);
        }
        else if (!Utf8.IsValid(bytes))
        {
            skipped = SourceRecord.Skip(origin, "invalid UTF-8");
        }
        else
        {
            row = Encoding.UTF8.GetString(bytes.TrimEnd("\r\n"u8));
        }

        window.Advance(length);
        return true;
    }

    /// <summary>The delimiter under which most columns are known, and the columns, the mapped and most telling names first.</summary>
    private (char Delimiter, List<(int Column, JsonField Field, int Rank)> Columns) ReadHeader(string row)
    {
        (char Delimiter, List<(int Column, JsonField Field, int Rank)> Columns) best = (',', []);
        foreach (char delimiter in Delimiters)
        {
            List<(int Column, JsonField Field, int Rank)> columns = Columns(TableRows.Split(row, delimiter));
            best = columns.Count > best.Columns.Count ? (delimiter, columns) : best;
        }

        best.Columns.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        return best;
    }

    private List<(int Column, JsonField Field, int Rank)> Columns(List<string> names)
    {
        List<(int, JsonField, int)> columns = [];
        for (int column = 0; column < names.Count; column++)
        {
            string name = names[column].Trim();
            for (int field = 0; field < _mapped.Length; field++)
            {
                int place = _mapped[field]?.ToList().IndexOf(name) ?? -1;
                if (place >= 0)
                {
                    columns.Add((column, (JsonField)field, place - 1000));
                }
            }

            if (JsonFields.TryFind(name, out JsonField known, out int rank))
            {
                columns.Add((column, known, rank));
            }
        }

        return columns;
    }

    private SourceRecord ReadRow(List<string> cells, List<(int Column, JsonField Field, int Rank)> columns, ArticleOrigin origin)
    {
        FoundFields found = new(options.DateFormat);
        HashSet<JsonField> set = [];
        foreach ((int column, JsonField field, _) in columns)
        {
            if (column < cells.Count && !set.Contains(field) && found.TrySet(field, cells[column]))
            {
                set.Add(field);
            }
        }

        return found.Body is null ? SourceRecord.Skip(origin, "no body text") : SourceRecord.Of(json.ToArticle(found, origin));
    }
}
