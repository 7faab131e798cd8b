using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsSearch.Words.Lemmas;

/// <summary>
/// The lemmas of one language: for endings of words, as far as they decide, how the lemma is made of the word. Of the endings that a
/// word has, the longest decides (ripple-down rules; Juršič et al., LemmaGen, 2010). Words are in their indexed form, see
/// <see cref="WordScanner"/>.
/// </summary>
/// <remarks>
/// It begins with four numbers of four bytes: of letters, changes, rules, and changes of all rules. Then follow the letters; the changes, by what they add:
/// whether the affix is inside, three lengths, three texts; how many changes each rule has; their numbers, two bytes each; and the endings, a trie from
/// the last letter on, written depth first. A node: a byte of <see cref="HasRule"/> and <see cref="HasChildren"/>; its rule; the number of its children;
/// of each child the letters of its edge (their number less one, then their places in the alphabet), the bytes of its node, the node. Texts are UTF-16,
/// lengths and counts a byte, numbers in the trie seven bits a byte, all with the lowest first. Safe to use from many threads at once.
/// </remarks>
internal sealed class LemmaTable
{
    /// <summary>A word that is longer is its own lemma.</summary>
    public const int LongestForm = 64;

    internal const byte HasRule = 1;
    internal const byte HasChildren = 2;

    /// <summary>Numbers at the beginning.</summary>
    internal const int HeaderNumbers = 4;

    /// <summary>Stands in the alphabet for the place before a word's first letter.</summary>
    internal const char Start = '^';

    /// <summary>The bytes of a change before its texts.</summary>
    private const int ChangeHeader = 4;

    /// <summary>No place in the alphabet.</summary>
    private const byte NoLetter = byte.MaxValue;

    private readonly byte[] _data;
    private readonly int _letters;

    /// <summary>Where each change begins.</summary>
    private readonly int[] _changes;

    /// <summary>Where the numbers of each rule's changes begin, and where the last one's end.</summary>
    private readonly int[] _rules;
    private readonly int _root;

    /// <param name="data">See the remarks; not changed any more.</param>
    public LemmaTable(byte[] data)
    {
        _data = data;
        _letters = Number(0);
        _changes = new int[Number(1)];
        int at = (HeaderNumbers * sizeof(int)) + (_letters * sizeof(char));
        for (int i = 0; i < _changes.Length; i++)
        {
            _changes[i] = at;
            at += ChangeHeader + ((data[at + 1] + data[at + 2] + data[at + 3]) * sizeof(char));
        }

        ReadOnlySpan<byte> counts = data.AsSpan(at, Number(2));
        at += counts.Length;
        _rules = new int[counts.Length + 1];
        for (int i = 0; i < counts.Length; i++)
        {
            _rules[i] = at;
            at += counts[i] * sizeof(ushort);
        }

        _rules[^1] = at;
        _root = at;
    }

    private ReadOnlySpan<char> Letters => MemoryMarshal.Cast<byte, char>(_data.AsSpan(HeaderNumbers * sizeof(int), _letters * sizeof(char)));

    /// <summary>The lemmas of a word, one or a few.</summary>
    public List<string> LemmasOf(ReadOnlySpan<char> form)
    {
        var lemmas = new List<string>();
        Span<char> buffer = stackalloc char[form.Length + byte.MaxValue];
        foreach (int number in RuleOf(form))
        {
            int length = Change(number).Apply(form, buffer);
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
        Span<char> buffer = stackalloc char[form.Length + byte.MaxValue];
        foreach (int number in RuleOf(form))
        {
            int length = Change(number).Apply(form, buffer);
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
        for (int add = 0; add <= lemma.Length; add++)
        {
            ReadOnlySpan<char> ending = lemma.AsSpan(lemma.Length - add);
            for (int number = FirstThatAdds(ending); number < _changes.Length && Change(number) is var change && change.Add.SequenceEqual(ending); number++)
            {
                AddForms(forms, lemma, change);
            }
        }

        return forms;
    }

    /// <summary>Adds what a change makes <paramref name="lemma"/> of.</summary>
    private void AddForms(HashSet<string> forms, string lemma, LemmaChange change)
    {
        ReadOnlySpan<char> stem = lemma.AsSpan(0, lemma.Length - change.Add.Length);
        Span<char> form = stackalloc char[stem.Length + change.Affix.Length + change.Strip.Length];
        int last = change.Affix.Length > 0 && change.IsInside ? stem.Length - LemmaChange.ShortestStem : 0;
        for (int at = 0; at <= last && form.Length > 0; at++)
        {
            stem[..at].CopyTo(form);
            change.Affix.CopyTo(form[at..]);
            stem[at..].CopyTo(form[(at + change.Affix.Length)..]);
            change.Strip.CopyTo(form[(stem.Length + change.Affix.Length)..]);
            if (HasLemma(form, lemma))
            {
                forms.Add(form.ToString());
            }
        }
    }

    private int FirstThatAdds(ReadOnlySpan<char> ending)
    {
        int first = 0;
        for (int behind = _changes.Length; first < behind;)
        {
            int middle = (first + behind) / 2;
            (first, behind) = Change(middle).Add.SequenceCompareTo(ending) < 0 ? (middle + 1, behind) : (first, middle);
        }

        return first;
    }

    private LemmaChange Change(int number)
    {
        ReadOnlySpan<byte> change = _data.AsSpan(_changes[number]);
        int affix = change[1], strip = change[2], add = change[3];
        ReadOnlySpan<char> texts = MemoryMarshal.Cast<byte, char>(change.Slice(ChangeHeader, (affix + strip + add) * sizeof(char)));
        return new LemmaChange(texts[..affix], change[0] != 0, texts.Slice(affix, strip), texts[(affix + strip)..]);
    }

    /// <summary>The changes that the longest known ending of a word stands for.</summary>
    private ReadOnlySpan<ushort> RuleOf(ReadOnlySpan<char> form)
    {
        Span<byte> backwards = stackalloc byte[form.Length + 1];
        for (int i = 0; i < form.Length; i++)
        {
            backwards[form.Length - 1 - i] = PlaceOf(form[i]);
        }

        backwards[^1] = PlaceOf(Start);
        int rule = Find(backwards);
        return MemoryMarshal.Cast<byte, ushort>(_data.AsSpan(_rules[rule], _rules[rule + 1] - _rules[rule]));
    }

    private byte PlaceOf(char letter) => Letters.IndexOf(letter) is >= 0 and var place ? (byte)place : NoLetter;

    /// <param name="left">The places of a word's letters from the last on, and that of <see cref="Start"/>.</param>
    private int Find(ReadOnlySpan<byte> left)
    {
        int rule = 0;
        int position = _root;
        while (true)
        {
            byte flags = _data[position++];
            rule = (flags & HasRule) != 0 ? ReadNumber(ref position) : rule;
            if ((flags & HasChildren) == 0 || !TryStep(ref left, ref position))
            {
                return rule;
            }
        }
    }

    /// <summary>Goes on to the child whose letters follow; false when there is none.</summary>
    private bool TryStep(ref ReadOnlySpan<byte> left, ref int position)
    {
        for (int children = ReadNumber(ref position); children > 0; children--)
        {
            ReadOnlySpan<byte> edge = _data.AsSpan(position + 1, _data[position] + 1);
            position += 1 + edge.Length;
            int length = ReadNumber(ref position);
            if (left.StartsWith(edge))
            {
                left = left[edge.Length..];
                return true;
            }

            position += length;
        }

        return false;
    }

    private int Number(int place) => BinaryPrimitives.ReadInt32LittleEndian(_data.AsSpan(place * sizeof(int)));

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
}
