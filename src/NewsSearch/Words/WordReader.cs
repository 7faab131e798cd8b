namespace NewsSearch.Words;

/// <summary>
/// Reads the words of a text with every form that the index holds of each at its position. Beside the folded word of
/// <see cref="WordScanner"/>, titles and bodies hold of an acronym that is a word too (<see cref="AcronymWords"/>) a form that ends in
/// <see cref="AcronymEnd"/>: <c>aids.</c> beside <c>aids</c>, <c>us.</c> in place of <c>us</c>. At the second part of a word with one
/// hyphen they hold both parts as one, with <see cref="JoinedEnd"/> behind: <c>email-</c> at the mail of e-mail.
/// </summary>
/// <remarks>No word ends in a mark itself, and a mark at the end keeps what begins alike together in the dictionary. Not thread-safe.</remarks>
internal sealed class WordReader
{
    /// <summary>Ends the form of an acronym that is a word too.</summary>
    public const char AcronymEnd = '.';

    /// <summary>Ends the joined form of a hyphenated word.</summary>
    public const char JoinedEnd = '-';

    /// <summary>Letters of the shortest joined form, without its mark: <c>xray</c>.</summary>
    public const int ShortestJoined = 4;

    /// <summary>Characters to each side that tell whether a line is in capitals; a bound, since a line may be a book.</summary>
    private const int CapitalsReach = 200;

    private readonly (char[] Buffer, int Length)[] _forms = new (char[], int)[3];
    private readonly char[] _acronym = new char[AcronymWords.Longest + 1];
    private char[] _joined = [];
    private char[] _folded = new char[WordScanner.BufferLength];
    private char[] _foldedBefore = new char[WordScanner.BufferLength];
    private ScannedWord _word;
    private bool _isProse;
    private bool _isHyphenated;
    private int _position;

    /// <summary>Where the word stands.</summary>
    public TextSpan Span => _word.Span;

    /// <summary>How many forms the word has, at least one.</summary>
    public int Forms { get; private set; }

    /// <summary>A form of the word, valid until the next is read.</summary>
    public ReadOnlySpan<char> this[int form] => _forms[form].Buffer.AsSpan(0, _forms[form].Length);

    /// <summary>Goes to the beginning of a text.</summary>
    /// <param name="isProse">Whether it is a title or body; all else has folded words alone.</param>
    public void Begin(bool isProse) => (_isProse, _position, _isHyphenated, _word, Forms) = (isProse, 0, false, default, 0);

    /// <summary>Reads the next word; false at the end of the text.</summary>
    public bool TryRead(ReadOnlySpan<char> text)
    {
        ScannedWord before = _word;
        (_folded, _foldedBefore) = (_foldedBefore, _folded);
        Forms = 0;
        if (!WordScanner.TryRead(text, ref _position, _folded, out _word))
        {
            return false;
        }

        bool isAcronym = _isProse && IsAcronym(text, before);
        if (!isAcronym || !AcronymWords.AreApart(Folded) || IsAmongCapitals(text))
        {
            Add(_folded, _word.Length);
        }

        if (isAcronym)
        {
            Folded.CopyTo(_acronym);
            _acronym[_word.Length] = AcronymEnd;
            Add(_acronym, _word.Length + 1);
        }

        if (_isProse)
        {
            Join(text, before);
        }

        return true;
    }

    /// <summary>The letters by which a pattern knows an indexed form; empty for a form that stands beside the word's own.</summary>
    public static ReadOnlySpan<char> Letters(ReadOnlySpan<char> form) => form switch
    {
        [.., JoinedEnd] => [],
        [.. var word, AcronymEnd] => AcronymWords.AreApart(word) ? word : [],
        _ => form,
    };

    private ReadOnlySpan<char> Folded => _folded.AsSpan(0, _word.Length);

    private void Add(char[] buffer, int length) => _forms[Forms++] = (buffer, length);

    private bool IsAcronym(ReadOnlySpan<char> text, ScannedWord before) =>
        (_word.Shape != WordShape.Plain && AcronymWords.Contains(Folded)) || (Folded is "am" && IsBehindDigit(text, before));

    /// <summary>The <c>am</c> of <c>5 am</c>.</summary>
    private bool IsBehindDigit(ReadOnlySpan<char> text, ScannedWord before) =>
        before.Length > 0 && before.Span.End + 1 == Span.Start && char.IsWhiteSpace(text[before.Span.End]) && char.IsAsciiDigit(text[before.Span.End - 1]);

    /// <summary>Whether all letters of the line around it are capitals, as in old wires, so that its own tell nothing.</summary>
    private bool IsAmongCapitals(ReadOnlySpan<char> text)
    {
        if (_word.Shape != WordShape.Capitals)
        {
            return false;
        }

        if (Span.End + 1 < text.Length && WordCharacters.IsApostrophe(text[Span.End]) && char.IsUpper(text[Span.End + 1]))
        {
            // IT'S, for emphasis: an acronym's possessive has a small s.
            return true;
        }

        ReadOnlySpan<char> before = text[Math.Max(0, Span.Start - CapitalsReach)..Span.Start];
        ReadOnlySpan<char> behind = text[Span.End..Math.Min(text.Length, Span.End + CapitalsReach)];
        before = before[(before.LastIndexOf('\n') + 1)..];
        behind = behind.IndexOf('\n') is >= 0 and var end ? behind[..end] : behind;
        bool any = false;
        return HasNoSmallLetter(before, ref any) && HasNoSmallLetter(behind, ref any) && any;
    }

    private static bool HasNoSmallLetter(ReadOnlySpan<char> text, ref bool hasCapital)
    {
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            hasCapital |= char.IsUpper(c);
        }

        return true;
    }

    /// <summary>Adds both parts of a hyphenated word as one, unless it has more parts, digits or an acronym in it: nobody writes those joined.</summary>
    private void Join(ReadOnlySpan<char> text, ScannedWord before)
    {
        bool isThirdPart = _isHyphenated;
        _isHyphenated = before.Length > 0 && before.Span.End + 1 == Span.Start && IsHyphen(text[before.Span.End]);
        int length = before.Length + _word.Length;
        if (!_isHyphenated || isThirdPart || length is < ShortestJoined or >= WordScanner.MaxWordLength || !HaveOneShape(before) || GoesOn(text))
        {
            return;
        }

        if (_joined.Length == 0)
        {
            _joined = new char[WordScanner.BufferLength];
        }

        _foldedBefore.AsSpan(0, before.Length).CopyTo(_joined);
        Folded.CopyTo(_joined.AsSpan(before.Length));
        _joined[length] = JoinedEnd;
        if (!_joined.AsSpan(0, length).ContainsAnyInRange('.', '9'))
        {
            Add(_joined, length + 1);
        }
    }

    private bool HaveOneShape(ScannedWord before) => before.Shape != WordShape.Dotted && _word.Shape != WordShape.Dotted
        && (before.Shape == _word.Shape || before.Length == 1 || _word.Length == 1);

    private bool GoesOn(ReadOnlySpan<char> text) =>
        Span.End + 1 < text.Length && IsHyphen(text[Span.End]) && WordCharacters.IsLetterOrDigit(text[Span.End + 1]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
