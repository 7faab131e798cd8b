using System.Text;

namespace NewsSearch.Querying;

/// <summary>The text for Lucene's grammar as it is being made, which knows for each of its characters the one of the user's text.</summary>
/// <param name="end">The length of the user's text: the column of what stands behind it.</param>
internal sealed class PreparedText(int end)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _columns = [];

    public int Length => _text.Length;

    /// <summary>Whether nothing but white space has been appended.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(ToString());

    public void Append(char c, int column)
    {
        _text.Append(c);
        _columns.Add(Math.Min(column, end));
    }

    /// <summary>Inserts a character that has the column of the one that it pushes back.</summary>
    public void Insert(int at, char c, int columnAtEnd)
    {
        _text.Insert(at, c);
        _columns.Insert(at, _columns.Count > at ? _columns[at] : columnAtEnd);
    }

    /// <summary>The column in the user's text of a column in this one.</summary>
    public int ColumnOf(int prepared) => prepared < _columns.Count ? _columns[Math.Max(0, prepared)] : end;

    public override string ToString() => _text.ToString();
}
