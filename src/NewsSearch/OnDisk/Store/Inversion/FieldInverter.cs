using System.Runtime.CompilerServices;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>Turns texts of one field into the postings of their words, until a segment is written of them. Not thread-safe.</summary>
/// <remarks>
/// A word's postings are numbers: the difference of a position from the one before, doubled. The first position in a document is whole
/// instead, doubled and one more; behind it stands the difference of the document from the one before, the first from -1.
/// </remarks>
internal sealed class FieldInverter(PostingArena arena)
{
    private const int FirstSlots = 1 << 12;

    private Entry[] _entries = new Entry[FirstSlots / 2];

    /// <summary>Open addressing: the hash above, the number of the entry plus one below; 0 where nothing is.</summary>
    private ulong[] _slots = new ulong[FirstSlots];
    private int _last = -1;

    /// <summary>How many different words there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many documents have a word.</summary>
    public int Documents { get; private set; }

    /// <summary>Bytes held besides those of the arena.</summary>
    public long BytesUsed => ((long)_entries.Length * Entry.Size) + ((long)_slots.Length * sizeof(ulong));

    /// <param name="document">Greater than any before.</param>
    public void Add(InvertedText text, int document)
    {
        foreach (InvertedText.Word word in text)
        {
            int number = Find(word.Hash, word.Bytes);
            ref Entry entry = ref _entries[number];
            if (entry.Document != document)
            {
                arena.Write(ref entry.End, ((uint)word.Position << 1) | 1);
                arena.Write(ref entry.End, (uint)(document - entry.Document));
                entry.Document = document;
                entry.DocumentFrequency++;
            }
            else
            {
                arena.Write(ref entry.End, (uint)(word.Position - entry.Position) << 1);
            }

            entry.Position = word.Position;
            entry.TotalFrequency++;
        }

        if (text.Count > 0 && document != _last)
        {
            Documents++;
            _last = document;
        }
    }

    /// <summary>A word in UTF-8.</summary>
    public ReadOnlySpan<byte> BytesOf(int word) => arena.At(_entries[word].Text)[.._entries[word].Length];

    /// <summary>See <see cref="WordKey"/>.</summary>
    public ulong KeyOf(int word) => _entries[word].Key;

    /// <summary>The documents and positions of a word.</summary>
    public InvertedPostings PostingsOf(int word) => new(arena, _entries[word].Begin, _entries[word].DocumentFrequency, _entries[word].TotalFrequency);

    private int Find(int hash, ReadOnlySpan<byte> word)
    {
        ulong key = WordKey.Of(word);
        int mask = _slots.Length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong found = _slots[slot];
            if (found == 0)
            {
                _slots[slot] = ((ulong)(uint)hash << 32) | (uint)(Count + 1);
                return AddEntry(key, word);
            }

            if ((uint)(found >> 32) == (uint)hash && IsEntry((int)(uint)found - 1, key, word))
            {
                return (int)(uint)found - 1;
            }
        }
    }

    private bool IsEntry(int number, ulong key, ReadOnlySpan<byte> word)
    {
        ref Entry entry = ref _entries[number];
        return entry.Key == key && entry.Length == word.Length && (word.Length <= sizeof(ulong) || BytesOf(number).SequenceEqual(word));
    }

    private int AddEntry(ulong key, ReadOnlySpan<byte> word)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            Rehash();
        }

        int text = arena.Allocate(word.Length);
        word.CopyTo(arena.At(text));
        SliceCursor end = arena.BeginSlices();
        _entries[Count] = new Entry { Key = key, Text = text, Length = word.Length, Begin = end.Next, End = end, Document = -1 };
        return Count++;
    }

    /// <summary>Twice as many slots as there is room for words.</summary>
    private void Rehash()
    {
        ulong[] before = _slots;
        _slots = new ulong[_entries.Length * 2];
        int mask = _slots.Length - 1;
        foreach (ulong used in before.Where(slot => slot != 0))
        {
            int slot = (int)(used >> 32) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = used;
        }
    }

    private struct Entry
    {
        public static readonly int Size = Unsafe.SizeOf<Entry>();

        public ulong Key;
        public int Text;
        public int Length;
        public int Begin;
        public SliceCursor End;
        public int Document;
        public int Position;
        public int DocumentFrequency;
        public int TotalFrequency;
    }
}
