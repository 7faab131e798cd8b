using System.Diagnostics;
using System.Text;

namespace NewsSearch.Tests.Fuzzing;

/// <summary>Something that takes bytes from anybody.</summary>
/// <param name="Name">Begins the names of its findings.</param>
/// <param name="Seeds">Inputs that it understands.</param>
/// <param name="Run">Throws, takes too long or allocates too much when the input is too much for it.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Run)
{
    /// <summary>Nothing of this length takes a hundredth of it.</summary>
    private static readonly TimeSpan FarTooLong = TimeSpan.FromSeconds(20);

    /// <summary>Bytes allocated for one input, dropped ones included; an input has at most a quarter of a megabyte.</summary>
    private const long FarTooMuch = 2L << 30;

    /// <summary>What its format gives a meaning to.</summary>
    public IReadOnlyList<byte[]> Words { get; init; } = [];

    public static IReadOnlyList<byte[]> Bytes(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Throws what <see cref="Run"/> throws, and when that took too long or too much.</summary>
    public void Try(byte[] input)
    {
        long start = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(input);
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (taken > FarTooLong || allocated > FarTooMuch)
        {
            Assert.Fail($"takes {taken} and {allocated} bytes");
        }
    }
}
