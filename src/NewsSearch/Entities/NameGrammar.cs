namespace NewsSearch.Entities;

/// <summary>How names, titles and names of bodies are put together, asked of the tokens of one text.</summary>
internal readonly ref struct NameGrammar
{
    // Longer runs are walls of capitals; the bound keeps the time linear.
    private const int LongestRun = 24;

    private readonly TokenReader _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Gazetteer _gazetteer;

    public NameGrammar(TokenReader text, Gazetteer gazetteer)
    {
        _text = text;
        _tokens = text.Tokens;
        _gazetteer = gazetteer;
    }

    /// <summary>Whether a name may begin at this token: a capital, or the article of <c>al-Assad</c>.</summary>
    public bool MayBegin(int at)
    {
        ref readonly Token token = ref _tokens[at];
        bool article = token.Is(WordClasses.Particle) && token.Length == 2 && !token.HasCapital;
        return token.HasCapital
            || (article && at + 1 < _tokens.Length && _tokens[at + 1].HasCapital && _tokens[at + 1].Has(TokenMarks.Hyphen));
    }

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
    private bool IsPartyTag(int at) =>
        _tokens[at].Has(TokenMarks.Hyphen) && _tokens[at - 1].Shape == TokenShape.Initial && _tokens[at - 1].Length == 1;

    // "Kim Jong Un": "un" is a small word elsewhere.
    private bool IsKoreanSyllable(int at) =>
        at >= 2 && _tokens[at].Shape == TokenShape.Capitalised && _tokens[at].Length == 2 && IsShortName(at - 1, 5)
        && _tokens[at - 2].Is(WordClasses.Given) && !_tokens[at - 1].Is(WordClasses.Common);

    // Ki-moon, Jong-un, Geun-hye: a small syllable on a short capitalised one that follows another name.
    private bool IsKoreanTail(int at)
    {
        ref readonly Token token = ref _tokens[at];
        bool syllable = token.Has(TokenMarks.Hyphen) && token.Shape == TokenShape.Lower && token.Length <= 6
            && !token.Is(WordClasses.CompoundTail);
        return syllable && at >= 2 && IsShortName(at - 1, 6) && _tokens[at - 2].HasCapital
            && (_tokens[at - 2].Is(WordClasses.Given) || !token.Is(WordClasses.Common | WordClasses.Function));
    }

    private bool IsShortName(int at, int longest) => _tokens[at].Shape == TokenShape.Capitalised && _tokens[at].Length <= longest;

    // "Secretary [of State]", "Minister [of Health and Welfare]", but not "President [of Russia]".
    public int SkipOffice(int at)
    {
        int next = at;
        while (next + 1 < _tokens.Length && _text.IsSmallLink(next) && IsOfficeWord(next + 1))
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
        _tokens[at].HasCapital && _tokens[at].Continues
        && _tokens[at].Is(WordClasses.TitlePart | WordClasses.Organisation | WordClasses.Common) && !_tokens[at].Is(WordClasses.Given)
        && _gazetteer.Match(_tokens, at, out _) == 0;

    public bool IsTitleStart(int at) =>
        _tokens[at].HasCapital && _tokens[at].Is(WordClasses.Role | WordClasses.Honorific | WordClasses.TitlePart | WordClasses.Demonym);

    /// <summary>A common word that is no one's name.</summary>
    public static bool IsPlainWord(in Token token) => token.Is(WordClasses.Common) && !token.Is(WordClasses.PersonName);

    /// <summary>Whether a word makes the stretch the name of a body; <c>Bill Clinton</c> and <c>Stephen King</c> are none.</summary>
    public bool HasOrganisationWord(int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            bool partOfPerson = i == at
                ? _tokens[i].Is(WordClasses.Given) && end - at > 1
                : i == end - 1 && _tokens[i].Is(WordClasses.PersonName) && _tokens[i - 1].Is(WordClasses.Given);
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

        bool ofFollows = end - at == 1 && _tokens[at].Is(WordClasses.PlacePrefix) && _text.IsSmallLink(end) && _text.IsWord(end, "of");
        return ofFollows && IsNameWord(end + 1) ? RunEnd(end + 1) : -1;
    }

    // "Congressional District", "Southern Region", "U.S. District [Judge]" name no place of their own.
    private bool HasOwnWord(int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            bool general = IsPlainWord(_tokens[i]) || _tokens[i].Is(WordClasses.Direction | WordClasses.TitlePart | WordClasses.Demonym);
            if (!general && _tokens[i].Shape == TokenShape.Capitalised)
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
        bool likePerson = _tokens[at].Is(WordClasses.PersonName) || _tokens[end - 1].Is(WordClasses.Surname);
        if (known == 1 && (likePerson || _gazetteer.KindOf(place) == PlaceKind.City))
        {
            return false;
        }

        for (int i = at + known; i < end; i++)
        {
            if (_tokens[i].Is(WordClasses.Common | WordClasses.Organisation) && !_tokens[i].Is(WordClasses.PersonName))
            {
                return false;
            }
        }

        return true;
    }
}
