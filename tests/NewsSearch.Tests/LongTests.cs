namespace NewsSearch.Tests;

/// <summary>What takes long: done only when the environment variable NEWSSEARCH_LONG_TESTS is 1.</summary>
internal static class LongTests
{
    public static bool Wanted { get; } = Environment.GetEnvironmentVariable("NEWSSEARCH_LONG_TESTS") == "1";

    /// <summary>How many random cases to try.</summary>
    public static int Times(int usually, int atLength) => Wanted ? atLength : usually;
}
