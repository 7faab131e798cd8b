using System.Runtime.InteropServices;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Training.Lemmas;

/// <summary>Learns the rules of a <see cref="LemmaTable"/> from a list: ripple-down, an ending is kept where it decides otherwise than the shorter one.</summary>
internal sealed class LemmaTrainer(LemmaOptions options)
{
    private readonly List<(string Affix, bool IsInside)> _affixes = [];
    private readonly Dictionary<LearntChange, int> _changes = [];
    private readonly List<LearntChange> _changeList = [];
    private readonly Dictionary<string, int> _ruleNumbers = [];
    private readonly List<int[]> _rules = [];
    private (string Reversed, int Rule)[] _examples = [];
    private int[] _counts = [];

    /// <summary>Learns the endings from lemmas and their forms, and writes the table.</summary>
    public byte[] Train(IReadOnlyCollection<(string Lemma, string[] Forms)> list)
    {
        var lemmasOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach ((string lemma, string[] forms) in list)
        {
            foreach (string form in forms.Append(lemma))
            {
                if (form.Length > LemmaTable.LongestForm || (form == lemma && forms.Length == 0))
                {
                    continue;
                }

                List<string> lemmas = CollectionsMarshal.GetValueRefOrAddDefault(lemmasOf, form, out _) ??= [];
                if (!lemmas.Contains(lemma))
                {
                    lemmas.Add(lemma);
                }
            }
        }

        FindAffixes(lemmasOf);
        RuleOf([LearntChange.None]);
        _examples = new (string, int)[lemmasOf.Count];
        int i = 0;
        foreach ((string form, List<string> lemmas) in lemmasOf)
        {
            char[] reversed = new char[form.Length + 1];
            form.CopyTo(reversed);
            reversed[^1] = LemmaTable.Start;
            Array.Reverse(reversed, 0, form.Length);
            _examples[i++] = (new string(reversed), RuleOf([.. lemmas.Take(LemmaOptions.MostLemmas).Select(lemma => ChangeOf(form, lemma))]));
        }

        Array.Sort(_examples, (a, b) => string.CompareOrdinal(a.Reversed, b.Reversed));
        _counts = new int[_rules.Count];
        var root = new EndingNode();
        Grow(root, 0, _examples.Length, 0, 0);
        return LemmaTableWriter.Write(root, _changeList, _rules);
    }

    private void Grow(EndingNode node, int begin, int end, int depth, int inherited)
    {
        int majority = Majority(begin, end, inherited, out bool isPure, out int gain);
        if (majority != inherited && (gain >= options.LeastGain || (end - begin == 1 && _examples[begin].Reversed.Length - 1 <= options.ShortForm)))
        {
            node.Rule = majority;
            inherited = majority;
        }

        if (end - begin == 1 || (isPure && majority == inherited))
        {
            return;
        }

        for (int i = begin; i < end;)
        {
            int last = i + 1;
            char letter = depth < _examples[i].Reversed.Length ? _examples[i].Reversed[depth] : '\0';
            while (last < end && _examples[last].Reversed[depth] == letter)
            {
                last++;
            }

            var child = new EndingNode { Edge = letter.ToString() };
            Grow(child, i, last, depth + 1, inherited);
            if (child.Rule >= 0 || child.Children.Count > 0)
            {
                if (child.Rule < 0 && child.Children.Count == 1)
                {
                    child.Children[0].Edge = child.Edge + child.Children[0].Edge;
                    child = child.Children[0];
                }

                node.Children.Add(child);
            }

            i = last;
        }
    }

    private int Majority(int begin, int end, int inherited, out bool isPure, out int gain)
    {
        int best = inherited;
        for (int i = begin; i < end; i++)
        {
            int rule = _examples[i].Rule;
            int count = ++_counts[rule];
            if (count > _counts[best])
            {
                best = rule;
            }
        }

        // The counts only grow, so the last to become the greatest is the greatest; a tie keeps the inherited.
        if (_counts[inherited] == _counts[best])
        {
            best = inherited;
        }

        gain = _counts[best] - _counts[inherited];
        isPure = _counts[best] == end - begin;
        for (int i = begin; i < end; i++)
        {
            _counts[_examples[i].Rule] = 0;
        }

        return best;
    }

    private int RuleOf(LearntChange[] changes)
    {
        int[] numbers = [.. changes.Select(NumberOf).Distinct().Order()];
        string key = string.Join(',', numbers);
        if (!_ruleNumbers.TryGetValue(key, out int rule))
        {
            _ruleNumbers.Add(key, rule = _rules.Count);
            _rules.Add(numbers);
        }

        return rule;
    }

    private int NumberOf(LearntChange change)
    {
        if (!_changes.TryGetValue(change, out int number))
        {
            _changes.Add(change, number = _changeList.Count);
            _changeList.Add(change);
        }

        return number;
    }

    private LearntChange ChangeOf(string form, string lemma)
    {
        LearntChange best = Between(form, lemma, "", false);
        int cost = best.Strip.Length + best.Add.Length;
        Span<char> buffer = stackalloc char[256];
        foreach ((string affix, bool isInside) in _affixes)
        {
            foreach (int at in isInside ? Occurrences(form, affix) : form.StartsWith(affix, StringComparison.Ordinal) ? [0] : [])
            {
                LearntChange change = Between(form.Remove(at, affix.Length), lemma, affix, isInside);
                int length = change.Strip.Length + change.Add.Length + 2 < cost ? change.Apply(form, buffer) : -1;
                if (length >= 0 && buffer[..length].SequenceEqual(lemma))
                {
                    best = change;
                    cost = change.Strip.Length + change.Add.Length + 2;
                }
            }
        }

        return best;
    }

    private static IEnumerable<int> Occurrences(string form, string affix)
    {
        for (int at = form.IndexOf(affix, StringComparison.Ordinal); at >= 0; at = form.IndexOf(affix, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static LearntChange Between(string form, string lemma, string affix, bool isInside)
    {
        int common = form.AsSpan().CommonPrefixLength(lemma);
        return new LearntChange(affix, isInside, form[common..], lemma[common..]);
    }

    /// <summary>Finds what many forms begin with, or have in their middle, and their lemmas have not.</summary>
    private void FindAffixes(Dictionary<string, List<string>> lemmasOf)
    {
        var counts = new Dictionary<(string, bool), int>();
        foreach ((string form, List<string> lemmas) in lemmasOf)
        {
            foreach (string lemma in lemmas)
            {
                int common = form.AsSpan().CommonPrefixLength(lemma);
                for (int length = 1; length <= 4 && common + length < form.Length; length++)
                {
                    int behind = form.AsSpan(common + length).CommonPrefixLength(lemma.AsSpan(common));
                    if (behind >= 3 && behind >= form.Length - common - length - 4)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, (form.Substring(common, length), common > 0), out _)++;
                    }
                }
            }
        }

        int least = Math.Max(40, lemmasOf.Count / 1000);
        foreach (((string Affix, bool IsInside) affix, _) in counts.OrderByDescending(pair => pair.Value).Where(pair => pair.Value >= least).Take(LemmaOptions.MostAffixes))
        {
            if (affix.IsInside && affix.Affix.Length < 2)
            {
                continue;
            }

            _affixes.Add(affix);
        }
    }
}
