using System.Text;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Training.Lemmas;

/// <summary>Writes a <see cref="LemmaTable"/>.</summary>
internal static class LemmaTableWriter
{
    public static byte[] Write(EndingNode root, List<LemmaChange> changes, List<int[]> rules)
    {
        var ruleUses = new Dictionary<int, int>();
        var letterUses = new Dictionary<char, int>();
        Count(root, ruleUses, letterUses);
        ruleUses.TryAdd(0, 0);
        ruleUses[0] = int.MaxValue;
        int[] order = [.. ruleUses.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
        var newRule = order.Select((rule, number) => (rule, number)).ToDictionary(pair => pair.rule, pair => pair.number);
        int[] usedChanges = [.. order.SelectMany(rule => rules[rule]).Distinct().OrderBy(c => changes[c].Add, StringComparer.Ordinal).ThenBy(c => changes[c].Strip, StringComparer.Ordinal).ThenBy(c => changes[c].Affix, StringComparer.Ordinal)];
        var newChange = usedChanges.Select((change, number) => (change, number)).ToDictionary(pair => pair.change, pair => pair.number);
        string alphabet = string.Concat(letterUses.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(255).Select(pair => pair.Key));
        var data = new List<byte>();
        WriteText(data, alphabet);
        WriteNumber(data, usedChanges.Length);
        foreach (int number in usedChanges)
        {
            LemmaChange change = changes[number];
            data.Add((byte)(change.IsInside ? 1 : 0));
            WriteText(data, change.Affix);
            WriteText(data, change.Strip);
            WriteText(data, change.Add);
        }

        WriteNumber(data, order.Length);
        foreach (int rule in order)
        {
            WriteNumber(data, rules[rule].Length);
            foreach (int change in rules[rule])
            {
                WriteNumber(data, newChange[change]);
            }
        }

        data.AddRange(Node(root, newRule, alphabet.Select((letter, place) => (letter, place)).ToDictionary(pair => pair.letter, pair => (byte)pair.place)));
        return [.. data];
    }

    private static List<byte> Node(EndingNode node, Dictionary<int, int> rules, Dictionary<char, byte> alphabet)
    {
        var data = new List<byte> { (byte)((node.Rule >= 0 ? LemmaTable.HasRule : 0) | (node.Children.Count > 0 ? LemmaTable.HasChildren : 0)) };
        if (node.Rule >= 0)
        {
            WriteNumber(data, rules[node.Rule]);
        }

        if (node.Children.Count == 0)
        {
            return data;
        }

        List<EndingNode> children = [.. node.Children.Where(child => child.Edge.All(alphabet.ContainsKey))];
        WriteNumber(data, children.Count);
        foreach (EndingNode child in children)
        {
            data.Add((byte)(child.Edge.Length - 1));
            data.AddRange(child.Edge.Select(letter => alphabet[letter]));
            List<byte> below = Node(child, rules, alphabet);
            WriteNumber(data, below.Count);
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

    private static void WriteNumber(List<byte> data, int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            data.Add((byte)(number | 0x80));
        }

        data.Add((byte)number);
    }

    private static void WriteText(List<byte> data, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(data, bytes.Length);
        data.AddRange(bytes);
    }
}
