using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// Labels the tokens of an article with the sequence model, in two passes: the second knows what the first decided for the same words
/// elsewhere in the article. Both passes' weights of a feature are found by one lookup.
/// </summary>
internal readonly ref struct NameTagger
{
    private static readonly ulong Of = NameHash.Of("of");

    private readonly ArticleContext _context;
    private readonly NameModel _model;
    private readonly Span<byte> _labels;

    // Training learns from what the model alone decides.
    private readonly bool _endsPeople;

    private NameTagger(ArticleContext context, NameModel model, Span<byte> labels, bool endsPeople)
    {
        _endsPeople = endsPeople;
        _context = context;
        _model = model;
        _labels = labels;
    }

    /// <summary>Writes a <see cref="NameLabel"/> for each token.</summary>
    public static void Tag(ArticleContext context, NameModel model, Span<byte> labels)
    {
        var scores = new ScoreBuffer();
        var tagger = new NameTagger(context, model, labels, endsPeople: true);
        using var firstDecoder = new NameDecoder(model.FirstTransitions);
        tagger.First(scores, firstDecoder);
        using var secondDecoder = new NameDecoder(model.SecondTransitions);
        tagger.Second(scores, secondDecoder);
        scores.Return();
    }

    /// <summary>Writes the labels of the first pass alone.</summary>
    public static void TagOnce(ArticleContext context, NameModel model, Span<byte> labels)
    {
        var scores = new ScoreBuffer();
        using var decoder = new NameDecoder(model.FirstTransitions);
        new NameTagger(context, model, labels, endsPeople: false).First(scores, decoder);
        scores.Return();
    }

    private void First(ScoreBuffer second, NameDecoder decoder)
    {
        _labels.Clear();
        Span<int> rows = stackalloc int[NameFeatures.Most], nextRows = stackalloc int[NameFeatures.Most];
        int at = 0;
        while (NameLattice.Next(_context, at) is { Count: > 0 } stretch)
        {
            decoder.Begin(LabelBefore(stretch.First, at));
            at = stretch.First + stretch.Count;
            int count = FindAhead(stretch.First, rows);
            for (int i = stretch.First; i < at; i++)
            {
                // While the next token's features are found, the weights of this one come from memory.
                int nextCount = i + 1 < at ? FindAhead(i + 1, nextRows) : 0;
                NameScores scores = default;
                _model.Add(rows[..count], ref scores);
                Span<int> free = rows;
                rows = nextRows;
                nextRows = free;
                count = nextCount;
                decoder.Add(scores.FirstLow, scores.FirstHigh, EndsPerson(i));
                second.Add(scores.SecondLow, scores.SecondHigh);
            }

            decoder.End(_labels[stretch.First..at]);
        }
    }

    [SkipLocalsInit]
    private int FindAhead(int at, Span<int> rows)
    {
        Span<ulong> keys = stackalloc ulong[NameFeatures.Most];
        return _model.Find(keys[..new NameFeatures(_context, keys).Write(at)], rows);
    }

    private void Second(ScoreBuffer second, NameDecoder decoder)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(_labels.Length);
        Span<byte> first = rented.AsSpan(0, _labels.Length);
        _labels.CopyTo(first);
        using var votes = NameVotes.Of(_context, first);
        Span<ulong> keys = stackalloc ulong[NameVotes.Most];
        Span<int> rows = stackalloc int[NameVotes.Most];
        int at = 0, next = 0;
        while (NameLattice.Next(_context, at) is { Count: > 0 } stretch)
        {
            decoder.Begin(LabelBefore(stretch.First, at));
            at = stretch.First + stretch.Count;
            for (int i = stretch.First; i < at; i++)
            {
                NameScores scores = default;
                (scores.SecondLow, scores.SecondHigh) = second[next++];
                _model.Add(rows[.._model.Find(keys[..votes.Write(first, i, keys)], rows)], ref scores);
                decoder.Add(scores.SecondLow, scores.SecondHigh, EndsPerson(i));
            }

            decoder.End(_labels[stretch.First..at]);
            LeaveOutGuesses(decoder, stretch.First, at);
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    // A name that nothing speaks for but how it looks must look much more like a place than like anything else.
    private void LeaveOutGuesses(NameDecoder decoder, int first, int end)
    {
        for (int at = first; at < end;)
        {
            int name = at++;
            while (at < end && NameLabel.IsInside(_labels[at]))
            {
                at++;
            }

            if (_labels[name] == NameLabel.Place && PlaceGuesses.LeastLead(_context, _labels, name, at) is > 0 and var least)
            {
                int left = name > first ? _labels[name - 1] : NameLabel.Outside, right = at < end ? _labels[at] : NameLabel.Outside;
                int lead = decoder.Lead(name - first, at - first, NameLabel.Place, left, right);
                if (lead < least)
                {
                    _labels[(name + PlaceGuesses.LeadingCountry(_context, name, at))..at].Clear();
                }
            }
        }
    }

    // "Wang Yi's Bangladesh", "Cleveland's Danny Salazar", "Kunuk of Igloolik": no annotated person's name has either inside.
    private bool EndsPerson(int at) => _endsPeople
        && ((at > 0 && _context.Tokens[at - 1].Has(TokenMarks.Possessive)) || (_context.Tokens[at].Key == Of && !_context.Tokens[at].Has(TokenMarks.Hyphen)));

    // A stretch that was cut goes on from the label it ended with.
    private byte LabelBefore(int first, int previousEnd) =>
        first == previousEnd && first > 0 && !_context.Tokens[first].Has(TokenMarks.Line) ? _labels[first - 1] : (byte)NameLabel.Outside;

    private sealed class ScoreBuffer
    {
        private (Vector128<short> Low, Vector128<short> High)[] _scores = ArrayPool<(Vector128<short>, Vector128<short>)>.Shared.Rent(1024);
        private int _count;

        public (Vector128<short> Low, Vector128<short> High) this[int at] => _scores[at];

        public void Add(Vector128<short> low, Vector128<short> high)
        {
            if (_count == _scores.Length)
            {
                (Vector128<short> Low, Vector128<short> High)[] larger = ArrayPool<(Vector128<short>, Vector128<short>)>.Shared.Rent(2 * _count);
                _scores.CopyTo(larger, 0);
                Return();
                _scores = larger;
            }

            _scores[_count++] = (low, high);
        }

        public void Return() => ArrayPool<(Vector128<short> Low, Vector128<short> High)>.Shared.Return(_scores);
    }
}
