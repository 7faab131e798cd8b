using System.Text;

namespace NewsSearch.Queries.Syntax;

/// <summary>The text for Lucene's grammar as it is being made, which knows for each of its characters the one of the user's text.</summary>
internal sealed class PreparedText(string source)
{
    /// <summary>Begins the name of an operator that Lucene's grammar does not have; a private-use character, which no word contains.</summary>
    public const char OperatorSign = '\uE000';

    private readonly StringBuilder _text = new();
    private readonly List<int> _columns = [];

    public int Length => _text.Length;

    /// <summary>Whether nothing but white space has been appended.</summary>
    public bool IsBlank { get; private set; } = true;

    public void Append(char c, int column)
    {
        _text.Append(c);
        IsBlank &= char.IsWhiteSpace(c);
        _columns.Add(Math.Min(column, source.Length));
    }

    /// <summary>Inserts a character that has the column of the one that it pushes back.</summary>
    public void Insert(int at, char c, int columnAtEnd)
    {
        _text.Insert(at, c);
        _columns.Insert(at, _columns.Count > at ? _columns[at] : columnAtEnd);
    }

    /// <summary>The column in the user's text of a column in this one.</summary>
    public int ColumnOf(int prepared) => prepared < _columns.Count ? _columns[Math.Max(0, prepared)] : source.Length;

    /// <summary>Appends the user's text as it stands.</summary>
    /// <param name="end">Exclusive.</param>
    public void Copy(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Append(source[i], i);
        }
    }

    /// <summary>Appends the user's text with all that the grammar would read escaped, wildcards left in force.</summary>
    /// <param name="end">Exclusive.</param>
    public void CopyEscaped(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char c = source[i];
            if (c == '\\' && i + 1 < end)
            {
                c = source[++i];

                // The grammar would read \u as a Unicode escape; before other letters the backslash keeps AND a word.
                if (c != 'u')
                {
                    Append('\\', i);
                }
            }
            else if (!char.IsLetterOrDigit(c) && c is not ('*' or '?'))
            {
                Append('\\', i);
            }

            Append(c == OperatorSign ? ' ' : c, i);
        }
    }

    /// <summary>Appends a regular expression in place of that of the user's text.</summary>
    /// <param name="end">Exclusive.</param>
    public void AppendRegex(string expression, int start, int end)
    {
        Append('/', start);
        foreach (char c in expression)
        {
            Append(c, start);
        }

        Append('/', end - 1);
    }

    /// <summary>Appends a name and a colon in place of those of the user's text.</summary>
    /// <param name="end">Exclusive.</param>
    public void AppendField(string name, int start, int end)
    {
        foreach (char c in name)
        {
            Append(c, start);
        }

        Append(':', end - 1);
    }

    /// <summary>Appends an operator of the user's text that the grammar does not have.</summary>
    /// <param name="end">Exclusive.</param>
    public void CopyOperator(int start, int end)
    {
        Append(OperatorSign, start);
        CopyEscaped(start, end);
    }

    public override string ToString() => _text.ToString();
}
