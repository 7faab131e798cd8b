using System.Buffers.Text;
using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Knows which objects of a file lead to which, as far as the library follows them without counting: one that is nothing but a
/// reference, the trees of pages and names, and the length of a stream. In a circle it would go on until the stack is full, which nobody
/// can catch; so circles and absurd depths are looked for first.
/// </summary>
internal sealed class PdfReferences
{
    /// <summary>Between the pages of a book and its root there are five levels or so.</summary>
    private const int MaxDepth = 200;

    /// <summary>What stands before <c>obj</c>, and a reference behind it, fits in.</summary>
    private const int Window = 256;

    private const int ChunkLength = 1024 * 1024;

    /// <summary>Bytes; a list of pages that is longer belongs to no document.</summary>
    private const int MaxList = 64 * 1024 * 1024;

    /// <summary>Each once, with the source of the one to the same target before it.</summary>
    private readonly Dictionary<(int Source, int Target), int?> _references = [];

    /// <summary>Of each target, the source of the last reference to it.</summary>
    private readonly Dictionary<int, int> _sources = [];

    /// <summary>How many references it takes at most to come from an object to one that has none; missing where it has none itself.</summary>
    private readonly Dictionary<int, int> _depths = [];

    private int? _refused;

    /// <summary>Looks through the whole file, at what stands in no compressed stream.</summary>
    /// <exception cref="InputRefusedException">There is a circle.</exception>
    public void Add(Stream file)
    {
        byte[] chunk = new byte[ChunkLength];
        int kept = 0;
        int number = 0;
        while (file.Read(chunk.AsSpan(kept)) is > 0 and int read)
        {
            int length = kept + read;
            int done = Math.Min(AddObjects(chunk.AsSpan(0, length), ref number), Math.Max(0, length - Window));
            kept = length - done;
            chunk.AsSpan(done, kept).CopyTo(chunk);
            if (kept > chunk.Length / 2)
            {
                Array.Resize(ref chunk, chunk.Length < MaxList ? chunk.Length * 2 : throw Refusal(number));
            }
        }
    }

