using System.Runtime.Intrinsics;

namespace NewsSearch.Entities.Tagging;

/// <summary>A token's scores for the labels of both passes, 16 lanes each, of which the first 13 count.</summary>
internal struct NameScores
{
    public Vector128<short> FirstLow;
    public Vector128<short> FirstHigh;
    public Vector128<short> SecondLow;
    public Vector128<short> SecondHigh;
}
