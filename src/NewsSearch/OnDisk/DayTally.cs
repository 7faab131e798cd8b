using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>Counts the days on which articles were published, segment by segment, from doc values.</summary>
internal sealed class DayTally
{
    private readonly Dictionary<int, int> _days = [];

    /// <summary>Articles by <see cref="DateOnly.DayNumber"/>.</summary>
    public IReadOnlyDictionary<int, int> Days => _days;

    public int Undated { get; private set; }

    /// <summary>Adds the dates of these documents.</summary>
    public void Add(AtomicReader segment, FixedBitSet documents)
    {
        NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
        IBits? dated = segment.GetDocsWithField(IndexSchema.Published);
        foreach (int document in documents.Ascending())
        {
            if (published is null || dated?.Get(document) != true)
            {
                Undated++;
                continue;
            }

            int day = DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(published.Get(document))).DayNumber;
            _days[day] = _days.GetValueOrDefault(day) + 1;
        }
    }
}
