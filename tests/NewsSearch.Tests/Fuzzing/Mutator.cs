namespace NewsSearch.Tests.Fuzzing;

/// <summary>
/// Damages inputs as libFuzzer does without its view of the code: bits, bytes and numbers that sit at limits, pieces cut out, doubled, repeated
/// without end, taken from another input, and words that the format gives a meaning to.
/// </summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> words)
{
    private const int MostChanges = 6;

    /// <summary>Bytes; repeated pieces would grow without end.</summary>
    private const int Longest = 256 * 1024;

    private const int MostRepeats = 2_000;

    private static readonly byte[] Limits = [0, 1, 0x7F, 0x80, 0xFF, (byte)'0', (byte)'9', (byte)'-', (byte)' ', (byte)'\n', (byte)'"', (byte)'<', (byte)'{', (byte)'('];

    public byte[] Next()
    {
        List<byte> input = [.. Of(seeds)];
        for (int changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            Change(input);
        }

        return [.. input.Take(Longest)];
    }

    private void Change(List<byte> input)
    {
        int at = random.Next(input.Count + 1);
        int length = random.Next(Math.Min(input.Count - at, 1 << random.Next(12)) + 1);
        switch (random.Next(9))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = Limits[random.Next(Limits.Length)];
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.RemoveRange(at, input.Count - at);
                break;
            case 4:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 5:
                Repeat(input, at, input.GetRange(at, Math.Min(length, 64)));
                break;
            case 6:
                byte[] other = Of(seeds);
                int from = random.Next(other.Length + 1);
                input.InsertRange(at, other[from..(from + random.Next(other.Length - from + 1))]);
                break;
            case 7 when words.Count > 0:
                input.InsertRange(at, Of(words));
                break;
            case 8 when words.Count > 0:
                Repeat(input, at, Of(words));
                break;
        }
    }

    private void Repeat(List<byte> input, int at, IReadOnlyCollection<byte> piece)
    {
        if (piece.Count > 0)
        {
            int times = random.Next(1, 1 << random.Next(1, 12));
            input.InsertRange(at, Enumerable.Repeat(piece, Math.Min(times, MostRepeats)).SelectMany(bytes => bytes));
        }
    }

    private byte[] Of(IReadOnlyList<byte[]> pieces) => pieces[random.Next(pieces.Count)];
}
