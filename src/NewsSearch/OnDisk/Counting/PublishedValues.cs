using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.OnDisk.Counting;

/// <summary>In which periods articles were published; having no date is a value of its own.</summary>
internal sealed class PublishedValues(TimeUnit unit) : ArticleValues
{
    private readonly PeriodNumbers _numbers = new(unit);
    private readonly int[] _one = new int[1];
    private PublishedColumn? _published;

    public override ValueNumbers Numbers => _numbers;

    /// <summary>What was counted by day.</summary>
    /// <returns>Articles by <see cref="DateOnly.DayNumber"/>, and those without a date.</returns>
    public (IReadOnlyDictionary<int, int> Days, int Undated) Days(ValueTally tally)
    {
        var days = new Dictionary<int, int>();
        int undated = 0;
        for (int number = 0; number < _numbers.Count; number++)
        {
            if (_numbers.FirstDayOf(number) is { } day)
            {
                days[day.DayNumber] = tally.CountOf(number);
            }
            else
            {
                undated = tally.CountOf(number);
            }
        }

        return (days, undated);
    }

    protected override void Begin(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation) => _published = new PublishedColumn(segment);

    protected override ReadOnlySpan<int> Of(int document)
    {
        _one[0] = _numbers.Of(_published![document]);
        return _one;
    }
}
