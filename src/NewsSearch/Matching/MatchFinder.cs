using NewsSearch.Queries;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Matching;

/// <summary>
/// Finds where a query matches in a text. It cuts the text into words as the index does and evaluates the query's own patterns
/// over them, so exactly those words are marked that take part in a match. Not thread-safe; made once a search, since it
/// remembers for every word it has met which parts of the query it fits.
/// </summary>
internal sealed class MatchFinder : IPositionSource
{
    private readonly IReadOnlyList<QueryLeaf> _leaves;
    private readonly WordMatcher[] _matchers;
    private readonly Dictionary<WordMatcher, int> _slots;
    private readonly FormLanguages _languages;
    private readonly Dictionary<string, (int Slot, ulong Languages)[]> _known = new(StringComparer.Ordinal);
    private readonly List<int>[] _positions;
    private readonly List<TextSpan> _words = [];
    private readonly WordReader _reader = new();
    private SearchField _field;
    private ulong _language;
    private string _text = "";

    public MatchFinder(IReadOnlyList<QueryLeaf> leaves)
    {
        _leaves = leaves;
        _matchers = [.. leaves.SelectMany(leaf => leaf.Pattern.Words).Distinct()];
        _slots = _matchers.Select((matcher, slot) => (matcher, slot)).ToDictionary(pair => pair.matcher, pair => pair.slot);
        _languages = _matchers.OfType<WordMatcher.Forms>().FirstOrDefault()?.Languages ?? FormLanguages.None;
        _positions = [.. _matchers.Select(_ => new List<int>())];
    }

    /// <summary>The matches of leaves that look into <paramref name="field"/>, by place in the text; they may overlap.</summary>
    /// <param name="silent">Indices of leaves to leave out; null for none.</param>
    /// <param name="language">That of the article; null or empty where it is not known.</param>
    public List<TextMatch> Find(string text, SearchField field, IReadOnlySet<int>? silent = null, string? language = null)
    {
        (_text, _field, _language) = (text, field, _languages.BitsOf(language));
        Clear();
        Scan(text, 0);
        return Matches(field, silent);
    }

    /// <summary>
    /// The matches in the values of one field, which the index holds as one text with a gap before each value but the first: patterns of
    /// a great distance reach over it.
    /// </summary>
    /// <returns>For each value its matches, by place in it.</returns>
    public List<TextMatch>[] FindInValues(IReadOnlyList<string> values, SearchField field, IReadOnlySet<int>? silent = null)
    {
        int[] starts = ScanValues(values, field);
        var byValue = new List<TextMatch>[values.Count];
        for (int i = 0; i < byValue.Length; i++)
        {
            byValue[i] = [];
        }

        foreach (TextMatch match in Matches(field, silent))
        {
            int value = Array.BinarySearch(starts, match.Span.Start);
            value = value < 0 ? ~value - 1 : value;
            int begin = starts[value];

            // A match is a word or phrase; a phrase does not reach over the gap.
            byValue[value].Add(match with { Span = new TextSpan(match.Span.Start - begin, Math.Min(match.Span.End - begin, values[value].Length)) });
        }

        return byValue;
    }

    private List<TextMatch> Matches(SearchField field, IReadOnlySet<int>? silent)
    {
        var matches = new List<TextMatch>();
        for (int leaf = 0; leaf < _leaves.Count; leaf++)
        {
            if (LooksInto(leaf, field) && silent?.Contains(leaf) != true)
            {
                foreach (PositionSpan unit in _leaves[leaf].Pattern.FindUnits(this))
                {
                    matches.Add(new TextMatch(new TextSpan(_words[unit.Start].Start, _words[unit.End].End), leaf));
                }
            }
        }

        matches.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return matches;
    }

    /// <summary>How often each leaf matches the text, where it looks into <paramref name="field"/>.</summary>
    /// <param name="language">That of the article; null or empty where it is not known.</param>
    /// <param name="words">The words of the text.</param>
    public int[] Counts(string text, SearchField field, string? language, out int words)
    {
        (_text, _field, _language) = (text, field, _languages.BitsOf(language));
        Clear();
        Scan(text, 0);
        words = _words.Count;
        return Counts(field);
    }

