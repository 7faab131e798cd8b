using System.Buffers;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// What the first pass decided for each word wherever it stands in the article: evidence for the second pass, which so makes the
/// mentions of one name agree. The array is rented; it goes back at <see cref="Dispose"/>.
/// </summary>
internal sealed class NameVotes : IDisposable
{
    /// <summary>More features than any token has.</summary>
    public const int Most = 16;

    // Six classes and outside.
    private const int Classes = 7;

    // Counts of a word by class, then as first and as last word of longer names of people, inside longer names of places and of others.
    private const int Row = Classes + 4;
    private readonly ArticleContext _context;
    private readonly ushort[] _counts;

    private NameVotes(ArticleContext context)
    {
        _context = context;
        _counts = ArrayPool<ushort>.Shared.Rent((context.UseCount + 1) * Row);
        Array.Clear(_counts, 0, context.UseCount * Row);
    }

    public static NameVotes Of(ArticleContext context, ReadOnlySpan<byte> labels)
    {
        var votes = new NameVotes(context);
        for (int i = 0; i < labels.Length; i++)
        {
            if (context.UseIndex(i) is >= 0 and var use)
            {
                votes.Count(use, labels, i);
            }
        }

        return votes;
    }

    public void Dispose() => ArrayPool<ushort>.Shared.Return(_counts);

    /// <summary>Writes the keys of the token's features; returns how many.</summary>
    public int Write(ReadOnlySpan<byte> labels, int at, Span<ulong> keys)
    {
        ulong own = labels[at], left = at > 0 ? labels[at - 1] : 0ul, right = at + 1 < labels.Length ? labels[at + 1] : 0ul;
        int count = 0;
        keys[count++] = NameFeatures.Mix(100, own);
        keys[count++] = NameFeatures.Mix(101, own | (left << 8));
        keys[count++] = NameFeatures.Mix(102, own | (right << 8));
        keys[count++] = NameFeatures.Mix(103, own | (left << 8) | (right << 16));
        int use = _context.UseIndex(at);
        if (use < 0)
        {
            return count;
        }

        ulong others = Summary(use, ClassOf(labels[at])), before = Neighbour(at - 1, labels), after = Neighbour(at + 1, labels);
        ulong place = (uint)Math.Min(2, _context.WordsBefore(at)) | ((ulong)(uint)Math.Min(2, _context.WordsAfter(at)) << 4);
        ulong longer = Longer(use);
        keys[count++] = NameFeatures.Mix(104, others);
        keys[count++] = NameFeatures.Mix(105, others | (own << 32));
        keys[count++] = NameFeatures.Mix(106, others | (place << 32));
        keys[count++] = NameFeatures.Mix(107, longer);
        keys[count++] = NameFeatures.Mix(108, longer | (own << 32));
        keys[count++] = NameFeatures.Mix(109, longer | (place << 32));
        keys[count++] = NameFeatures.Mix(110, others | (longer << 16) | (place << 32));
        keys[count++] = NameFeatures.Mix(111, others | (before << 16) | (own << 32));
        keys[count++] = NameFeatures.Mix(112, others | (after << 16) | (own << 32));
        keys[count++] = NameFeatures.Mix(113, others | ((ulong)_context.KnownAt(at) << 32));
        keys[count++] = NameFeatures.Mix(114, longer | ((ulong)_context.KnownAt(at) << 32));
        return count;
    }

    private static int ClassOf(int label) => (label + 1) >> 1;

    private static void Increase(ref ushort count) => count = count == ushort.MaxValue ? count : (ushort)(count + 1);

    private void Count(int use, ReadOnlySpan<byte> labels, int at)
    {
        Span<ushort> row = _counts.AsSpan(use * Row, Row);
        int label = labels[at];
        Increase(ref row[ClassOf(label)]);
        bool first = !NameLabel.IsInside(label);
        bool last = at + 1 >= labels.Length || !NameLabel.IsInside(labels[at + 1]) || label == NameLabel.Outside;
        if (label == NameLabel.Outside || (first && last))
        {
            return;
        }

        int kind = NameLabel.FirstOf(label) switch
        {
            NameLabel.Person => first ? 0 : last ? 1 : 4,
            NameLabel.Place => 2,
            _ => 3,
        };
        if (kind < 4)
        {
            Increase(ref row[Classes + kind]);
        }
    }

    private ulong Neighbour(int at, ReadOnlySpan<byte> labels) =>
        (uint)at < (uint)labels.Length && _context.UseIndex(at) is >= 0 and var use ? Summary(use, ClassOf(labels[at])) : 255;

    // The commonest class of the word's other mentions, how many they are and whether all agree.
    private ulong Summary(int use, int own)
    {
        ReadOnlySpan<ushort> row = _counts.AsSpan(use * Row, Classes);
        int best = 0, most = 0, total = 0;
        for (int i = 0; i < Classes; i++)
        {
            int count = row[i] - (i == own ? 1 : 0);
            total += count;
            (best, most) = count > most ? (i, count) : (best, most);
        }

        return total == 0 ? 200 : (uint)best | (total > 3 ? 16ul : total > 1 ? 8ul : 0) | (most == total ? 32ul : most * 4 >= total * 3 ? 64ul : 0);
    }

    private ulong Longer(int use)
    {
        ReadOnlySpan<ushort> row = _counts.AsSpan((use * Row) + Classes, 4);
        ulong packed = 0;
        for (int i = 0; i < 4; i++)
        {
            packed |= (row[i] > 1 ? 2ul : row[i]) << (2 * i);
        }

        return packed;
    }
}
