namespace NewsSearch.Tests;

/// <summary>How many random cases to try: few by default, many when the environment variable NEWSSEARCH_LONG_TESTS is 1.</summary>
internal static class LongTests
{
    public static int Times(int usually, int atLength) =>
        Environment.GetEnvironmentVariable("NEWSSEARCH_LONG_TESTS") == "1" ? atLength : usually;
}