    /// <summary>How often each leaf matches the values of one field, see <see cref="FindInValues"/>.</summary>
    public int[] CountsInValues(IReadOnlyList<string> values, SearchField field)
    {
        ScanValues(values, field);
        return Counts(field);
    }

    IReadOnlyList<int> IPositionSource.Positions(WordMatcher matcher) => _positions[_slots[matcher]];

    /// <remarks>What was left out between two values has an empty span.</remarks>
    bool IPositionSource.HasWord(int position) => position >= 0 && position < _words.Count && _words[position].Length > 0;

    /// <remarks>As the index has them: the body has marks, and a title is one unit.</remarks>
    IReadOnlyList<int> IPositionSource.UnitStarts(TextUnit unit)
    {
        var starts = new List<int>();
        if (_field != SearchField.Body)
        {
            return starts;
        }

        int end = 0;
        bool begins = true;
        for (int word = 0; word < _words.Count; word++)
        {
            if (_words[word].Start < end)
            {
                continue;
            }

            bool isStart = unit == TextUnit.Sentence;
            while (_words[word].Start >= end)
            {
                isStart |= begins;
                end = SentenceBreaker.NextEnd(_text, end, out begins);
            }

            if (isStart)
            {
                starts.Add(word);
            }
        }

        return starts;
    }

    private int[] Counts(SearchField field) => [.. _leaves.Select((leaf, i) => LooksInto(i, field) ? leaf.Pattern.Count(this) : 0)];

    private bool LooksInto(int leaf, SearchField field) =>
        _leaves[leaf].Field == field || (_leaves[leaf].Field == SearchField.Text && field.Kind is SearchFieldKind.Title or SearchFieldKind.Body);

    private void Clear()
    {
        _words.Clear();
        foreach (List<int> positions in _positions)
        {
            positions.Clear();
        }
    }

    /// <returns>Where each value begins among them.</returns>
    private int[] ScanValues(IReadOnlyList<string> values, SearchField field)
    {
        (_text, _field, _language) = ("", field, FormLanguages.All);
        Clear();
        int[] starts = new int[values.Count];
        int start = 0;
        for (int i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                _words.AddRange(Enumerable.Repeat(default(TextSpan), WordPositions.ValueGap));
            }

            starts[i] = start;
            Scan(values[i], start);
            start += values[i].Length + 1;
        }

        return starts;
    }

    /// <param name="start">Of the text among the texts of its field.</param>
    private void Scan(string text, int start)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _reader.Begin(QueryFields.IsProse(_field));
        while (_reader.TryRead(text))
        {
            for (int i = 0; i < _reader.Forms; i++)
            {
                ReadOnlySpan<char> form = _reader[i];
                if (!known.TryGetValue(form, out (int Slot, ulong Languages)[]? slots))
                {
                    slots = SlotsOf(form);
                    known[form] = slots;
                }

                foreach ((int slot, ulong languages) in slots)
                {
                    if (languages == FormLanguages.All || (languages & _language) != 0)
                    {
                        AddOnce(_positions[slot], _words.Count);
                    }
                }
            }

            _words.Add(new TextSpan(start + _reader.Span.Start, start + _reader.Span.End));
        }
    }

    /// <remarks>A pattern may fit two forms of one word.</remarks>
    private static void AddOnce(List<int> positions, int position)
    {
        if (positions is not [.., var last] || last != position)
        {
            positions.Add(position);
        }
    }

    private (int Slot, ulong Languages)[] SlotsOf(ReadOnlySpan<char> word)
    {
        List<(int, ulong)>? slots = null;
        for (int slot = 0; slot < _matchers.Length; slot++)
        {
            if (_matchers[slot].LanguagesOf(word) is not 0 and var languages)
            {
                (slots ??= []).Add((slot, languages));
            }
        }

        return slots is null ? [] : [.. slots];
    }
}
