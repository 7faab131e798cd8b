using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsSearch.Cleaning.Repeated;

/// <summary>Lines as they are compared: each number is one <c>#</c>, each run of white space one space.</summary>
internal static class LinePattern
{
    /// <summary>A beginning has as many words at least; one word begins too much.</summary>
    public const int FewestWords = 2;

    /// <summary>A beginning has as many words at most.</summary>
    public const int MostWords = 6;

    /// <summary>The beginnings that a line may have.</summary>
    public const int Beginnings = MostWords - FewestWords + 1;

    private const char Number = '#';
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>Hashes of a line and of its beginnings, which are followed by more text.</summary>
    /// <param name="source">The outlet, whose lines are compared with each other alone.</param>
    /// <param name="beginnings">Gets the hash of the first <see cref="FewestWords"/> words and of each word more; it has room for <see cref="Beginnings"/>.</param>
    /// <returns>The hash of the whole line, and how many beginnings it has.</returns>
    public static (ulong Whole, int Beginnings) Hash(string source, ReadOnlySpan<char> line, Span<ulong> beginnings)
    {
        var hash = new SymbolHash();
        foreach (char c in source)
        {
            hash.Add(c);
        }

        // No line holds it, so that no outlet's name and line are another's.
        hash.Add('\n');
        int words = 0;
        var symbols = new Symbols(line);
        while (symbols.MoveNext())
        {
            if (symbols.Current == ' ' && ++words is >= FewestWords and <= MostWords)
            {
                beginnings[words - FewestWords] = OfBeginning(hash.Value);
            }

            hash.Add(symbols.Current);
        }

        return (hash.Value, Math.Clamp(words - FewestWords + 1, 0, Beginnings));
    }

    /// <summary>The line ends as prose does, a sentence, a question or one broken off: a story's, unless all of it is repeated.</summary>
    public static bool IsSentence(ReadOnlySpan<char> line) =>
        Scripts.EndsAsSentence(line) || Scripts.Asks(line) || Scripts.WithoutClosing(line) is [.., ',' or ';' or '-' or '–' or '—'] or [.., '.', '.', '.'];

    /// <summary>Numbers are what the line tells: a row of a table, an amount, a share.</summary>
    public static bool TellsNumbers(string pattern)
    {
        string[] words = pattern.Split(' ');
        int numbers = words.Count(word => word.Contains(Number, StringComparison.Ordinal) && !word.AsSpan().ContainsAnyInRange('A', '\uFFFF'));
        return numbers * 2 > words.Length || pattern.Contains("#.#", StringComparison.Ordinal) || pattern.Contains("#,#", StringComparison.Ordinal)
            || pattern.AsSpan().ContainsAny('%', '$', '€') || pattern.AsSpan().ContainsAny('£', '¥', '₹');
    }

    /// <summary>What lines begin with may be a label: it has a word of letters, and no number, which would be a list's or a day's.</summary>
    public static bool MayBeLabel(string pattern)
    {
        int letters = 0;
        foreach (char c in pattern)
        {
            letters = char.IsLetter(c) ? letters + 1 : letters >= 2 ? letters : 0;
        }

        return letters >= 2 && !pattern.Contains(Number, StringComparison.Ordinal);
    }

    /// <summary>The line, or its first words, as it is compared.</summary>
    /// <param name="words">How many; 0 for all.</param>
    public static string Text(ReadOnlySpan<char> line, int words = 0)
    {
        var text = new StringBuilder();
        var symbols = new Symbols(line);
        while (symbols.MoveNext() && (symbols.Current != ' ' || --words != 0))
        {
            text.Append(symbols.Current);
        }

        return text.ToString();
    }

    /// <summary>The hash of a pattern, equal to that of the lines it stands for.</summary>
    public static ulong HashOf(RepeatedLine pattern)
    {
        Span<ulong> beginnings = stackalloc ulong[Beginnings];
        (ulong whole, _) = Hash(pattern.Source, pattern.Text, beginnings);
        return pattern.IsBeginning ? OfBeginning(whole) : whole;
    }

    private static ulong OfBeginning(ulong hash) => Mix(hash, 0);

    private static ulong Mix(ulong hash, ulong symbols) => BitOperations.RotateLeft((hash ^ symbols) * Prime, 23);

    /// <summary>A hash that takes in four characters at a time, which is what bounds the speed of learning lines.</summary>
    private struct SymbolHash
    {
        private ulong _hash;
        private ulong _pending;
        private int _count;

        /// <summary>Any of its bits depends on all characters.</summary>
        public readonly ulong Value
        {
            get
            {
                ulong hash = Mix(_hash + (uint)_count, _pending);
                hash = (hash ^ (hash >> 32)) * Prime;
                return hash ^ (hash >> 29);
            }
        }

        public void Add(char c)
        {
            _pending = (_pending << 16) | c;
            if ((++_count & 3) == 0)
            {
                _hash = Mix(_hash, _pending);
                _pending = 0;
            }
        }
    }

    /// <summary>The characters of a line as they are compared.</summary>
    private ref struct Symbols(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line.Trim();
        private int _next;

        public char Current { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if ((uint)_next >= (uint)_line.Length)
            {
                return false;
            }

            Current = _line[_next++];
            if (Current is not ((> Number and < '0') or (> '9' and < '\u0080')))
            {
                Collapse(Current);
            }

            return true;
        }

        private void Collapse(char c)
        {
            Current = char.IsDigit(c) ? Number : char.IsWhiteSpace(c) ? ' ' : c;
            while (_next < _line.Length && (Current == Number ? char.IsDigit(_line[_next]) : Current == ' ' && char.IsWhiteSpace(_line[_next])))
            {
                _next++;
            }
        }
    }
}
