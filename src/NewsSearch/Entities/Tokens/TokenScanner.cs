using NewsSearch.Words;

namespace NewsSearch.Entities.Tokens;

/// <summary>
/// Splits a text into <see cref="Token"/>s, marks sentence starts and looks every word up once. White space and hyphens inside words
/// are marks on the next token; a dash or a hyphen beside a space is punctuation. In a text whose tokens are all parted by spaces
/// (<see cref="TokenizedText"/>) a hyphen between words joins them, and possessive endings and initials are put together again.
/// </summary>
internal ref struct TokenScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly WordLexicon _lexicon;
    private readonly TokenBuffer _tokens;
    private readonly bool _tokenised;
    private readonly bool _hyphensParted;
    private int _at;

    private WrappedLines _wrapped;

    // Whether a straight quotation mark of a tokenised line was opened and not closed.
    private bool _quoted;

    // Whether a capital at this place would be due to the place.
    private bool _atStart = true;
    private TokenMarks _gap = TokenMarks.Line;

    private TokenScanner(ReadOnlySpan<char> text, WordLexicon lexicon, TokenBuffer tokens)
    {
        _text = text;
        _wrapped = new WrappedLines(text);
        _lexicon = lexicon;
        _tokens = tokens;
        _tokenised = TokenizedText.Is(text);
        _hyphensParted = _tokenised && TokenizedText.PartsHyphens(text);
    }

    /// <summary>The caller disposes the buffer.</summary>
    public static TokenBuffer Scan(ReadOnlySpan<char> text, WordLexicon lexicon)
    {
        var tokens = new TokenBuffer(text.Length / 5);
        var scanner = new TokenScanner(text, lexicon, tokens);
        while (scanner._at < text.Length)
        {
            scanner.Step();
        }

        return tokens;
    }

    private void Step()
    {
        char c = _text[_at];
        if (char.IsWhiteSpace(c))
        {
            SkipSpace(c);
        }
        else if (WordCharacters.IsLetter(c))
        {
            AddWord();
        }
        else if (char.IsAsciiDigit(c))
        {
            AddNumber();
        }
        else if (c is '-' or '\u2010' or '\u2011' && (_gap & (TokenMarks.Space | TokenMarks.Line)) == 0 && NextIsLetterOrDigit(_at + 1))
        {
            _gap |= TokenMarks.Hyphen;
            _at++;
        }
        else if (_hyphensParted && c == '-' && _gap == TokenMarks.Space && IsSpacedHyphen())
        {
            _gap = TokenMarks.Hyphen;
            _at += 2;
        }
        else
        {
            AddPunctuation(c);
        }
    }

    // "Ban Ki - moon", not "SOCCER - JAPAN"; the few dashes that are written so stand mostly before a sentence of their own.
    private readonly bool IsSpacedHyphen() =>
        _at + 2 < _text.Length && _text[_at + 1] == ' ' && WordCharacters.IsLetterOrDigit(_text[_at + 2])
        && _tokens.Count > 0 && _tokens[^1].Shape != TokenShape.Punctuation
        && !(_tokens[^1].Shape == TokenShape.AllCapitals && _tokens[^1].Has(TokenMarks.Line))
        && !(_text[_at + 2] is 'T' or 'I' or 'H' or 'S' or 'W' or 'A' or 'B' && StartsSentence(_text[(_at + 2)..]));

    private static bool StartsSentence(ReadOnlySpan<char> rest) =>
        rest[..Math.Max(0, rest.IndexOf(' '))] is "The" or "It" or "He" or "She" or "They" or "We" or "In" or "A" or "This" or "That" or "But" or "And";

    private readonly bool NextIsLetterOrDigit(int at) => at < _text.Length && WordCharacters.IsLetterOrDigit(_text[at]);

    private void SkipSpace(char c)
    {
        if (c is '\n' or '\r' && _wrapped.Wraps(_at))
        {
            _gap |= TokenMarks.Space;
        }
        else if (c is '\n' or '\r' or '\u2028' or '\u2029')
        {
            _gap |= TokenMarks.Line;
            _atStart = true;
            _quoted = false;
        }
        else
        {
            _gap |= TokenMarks.Space;
        }

        _at++;
    }

    private void AddPunctuation(char c)
    {
        bool spaceFollows = _at + 1 >= _text.Length || char.IsWhiteSpace(_text[_at + 1]);
        Add(_at + 1, (ulong)c, WordClasses.None, TokenShape.Punctuation, _gap);
        if (c is '.' or '?' or '!' or '\u2026' or ':' or '\u3002' or '\u2022')
        {
            _atStart |= spaceFollows || c == '\u3002' || IsClosing(_text[_at]);
        }
        else if (c is '"' or '\'' or '\u201C' or '\u2018' or '\u00AB')
        {
            _quoted ^= c == '"';
            _atStart |= !spaceFollows || (_tokenised && (c == '\u201C' || (c == '"' && _quoted)));
        }
        else if (c is ',' or ';')
        {
            _atStart = false;
        }
    }

    private static bool IsClosing(char c) => WordCharacters.IsApostrophe(c) || c is '"' or '\u201D' or ')' or ']';

    private void AddNumber()
    {
        int end = _at + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || IsInsideNumber(end)))
        {
            end++;
        }

        Add(end, 0, WordClasses.None, TokenShape.Number, Mark());
        _atStart = false;
    }

    private readonly bool IsInsideNumber(int at) => _text[at] is '.' or ',' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    private TokenMarks Mark() => _gap | (_atStart ? TokenMarks.Start : TokenMarks.None);

    private void AddWord()
    {
        int start = _at, end = start, capitals = 0, letters = 0, dots = 0;
        ulong key = NameHash.Start, key1 = 0, key2 = 0, key3 = 0;
        for (; end < _text.Length; end++)
        {
            char c = _text[end];
            if (char.IsAsciiLetter(c))
            {
                letters++;
                capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
                (key3, key2, key1) = (key2, key1, key);
                key = NameHash.AppendLetter(key, c);
                continue;
            }

            if (WordCharacters.IsLetterOrDigit(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else if (c == '.' && letters == dots + 1 && capitals == letters && (dots > 0 || !IsLowerAt(end + 1)))
            {
                dots++;
            }
            else if (!IsInner(c, end))
            {
                break;
            }

            (key3, key2, key1) = (key2, key1, key);
            key = NameHash.Append(key, c);
        }

        TokenMarks marks = Mark();
        if (end + 2 < _text.Length && _text[end] == ' ' && (_tokenised || IsApostrophe(_text[end + 1])))
        {
            AddTokenisedWord(start, end, new WordKeys(key, key1, key2, key3), ShapeOf(_text[start], letters, capitals, dots), marks);
            return;
        }

        int next = end;
        if (end - start > 2 && _text[end - 1] is 's' or 'S' && IsApostrophe(_text[end - 2]))
        {
            end -= 2;
            letters--;
            capitals -= char.IsUpper(_text[end + 1]) ? 1 : 0;
            marks |= TokenMarks.Possessive;
            key = NameHash.Of(_text[start..end]);
        }

        AddWord(start, end, next, new WordKeys(key, key1, key2, key3), ShapeOf(_text[start], letters, capitals, dots), marks);
    }

    private void AddTokenisedWord(int start, int end, WordKeys keys, TokenShape shape, TokenMarks marks)
    {
        if (_tokenised && shape == TokenShape.Initial && end - start == 1 && TokenizedText.Initials(_text[start..]) is > 0 and var length)
        {
            end = start + length;
            shape = length > 3 ? TokenShape.Dotted : shape;
            keys = new WordKeys(KeyOfLetters(NameHash.Start, _text[start..end]), 0, 0, 0);
        }

        int ending = TokenizedText.Possessive(_text[end..]), next = end + ending;
        if (ending > 0)
        {
            marks |= TokenMarks.Possessive;
        }
        else if (TokenizedText.Contraction(_text[end..]) is > 0 and var contracted)
        {
            next = end += contracted;
            keys = new WordKeys(KeyOfLetters(NameHash.Start, _text[start..end]), 0, 0, 0);
        }

        AddWord(start, end, next, keys, shape, marks);
    }

    private static ulong KeyOfLetters(ulong key, ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            key = c == ' ' ? key : NameHash.Append(key, c);
        }

        return key;
    }

    private void AddWord(int start, int end, int next, WordKeys keys, TokenShape shape, TokenMarks marks)
    {
        WordClasses classes = _lexicon.ClassesOf(keys.Whole);
        if (shape >= TokenShape.Capitalised && (classes & (WordClasses.Common | WordClasses.PersonName)) == 0
            && end - start > 3 && (marks & TokenMarks.Possessive) == 0 && IsInflectedCommonWord(_text[start..end], keys))
        {
            classes |= WordClasses.Common;
        }

        classes |= IsContraction(_text[start..end]) ? WordClasses.Function : WordClasses.None;
        if ((classes & WordClasses.Function) != 0 && IsAcronym(shape, end - start))
        {
            classes &= ~WordClasses.Function;
        }

        bool capital = shape >= TokenShape.Capitalised;
        if (capital && (classes & WordClasses.Abbreviation) != 0 && next < _text.Length && _text[next] == '.')
        {
            marks |= TokenMarks.Abbreviated;
            next++;
        }
        else if (_tokenised && capital && (classes & WordClasses.Abbreviation) != 0 && _text[next..].StartsWith(" ."))
        {
            marks |= TokenMarks.Abbreviated;
            next += 2;
        }

        // After "the U.S." or "Inc." only a word that is never part of a name shows that a new sentence begins.
        if (capital && _tokens.Count > 0 && (classes & WordClasses.Function) != 0 && EndsInDot(_tokens[^1]))
        {
            marks |= TokenMarks.Start;
        }

        Add(next, keys.Whole, classes, shape, marks, end);
        _atStart = false;
    }

    // "US" and "U.S." are not "us", save in a line all of capitals.
    private readonly bool IsAcronym(TokenShape shape, int length) =>
        shape == TokenShape.Dotted
        || (shape == TokenShape.AllCapitals && length == 2 && (_tokens.Count == 0 || _tokens[^1].Shape != TokenShape.AllCapitals));

    // "I'm", "We've", "Don't".
    private static bool IsContraction(ReadOnlySpan<char> word)
    {
        int ending = word switch
        {
            [.., 'm' or 'd' or 't'] => 1,
            [.., 'v' or 'r', 'e'] or [.., 'l', 'l'] => 2,
            _ => 0,
        };
        return ending > 0 && word.Length > ending + 1 && WordCharacters.IsApostrophe(word[^(ending + 1)]);
    }

    private static bool EndsInDot(in Token token) =>
        (token.Shape is TokenShape.Dotted or TokenShape.Initial && token.Length > 1) || token.Has(TokenMarks.Abbreviated);

    private bool IsInflectedCommonWord(ReadOnlySpan<char> word, in WordKeys keys) => (char)(word[^1] | 0x20) switch
    {
        's' => IsCommon(keys.Minus1)
            || (word[^2] is 'e' && (IsCommon(keys.Minus2) || (word[^3] is 'i' && IsCommon(NameHash.Append(keys.Minus3, 'y'))))),
        'd' => word[^2] is 'e' && (IsCommon(keys.Minus1) || IsCommon(keys.Minus2)),
        'g' => word[^2] is 'n' && (IsCommon(keys.Minus3) || IsCommon(NameHash.Append(keys.Minus3, 'e'))),
        'y' => word[^2] is 'l' && IsCommon(keys.Minus2),
        _ => false,
    };

    private bool IsCommon(ulong key) => (_lexicon.ClassesOf(key) & WordClasses.Common) != 0;

    private readonly bool IsInner(char c, int at)
    {
        if (IsApostrophe(c))
        {
            return at > _at && at + 1 < _text.Length && WordCharacters.IsLetter(_text[at + 1]);
        }

        // Combining marks, and the signs inside words of Arabic, Indic and other scripts.
        return c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
    }

    private readonly bool IsLowerAt(int at) => at < _text.Length && char.IsLower(_text[at]);

    private static bool IsApostrophe(char c) => WordCharacters.IsApostrophe(c) || c is '`' or '\u2018';

    private static TokenShape ShapeOf(char first, int letters, int capitals, int dots)
    {
        if (!char.IsUpper(first))
        {
            return TokenShape.Lower;
        }

        if (letters == 1)
        {
            return TokenShape.Initial;
        }

        return dots > 0 ? TokenShape.Dotted : capitals == letters ? TokenShape.AllCapitals : TokenShape.Capitalised;
    }

    private void Add(int next, ulong key, WordClasses classes, TokenShape shape, TokenMarks marks, int end = -1)
    {
        _tokens.Add(new Token(_at, end < 0 ? next : end, key, classes, shape, marks));
        _at = next;
        _gap = TokenMarks.None;
    }

    /// <summary>The keys of a word and of the word without its last one, two and three letters.</summary>
    private readonly record struct WordKeys(ulong Whole, ulong Minus1, ulong Minus2, ulong Minus3);
}
