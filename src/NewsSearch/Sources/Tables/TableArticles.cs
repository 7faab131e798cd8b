using System.Text.Unicode;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Tables;

/// <summary>Makes articles of the rows of CSV and TSV, whose first names the columns.</summary>
internal sealed class TableArticles(SourceContent content)
{
    private const string Separators = ",;\t|";
    private const int MaxHeaderLength = 64 * 1024;

    /// <summary>A record's number is the line that its row begins on, from 1; quoted cells may hold line breaks.</summary>
    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        ByteWindow window = content.OpenWindow();
        window.FillTo(MaxHeaderLength);
        int hint = SeparatorHintLength(window.Unread);
        window.Advance(hint);
        ReadOnlyMemory<byte> head = window.First(Math.Min(window.Unread.Length, MaxHeaderLength));
        var fields = new ColumnFields(content.Options);
        (char separator, List<ColumnField> columns) = ReadHeader(head, fields);
        List<KeptColumn>? kept = null;
        using IEnumerator<TableRow> rows = new TableRows(window, content.Options.Limits.MaxRecordBytes, separator, hint > 0 ? 2 : 1, content.Options.Encoding).Read().GetEnumerator();
        while (rows.MoveNext())
        {
            TableRow row = rows.Current;
            ArticleOrigin origin = new(content.Path, row.Line);
            if (!row.Cells.TryGet(out string[]? cells, out SourceFailure? problem))
            {
                yield return problem.At(origin);
            }
            else if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }
            else if (kept is not null)
            {
                yield return ReadRow(cells, columns, kept, origin);
            }
            else if (ColumnFields.HasBody(columns))
            {
                kept = fields.FindKept(cells);
                ColumnFields.Meet(content, cells);
            }
            else
            {
                yield return ColumnFields.NoBody(origin, cells, Sample(cells, rows));
                yield break;
            }
        }
    }

    /// <summary>Whether a line names at least a body and one more column.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> head)
    {
        head = head[SeparatorHintLength(head)..];
        int end = head.IndexOf((byte)'\n');
        if (end is <= 0 or > 2000 || !Utf8.IsValid(head[..end]))
        {
            return false;
        }

        (_, List<ColumnField> columns) = ReadHeader(head[..end].ToArray(), new ColumnFields(new SourceOptions()));
        return columns.Select(column => column.Field).Distinct().Count() >= 2 && ColumnFields.HasBody(columns);
    }

    /// <summary>Excel's first line <c>sep=;</c>, which the header shows anyway.</summary>
    private static int SeparatorHintLength(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> line = head[..Math.Min(head.Length, 8)];
        return line.StartsWith("sep="u8) || line.StartsWith("SEP="u8) ? line.IndexOf((byte)'\n') + 1 : 0;
    }

    /// <summary>The separator under which most columns are known, of several the one with most columns; and those that are known.</summary>
    private static (char Separator, List<ColumnField> Columns) ReadHeader(ReadOnlyMemory<byte> head, ColumnFields fields)
    {
        (char Separator, List<ColumnField> Columns, int Count) best = (',', [], 0);
        foreach (char separator in Separators)
        {
            string[] names = TableRows.First(head, separator);
            List<ColumnField> columns = fields.Find(names);
            best = (columns.Count, names.Length).CompareTo((best.Columns.Count, best.Count)) > 0 ? (separator, columns, names.Length) : best;
        }

        return (best.Separator, best.Columns);
    }

    /// <summary>What the columns hold in the rows that come next.</summary>
    private static RunningText Sample(string[] names, IEnumerator<TableRow> rows)
    {
        var texts = new RunningText();
        for (int row = 0; row < RunningText.SampleRows && rows.MoveNext(); row++)
        {
            if (rows.Current.Cells.TryGet(out string[]? cells, out _))
            {
                for (int column = 0; column < Math.Min(names.Length, cells.Length); column++)
                {
                    texts.Add(names[column].Trim(), cells[column]);
                }
            }
        }

        return texts;
    }

    private Result<RawArticle, SkippedInput> ReadRow(string[] cells, List<ColumnField> columns, List<KeptColumn> kept, ArticleOrigin origin)
    {
        FoundFields found = new(content.Options);
        HashSet<ArticleField> set = [];
        foreach ((int column, ArticleField field, _) in columns)
        {
            if (column < cells.Length && !set.Contains(field) && found.TrySet(field, cells[column]))
            {
                set.Add(field);
            }
        }

        return found.Body is null ? new SkippedInput(origin, SkipReason.NoBodyText)
            : found.ToArticle(origin) with { Kept = [.. kept.Where(column => column.Column < cells.Length).Select(column => new KeptField(column.Name, new([cells[column.Column]])))] };
    }
}
