namespace NewsSearch.Entities;

/// <summary>How names, titles and names of bodies are put together, asked of the tokens of one text.</summary>
internal readonly ref struct NameGrammar
{
    // Longer runs are walls of capitals; the bound keeps the time linear.
    private const int LongestRun = 24;

    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Gazetteer _gazetteer;

    public NameGrammar(string text, ReadOnlySpan<Token> tokens, Gazetteer gazetteer)
    {
        _text = text;
        _tokens = tokens;
        _gazetteer = gazetteer;
    }

    /// <summary>Whether a name may begin at this token: a capital, or the article of <c>al-Assad</c>.</summary>
    public bool MayBegin(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.HasCapital || (IsArabicArticle(token) && at + 1 < _tokens.Length && _tokens[at + 1].HasCapital && _tokens[at + 1].Has(TokenMarks.Hyphen));
    }

    private static bool IsArabicArticle(in Token token) => token.Is(WordClasses.Particle) && token.End - token.Start == 2 && !token.HasCapital;

    /// <summary>The end of the run of words that may belong to one name, titles and bodies included.</summary>
    public int RunEnd(int start)
    {
        int at = start + 1, limit = Math.Min(_tokens.Length, start + LongestRun);
        while (at < limit && _tokens[at].Continues && !_tokens[at - 1].Has(TokenMarks.Possessive) && !IsPartyTag(at))
        {
            if (IsNameWord(at) || IsKoreanTail(at) || IsKoreanSyllable(at))
            {
                at++;
            }
            else if (_tokens[at].Is(WordClasses.Particle) && LastOfParticles(at) is var last and > 0)
            {
                at = last + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "de la Cruz": the capitalised word after at most three particles, or -1.
    private int LastOfParticles(int at)
    {
        for (int i = at + 1; i < _tokens.Length && i <= at + 3 && _tokens[i].Continues; i++)
        {
            if (IsNameWord(i))
            {
                return i;
            }

            if (!_tokens[i].Is(WordClasses.Particle))
            {
                break;
            }
        }

        return -1;
    }

    public bool IsNameWord(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.HasCapital && (!token.Is(WordClasses.Function) || token.Is(WordClasses.Particle) || token.Shape == TokenShape.Initial);
    }

    // "R-Texas", "D-Calif.".
    private bool IsPartyTag(int at) => _tokens[at].Has(TokenMarks.Hyphen) && _tokens[at - 1].Shape == TokenShape.Initial && _tokens[at - 1].End - _tokens[at - 1].Start == 1;

    // "Kim Jong Un": "un" is a small word elsewhere.
    private bool IsKoreanSyllable(int at) =>
        at >= 2 && _tokens[at].Shape == TokenShape.Capitalised && _tokens[at].End - _tokens[at].Start == 2 && _tokens[at - 2].Is(WordClasses.Given)
        && _tokens[at - 1].Shape == TokenShape.Capitalised && _tokens[at - 1].End - _tokens[at - 1].Start <= 5 && !_tokens[at - 1].Is(WordClasses.Common);

    // Ki-moon, Jong-un, Wan-chai: a short small syllable on a short capitalised one that follows another name.
    private bool IsKoreanTail(int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.Has(TokenMarks.Hyphen) && token.Shape == TokenShape.Lower && token.End - token.Start <= 6 && !token.Is(WordClasses.CompoundTail)
            && _tokens[at - 1].Shape == TokenShape.Capitalised && _tokens[at - 1].End - _tokens[at - 1].Start <= 6
            && at >= 2 && _tokens[at - 2].HasCapital && (_tokens[at - 2].Is(WordClasses.Given) || !token.Is(WordClasses.Common | WordClasses.Function));
    }

    // "Secretary [of State]", "Minister [of Health and Welfare]", but not "President [of Russia]".
    public int SkipOffice(int at)
    {
        int next = at;
        while (next + 1 < _tokens.Length && IsSmallLink(next) && IsOfficeWord(next + 1))
        {
            next += 2;
            while (next < _tokens.Length && _tokens[next].Continues && IsOfficeWord(next))
            {
                next++;
            }
        }

        return next;
    }

    public bool IsOfficeWord(int at) =>
        _tokens[at].HasCapital && _tokens[at].Continues && _tokens[at].Is(WordClasses.TitlePart | WordClasses.Organisation | WordClasses.Common)
        && !_tokens[at].Is(WordClasses.Given) && _gazetteer.Match(_tokens, at, out _) == 0;

    public bool IsWord(int at, string word) => _text.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start).SequenceEqual(word);

    // "of", "for", "and", "&" between capitalised words.
    public bool IsSmallLink(int at)
    {
        if (at + 1 >= _tokens.Length)
        {
            return false;
        }

        ref readonly Token token = ref _tokens[at];
        ReadOnlySpan<char> word = _text.AsSpan(token.Start, token.End - token.Start);
        return token.Has(TokenMarks.Space) && !token.Has(TokenMarks.Line) && word is "of" or "for" or "and" or "&" or "on" && _tokens[at + 1].HasCapital;
    }

    public bool IsTitleStart(int at) =>
        _tokens[at].HasCapital && _tokens[at].Is(WordClasses.Role | WordClasses.Honorific | WordClasses.TitlePart | WordClasses.Demonym);

    /// <summary>A common word that is no one's name.</summary>
    public static bool IsPlainWord(in Token token) => token.Is(WordClasses.Common) && !token.Is(WordClasses.Given | WordClasses.Surname);

    /// <summary>Whether a word makes the stretch the name of a body; <c>Bill Clinton</c> and <c>Stephen King</c> are none.</summary>
    public bool HasOrganisationWord(int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            bool partOfPerson = i == at
                ? _tokens[i].Is(WordClasses.Given) && end - at > 1
                : i == end - 1 && _tokens[i].Is(WordClasses.Surname | WordClasses.Given) && _tokens[i - 1].Is(WordClasses.Given);
            if (_tokens[i].Is(WordClasses.Organisation) && !partOfPerson)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of a place named by its kind (<c>Padma River</c>, <c>Mount Elgon</c>, <c>Gulf of Nicoya</c>), or -1.</summary>
    public int PlaceBuiltFrom(int at, int end)
    {
        if (end - at > 1 && _tokens[end - 1].Is(WordClasses.PlaceWord | WordClasses.Facility) && !_tokens[at].Is(WordClasses.PlaceWord))
        {
            return _tokens[end - 1].Is(WordClasses.PlaceNoun) && !HasOwnWord(at, end - 1) ? -1 : end;
        }

        if (_tokens[at].Is(WordClasses.PlacePrefix) && end - at is 2 or 3)
        {
            return end;
        }

        bool ofName = end - at == 1 && _tokens[at].Is(WordClasses.PlacePrefix) && IsSmallLink(end) && _text[_tokens[end].Start] == 'o' && IsNameWord(end + 1);
        return ofName ? RunEnd(end + 1) : -1;
    }

    // "Congressional District", "Southern Region", "U.S. District [Judge]" name no place of their own.
    private bool HasOwnWord(int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            if (!IsPlainWord(_tokens[i]) && !_tokens[i].Is(WordClasses.Direction | WordClasses.TitlePart | WordClasses.Demonym) && _tokens[i].Shape == TokenShape.Capitalised)
            {
                return true;
            }
        }

        return false;
    }

    // Before further capitalised words a country or region still reads as itself, unless it begins a person's name or a title
    // ("Iran Nuclear Deal").
    public bool StandsAlone(int at, int known, int end, int place)
    {
        if (known == 1 && (_tokens[at].Is(WordClasses.Given | WordClasses.Surname) || _gazetteer.KindOf(place) == PlaceKind.City || _tokens[end - 1].Is(WordClasses.Surname)))
        {
            return false;
        }

        for (int i = at + known; i < end; i++)
        {
            if (_tokens[i].Is(WordClasses.Common | WordClasses.Organisation) && !_tokens[i].Is(WordClasses.Given | WordClasses.Surname))
            {
                return false;
            }
        }

        return true;
    }
}
