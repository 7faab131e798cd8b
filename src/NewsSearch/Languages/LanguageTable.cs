using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Languages;

/// <summary>
/// How much each run of letters speaks for each language of a script; a word's beginning and end count as letters. Kept in the
/// resource <c>languages-SCRIPT.br</c>: the format is <see cref="LanguageTableFormat"/>'s.
/// </summary>
internal sealed class LanguageTable
{
    /// <summary>Letters of a word, with its edges.</summary>
    public const int LongestWord = 32;

    /// <summary>Runs are found by multiplying their letters' numbers, a byte each, with this (Fibonacci hashing).</summary>
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>In a head: longer runs begin with this one.</summary>
    private const uint GoesOn = 1;

    private const int CountBits = 6;

    /// <summary>
    /// The lower half of a run's product in the high half, which is not 0, and in the low one its head: where its weights begin in <see cref="_weights"/>, how
    /// many there are, and <see cref="GoesOn"/>. The place is told by the product's highest bits; one line of the cache answers.
    /// </summary>
    private readonly ulong[] _slots;

    /// <summary>Language in the high byte, weight in the low one.</summary>
    private readonly short[] _weights;

    private readonly int _shift;

    private readonly int _shortest;

    private readonly int _longest;

    public LanguageTable(LanguageTableContent content)
    {
        Languages = content.Languages;
        UnitsPerNat = content.UnitsPerNat;
        (_shortest, _longest) = (content.Shortest, content.Longest);
        Dictionary<ulong, uint> heads = HeadsOf(content, _shortest, out _weights);
        int bits = 64 - BitOperations.LeadingZeroCount((ulong)(heads.Count * 2));
        _shift = 64 - bits;
        _slots = new ulong[1 << bits];
        foreach ((ulong key, uint head) in heads)
        {
            ulong product = key * Multiplier;
            int slot = (int)(product >> _shift);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = (product << 32) | head;
        }
    }

    /// <summary>The codes of the languages, <see cref="LanguageTag.Unknown"/> for what looks like a language and is none of these.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How many units of the scores make a factor of e in the odds.</summary>
    public float UnitsPerNat { get; }

    public static LanguageTable Read(WritingScript script)
    {
        string name = $"languages-{script.ToString().ToLowerInvariant()}.br";
        using Stream packed = typeof(LanguageTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using BrotliStream stream = new(packed, CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return new(LanguageTableFormat.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>Adds to each language's score what the runs of a word speak for it.</summary>
    /// <param name="word">The numbers of its letters (<see cref="ScriptLetters"/>), between two <see cref="ScriptLetters.Edge"/>; at most <see cref="LongestWord"/>.</param>
    /// <remarks>
    /// The slots of the shortest runs are read first, all at once: the table is larger than the near caches, and of misses that do not wait for each other a
    /// dozen cost as much as one. Longer runs are looked up as far as they are known, for what nobody asks for would only drive other things out.
    /// </remarks>
    public void Add(ReadOnlySpan<byte> word, Span<int> scores)
    {
        Span<ulong> slots = stackalloc ulong[LongestWord];
        Span<ulong> keys = stackalloc ulong[LongestWord];
        int runs = word.Length - _shortest + 1;
        for (int start = 0; start < runs; start++)
        {
            ulong key = 0;
            foreach (byte letter in word.Slice(start, _shortest))
            {
                key = (key << 8) | letter;
            }

            keys[start] = key;
            slots[start] = _slots[(int)((key * Multiplier) >> _shift)];
        }

        for (int start = 0; start < runs; start++)
        {
            ulong key = keys[start];
            uint head = HeadOf(slots[start], key * Multiplier);
            for (int end = start + _shortest; head != 0; end++)
            {
                int weights = (int)(head >> (CountBits + 1));
                int count = (int)(head >> 1) & ((1 << CountBits) - 1);
                foreach (short weight in _weights.AsSpan(weights, count))
                {
                    scores[weight >> 8] += (sbyte)weight;
                }

                if ((head & GoesOn) == 0 || end == word.Length || end - start == _longest)
                {
                    break;
                }

                key = (key << 8) | word[end];
                head = HeadOf(_slots[(int)((key * Multiplier) >> _shift)], key * Multiplier);
            }
        }
    }

    /// <summary>The head of a run; 0 for none.</summary>
    /// <param name="found">What stands in the first slot where it may stand.</param>
    private uint HeadOf(ulong found, ulong product)
    {
        ulong[] slots = _slots;
        for (int slot = (int)(product >> _shift); found != 0; found = slots[slot])
        {
            if ((uint)(found >> 32) == (uint)product)
            {
                return (uint)found;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        return 0;
    }

    /// <summary>Each run begins with a run that is found too, so that a search can end at the first that is not.</summary>
    private static Dictionary<ulong, uint> HeadsOf(LanguageTableContent content, int shortest, out short[] weights)
    {
        weights = new short[content.Weights.Count];
        Dictionary<ulong, uint> heads = new(content.Runs.Count * 3 / 2);
        int at = 0;
        foreach ((ulong key, int count) in content.Runs)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(heads, key, out _) |= ((uint)at << (CountBits + 1)) | ((uint)count << 1);
            for (int end = at + count; at < end; at++)
            {
                (byte language, sbyte weight) = content.Weights[at];
                weights[at] = (short)((language << 8) | (byte)weight);
            }

            for (ulong before = key >> 8; before >> (8 * (shortest - 1)) != 0; before >>= 8)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(heads, before, out _) |= GoesOn;
            }
        }

        return heads;
    }
}
