using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>Words in any order with at most so many others among them; a word given twice must stand there twice.</summary>
internal sealed class WindowPattern : PositionPattern
{
    /// <summary>Words that are tried for all windows of one text: three common words stand near each other in no end of ways.</summary>
    private const int MostTries = 65_536;

    /// <summary>The tries for a window in any text, and in a short one.</summary>
    private const int FewTries = 16;
    private const int ManyTries = 4096;

    private readonly List<WordMatcher> _words;

    /// <summary>Which of the words may stand at one place, a word and its acronym: together they want as many places as they are words.</summary>
    private readonly List<(int Word, int Acronym)> _shared;

    /// <summary>How many places each of the words wants, and behind them those of <see cref="_shared"/>.</summary>
    private readonly int[] _wanted;
    private readonly int _width;

    public WindowPattern(IReadOnlyList<WordMatcher> words, int others)
    {
        _words = [.. words.Distinct()];
        _shared =
        [
            .. from word in Enumerable.Range(0, _words.Count)
               from acronym in Enumerable.Range(0, _words.Count)
               where _words[acronym] is WordMatcher.Exact { Word: [.. var letters, WordReader.AcronymEnd] } && _words[word] is WordMatcher.Exact plain && plain.Word == letters
               select (word, acronym),
        ];
        int[] wanted = [.. _words.Select(word => words.Count(other => ReferenceEquals(other, word)))];
        _wanted = [.. wanted, .. _shared.Select(pair => wanted[pair.Word] + wanted[pair.Acronym])];
        _width = words.Count + others;
        Required = [.. _words.Select(word => new[] { word })];
    }

    /// <summary>The places that all of it takes at most.</summary>
    public int Width => _width;

    /// <summary>Whether each word is asked for once, and no two may stand at one place.</summary>
    public bool AreApart => _shared.Count == 0 && _wanted.All(static times => times == 1);

    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; }

    public override int LeastPlaces => _words.Count;

    public override void AddPlaces(IPositionSource source, PlaceSet places) => _words.ForEach(word => places.Add(source.Positions(word)));

    public override List<PositionMatch> Find(IPositionSource source)
    {
        var matches = new List<PositionMatch>();
        Slide(source, (places, first, last) => matches.Add(new PositionMatch(
            new PositionSpan(places[first].Position, places[last].Position),
            [.. places[first..(last + 1)].Select(place => new PositionSpan(place.Position, place.Position)).Distinct()])));
        return matches;
    }

    /// <summary>Every choice of places for the words, nearest first.</summary>
    public override List<PositionMatch> FindWays(IPositionSource source)
    {
        var ways = new PositionWaySet();
        var chosen = new List<PositionSpan>();
        int[] missing = _wanted[.._words.Count];
        int tries = 0;
        Slide(source, (places, first, _) =>
        {
            tries = Math.Clamp(MostTries / places.Count, FewTries, ManyTries);
            for (int place = first; place < places.Count && places[place].Position == places[first].Position; place++)
            {
                Take(places, place);
            }
        });
        return ways.Ascending();

        void Take(List<(int Position, int Word)> places, int place)
        {
            (int position, int word) = places[place];
            if (word >= missing.Length || missing[word] == 0 || (chosen.Count > 0 && chosen[^1].Start == position))
            {
                return;
            }

            tries--;
            missing[word]--;
            chosen.Add(new PositionSpan(position, position));
            if (missing.AsSpan().ContainsAnyExcept(0))
            {
                int end = chosen[0].Start + _width;
                for (int next = place + 1; next < places.Count && places[next].Position < end && tries > 0; next++)
                {
                    Take(places, next);
                }
            }
            else
            {
                ways.Add(new PositionMatch(new PositionSpan(chosen[0].Start, position), [.. chosen]));
            }

            chosen.RemoveAt(chosen.Count - 1);
            missing[word]++;
        }
    }

    /// <remarks>Whatever stands within the width of a window that holds all words takes part in some match.</remarks>
    public override IEnumerable<PositionSpan> FindUnits(IPositionSource source)
    {
        var units = new SortedSet<PositionSpan>();
        int marked = -1;
        Slide(source, (places, first, _) =>
        {
            for (int i = Math.Max(first, marked + 1); i < places.Count && places[i].Position < places[first].Position + _width; i++)
            {
                units.Add(new PositionSpan(places[i].Position, places[i].Position));
                marked = i;
            }
        });
        return units;
    }

    /// <summary>For every position that begins a window with all words, calls <paramref name="found"/> with the shortest such window.</summary>
    private void Slide(IPositionSource source, Action<List<(int Position, int Word)>, int, int> found)
    {
        List<(int Position, int Word)> places = Places(source);
        int[] counts = new int[_wanted.Length];
        int missing = _wanted.Length;
        int end = 0;
        for (int first = 0; first < places.Count; first++)
        {
            while (missing > 0 && end < places.Count)
            {
                int word = places[end++].Word;
                missing -= ++counts[word] == _wanted[word] ? 1 : 0;
            }

            bool begins = first == 0 || places[first - 1].Position < places[first].Position;
            if (begins && missing == 0 && places[end - 1].Position - places[first].Position < _width)
            {
                found(places, first, end - 1);
            }

            int left = places[first].Word;
            missing += counts[left]-- == _wanted[left] ? 1 : 0;
        }
    }

    /// <summary>Where each of the words stands, ascending, and each place that two of them share or might.</summary>
    private List<(int Position, int Word)> Places(IPositionSource source)
    {
        IEnumerable<(int, int)> words = _words.SelectMany((word, i) => source.Positions(word).Select(position => (position, i)));
        IEnumerable<(int, int)> shared = _shared.SelectMany((pair, i) =>
            source.Positions(_words[pair.Word]).Union(source.Positions(_words[pair.Acronym])).Select(position => (position, _words.Count + i)));
        return [.. words.Concat(shared).Order()];
    }
}
