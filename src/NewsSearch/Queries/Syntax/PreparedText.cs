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

    /// <summary>Whether nothing but white space stands behind.</summary>
    public bool IsBlankFrom(int start)
    {
        for (int i = start; i < _text.Length; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the end back.</summary>
    public void Truncate(int length)
    {
        _text.Length = length;
        _columns.RemoveRange(length, _columns.Count - length);
        IsBlank = IsBlankFrom(0);
    }

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

    /// <summary>Appends the user's text with all that the grammar would read escaped, wildcards left in force; in an address <c>?</c> is none.</summary>
    /// <param name="end">Exclusive.</param>
    public void CopyEscaped(int start, int end)
    {
        bool isAddress = QueryCharacters.IsAddress(source.AsSpan(start, end - start));
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
            else if (!char.IsLetterOrDigit(c) && c is not ('*' or '?') || (c == '?' && isAddress))
            {
                Append('\\', i);
            }

            Append(c == OperatorSign ? ' ' : c, i);
        }
    }

    /// <summary>
    /// Appends the text between two quotation marks, in double ones. A <c>*</c> in it is a wildcard, a <c>?</c> only within a word: at the
    /// end it is a question mark.
    /// </summary>
    /// <param name="end">Exclusive: where the closing mark stands.</param>
    /// <param name="before">What belongs before the text.</param>
    public void CopyQuoted(int start, int end, string before)
    {
        Append('"', start);
        AppendAs(before, start);
        for (int i = start + 1; i < end; i++)
        {
            char c = source[i];
            if (c == '\\' && i + 1 < end)
            {
                // The grammar would read \u as a Unicode escape; only what means something in quotes needs its backslash.
                bool escapes = QueryCharacters.IsQuote(source[i + 1]) || source[i + 1] is '\\' or '*' or '?';
                Append('\\', i);
                c = escapes ? source[++i] : c;
            }
            else if (QueryCharacters.IsQuote(c) || (c == '?' && !IsWildcard(i, start, end)))
            {
                Append('\\', i);
            }

            Append(c == OperatorSign ? ' ' : c, i);
        }

        Append('"', end);
    }

    /// <summary>Appends what the user's text at <paramref name="column"/> means, in the grammar's words.</summary>
    public void AppendAs(string text, int column)
    {
        foreach (char c in text)
        {
            Append(c, column);
        }
    }

    /// <summary>Appends an operator that the grammar does not have.</summary>
    /// <param name="operation">As this language writes it.</param>
    /// <param name="start">Where it stands in the user's text, in whatever form.</param>
    public void AppendOperator(string operation, int start)
    {
        Append(OperatorSign, start);
        foreach (char c in operation)
        {
            if (!char.IsLetterOrDigit(c))
            {
                Append('\\', start);
            }

            Append(c, start);
        }
    }

    public override string ToString() => _text.ToString();

    private bool IsWildcard(int at, int start, int end)
    {
        if (!char.IsLetterOrDigit(source[at - 1]) || at + 1 == end || !char.IsLetterOrDigit(source[at + 1]))
        {
            return false;
        }

        int first = at;
        while (first > start + 1 && !char.IsWhiteSpace(source[first - 1]))
        {
            first--;
        }

        int last = at;
        while (last < end && !char.IsWhiteSpace(source[last]))
        {
            last++;
        }

        return !QueryCharacters.IsAddress(source.AsSpan(first, last - first));
    }
}
