using System.Text;

namespace NewsSearch.Tests.Fuzzing;

/// <summary>Something that takes bytes from anybody.</summary>
/// <param name="Name">Begins the names of its findings.</param>
/// <param name="Seeds">Inputs that it understands.</param>
/// <param name="Run">Throws, takes too long or holds too much when the input is too much for it.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Run)
{
    /// <summary>What its format gives a meaning to.</summary>
    public IReadOnlyList<byte[]> Words { get; init; } = [];

    public static IReadOnlyList<byte[]> Bytes(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
