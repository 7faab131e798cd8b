using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Words.Lemmas;

/// <summary>
/// The lemmas of one language: for endings of words, as far as they decide, how the lemma is made of the word. Of the endings that a
/// word has, the longest decides (ripple-down rules; Juršič et al., LemmaGen, 2010). Words are in their indexed form, see
/// <see cref="WordScanner"/>.
/// </summary>
/// <remarks>
/// The endings are a trie from the last letter on, written depth first. A node: a byte of <see cref="HasRule"/> and
/// <see cref="HasChildren"/>; its rule; the number of its children; of each child the letters of its edge (their number less one, then
/// their places in the alphabet), the bytes of its node, the node. Numbers have seven bits a byte, the lowest first. Safe to use from
/// many threads at once.
/// </remarks>
internal sealed class LemmaTable
{
    /// <summary>A word that is longer is its own lemma.</summary>
    public const int LongestForm = 64;

    internal const byte HasRule = 1;
    internal const byte HasChildren = 2;

    /// <summary>Stands in the alphabet for the place before a word's first letter.</summary>
    internal const char Start = '^';

    private readonly Dictionary<char, byte> _alphabet;
    private readonly LemmaChange[] _changes;
    private readonly int[][] _rules;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _changesByAdd;
    private readonly int _longestAdd;
    private readonly int _longestStrip;
    private readonly byte[] _data;
    private readonly int _root;

    /// <param name="data">See the remarks.</param>
    public LemmaTable(byte[] data)
    {
        _data = data;
        int position = 0;
        _alphabet = new Dictionary<char, byte>();
        string letters = ReadText(ref position);
        for (int i = 0; i < letters.Length; i++)
        {
            _alphabet.Add(letters[i], (byte)i);
        }

        _changes = new LemmaChange[ReadNumber(ref position)];
        var byAdd = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _changes.Length; i++)
        {
            bool isInside = data[position++] != 0;
            var change = new LemmaChange(ReadText(ref position), isInside, ReadText(ref position), ReadText(ref position));
            _changes[i] = change;
            CollectionsMarshal.GetValueRefOrAddDefault(byAdd, change.Add, out _) ??= [];
            byAdd[change.Add].Add(i);
            _longestAdd = Math.Max(_longestAdd, change.Add.Length);
            _longestStrip = Math.Max(_longestStrip, change.Strip.Length + change.Affix.Length);
        }

        _changesByAdd = byAdd.GetAlternateLookup<ReadOnlySpan<char>>();
        _rules = new int[ReadNumber(ref position)][];
        for (int i = 0; i < _rules.Length; i++)
        {
            _rules[i] = new int[ReadNumber(ref position)];
            for (int j = 0; j < _rules[i].Length; j++)
            {
                _rules[i][j] = ReadNumber(ref position);
            }
        }

        _root = position;
    }

    /// <summary>The lemmas of a word, one or a few.</summary>
    public List<string> LemmasOf(ReadOnlySpan<char> form)
    {
        var lemmas = new List<string>();
        Span<char> buffer = stackalloc char[form.Length + _longestAdd];
        foreach (int change in RuleOf(form))
        {
            int length = _changes[change].Apply(form, buffer);
            string lemma = (length < 0 ? form : buffer[..length]).ToString();
            if (!lemmas.Contains(lemma))
            {
                lemmas.Add(lemma);
            }
        }

        return lemmas;
    }

    /// <summary>Whether <paramref name="lemma"/> is one of the lemmas of <paramref name="form"/>.</summary>
    public bool HasLemma(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        Span<char> buffer = stackalloc char[form.Length + _longestAdd];
        foreach (int change in RuleOf(form))
        {
            int length = _changes[change].Apply(form, buffer);
            if ((length < 0 ? form : buffer[..length]).SequenceEqual(lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All words of which <paramref name="lemma"/> is a lemma by the rules, whether there are such words or not.</summary>
    public HashSet<string> FormsOf(string lemma)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[lemma.Length + _longestStrip];
        for (int add = 0; add <= Math.Min(_longestAdd, lemma.Length); add++)
        {
            if (!_changesByAdd.TryGetValue(lemma.AsSpan(lemma.Length - add), out List<int>? changes))
            {
                continue;
            }

            foreach (int number in changes)
            {
                LemmaChange change = _changes[number];
                ReadOnlySpan<char> stem = lemma.AsSpan(0, lemma.Length - add);
                int last = change.Affix.Length > 0 && change.IsInside ? stem.Length - LemmaChange.ShortestStem : 0;
                for (int at = 0; at <= last; at++)
                {
                    stem[..at].CopyTo(buffer);
                    change.Affix.CopyTo(buffer[at..]);
                    stem[at..].CopyTo(buffer[(at + change.Affix.Length)..]);
                    change.Strip.CopyTo(buffer[(stem.Length + change.Affix.Length)..]);
                    ReadOnlySpan<char> form = buffer[..(stem.Length + change.Affix.Length + change.Strip.Length)];
                    if (form.Length > 0 && HasLemma(form, lemma))
                    {
                        forms.Add(form.ToString());
                    }
                }
            }
        }

        return forms;
    }

    /// <summary>The changes that the longest known ending of a word stands for.</summary>
    private int[] RuleOf(ReadOnlySpan<char> form)
    {
        byte[] data = _data;
        int rule = 0;
        int position = _root;
        int depth = 0;
        while (true)
        {
            byte flags = data[position++];
            if ((flags & HasRule) != 0)
            {
                rule = ReadNumber(ref position);
            }

            if ((flags & HasChildren) == 0)
            {
                return _rules[rule];
            }

            int children = ReadNumber(ref position);
            bool isFound = false;
            for (; children > 0 && !isFound; children--)
            {
                int edge = data[position++] + 1;
                ReadOnlySpan<byte> letters = data.AsSpan(position, edge);
                position += edge;
                int length = ReadNumber(ref position);
                if (Follows(form, depth, letters))
                {
                    isFound = true;
                    depth += edge;
                }
                else
                {
                    position += length;
                }
            }

            if (!isFound)
            {
                return _rules[rule];
            }
        }
    }

    private bool Follows(ReadOnlySpan<char> form, int depth, ReadOnlySpan<byte> letters)
    {
        if (depth + letters.Length > form.Length + 1)
        {
            return false;
        }

        foreach (byte letter in letters)
        {
            char c = depth == form.Length ? Start : form[form.Length - 1 - depth];
            if (!_alphabet.TryGetValue(c, out byte place) || place != letter)
            {
                return false;
            }

            depth++;
        }

        return true;
    }

    private int ReadNumber(ref int position)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _data[position++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    private string ReadText(ref int position)
    {
        int length = ReadNumber(ref position);
        string text = Encoding.UTF8.GetString(_data, position, length);
        position += length;
        return text;
    }
}