    /// <summary>Looks at the objects of an object stream (ISO 32000-1, 7.5.7).</summary>
    /// <exception cref="InputRefusedException">There is a circle, in this stream or in what came before.</exception>
    public void AddStream(ReadOnlySpan<byte> objects, DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.First, out NumericToken first) || first.Int < 0 || first.Int > objects.Length)
        {
            return;
        }

        // The library may have passed over the refusal, and unpack the stream again for the next page.
        if (_refused is { } refused)
        {
            throw Refusal(refused);
        }

        foreach ((int number, int start, int end) in PdfNumbers.ObjectsOf(objects, first.Int))
        {
            ReadOnlySpan<byte> content = objects[start..end];
            AddReference(number, content);
            bool goesOn = true;
            for (int key = content.IndexOf((byte)'/'); key >= 0 && goesOn; key = content.IndexOf((byte)'/'))
            {
                content = content[(key + 1)..];
                goesOn = AddEntry(number, content, isWhole: true);
            }
        }
    }

    /// <summary>Up to where the bytes were understood: a list may go on behind them.</summary>
    private int AddObjects(ReadOnlySpan<byte> bytes, ref int number)
    {
        for (int at = 0; ;)
        {
            int begin = bytes[at..].IndexOf("obj"u8);
            int end = begin < 0 ? bytes.Length : at + begin;
            for (int key = bytes[at..end].IndexOf((byte)'/'); key >= 0; key = bytes[at..end].IndexOf((byte)'/'))
            {
                if (!AddEntry(number, bytes[(at + key + 1)..], isWhole: false))
                {
                    return at + key;
                }

                at += key + 1;
            }

            if (begin < 0)
            {
                return bytes.Length;
            }

            if (PdfNumbers.ObjectBefore(bytes[..end]) is (var found, _, _))
            {
                number = found;
                AddReference(number, bytes[(end + 3)..]);
            }

            at = end + 3;
        }
    }

    /// <summary>An object that is a reference; one that is a list counts with those that a key leads to.</summary>
    private void AddReference(int number, ReadOnlySpan<byte> content)
    {
        PdfNumbers numbers = new(content[..Math.Min(content.Length, Window)]);
        if (numbers.IsAtList)
        {
            AddList(number, content, isWhole: true);
        }
        else if (numbers.TryReadReference(out int target))
        {
            Target(number, target);
        }
        else if (numbers.IsAtEnd && content.Length > Window)
        {
            // Nobody writes so many blanks or such a comment there, unless to hide what comes.
            throw Refusal(number);
        }
    }

    /// <summary>The entry of a dictionary whose key begins here, if it is one that the library follows; false where it does not end.</summary>
    private bool AddEntry(int number, ReadOnlySpan<byte> key, bool isWhole)
    {
        if (Behind(key, "Kids"u8) is > 0 and int kids)
        {
            return AddList(number, key[kids..], isWhole);
        }

        if (Behind(key, "Length"u8) is > 0 and int length)
        {
            return AddList(number, key[length..], isWhole);
        }

        if (Behind(key, "Index"u8) is > 0 and int index)
        {
            CheckCounts(key[index..]);
        }

        return true;
    }

    /// <summary>How long a name is as it is written, for a letter may stand as the number of it (<c>K#69ds</c>); 0 where it is another.</summary>
    private static int Behind(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        int at = 0;
        foreach (byte letter in name)
        {
            if (at < bytes.Length && bytes[at] == letter)
            {
                at++;
            }
            else if (at + 2 < bytes.Length && bytes[at] == '#' && Utf8Parser.TryParse(bytes.Slice(at + 1, 2), out byte code, out int digits, 'x') && digits == 2 && code == letter)
            {
                at += 3;
            }
            else
            {
                return 0;
            }
        }

        return at;
    }

    /// <summary>The references that follow, one or a list; false where the bytes end before them.</summary>
    private bool AddList(int number, ReadOnlySpan<byte> content, bool isWhole)
    {
        PdfNumbers numbers = new(content);
        if (!numbers.IsAtList)
        {
            if (numbers.TryReadReference(out int single))
            {
                Target(number, single);
            }

            return !numbers.IsAtEnd;
        }

        numbers.EnterList();
        PdfNumbers ahead = numbers;
        while (ahead.TryReadReference(out _))
        {
        }

        if (ahead.IsAtEnd && !isWhole)
        {
            return false;
        }

        while (numbers.TryReadReference(out int target))
        {
            Target(number, target);
        }

        return !numbers.IsAtEnd;
    }

    /// <summary>A table of objects states first numbers and counts, and the library believes them (ISO 32000-1, 7.5.8.2).</summary>
    private static void CheckCounts(ReadOnlySpan<byte> content)
    {
        PdfNumbers numbers = new(content[..Math.Min(content.Length, Window)]);
        if (!numbers.IsAtList)
        {
            return;
        }

        numbers.EnterList();
        for (long objects = 0; numbers.TryRead(out _) && numbers.TryRead(out int count);)
        {
            objects += count;
            if (objects > PdfNumbers.MaxObjects)
            {
                throw new InputRefusedException(SkipCause.Damaged("PDF"), $"{objects} objects");
            }
        }
    }

    private void Target(int number, int target)
    {
        if (!_references.TryAdd((number, target), _sources.TryGetValue(target, out int before) ? before : null))
        {
            return;
        }

        // No file has more of them than there can be objects: what it costs to remember them has an end.
        _sources[target] = number;
        Deepen(number, _references.Count > PdfNumbers.MaxObjects ? int.MaxValue : 1 + _depths.GetValueOrDefault(target));
    }

    /// <summary>
    /// Tells all that leads to an object that it is deeper than it was; in a circle it becomes too deep. However the references are
    /// ordered, and over however many streams they come, each is followed back <see cref="MaxDepth"/> times at most.
    /// </summary>
    private void Deepen(int number, int depth)
    {
        if (depth > MaxDepth)
        {
            _refused = number;
            throw Refusal(number);
        }

        if (depth <= _depths.GetValueOrDefault(number))
        {
            return;
        }

        _depths[number] = depth;
        int? source = _sources.TryGetValue(number, out int last) ? last : null;
        while (source is { } from)
        {
            Deepen(from, depth + 1);
            source = _references[(from, number)];
        }
    }

    private static InputRefusedException Refusal(int number) => new(SkipCause.Damaged("PDF"), $"object {number} refers to itself, or too far");
}
