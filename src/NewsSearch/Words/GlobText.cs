using System.Runtime.InteropServices;

namespace NewsSearch.Words;

/// <summary>Brings the pattern of a query into the form of indexed words.</summary>
internal static class GlobText
{
    /// <summary>Letters that neither fold nor join: three that the pattern lacks stand for its wildcards and dots while it is cut into words.</summary>
    private const string StandIns = "ꓐꓑꓒꓓꓔꓕ";

    /// <summary>The part of a pattern that stands for one word, whichever.</summary>
    public const string AnyWord = "*";

    /// <summary>
    /// Lower-cases, folds and cuts a glob as <see cref="WordScanner"/> cuts text: <c>Ki-mo*</c> is <c>ki</c> and <c>mo*</c>,
    /// <c>d'Ivoi*</c> is <c>d</c> and <c>ivoi*</c>, <c>40,0*</c> is <c>400*</c>, <c>U.S*</c> is <c>us*</c>. In the parts every
    /// <c>*</c> and <c>?</c> is a wildcard; a part may have none. A <c>*</c> between white space is <see cref="AnyWord"/>, as in
    /// <c>the * house</c>; where the scanner cuts it off from a word, it asks for nothing and is left out: <c>北京*</c> is <c>北</c>
    /// and <c>京</c>.
    /// </summary>
    public static List<string> Parts(string glob)
    {
        string free = string.Concat(StandIns.Where(letter => !glob.Contains(letter)));
        if (free.Length < 3)
        {
            // Who mixes four Lisu letters into a pattern gets the words without the wildcards.
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
        return Parts(text);
    }

    private static List<string> Parts(Letters glob)
    {
        var parts = new List<string>();
        string text = glob.ToString();
        var buffer = new char[WordScanner.BufferLength];
        bool hasWord = false;
        bool hasStar = false;
        int position = 0;
        while (WordScanner.TryRead(text, ref position, buffer, out ScannedWord word))
        {
            string part = glob.Written(new string(buffer, 0, word.Length));
            bool isAny = !part.AsSpan().ContainsAnyExcept('*');
            hasWord |= !isAny;
            hasStar |= isAny;
            if (!isAny || StandsAlone(text, word.Span))
            {
                parts.Add(isAny ? AnyWord : part);
            }
        }

        return hasWord ? parts
            : hasStar ? [AnyWord]
            : [];
    }

    /// <summary>Whether no letter or digit stands between a word and the white space on both its sides.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, TextSpan word)
    {
        int start = word.Start;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !WordCharacters.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        int end = word.End;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !WordCharacters.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return (start == 0 || char.IsWhiteSpace(text[start - 1])) && (end == text.Length || char.IsWhiteSpace(text[end]));
    }

    /// <summary>A glob with a letter each for <c>*</c>, <c>?</c> and the dot that belongs to a number.</summary>
    private sealed class Letters(char any, char one, char dot)
    {
        private List<char> _text = [];

        public void Add(char c) => _text.Add(c switch
        {
            '*' => any,
            '?' => one,
            _ => c,
        });

        public string Written(string word) => word.Replace(any, '*').Replace(one, '?').Replace(dot, '.');

        public override string ToString() => new(CollectionsMarshal.AsSpan(_text));

        /// <summary>A wildcard beside the dot of a decimal or behind the comma of thousands stands for digits.</summary>
        public void JoinNumbers()
        {
            // What is kept moves to the front; the digits and wildcards that end there begin at number.
            int kept = 0;
            int number = 0;
            for (int i = 0; i < _text.Count; i++)
            {
                char c = _text[i];
                bool isInNumber = kept > number;
                if (c == ',' && isInNumber && (number == 0 || !WordCharacters.IsLetterOrDigit(_text[number - 1])) && MayBeThousands(i + 1))
                {
                    continue;
                }

                bool isDecimal = c == '.' && isInNumber && IsNumeric(i + 1)
                    && (IsWild(_text[kept - 1]) ? char.IsAsciiDigit(_text[i + 1]) : IsWild(_text[i + 1]));
                bool goesOn = IsNumeric(i);
                _text[kept++] = isDecimal ? dot : c;
                number = goesOn ? number : kept;
            }

            _text.RemoveRange(kept, _text.Count - kept);
        }

        /// <summary>The scanner takes the dots out of <c>U.S.</c>, but not where a word of several letters may begin.</summary>
        public void JoinAcronyms()
        {
            var joined = new List<char>(_text.Count);
            for (int i = 0; i < _text.Count; i++)
            {
                if (_text[i] != '.' || i == 0 || !IsPlainLetter(i - 1) || (i > 1 && WordCharacters.IsLetterOrDigit(_text[i - 2])))
                {
                    joined.Add(_text[i]);
                    continue;
                }

                int last = i;
                while (IsPlainLetter(last + 1) && last + 2 < _text.Count && _text[last + 2] == '.')
                {
                    last += 2;
                }

                bool joins = IsPlainLetter(last + 1) && last + 2 < _text.Count && IsWild(_text[last + 2]);
                joined.AddRange(_text[i..(last + 1)].Where(c => !joins || c != '.'));
                i = last;
            }

            _text = joined;
        }

        /// <summary>Whether what begins here may be three digits and no more.</summary>
        private bool MayBeThousands(int start)
        {
            int end = start;
            for (; end < start + 3 && IsNumeric(end); end++)
            {
                if (_text[end] == any)
                {
                    return true;
                }
            }

            return end == start + 3 && (end == _text.Count || !char.IsAsciiDigit(_text[end]));
        }

        private bool IsPlainLetter(int i) => i < _text.Count && WordCharacters.IsLetter(_text[i]) && !IsWild(_text[i]);

        private bool IsNumeric(int i) => i < _text.Count && (char.IsAsciiDigit(_text[i]) || IsWild(_text[i]));

        private bool IsWild(char c) => c == any || c == one;
    }
}
