using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>
/// Names of people that form and context make sure: a known given name and what can be a surname behind it, a title and a name, a name and an age or an
/// office behind a comma; then the surnames of these wherever they stand alone.
/// </summary>
internal sealed class PersonFinder
{
    private const WordClasses NoSurname = WordClasses.Function | WordClasses.Calendar | WordClasses.NotName | WordClasses.Honorific | WordClasses.Role
        | WordClasses.Organisation | WordClasses.Facility | WordClasses.Demonym | WordClasses.TitlePart;

    private const int MostWords = 5;
    private const int LeastAge = 3;
    private const int LongestNumber = 5;

    // After these a name goes on; after others a particle alone is a preposition or an article.
    private static readonly HashSet<ulong> Openers = NameHash.SetOf(
        "von", "van", "de", "del", "di", "da", "do", "das", "dos", "du", "d", "della", "dei", "degli", "ten", "ter", "al", "el", "bin", "ibn", "ben");

    private static readonly HashSet<ulong> Saints = NameHash.SetOf("san", "santa", "santo", "saint", "sainte", "sankt", "st", "ste", "sao", "sint");

    private static readonly HashSet<ulong> Articles = NameHash.SetOf(
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "im", "am", "zum", "zur", "beim", "vom", "ihre", "seine", "ihr", "sein");

    // What stands before things that are called after people, and hardly before people: "im Santiago Bernabéu", "het Anne Frank Huis".
    private static readonly Dictionary<string, HashSet<ulong>> NoPersonBehind = new(StringComparer.Ordinal)
    {
        ["de"] = NameHash.SetOf("im", "am", "beim", "ins", "ans", "zum"),
        ["es"] = NameHash.SetOf("el", "la", "los", "las", "del", "al"),
        ["fr"] = NameHash.SetOf("le", "la", "les", "du", "au", "des", "aux"),
        ["it"] = NameHash.SetOf("il", "lo", "del", "dello", "al", "allo", "nel", "dal", "sul"),
        ["nl"] = NameHash.SetOf("het", "de"),
    };

    private static readonly HashSet<ulong> Years = NameHash.SetOf("anos", "ans", "anni", "jaar", "jahre", "jahren");

