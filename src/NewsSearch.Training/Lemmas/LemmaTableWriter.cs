using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Training.Lemmas;

/// <summary>Writes a <see cref="LemmaTable"/>.</summary>
internal static class LemmaTableWriter
{
    /// <summary>Letters that an alphabet has at most: a place is a byte, and one byte means none.</summary>
    private const int MostLetters = byte.MaxValue;

    /// <param name="changes">By their numbers.</param>
    /// <param name="rules">The numbers of each rule's changes, by its own; 0 is that of words without a known ending.</param>
    public static byte[] Write(EndingNode root, List<LearntChange> changes, List<int[]> rules)
    {
        // The commonest come first, whose numbers are short.
        var uses = new Dictionary<int, int> { [0] = int.MaxValue / 2 };
        var letters = new Dictionary<char, int>();
        Count(root, uses, letters);
        int[] keptRules = [.. uses.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key).Select(rule => rule.Key)];
        int[] keptChanges = [.. keptRules.SelectMany(rule => rules[rule]).Distinct()
            .OrderBy(number => changes[number].Add, StringComparer.Ordinal).ThenBy(number => changes[number].Strip, StringComparer.Ordinal)
            .ThenBy(number => changes[number].Affix, StringComparer.Ordinal).ThenBy(number => changes[number].IsInside)];
        string alphabet = string.Concat(letters.OrderByDescending(letter => letter.Value).ThenBy(letter => letter.Key).Take(MostLetters).Select(letter => letter.Key));
        Dictionary<int, int> places = PlacesOf(keptChanges);
        List<byte[]> packedChanges = [.. keptChanges.Select(number => Packed(changes[number]))];
        ushort[] ofRules = [.. keptRules.SelectMany(rule => rules[rule]).Select(change => checked((ushort)places[change]))];
        var data = new List<byte>();
        AddNumbers(data, [alphabet.Length, keptChanges.Length, keptRules.Length, ofRules.Length]);
        data.AddRange(MemoryMarshal.AsBytes(alphabet.AsSpan()));
        packedChanges.ForEach(data.AddRange);
        data.AddRange(keptRules.Select(rule => checked((byte)rules[rule].Length)));
        data.AddRange(MemoryMarshal.AsBytes(ofRules));
        data.AddRange(Node(root, PlacesOf(keptRules), alphabet));
        return [.. data];
    }

    private static Dictionary<int, int> PlacesOf(int[] numbers) => numbers.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);

    private static byte[] Packed(LearntChange change) =>
    [
        (byte)(change.IsInside ? 1 : 0), (byte)change.Affix.Length, (byte)change.Strip.Length, (byte)change.Add.Length,
        .. MemoryMarshal.AsBytes((change.Affix + change.Strip + change.Add).AsSpan()),
    ];

    private static List<byte> Node(EndingNode node, Dictionary<int, int> rules, string alphabet)
    {
        List<EndingNode> children = [.. node.Children.Where(child => child.Edge.All(alphabet.Contains))];
        var data = new List<byte> { (byte)((node.Rule >= 0 ? LemmaTable.HasRule : 0) | (children.Count > 0 ? LemmaTable.HasChildren : 0)) };
        if (node.Rule >= 0)
        {
            AddShort(data, rules[node.Rule]);
        }

        if (children.Count > 0)
        {
            AddShort(data, children.Count);
        }

        foreach (EndingNode child in children)
        {
            data.Add((byte)(child.Edge.Length - 1));
            data.AddRange(child.Edge.Select(letter => (byte)alphabet.IndexOf(letter, StringComparison.Ordinal)));
            List<byte> below = Node(child, rules, alphabet);
            AddShort(data, below.Count);
            data.AddRange(below);
        }

        return data;
    }

    private static void Count(EndingNode node, Dictionary<int, int> rules, Dictionary<char, int> letters)
    {
        if (node.Rule >= 0)
        {
            rules[node.Rule] = rules.GetValueOrDefault(node.Rule) + 1;
        }

        foreach (char letter in node.Edge)
        {
            letters[letter] = letters.GetValueOrDefault(letter) + 1;
        }

        node.Children.ForEach(child => Count(child, rules, letters));
    }

    private static void AddNumbers(List<byte> data, ReadOnlySpan<int> numbers)
    {
        byte[] bytes = new byte[sizeof(int)];
        foreach (int number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            data.AddRange(bytes);
        }
    }

    /// <summary>Seven bits a byte.</summary>
    private static void AddShort(List<byte> data, int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            data.Add((byte)(number | 0x80));
        }

        data.Add((byte)number);
    }
}
