using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk;

namespace NewsSearch.Searching;

/// <summary>How many articles of a search were published when.</summary>
/// <param name="Periods">From the first with an article to the last, those without included; empty when no article has a date.</param>
/// <param name="Undated">Matching articles without a date.</param>
public sealed record Timeline(IReadOnlyList<TimePeriod> Periods, int Undated)
{
    internal static Timeline Of(IEnumerable<(AtomicReader Segment, FixedBitSet Documents)> matching, TimeUnit unit)
    {
        var days = new Dictionary<int, int>();
        int undated = 0;
        foreach ((AtomicReader segment, FixedBitSet documents) in matching)
        {
            NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
            IBits? dated = segment.GetDocsWithField(IndexSchema.Published);
            for (int document = documents.NextSetBit(0); document >= 0; document = document + 1 < documents.Length ? documents.NextSetBit(document + 1) : -1)
            {
                if (published is null || dated?.Get(document) != true)
                {
                    undated++;
                    continue;
                }

                int day = DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(published.Get(document))).DayNumber;
                days[day] = days.GetValueOrDefault(day) + 1;
            }
        }

        return new Timeline(Cut([.. days.OrderBy(day => day.Key)], unit), undated);
    }

    private static List<TimePeriod> Cut(List<KeyValuePair<int, int>> days, TimeUnit unit)
    {
        var periods = new List<TimePeriod>();
        int next = 0;
        while (next < days.Count)
        {
            var period = TimePeriod.Of(periods.Count == 0 ? DateOnly.FromDayNumber(days[0].Key) : periods[^1].Last.AddDays(1), unit);
            int count = 0;
            for (; next < days.Count && days[next].Key <= period.Last.DayNumber; next++)
            {
                count += days[next].Value;
            }

            periods.Add(period with { Count = count });
        }

        return periods;
    }
}
