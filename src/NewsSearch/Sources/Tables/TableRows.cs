using System.Text;

namespace NewsSearch.Sources.Tables;

/// <summary>
/// Splits CSV and TSV (RFC 4180) into rows and cells. Rows are found among bytes, so that an overlong row, or a quote that is
/// never closed, costs its own line and not the rest of the file; that is what CsvHelper's parser cannot do.
/// </summary>
internal static class TableRows
{
    /// <summary>
    /// The length of the row at the window's beginning, line end included; 0 at the end. <paramref name="problem"/> says what
    /// is wrong with it, and then the length is that of its first line.
    /// </summary>
    public static int Measure(ByteWindow window, int maxLength, out string? problem)
    {
        problem = null;
        int scanned = 0;
        bool quoted = false;
        while (true)
        {
            ReadOnlySpan<byte> unread = window.Unread;
            for (; scanned < unread.Length; scanned++)
            {
                quoted ^= unread[scanned] == '"';
                if (unread[scanned] == '\n' && !quoted)
                {
                    return scanned + 1;
                }
            }

            if (scanned > maxLength)
            {
                problem = quoted ? "a quote is not closed" : "";
                break;
            }

            if (!window.Fill())
            {
                problem = quoted ? "a quote is not closed" : null;
                break;
            }
        }

        int lineEnd = window.Unread.IndexOf((byte)'\n');
        return problem is null || lineEnd < 0 ? scanned : lineEnd + 1;
    }

    /// <summary>The cells of a row without its line end. Quotes count only around a whole cell, as spreadsheets write them.</summary>
    public static List<string> Split(string row, char delimiter)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (quoted && c == '"' && i + 1 < row.Length && row[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
