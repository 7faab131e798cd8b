using System.Globalization;

namespace NewsSearch.Cluster;

/// <summary>Names the parts of an index that is kept by dates; a part is an index of its own, with another alias by which it alone is written to.</summary>
internal static class DatedParts
{
    /// <summary>Dates beyond are slips of the pen; their articles stand with those that have no date, so that no part is made for each.</summary>
    private const int FirstYear = 1700, LastYear = 2199;

    /// <summary>The part in which an article stands, as <c>2013</c> or <c>2013-06</c>; empty for the index of those without a date.</summary>
    /// <param name="published">Seconds since 1970, UTC; null for no date.</param>
    public static string Of(ClusterPartition partition, long? published)
    {
        if (partition == ClusterPartition.None || published is not { } seconds)
        {
            return "";
        }

        DateTime date = DateTime.UnixEpoch.AddSeconds(seconds);
        return date.Year is < FirstYear or > LastYear ? "" : date.ToString(partition == ClusterPartition.Year ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
    }

    /// <summary>The name of a part's index.</summary>
    /// <param name="main">The name of the index of those without a date.</param>
    public static string IndexOf(string main, string part) => part.Length == 0 ? main : $"{main}-{part}";

    /// <summary>The alias of one part alone, of which nothing is behind it once the whole index was made anew.</summary>
    /// <inheritdoc cref="IndexOf"/>
    public static string AliasOf(string main, string part) => part.Length == 0 ? $"{main}.undated" : $"{main}.{part}";

    /// <summary>The same alias by the name of the part's index; null for that of another index, which may have been hung behind the same address.</summary>
    public static string? AliasOfIndex(string main, string index) => index == main ? AliasOf(main, "")
        : index.StartsWith($"{main}-", StringComparison.Ordinal) ? AliasOf(main, index[(main.Length + 1)..])
        : null;

    /// <summary>As it stands in settings and in the mapping.</summary>
    public static string NameOf(ClusterPartition partition) => partition switch
    {
        ClusterPartition.None => "none",
        ClusterPartition.Year => "year",
        ClusterPartition.Month => "month",
        _ => throw new ArgumentOutOfRangeException(nameof(partition)),
    };

    /// <summary>What a name stands for; none for another text.</summary>
    public static ClusterPartition Parse(string? name) => name switch
    {
        "year" => ClusterPartition.Year,
        "month" => ClusterPartition.Month,
        _ => ClusterPartition.None,
    };
}
