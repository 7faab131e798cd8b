using System.Buffers;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// What an article says of a word once decides for the whole article: the surname or nickname of somebody whose whole name it gives is him wherever
/// the word stands alone, and a place that most mentions know is no person elsewhere.
/// </summary>
internal readonly ref struct ArticleMemory
{
    private const WordClasses NoName = WordClasses.Common | WordClasses.Function | WordClasses.Honorific | WordClasses.Role | WordClasses.TitlePart
        | WordClasses.Demonym | WordClasses.Calendar | WordClasses.Organisation | WordClasses.Direction | WordClasses.PlaceWord | WordClasses.Facility
        | WordClasses.Suffix;

    private readonly TaggedNames _names;
    private readonly Span<Seen> _seen;

    private ArticleMemory(in TaggedNames names, Span<Seen> seen)
    {
        _names = names;
        _seen = seen;
    }

    public static void Correct(in TaggedNames names)
    {
        Seen[] seen = ArrayPool<Seen>.Shared.Rent(names.Context.UseCount + 1);
        Array.Clear(seen, 0, names.Context.UseCount);
        var memory = new ArticleMemory(names, seen);
        memory.Read();
        memory.CorrectNames();
        memory.AddSurnames();
        ArrayPool<Seen>.Shared.Return(seen);
    }

    private void Read()
    {
        for (int first = _names.Next(0), end; first < _names.Count; first = _names.Next(end))
        {
            end = _names.EndOf(first);
            int kind = _names.KindAt(first);
            if (end - first == 1)
            {
                Count(first, kind, alone: true);
                continue;
            }

            for (int at = first; at < end; at++)
            {
                bool given = kind == NameLabel.Person && at < end - 1 && !IsNickname(first, at);
                Count(at, given ? NameLabel.Outside : kind, alone: false);
            }
        }
    }

    // In "Ramón “Chispa” Ibarra" both stand for him alone.
    private bool IsNickname(int first, int at) => at > first && _names.Tokens[at - 1].Shape == TokenShape.Punctuation;

    private void Count(int at, int kind, bool alone)
    {
        if (_names.Context.UseIndex(at) is not (>= 0 and var use))
        {
            return;
        }

        ref Seen seen = ref _seen[use];
        switch (kind)
        {
            case NameLabel.Person when alone:
                seen.PersonAlone++;
                break;
            case NameLabel.Person:
                seen.Surname++;
                break;
            case NameLabel.Place when alone:
                seen.PlaceAlone++;
                break;
            case NameLabel.Outside:
                seen.Given++;
                break;
            default:
                seen.Other++;
                break;
        }
    }

    private void CorrectNames()
    {
        for (int first = _names.Next(0), end; first < _names.Count; first = _names.Next(end))
        {
            end = _names.EndOf(first);
            if (end - first > 1 || _names.Context.UseIndex(first) is not (>= 0 and var use))
            {
                continue;
            }

            if (_names.KindAt(first) == NameLabel.Place && IsPerson(first, _seen[use]))
            {
                _names.Mark(NameLabel.Person, first, end);
            }
            else if (_names.KindAt(first) == NameLabel.Person && IsPlace(first, _seen[use]))
            {
                _names.Mark(NameLabel.Place, first, end);
            }
        }
    }

    private bool IsPerson(int at, in Seen seen) =>
        seen.Surname > 0 && seen.PersonAlone + seen.Surname > seen.PlaceAlone
        && !(at > 0 && _names.Tokens[at - 1].Is(WordClasses.PlaceCue)) && !_names.IsMark(at - 1, ',') && !_names.IsMark(at + 1, ',');

    private bool IsPlace(int at, in Seen seen) =>
        seen.Surname == 0 && seen.Given == 0 && seen.PlaceAlone > seen.PersonAlone && (_names.Context.KnownAt(at) & KnownNames.Kind) != 0
        && !(at > 0 && _names.Tokens[at - 1].Is(WordClasses.Honorific | WordClasses.Role));

    private void AddSurnames()
    {
        for (int at = 0; at < _names.Count; at++)
        {
            if (_names.Context.UseIndex(at) is >= 0 and var use && _names.KindAt(at) == NameLabel.Outside
                && _seen[use] is { Surname: > 0, PlaceAlone: 0, Other: 0 } && StandsAlone(at))
            {
                _names.Mark(NameLabel.Person, at, at + 1);
            }
        }
    }

    private bool StandsAlone(int at)
    {
        ref readonly Token token = ref _names.Tokens[at];
        bool joined = token.Has(TokenMarks.Hyphen) || (at + 1 < _names.Count && _names.Tokens[at + 1].Has(TokenMarks.Hyphen));
        return !joined && _names.Context.WordsBefore(at) == 0 && _names.Context.WordsAfter(at) == 0 && !token.Is(NoName)
            && _names.Context.LineOf(at) is LineCase.Sentence or LineCase.Short && _names.Context.UseOf(at).Small == 0;
    }

    /// <summary>How often the word is a name alone, the last or another word of a person's longer one, and part of any other.</summary>
    private struct Seen
    {
        public int PersonAlone;
        public int Surname;
        public int Given;
        public int PlaceAlone;
        public int Other;
    }
}
