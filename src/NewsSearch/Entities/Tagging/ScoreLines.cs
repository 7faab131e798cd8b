using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// Corrects labels where news prints results, league tables and fixtures: a city there is a club (<c>Luton 22 9 7 6 31</c>,
/// <c>DENVER AT TORONTO</c>, <c>Reading v Oxford</c>), a name with a minute in the brackets behind a score is a scorer, and a country in
/// brackets is where the one before it comes from. Nations play as what they are and stay places. Only names with a number, a bracket
/// or one of those words beside them are looked at, so running text costs next to nothing.
/// </summary>
internal ref struct ScoreLines
{
    // A table row of so many numbers is a club's: played, won, drawn, lost, goals for and against. Rounds and sets are fewer.
    private const int NumbersOfClub = 6;
    private const int LongestFixture = 12;
    private const int LongestPlayer = 4;

    private static readonly ulong At = NameHash.Of("at");
    private static readonly HashSet<ulong> Competitions = NameHash.SetOf("division", "conference", "league");

    // What stands with a number in the brackets of a score and did not score.
    private static readonly HashSet<ulong> NoScorers = NameHash.SetOf(
        "halftime", "half", "attendance", "penalties", "penalty", "aggregate", "ot", "so", "et", "ht", "aet");

    private readonly ArticleContext _context;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<byte> _labels;
    private ScorePage _page;
    private HashSet<ulong>? _clubs;

    private ScoreLines(ArticleContext context, Span<byte> labels)
    {
        _context = context;
        _tokens = context.Tokens;
        _labels = labels;
        _page = new ScorePage(context);
    }

    /// <param name="labels">A <see cref="NameLabel"/> for each token, as <see cref="NameTagger"/> left them.</param>
    public static void Correct(ArticleContext context, Span<byte> labels)
    {
        var lines = new ScoreLines(context, labels);
        for (int at = 0; at < labels.Length;)
        {
            int end = lines.EndOf(at);
            at = labels[at] != NameLabel.Outside ? lines.Correct(at, end) : lines._tokens[at].HasCapital ? lines.Add(at) : end;
        }

        for (int at = 0; at < labels.Length && lines._clubs is not null;)
        {
            int end = lines.EndOf(at);
            lines.CorrectAgain(at, end);
            at = end;
        }
    }

    // The end of the name that begins at this token; of a token outside names, the next.
    private readonly int EndOf(int first)
    {
        int label = NameLabel.FirstOf(_labels[first]), end = first + 1;
        while (label != NameLabel.Outside && end < _labels.Length && _labels[end] == label + 1)
        {
            end++;
        }

        return end;
    }

    private int Correct(int first, int end)
    {
        int next = end, label = NameLabel.FirstOf(_labels[first]);
        if (label is not (NameLabel.Person or NameLabel.Place or NameLabel.Organisation))
        {
            return _page.IsScoreLine(first) ? Restart(first, end) : next;
        }

        if (Trim(label, ref first, ref end) == 0)
        {
            return next;
        }

        if (label != NameLabel.Place && IsNationOfPage(first, end))
        {
            Relabel(first, end, NameLabel.Place);
        }
        else if (label == NameLabel.Person ? IsClubTakenForPerson(first, end) : label == NameLabel.Place && !_page.IsNation(first, end) && IsClub(first, end))
        {
            (_clubs ??= []).Add(KeyOf(first, end));
            next = Relabel(first, Math.Max(end, EndOfClub(end)), NameLabel.Organisation);
        }
        else if (label != NameLabel.Person && end - first == 1 && IsScorer(first, end))
        {
            Relabel(first, end, NameLabel.Person);
        }

        return next;
    }

    // What a line shows of a name counts on the article's other lines of results too, where no "at" says that it is the ground.
    private void CorrectAgain(int first, int end)
    {
        if (_labels[first] == NameLabel.Place && _clubs!.Contains(KeyOf(first, end)) && _page.IsScoreLine(first) && !_page.IsAfterPlaceCue(first))
        {
            Relabel(first, end, NameLabel.Organisation);
        }
    }

    // What the model left out: "Wales 6", "(Marsh 12)", "1. Luc Perret (France)". Returns where to go on.
    private int Add(int first)
    {
        int end = _page.EndOfKnown(first);
        if (IsNationOfPage(first, end))
        {
            return Relabel(first, end, NameLabel.Place);
        }

        end = first + 1;
        while (end < _labels.Length && end - first <= LongestPlayer && _tokens[end].HasCapital && _tokens[end].Continues)
        {
            end++;
        }

        bool player = end - first <= LongestPlayer && (IsScorer(first, end) || IsPlayer(first, end));
        return player ? Relabel(first, end, NameLabel.Person) : first + 1;
    }

    // A "work" on a line of results is a name with its number: "Debove 4".
    private int Restart(int first, int end)
    {
        _labels[first..end].Clear();
        return _tokens[first].HasCapital ? Add(first) : first + 1;
    }

    private readonly int Relabel(int first, int end, int label)
    {
        _labels[first] = (byte)label;
        _labels[(first + 1)..end].Fill((byte)(label + 1));
        return end;
    }

    private readonly ulong KeyOf(int first, int end)
    {
        ulong key = NameHash.Start;
        foreach (ref readonly Token word in _tokens[first..end])
        {
            key = NameHash.AppendWord(key, word.Key);
        }

        return key;
    }

    // "1-Thomas Muster", "Luton 22 9": a number before a person, or behind a place on such a line, is none of the name. Returns its length.
    private int Trim(int label, ref int first, ref int end)
    {
        while (label == NameLabel.Person && first < end && _tokens[first].Shape == TokenShape.Number)
        {
            _labels[first++] = NameLabel.Outside;
        }

        int number = first;
        while (number < end && _tokens[number].Shape != TokenShape.Number)
        {
            number++;
        }

        if (number > first && number < end && (label == NameLabel.Person || _page.IsScoreLine(first)))
        {
            _labels[number..end].Clear();
            end = number;
        }

        if (first < end)
        {
            _labels[first] = (byte)label;
        }

        return end - first;
    }

    // "Sheffield United 21 7 8" where the model ended the name before "United".
    private readonly int EndOfClub(int end)
    {
        int word = end;
        while (_page.Has(word) && word - end < LongestPlayer && _tokens[word].HasCapital && _tokens[word].Continues)
        {
            word++;
        }

        return _page.IsPoints(word) ? word : end;
    }

    private bool IsClub(int first, int end)
    {
        if (_page.IsPoints(EndOfClub(end)))
        {
            bool score = _page.IsScore(EndOfClub(end)) && !_page.IsRegion(first) && !_page.IsAfterPlaceCue(first);
            return score || (_page.IsScoreLine(first) && !_page.IsInBrackets(first));
        }

        bool competition = _page.Has(end) && _tokens[end].Continues && _tokens[end].HasCapital && Competitions.Contains(_tokens[end].Key);
        bool behindScore = first > 1 && _page.IsScore(first - 2) && !_tokens[first].Has(TokenMarks.Line) && !_page.IsRegion(first);
        return competition || behindScore || IsFirstOfFixture(first, end) || IsSecondOfFixture(first) || IsClubOfPerson(first, end);
    }

    // A name of one word with a score, between other scores or in a table row, that the article writes no longer.
    private bool IsClubTakenForPerson(int first, int end)
    {
        if (_page.IsBracketed(first, end))
        {
            return _context.KnownAt(first) != 0 && IsClubOfPerson(first, end);
        }

        if (end - first == 1 && _context.KnownAt(first) != 0 && IsAgainstNoPerson(first, end))
        {
            return true;
        }

        int numbers = _page.NumbersFrom(end);
        if (numbers == 0 || !_page.IsScoreLine(first) || _page.IsInBrackets(first))
        {
            return false;
        }

        bool opens = first == _page.LineFirst, once = !_context.HasUse(first) || _context.UseOf(first).LongestRun <= 1;
        return (opens && numbers >= NumbersOfClub)
            || (once && end - first == 1 && numbers == 1 && _page.IsPoints(end) && (opens || IsBehindScore(first)) && OpponentFollows(end + 1));
    }

    // "Arsenal v Chelsea", but "Chelsea v Ivanka".
    private bool IsAgainstNoPerson(int first, int end)
    {
        int other = _page.IsMark(first - 1, '.') ? first - 3 : first - 2;
        return (IsFirstOfFixture(first, end) && NameLabel.FirstOf(_labels[end + 1]) != NameLabel.Person)
            || (IsSecondOfFixture(first) && NameLabel.FirstOf(_labels[other]) != NameLabel.Person);
    }

    private readonly bool IsBehindScore(int first) =>
        _tokens[first - 1].Shape == TokenShape.Number || _page.IsMark(first - 1, ')') || (_page.IsMark(first - 1, ',') && _tokens[first - 2].Shape == TokenShape.Number);

    // The other club, the scorers or the end of the line.
    private readonly bool OpponentFollows(int at) =>
        at >= _page.LineEnd || _tokens[at].HasCapital || _page.IsMark(at, '(') || _page.IsMark(at, '.')
        || (_page.IsMark(at, ',') && at + 1 < _page.LineEnd && _tokens[at + 1].HasCapital);

    // "Oxford 2 (Sutton 34, Preston 67)"
    private bool IsScorer(int first, int end) =>
        _page.IsMinute(end) && _page.IsBehindScoreInBrackets(first) && !NoScorers.Contains(_tokens[first].Key) && _page.IsScoreLine(first);

    // "Jordan 2 (Hassan 12)", "Thomas Muster (Austria)"
    private bool IsNationOfPage(int first, int end) =>
        (_page.IsBracketed(first, end) || (_page.IsPoints(end) && !_page.IsInBrackets(first)))
        && end == _page.EndOfKnown(first) && _page.IsNation(first, end) && _page.IsScoreLine(first);

    // "1. Luc Perret (France)"
    private bool IsPlayer(int first, int end)
    {
        bool origin = end - first > 1 && _page.IsMark(end, '(') && _page.Has(end + 1) && IsNationOfPage(end + 1, _page.EndOfKnown(end + 1));
        return origin && HasPersonName(first, end);
    }

    private readonly bool HasPersonName(int first, int end)
    {
        bool person = false;
        for (int i = first; i < end; i++)
        {
            person |= _tokens[i].Is(WordClasses.PersonName);
        }

        return person;
    }

    // "8 - Anto Drobnjak (Bastia)"
    private bool IsClubOfPerson(int first, int end) =>
        _page.IsBracketed(first, end) && first > 1 && NameLabel.FirstOf(_labels[first - 2]) == NameLabel.Person
        && (_page.IsScoreLine(first) || _tokens[_page.LineFirst].Shape == TokenShape.Number);

    private bool IsFirstOfFixture(int first, int end)
    {
        if (!_page.Has(end) || _tokens[end].Has(TokenMarks.Line))
        {
            return false;
        }

        return _tokens[end].Key == At ? IsFixture(first, end) : _page.IsAgainst(end) && _page.Has(end + 1) && _tokens[end + 1].HasCapital && MayPlay(first);
    }

    private bool IsSecondOfFixture(int first)
    {
        if (first < 2 || _tokens[first].Has(TokenMarks.Line))
        {
            return false;
        }

        if (_tokens[first - 1].Key == At)
        {
            return _page.LineLength(first) <= LongestFixture && IsFixture(_page.LineFirst, first - 1);
        }

        int verb = _page.IsMark(first - 1, '.') ? first - 2 : first - 1;
        return verb > 0 && _page.IsAgainst(verb) && _tokens[verb - 1].HasCapital && MayPlay(first);
    }

    // In a sentence states are set against each other ("Texas vs. California").
    private bool MayPlay(int first) => _page.LineLength(first) <= LongestFixture || !_page.IsRegion(first);

    // The line is nothing but two names with "at" between them, and perhaps when they play.
    private bool IsFixture(int first, int at) =>
        _page.LineLength(first) <= LongestFixture && first == _page.LineFirst && IsTeam(first, at) && IsTeam(at + 1, _page.LineEnd);

    private readonly bool IsTeam(int first, int end)
    {
        if (first >= end || !(_context.KnownAt(first) != 0 || NameLabel.FirstOf(_labels[first]) is NameLabel.Place or NameLabel.Organisation))
        {
            return false;
        }

        int word = first;
        while (word < end && (_tokens[word].HasCapital || (word > first && _page.IsMark(word, '.') && _tokens[word - 1].Is(WordClasses.Abbreviation))))
        {
            word++;
        }

        return word == end || _page.IsMark(word, ',') || _page.IsMark(word, '(') || _tokens[word].Shape == TokenShape.Number;
    }
}
