using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Knows which objects of a file lead to which, as far as the library follows them without counting: one that is nothing but a
/// reference, and the trees of pages and names. In a circle it would go on until the stack is full, which nobody can catch; so
/// circles and absurd depths are looked for first.
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

    private readonly Dictionary<int, List<int>> _targets = [];

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

        Check();
    }

    /// <summary>Looks at the objects of an object stream (ISO 32000-1, 7.5.7).</summary>
    /// <exception cref="InputRefusedException">There is a circle.</exception>
    public void AddStream(ReadOnlySpan<byte> objects, DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.First, out NumericToken first) || first.Int < 0 || first.Int > objects.Length)
        {
            return;
        }

        int known = _targets.Count;
        foreach ((int number, int start, int end) in PdfNumbers.ObjectsOf(objects, first.Int))
        {
            ReadOnlySpan<byte> content = objects[start..end];
            AddReference(number, content);
            for (int at = 0; content[at..].IndexOf("/Kids"u8) is >= 0 and int kids; at += kids + 5)
            {
                AddList(number, content[(at + kids + 5)..], isWhole: true);
            }
        }

        if (_targets.Count > known)
        {
            Check();
        }
    }

    /// <summary>Up to where the bytes were understood: a list may go on behind them.</summary>
    private int AddObjects(ReadOnlySpan<byte> bytes, ref int number)
    {
        for (int at = 0; ;)
        {
            ReadOnlySpan<byte> rest = bytes[at..];
            int begin = rest.IndexOf("obj"u8);
            int kids = rest[..(begin < 0 ? rest.Length : begin)].IndexOf("/Kids"u8);
            if (kids >= 0)
            {
                if (!AddList(number, rest[(kids + 5)..], isWhole: false))
                {
                    return at + kids;
                }

                at += kids + 5;
            }
            else if (begin < 0)
            {
                return bytes.Length;
            }
            else
            {
                number = PdfNumbers.ObjectBefore(bytes[..(at + begin)])?.Number ?? number;
                AddReference(number, rest[(begin + 3)..]);
                at += begin + 3;
            }
        }
    }

    /// <summary>An object that is a reference; one that is a list counts with those that a key leads to.</summary>
    private void AddReference(int number, ReadOnlySpan<byte> content)
    {
        PdfNumbers numbers = new(content[..Math.Min(content.Length, Window)]);
        if (numbers.TryReadReference(out int target))
        {
            Target(number, target);
        }
        else if (numbers.IsAtList)
        {
            AddList(number, content, isWhole: true);
        }
    }

    /// <summary>The references that follow, one or a list; false where the list does not end.</summary>
    private bool AddList(int number, ReadOnlySpan<byte> content, bool isWhole)
    {
        int end = content.IndexOf((byte)']');
        PdfNumbers numbers = new(content);
        if (!numbers.IsAtList)
        {
            if (numbers.TryReadReference(out int list))
            {
                Target(number, list);
            }

            return true;
        }

        if (end < 0 && !isWhole)
        {
            return false;
        }

        numbers = new PdfNumbers(content[..(end < 0 ? content.Length : end)]);
        numbers.EnterList();
        while (numbers.TryReadReference(out int target))
        {
            Target(number, target);
        }

        return true;
    }

    private void Target(int number, int target)
    {
        if (!_targets.TryGetValue(number, out List<int>? targets))
        {
            _targets.Add(number, targets = []);
        }

        targets.Add(target);
    }

    /// <summary>Walks all paths, each object once.</summary>
    private void Check()
    {
        Dictionary<int, int> depths = [];
        Stack<(int Number, int Next, int Depth)> path = new();
        foreach (int root in _targets.Keys)
        {
            path.Push((root, 0, 0));
            while (path.TryPop(out (int Number, int Next, int Depth) step))
            {
                if (step.Next == 0 && !depths.TryAdd(step.Number, -1))
                {
                    continue;
                }

                List<int> targets = _targets[step.Number];
                int depth = step.Next == 0 ? 0 : Math.Max(step.Depth, 1 + depths.GetValueOrDefault(targets[step.Next - 1]));
                if (path.Count + depth > 2 * MaxDepth || depth > MaxDepth)
                {
                    throw Refusal(step.Number);
                }

                if (step.Next == targets.Count)
                {
                    depths[step.Number] = depth;
                    continue;
                }

                int target = targets[step.Next];
                path.Push((step.Number, step.Next + 1, depth));
                if (_targets.ContainsKey(target))
                {
                    if (depths.GetValueOrDefault(target) < 0)
                    {
                        throw Refusal(target);
                    }

                    if (!depths.ContainsKey(target))
                    {
                        path.Push((target, 0, 0));
                    }
                }
            }
        }
    }

    private static InputRefusedException Refusal(int number) => new(SkipCause.Damaged("PDF"), $"object {number} refers to itself, or too far");
}
