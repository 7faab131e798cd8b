using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using NewsSearch.Words;

namespace NewsSearch.Searching.Stories;

/// <summary>Makes the <see cref="Fingerprint"/> of one body, word by word; the same on every machine.</summary>
/// <param name="buffer">As long as <see cref="BufferLength"/>.</param>
internal ref struct FingerprintMaker(Span<uint> buffer)
{
    /// <summary>Numbers that it needs room for.</summary>
    public const int BufferLength = Fingerprint.Orders + RunsAtOnce;

    /// <summary>Runs that are sifted together, so that what is least stays in registers meanwhile.</summary>
    private const int RunsAtOnce = 512;

    private const int WordsOfARun = 5;

    /// <summary>Odd numbers without a pattern: by the first the words of a run are added up, the others mix.</summary>
    private const ulong Base = 0x9E3779B97F4A7C15;
    private const ulong WordMix = 0xBF58476D1CE4E5B9;
    private const ulong RunMix = 0x94D049BB133111EB;
    private const ulong BaseToTheFifth = unchecked(Base * Base * Base * Base * Base);

    private static readonly uint[] Factors = FactorsOfOrders();

    private readonly Span<uint> _least = Filled(buffer[..Fingerprint.Orders]);
    private readonly Span<uint> _runs = buffer[Fingerprint.Orders..BufferLength];
    private LastWords _last;
    private ulong _run;
    private int _waiting;
    private int _words;
    private int _place;

    /// <summary>The fingerprint of a body; null when it has fewer than five words.</summary>
    public static Fingerprint? Of(string body)
    {
        var maker = new FingerprintMaker(stackalloc uint[BufferLength]);
        var words = new WordReader();
        words.Begin(isProse: true);
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(WordScanner.BufferLength)];
        while (words.TryRead(body))
        {
            maker.Add(bytes[..Encoding.UTF8.GetBytes(words[0], bytes)]);
        }

        return maker.Finish(body.Length);
    }

    /// <summary>Adds the next word of the body, the first of its forms that an index holds.</summary>
    /// <param name="word">In UTF-8.</param>
    public void Add(ReadOnlySpan<byte> word)
    {
        ulong hash = HashOf(word);
        _run = unchecked((_run * Base) + hash - (_last[_place] * BaseToTheFifth));
        _last[_place] = hash;
        _place = _place == WordsOfARun - 1 ? 0 : _place + 1;
        if (++_words >= WordsOfARun)
        {
            _runs[_waiting++] = (uint)(unchecked((_run ^ (_run >> 32)) * RunMix) >> 32);
            if (_waiting == _runs.Length)
            {
                Sift();
            }
        }
    }

    /// <summary>The fingerprint of the words that were added; null when these are fewer than five.</summary>
    /// <param name="length">UTF-16 units of the body.</param>
    public Fingerprint? Finish(int length)
    {
        Sift();
        return _words < WordsOfARun ? null : new Fingerprint(_least, length);
    }

    private void Sift()
    {
        ReadOnlySpan<Vector256<uint>> factors = MemoryMarshal.Cast<uint, Vector256<uint>>(Factors);
        Span<Vector256<uint>> least = MemoryMarshal.Cast<uint, Vector256<uint>>(_least);
        ReadOnlySpan<uint> runs = _runs[.._waiting];

        // A product with an odd number is another order of all numbers of 32 bits.
        for (int i = 0; i < least.Length; i += 2)
        {
            Vector256<uint> first = least[i], second = least[i + 1], firstFactor = factors[i], secondFactor = factors[i + 1];
            foreach (uint run in runs)
            {
                Vector256<uint> all = Vector256.Create(run);
                first = Vector256.Min(first, all * firstFactor);
                second = Vector256.Min(second, all * secondFactor);
            }

            (least[i], least[i + 1]) = (first, second);
        }

        _waiting = 0;
    }

    private static ulong HashOf(ReadOnlySpan<byte> word)
    {
        ulong hash = (ulong)word.Length;
        while (word.Length > sizeof(ulong))
        {
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(word));
            word = word[sizeof(ulong)..];
        }

        ulong rest = 0;
        if (word.Length >= sizeof(uint))
        {
            rest = BinaryPrimitives.ReadUInt32LittleEndian(word) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(word[^sizeof(uint)..]) << 32);
        }
        else
        {
            for (int i = 0; i < word.Length; i++)
            {
                rest |= (ulong)word[i] << (8 * i);
            }
        }

        return Mixed(hash ^ rest);
    }

    private static ulong Mixed(ulong number)
    {
        ulong mixed = unchecked((number ^ (number >> 29)) * WordMix);
        return mixed ^ (mixed >> 32);
    }

    private static Span<uint> Filled(Span<uint> least)
    {
        least.Fill(uint.MaxValue);
        return least;
    }

    private static uint[] FactorsOfOrders()
    {
        uint[] factors = new uint[Fingerprint.Orders];
        ulong state = 0;
        for (int i = 0; i < factors.Length; i++)
        {
            // SplitMix64.
            state = unchecked(state + Base);
            ulong mixed = unchecked((state ^ (state >> 30)) * WordMix);
            mixed = unchecked((mixed ^ (mixed >> 27)) * RunMix);
            factors[i] = (uint)(mixed >> 32) | 1;
        }

        return factors;
    }

    [System.Runtime.CompilerServices.InlineArray(WordsOfARun)]
    private struct LastWords
    {
        private ulong _first;
    }
}