    // German endings of words for things and ideas.
    private static readonly string[] NounEndings =
        ["ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "täten", "ismus", "werk", "zeug", "stadt"];

    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly TextWords _words;
    private readonly LanguageNames _language;
    private readonly bool _capitalNouns;
    private readonly List<Mention> _mentions;
    private readonly bool[] _taken;

    // The tokens of a full name by the key of its last word.
    private readonly Dictionary<ulong, Mention> _surnames = [];

    private PersonFinder(string text, TokenBuffer tokens, TextWords words, LanguageNames language, List<Mention> mentions)
    {
        (_text, _tokens, _words, _language, _mentions) = (text, tokens, words, language, mentions);
        _capitalNouns = language.Has(LanguageTraits.CapitalNouns);
        _taken = new bool[tokens.Count + 1];
        foreach (Mention mention in mentions)
        {
            _taken.AsSpan(mention.First, mention.Count).Fill(true);
        }
    }

    /// <summary>Adds people to mentions of places, which they leave alone.</summary>
    public static void Add(string text, TokenBuffer tokens, TextWords words, LanguageNames language, List<Mention> mentions)
    {
        var finder = new PersonFinder(text, tokens, words, language, mentions);
        finder.FindWhole();
        finder.FindSurnames();
    }

    private void FindWhole()
    {
        for (int at = 0; at < _tokens.Count; at++)
        {
            if (_taken[at] || !_tokens[at].HasCapital)
            {
                continue;
            }

            if (NamedThings.IsCalled(_tokens, at, _text, _language))
            {
                int endOfThing = EndOfCapitals(at);
                _taken.AsSpan(at, endOfThing - at).Fill(true);
                at = endOfThing - 1;
                continue;
            }

            int end = OfGiven(at);
            end = end > at || !_language.HasCueWords ? end : OfTitle(at);
            end = end > at || !_language.HasCueWords ? end : OfApposition(at);
            if (end > at)
            {
                end = WithNumber(at, end);
                Take(at, end);
                at = end - 1;
            }
        }
    }

    // Behind the name of a thing.
    private int EndOfCapitals(int first)
    {
        int end = first + 1;
        while (end < _tokens.Count && _tokens[end].Continues && (_tokens[end].HasCapital || (_tokens[end].Is(WordClasses.Particle) && !_capitalNouns
            && end + 1 < _tokens.Count && _tokens[end + 1].HasCapital && _tokens[end + 1].Continues)))
        {
            end++;
        }

        return end;
    }

    // "Charles III".
    private int WithNumber(int first, int end) => end == first + 1 && IsNumber(end) ? end + 1 : end;

    private bool IsNumber(int at) => Continues(at) && _tokens[at].Shape is TokenShape.AllCapitals or TokenShape.Initial && _tokens[at].Length <= LongestNumber
        && !_text.AsSpan(_tokens[at].Start, _tokens[at].Length).ContainsAnyExcept("IVX");

    private void Take(int first, int end)
    {
        var whole = new Mention(MentionKind.Person, first, end - first);
        _mentions.Add(whole);
        _taken.AsSpan(first, end - first).Fill(true);
        _surnames.TryAdd(_tokens[end - 1].Key, whole);

        // "Felipe" of "Felipe VI"; of two surnames either, or a name between: "Lula".
        int last = first;
        if (end - first == 2 && IsNumber(first + 1))
        {
            _surnames.TryAdd(_tokens[first].Key, whole);
        }

        while (HasTwoSurnames && ++last < end - 1)
        {
            if (_tokens[last].Shape == TokenShape.Capitalised && !_tokens[last].Is(WordClasses.Particle) && !_language.Lexicon.IsListedGiven(_tokens[last].Key))
            {
                _surnames.TryAdd(_tokens[last].Key, whole);
            }
        }
    }

    private bool HasTwoSurnames => _language.Language is "es" or "pt" or "gl" or "ca";

    /// <summary>Where the name that begins with a given name ends; <paramref name="first"/> where there is none.</summary>
    private int OfGiven(int first)
    {
        ref readonly Token given = ref _tokens[first];
        bool hasTitle = HasTitle(first);
        if (!given.Is(WordClasses.Given) || given.Shape != TokenShape.Capitalised || given.Is(NoSurname & ~WordClasses.Organisation)
            || given.Has(TokenMarks.Hyphen)
            || _words.HasSmall(given) || !MayFollow(first, hasTitle))
        {
            return first;
        }

        int at = first + 1;
        while (Continues(at) && (_tokens[at].Shape == TokenShape.Initial || (IsWritten(at) && _tokens[at].Is(WordClasses.Given)
            && !_tokens[at].Is(NoSurname) && !_words.HasSmall(_tokens[at]))))
        {
            at++;
        }

        if (at == first + 1 && IsNumber(at) && _language.HasCueWords && (hasTitle || !given.Is(WordClasses.Common)))
        {
            return at;
        }

        int surname = BehindParticles(at), end = surname;
        if (!IsSurname(surname) && !(surname > at && IsBehindVan(surname)) && !IsWordForSurname(first, at, surname, hasTitle))
        {
            // "Ana Maria": the last given name may be the surname.
            bool mayBeSurname = _tokens[at - 1].Is(WordClasses.Surname) || (!_capitalNouns && _language.HasCueWords && !_tokens[at - 1].Is(WordClasses.Common));
            if (at - first < 2 || !mayBeSurname || (_tokens[at - 1].Is(WordClasses.Common) && !_language.Lexicon.IsListedGiven(given.Key))
                || (Continues(at) && _tokens[at].HasCapital && !_capitalNouns))
            {
                return first;
            }

            (surname, end) = (at - 1, at);
        }
        else
        {
            end = EndOfSurname(surname, first);
        }

        return IsSure(first, surname, end, hasTitle) ? end : first;
    }

    // "Giuseppe Conte" and "Bruno Le Maire", though a count and a mayor are called so, too: in the middle of a sentence these have no capital.
    private bool IsWordForSurname(int first, int behindGiven, int surname, bool hasTitle) => !_capitalNouns && _language.HasCueWords && Continues(surname)
        && _tokens[surname].Shape == TokenShape.Capitalised && !_tokens[surname].Has(TokenMarks.Start | TokenMarks.Line)
        && !_tokens[surname].Is(WordClasses.Function | WordClasses.Organisation | WordClasses.Facility)
        && (hasTitle || _language.Lexicon.IsListedGiven(_tokens[first].Key) || HasCapitalParticle(behindGiven, surname));

    private bool HasCapitalParticle(int first, int end)
    {
        bool found = false;
        for (int at = first; at < end && !found; at++)
        {
            found = _tokens[at].HasCapital;
        }

        return found;
    }

    // "Maria van der Meer", though "meer" is a common word.
    private bool IsBehindVan(int at) => _language.Language is "nl" or "de" && at < _tokens.Count && !_taken[at] && _tokens[at].Shape == TokenShape.Capitalised
        && _tokens[at].Continues && !_tokens[at].Is(WordClasses.Calendar | WordClasses.NotName);

    private bool IsSure(int first, int surname, int end, bool hasTitle)
    {
        ref readonly Token given = ref _tokens[first], last = ref _tokens[surname];
        bool known = last.Is(WordClasses.Surname), common = last.Is(WordClasses.Common);
        // "Georges-Pompidou" and "Charles-de-Gaulle" are names of things; so is "die Otto Hahn Schule".
        bool isJoined = last.Has(TokenMarks.Hyphen) && surname > first && _tokens[first + 1].Has(TokenMarks.Hyphen) && !_tokens[first + 1].Is(WordClasses.Given);
        bool isCompound = _capitalNouns && first > 0 && Articles.Contains(_tokens[first - 1].Key) && Continues(end) && _tokens[end].HasCapital;
        if (EndsInName(end) || isJoined || isCompound)
        {
            return false;
        }

        if (!_language.HasCueWords)
        {
            return known && !common && !given.Is(WordClasses.Common) && !given.Has(TokenMarks.Start | TokenMarks.Line) && given.Length > 2;
        }

        if (hasTitle)
        {
            return true;
        }

        if (given.Length < 3 || given.Is(WordClasses.Common))
        {
            return (known && (!common || !_capitalNouns)) || (!_capitalNouns && HasCapitalParticle(first + 1, surname)) || IsRepeated(first, surname);
        }

        bool place = IsCountry(surname) && _language.Gazetteer.Match(_tokens.Span, first, out _) > 0;
        return !place && (!_capitalNouns || known || !common || _language.Lexicon.IsListedGiven(given.Key));
    }

    // Both words more than once, not only at beginnings of sentences.
    private bool IsRepeated(int first, int surname) =>
        !_tokens[first].Has(TokenMarks.Start | TokenMarks.Line) && _words.CapitalsOf(_tokens[first]) > 1 && _words.CapitalsOf(_tokens[surname]) > 1
            && !_tokens[surname].Is(WordClasses.Common);

    private bool IsCountry(int at) =>
        _language.Gazetteer.Match(_tokens.Span, at, out int place) > 0 && _language.Gazetteer.KindOf(place) == PlaceKind.Country;

    /// <summary>Whether a person's name may begin behind what stands before it.</summary>
    private bool MayFollow(int first, bool hasTitle)
    {
        if (hasTitle || first == 0 || _tokens[first].Has(TokenMarks.Start | TokenMarks.Line) || !_tokens[first].Has(TokenMarks.Space))
        {
            return !IsSaint(first) && (first == 0 || !IsSaint(first - 1));
        }

        ref readonly Token before = ref _tokens[first - 1];
        if (before.Shape is TokenShape.Punctuation or TokenShape.Number)
        {
            return true;
        }

        if (IsSaint(first - 1) || IsSaint(first) || before.Is(WordClasses.Facility) || (before.Is(WordClasses.Organisation) && !before.Is(WordClasses.Role))
            || (NoPersonBehind.TryGetValue(_language.Language, out HashSet<ulong>? articles) && articles.Contains(before.Key)))
        {
            return false;
        }

        if (before.HasCapital && !_capitalNouns)
        {
            return before.Is(WordClasses.Function | WordClasses.Calendar) || (before.Has(TokenMarks.Start | TokenMarks.Line)
                && !before.Is(WordClasses.PersonName));
        }

        // "Universidad de", "calle de".
        return !(first > 1 && before.Is(WordClasses.Particle) && _tokens[first - 2].Is(WordClasses.Organisation | WordClasses.Facility) && !_capitalNouns);
    }

    private bool IsSaint(int at) => _tokens[at].HasCapital && Saints.Contains(_tokens[at].Key);

    /// <summary>Whether a title stands before the token, perhaps with a word for a people between.</summary>
    private bool HasTitle(int first)
    {
        if (first == 0 || !_tokens[first].Continues || !_language.HasCueWords)
        {
            return false;
        }

        int at = first - 1;
        if (at > 0 && _tokens[at].Is(WordClasses.Demonym) && _tokens[at].Continues)
        {
            at--;
        }

        return IsTitle(at) && !_tokens[first].Has(TokenMarks.Start);
    }

    private bool IsTitle(int at) => _tokens[at].Is(WordClasses.Honorific | WordClasses.Role) && (!_capitalNouns || _tokens[at].HasCapital)
        && (_tokens[at].Length > 1 || _tokens[at].HasCapital);

    private int OfTitle(int first)
    {
        if (!HasTitle(first) || !IsSurname(first) || _tokens[first].Shape == TokenShape.Initial)
        {
            return first;
        }

        int last = first;
        while (last - first < 2 && (!_capitalNouns || last == first) && BehindParticles(last + 1) is var next && IsSurname(next) && (!_capitalNouns
            || !_tokens[next].Is(WordClasses.Common)))
        {
            last = next;
        }

        if (EndsInName(last + 1))
        {
            return first;
        }

        bool honorific = _tokens[first - 1].Is(WordClasses.Honorific);
        if (_capitalNouns && !honorific)
        {
            bool noun = _tokens[last].Is(WordClasses.Common) && !_tokens[last].Is(WordClasses.Surname);
            bool name = _tokens[last].Is(WordClasses.Surname) || last > first || _words.CapitalsOf(_tokens[first]) > 1;
            return name && !noun && !IsBehindArticle(first) ? last + 1 : first;
        }

        bool common = _tokens[first].Is(WordClasses.Common) && !_tokens[first].Is(WordClasses.PersonName);
        return last > first || (!common && !IsPlace(first)) || honorific && !IsPlace(first) ? last + 1 : first;
    }

    private bool IsPlace(int at)
    {
        int length = _language.Gazetteer.Match(_tokens.Span, at, out int place);
        return length > 0 && !_tokens[at].Is(WordClasses.Surname) && PlaceFinder.IsKnown(_language.Gazetteer, place);
    }

    // Whether the text has the word behind an article, as nouns are.
    private bool IsBehindArticle(int at)
    {
        for (int i = 1; i < _tokens.Count; i++)
        {
            if (_tokens[i].Key == _tokens[at].Key && _tokens[i].HasCapital && Articles.Contains(_tokens[i - 1].Key))
            {
                return true;
            }
        }

        return false;
    }

    // "Nuri Yurt, 34 Jahre", "Oleg Orlow (34)", "Volodímir Bondar, presidente de": two or three words.
    private int OfApposition(int first)
    {
        if (_tokens[first].Has(TokenMarks.Start | TokenMarks.Line | TokenMarks.Hyphen) || _tokens[first].Shape != TokenShape.Capitalised
            || !IsSurname(first) || _tokens[first].Is(WordClasses.Common)
            || !MayFollow(first, hasTitle: false))
        {
            return first;
        }

        int last = first;
        while (last - first < 2 && BehindParticles(last + 1) is var next && IsSurname(next))
        {
            last = next;
        }

        int comma = last + 1;
        if (last == first || (_capitalNouns && last > first + 1) || comma + 1 >= _tokens.Count || EndsInName(comma) || IsKnownPlace(first, comma))
        {
            return first;
        }

        char mark = _text[_tokens[comma].Start];
        bool number = _tokens[comma + 1].Shape == TokenShape.Number && _tokens[comma + 1].Length < LeastAge;
        bool aged = number && comma + 2 < _tokens.Count && ((mark == '(' && _text[_tokens[comma + 2].Start] == ')') || (mark == ','
            && Years.Contains(_tokens[comma + 2].Key)));
        bool office = mark == ',' && !_capitalNouns && _tokens[comma + 1].Is(WordClasses.Role) && !_tokens[comma + 1].HasCapital;
        return aged || office ? last + 1 : first;
    }

    private bool IsKnownPlace(int first, int end)
    {
        bool known = false;
        for (int at = first; at < end && !known; at++)
        {
            known = _language.Gazetteer.Match(_tokens.Span, at, out int place) > 0 && PlaceFinder.IsKnown(_language.Gazetteer, place);
        }

        return known;
    }

    /// <summary>The word behind particles that may stand inside a name; the same word where there are none.</summary>
    private int BehindParticles(int at)
    {
        int next = at;
        while (next - at < 3 && Continues(next) && _tokens[next].Is(WordClasses.Particle) && (next > at || Openers.Contains(_tokens[next].Key)
            || _tokens[next].HasCapital)
            && next + 1 < _tokens.Count)
        {
            next++;
        }

        return next;
    }

    private int EndOfSurname(int surname, int first)
    {
        int end = surname + 1;
        while (end - first < MostWords + 2 && Continues(end))
        {
            int next = _tokens[end].Has(TokenMarks.Hyphen) || _language.Language is "nl" or "de" ? end : BehindParticles(end);
            bool goesOn = IsSurname(next) && (_tokens[end].Has(TokenMarks.Hyphen)
                || (next > end ? !_capitalNouns || Openers.Contains(_tokens[end].Key) : !_capitalNouns || (_tokens[next].Is(WordClasses.Surname)
                    && !_tokens[next].Is(WordClasses.Common))));
            if (!goesOn || IsPlace(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    // Behind a name whose last word is part of another one: "Merkel-Nachfolger", "Juan March Fundación".
    private bool EndsInName(int end) => end < _tokens.Count && _tokens[end].Continues && !_tokens[end - 1].Has(TokenMarks.Possessive)
        && (_tokens[end].Has(TokenMarks.Hyphen) || (_tokens[end].HasCapital && NamedThings.IsNamedBy(_tokens[end], _text, _language)));

    private bool Continues(int at) => at < _tokens.Count && !_taken[at] && _tokens[at].Continues && !_tokens[at - 1].Has(TokenMarks.Possessive);

    private bool IsWritten(int at) => _tokens[at].Shape == TokenShape.Capitalised;

    private bool IsSurname(int at)
    {
        if (at >= _tokens.Count || _taken[at])
        {
            return false;
        }

        ref readonly Token token = ref _tokens[at];
        bool written = token.Shape == TokenShape.Capitalised || (token.Shape == TokenShape.AllCapitals && token.Length > 3);
        return written && token.Length > 1 && !(!token.Is(WordClasses.Surname) && NamedThings.IsCompound(_text.AsSpan(token.Start, token.Length), _language))
            && (token.Continues || at == 0 || token.Has(TokenMarks.Space)) && !token.Is(NoSurname & ~Allowed(token))
            && !_words.HasSmall(token) && !(_capitalNouns && IsNoun(token));
    }

    // A trade that is a surname, too: Bauer, Richter.
    private static WordClasses Allowed(in Token token) =>
        token.Is(WordClasses.Surname) ? WordClasses.Role | WordClasses.Demonym | WordClasses.Organisation | WordClasses.Facility : WordClasses.None;

    private bool IsNoun(in Token token)
    {
        ReadOnlySpan<char> word = _text.AsSpan(token.Start, token.Length);
        foreach (string ending in NounEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal) && !token.Is(WordClasses.Surname))
            {
                return true;
            }
        }

        return false;
    }

    private void FindSurnames()
    {
        for (int at = 0; at < _tokens.Count; at++)
        {
            if (_taken[at] || !_tokens[at].HasCapital || _tokens[at].Has(TokenMarks.Hyphen))
            {
                continue;
            }

            if (!_surnames.TryGetValue(_tokens[at].Key, out Mention whole))
            {
                if (!IsOwned(at, out whole))
                {
                    continue;
                }
            }

            int first = WithWordsBefore(at, whole);
            if (StandsAlone(first, at + 1))
            {
                _mentions.Add(new Mention(MentionKind.Person, first, at + 1 - first));
                _taken.AsSpan(first, at + 1 - first).Fill(true);
            }
        }
    }

    // "Kellers" of an article that has Keller.
    private bool IsOwned(int at, out Mention whole)
    {
        whole = default;
        Token token = _tokens[at];
        if (!_language.Has(LanguageTraits.GenitiveS) || token.Length < 4 || _text[token.End - 1] != 's'
            || !_surnames.TryGetValue(NameHash.Of(_text.AsSpan(token.Start, token.Length - 1)), out whole))
        {
            return false;
        }

        ulong key = NameHash.Of(_text.AsSpan(token.Start, token.Length - 1));
        _tokens.Replace(at, token with { End = token.End - 1, Key = key, Classes = _language.Lexicon.ClassesOf(key), Marks = token.Marks | TokenMarks.Possessive });
        return true;
    }

    // "Van der Plas", "López Obrador".
    private int WithWordsBefore(int at, Mention whole)
    {
        int first = at;
        for (int its = whole.First + whole.Count - 2; its > whole.First && first > 0 && _tokens[its + 1].Key == _tokens[first].Key
            && _tokens[first].Continues && _tokens[first - 1].Key == _tokens[its].Key && !_taken[first - 1]; its--)
        {
            first--;
        }

        return first;
    }

    private bool StandsAlone(int first, int end)
    {
        ref readonly Token token = ref _tokens[end - 1];
        bool small = _words.HasSmall(token) && (_capitalNouns || (end - first == 1 && token.Has(TokenMarks.Start | TokenMarks.Line)));
        if (small || token.Shape is TokenShape.Initial or TokenShape.Dotted || EndsInName(end))
        {
            return false;
        }

        bool nounBehind = end < _tokens.Count && _tokens[end].Continues && _tokens[end].HasCapital && !_tokens[end].Is(WordClasses.Function)
            && !token.Has(TokenMarks.Possessive);
        bool nameBefore = first > 0 && _tokens[first].Continues && !_tokens[first].Has(TokenMarks.Start) && _tokens[first - 1].HasCapital
            && !_tokens[first - 1].Is(WordClasses.Honorific | WordClasses.Role | WordClasses.Function | WordClasses.Calendar)
                && !_tokens[first - 1].Has(TokenMarks.Start);
        return _capitalNouns
            ? !(nameBefore && _tokens[first - 1].Is(WordClasses.Given))
                && !(token.Is(WordClasses.Common | WordClasses.Role) && first > 0 && Articles.Contains(_tokens[first - 1].Key))
            : !nounBehind && !nameBefore && !(first > 0 && _tokens[first - 1].Is(WordClasses.Facility) && _tokens[first].Continues);
    }
}
