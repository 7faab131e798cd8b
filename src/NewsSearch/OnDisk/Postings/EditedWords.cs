using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Postings;

/// <summary>
/// Finds in a dictionary the words that are at most so many edits away from one: letters inserted, left out, replaced, or two neighbours
/// exchanged. Not thread-safe.
/// </summary>
/// <remarks>
/// It steps through the dictionary with the sets of places in the word at which one may be, a bit each and a set for every number of edits
/// (Wu and Manber 1992; for exchanges as Navarro 2001, "A guided tour to approximate string matching"). Words that begin alike share the
/// steps, and a beginning without hope is left with all its words: nothing is built beforehand and nothing sought.
/// </remarks>
internal sealed class EditedWords
{
    /// <summary>A longer word has no place in a set; all words may then be near, see <see cref="Matching.WordMatcher.Matches"/>.</summary>
    private const int MostLetters = 60;

    private const int KeyLength = sizeof(ulong);

    /// <summary>For each character where it stands in the word; ASCII apart, as nearly all are.</summary>
    private readonly ulong[] _ascii = new ulong[128];
    private readonly Dictionary<int, ulong> _others = [];
    private readonly ulong _all;
    private readonly ulong _end;
    private readonly int _edits;

    /// <summary>The beginning of a word up to which the dictionary was read, and the places behind each of its bytes.</summary>
    private byte[] _word = new byte[64];
    private Places[] _places = new Places[65];
    private int _length;

    /// <summary>How many bytes the places are known of, and from which on there are none; beyond any word where there are.</summary>
    private int _known;
    private int _hopeless = int.MaxValue;

    /// <param name="edits">1 or 2.</param>
    public EditedWords(string word, int edits)
    {
        int letters = 0;
        foreach (Rune letter in word.EnumerateRunes())
        {
            letters++;
            ulong place = letters <= MostLetters ? 1UL << letters : 0;
            if (letter.IsAscii)
            {
                _ascii[letter.Value] |= place;
            }
            else
            {
                _others[letter.Value] = _others.GetValueOrDefault(letter.Value) | place;
            }
        }

        IsLong = letters > MostLetters;
        _end = IsLong ? 0 : 1UL << letters;
        _all = (_end << 1) - 1;
        _edits = edits;
        _places[0] = new Places { Exact = 1, Once = 1 | 2, Twice = 1 | 2 | 4 };
    }

    private bool IsLong { get; }

    /// <summary>The words, ascending; of a very long one all words.</summary>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public List<BytesRef> In(BlockTerms terms, CancellationToken cancellation)
    {
        var found = new List<BytesRef>();
        for (int block = 0; block < terms.Blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (MayHold(terms, block))
            {
                Read(terms.WordsOf(block), found);
            }
        }

        return found;
    }

    /// <summary>Whether a word may be near that begins as all words of a block do.</summary>
    private bool MayHold(BlockTerms terms, int block)
    {
        if (IsLong || block + 1 == terms.Blocks)
        {
            return true;
        }

        // All begin with what its first word and that of the next block have in common, as far as the index of blocks tells.
        ulong first = terms.KeyOf(block);
        Span<byte> key = stackalloc byte[KeyLength];
        BinaryPrimitives.WriteUInt64BigEndian(key, first);
        ReadOnlySpan<byte> shared = key[..(BitOperations.LeadingZeroCount(first ^ terms.KeyOf(block + 1)) / 8)];
        int known = shared.CommonPrefixLength(_word.AsSpan(0, _length));
        return Continue(known, shared[known..]);
    }

    private void Read(BlockWords words, List<BytesRef> found)
    {
        while (words.MoveNext())
        {
            if (words.Shared < _hopeless && Continue(words.Shared, words.Own) && (IsLong || (_known == _length && _places[_length].Reaches(_end, _edits))))
            {
                found.Add(new BytesRef(_word.AsSpan(0, _length).ToArray()));
            }
        }
    }

    /// <summary>Goes on behind the first bytes of the beginning read last, until there is no hope.</summary>
    /// <returns>Whether there is hope still.</returns>
    private bool Continue(int shared, ReadOnlySpan<byte> own)
    {
        if (shared >= _hopeless)
        {
            return false;
        }

        GoBack(shared);
        int end = shared + own.Length;
        if (end > _word.Length)
        {
            Array.Resize(ref _word, end * 2);
            Array.Resize(ref _places, (end * 2) + 1);
        }

        foreach (byte next in own)
        {
            _word[_length++] = next;
            if (!IsLong && !Step(next))
            {
                _hopeless = _known;
                return false;
            }
        }

        return true;
    }

    private void GoBack(int shared)
    {
        _known = Math.Min(_known, shared);
        while (_known > 0 && _known < _length && (_word[_known] & 0xC0) == 0x80)
        {
            // A character is read as one.
            _known--;
        }

        (_length, _hopeless) = (shared, int.MaxValue);
    }

    /// <summary>Takes the last byte in, or the character that it completes.</summary>
    /// <returns>Whether there is hope still.</returns>
    private bool Step(byte next)
    {
        ulong character;
        int size = 1;
        if (next < 0x80)
        {
            character = _ascii[next];
        }
        else if (Rune.DecodeFromUtf8(_word.AsSpan(_known, _length - _known), out Rune rune, out size) == OperationStatus.Done)
        {
            character = _others.GetValueOrDefault(rune.Value);
            _places.AsSpan(_known + 1, size - 1).Fill(_places[_known]);
        }
        else
        {
            return true;
        }

        ref Places places = ref _places[_known + size];
        places.Follow(in _places[_known], character, _all);
        _known += size;
        return !places.IsEmpty(_edits);
    }

    /// <summary>How many letters of the word may have been read, each number a bit, without an edit, with one at most, and with two.</summary>
    private struct Places
    {
        public ulong Exact;
        public ulong Once;
        public ulong Twice;

        /// <summary>The same before the last character, and where that stands in the word: two may be exchanged.</summary>
        private ulong _exactBefore;
        private ulong _onceBefore;
        private ulong _last;

        public readonly bool IsEmpty(int edits) => (edits == 1 ? Once : Twice) == 0;

        public readonly bool Reaches(ulong end, int edits) => ((edits == 1 ? Once : Twice) & end) != 0;

        /// <summary>Becomes the places behind the next character.</summary>
        /// <param name="character">Where that stands in the word.</param>
        /// <param name="all">All places.</param>
        public void Follow(ref readonly Places before, ulong character, ulong all)
        {
            ulong exchanged = (character << 1) & before._last;
            Exact = (before.Exact << 1) & character;
            Once = (((before.Once << 1) & character) | before.Exact | (before.Exact << 1) | (Exact << 1) | ((before._exactBefore << 2) & exchanged)) & all;
            Twice = (((before.Twice << 1) & character) | before.Once | (before.Once << 1) | (Once << 1) | ((before._onceBefore << 2) & exchanged)) & all;
            (_exactBefore, _onceBefore, _last) = (before.Exact, before.Once, character);
        }
    }
}
