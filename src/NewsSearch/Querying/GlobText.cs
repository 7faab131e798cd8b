using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Querying;

/// <summary>Brings the pattern of a query into the form of indexed words.</summary>
internal static class GlobText
{
    /// <summary>Letters that neither fold nor join: three that the pattern lacks stand for its wildcards and dots while it is cut into words.</summary>
    private const string StandIns = "ꓐꓑꓒꓓꓔꓕ";

    /// <summary>
    /// Lower-cases, folds and cuts a glob as <see cref="WordScanner"/> cuts text: <c>Ki-mo*</c> is <c>ki</c> and <c>mo*</c>,
    /// <c>d'Ivoi*</c> is <c>d</c> and <c>ivoi*</c>, <c>40,0*</c> is <c>400*</c>, <c>U.S*</c> is <c>us*</c>. In the parts every
    /// <c>*</c> and <c>?</c> is a wildcard; a part may have none. A <c>*</c> that would be a word by itself beside others asks for
    /// nothing and is left out: <c>北京*</c> is <c>北</c> and <c>京</c>.
    /// </summary>
    public static List<string> Parts(string glob)
    {
        string free = string.Concat(StandIns.Where(letter => !glob.Contains(letter)));
        if (free.Length < 3)
        {
            // Who mixes four Lisu letters into a pattern gets the words around them.
            return WordScanner.Words(glob);
        }

        var text = new Letters(free[0], free[1], free[2]);
        for (int i = 0; i < glob.Length; i++)
        {
            // An escaped character is punctuation: it parts words.
            text.Add(glob[i] == '\\' ? ' ' : glob[i]);
            if (glob[i] == '\\' && i + 1 < glob.Length)
            {
                text.Add(' ');
                i++;
            }
        }

        text.JoinNumbers();
        text.JoinAcronyms();
        List<string> parts = [.. WordScanner.Words(text.ToString()).Select(text.Written)];
        return parts.Exists(part => part.AsSpan().ContainsAnyExcept('*')) ? parts.FindAll(part => part.AsSpan().ContainsAnyExcept('*')) : parts[..Math.Min(1, parts.Count)];
    }

    /// <summary>A glob with a letter each for <c>*</c>, <c>?</c> and the dot that belongs to a number.</summary>
    private sealed class Letters(char any, char one, char dot)
    {
        private readonly StringBuilder _text = new();

        public void Add(char c) => _text.Append(c switch
        {
            '*' => any,
            '?' => one,
            _ => c,
        });

        public string Written(string word) => word.Replace(any, '*').Replace(one, '?').Replace(dot, '.');

        public override string ToString() => _text.ToString();

        /// <summary>A wildcard beside the dot of a decimal or behind the comma of thousands stands for digits.</summary>
        public void JoinNumbers()
        {
            for (int i = 1; i + 1 < _text.Length; i++)
            {
                bool isWild = IsWild(_text[i - 1]) || IsWild(_text[i + 1]);
                bool isDigit = char.IsAsciiDigit(_text[i - 1]) || char.IsAsciiDigit(_text[i + 1]);
                if (_text[i] == '.' && isWild && isDigit && IsNumeric(i - 1) && IsNumeric(i + 1))
                {
                    _text[i] = dot;
                }
                else if (_text[i] == ',' && IsThousands(i))
                {
                    _text.Remove(i--, 1);
                }
            }
        }

        /// <summary>The scanner takes the dots out of <c>U.S.</c>, but not where a word of several letters may begin.</summary>
        public void JoinAcronyms()
        {
            for (int i = 1; i < _text.Length; i++)
            {
                if (_text[i] == '.' && IsPlainLetter(i - 1) && (i == 1 || !char.IsLetterOrDigit(_text[i - 2])))
                {
                    int last = i;
                    while (IsPlainLetter(last + 1) && last + 2 < _text.Length && _text[last + 2] == '.')
                    {
                        last += 2;
                    }

                    if (IsPlainLetter(last + 1) && last + 2 < _text.Length && IsWild(_text[last + 2]))
                    {
                        _text.Replace(".", "", i, last + 1 - i);
                    }
                }
            }
        }

        /// <summary>Whether digits or wildcards alone stand before the comma, and behind it what may be three digits.</summary>
        private bool IsThousands(int comma)
        {
            int start = comma;
            while (start > 0 && IsNumeric(start - 1))
            {
                start--;
            }

            if (start == comma || (start > 0 && char.IsLetterOrDigit(_text[start - 1])))
            {
                return false;
            }

            int end = comma + 1;
            for (; end < _text.Length && end < comma + 4 && IsNumeric(end); end++)
            {
                if (_text[end] == any)
                {
                    return true;
                }
            }

            return end == comma + 4 && (end == _text.Length || !char.IsAsciiDigit(_text[end]));
        }

        private bool IsPlainLetter(int i) => i < _text.Length && char.IsLetter(_text[i]) && !IsWild(_text[i]);

        private bool IsNumeric(int i) => char.IsAsciiDigit(_text[i]) || IsWild(_text[i]);

        private bool IsWild(char c) => c == any || c == one;
    }
}
