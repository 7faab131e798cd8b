using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>
/// Decodes the names of an archive's members, whose bytes may be of any encoding, so that members of different names have different
/// places: an article that brings no key of its own is known by its place.
/// </summary>
internal sealed class MemberNames
{
    private const int SampleLength = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _sample = new();

    /// <summary>
    /// For each name given out the last number that stands in it, so that a million members of one name are told apart in linear time. Some
    /// 40 bytes a member, of which there are <see cref="SourceLimits.MaxEntries"/> at most.
    /// </summary>
    private readonly Dictionary<ulong, int> _lastNumbers = [];

    /// <summary>The number that each name has, kept where the same bytes may come again as a newer version; as many, and as large.</summary>
    private readonly Dictionary<(ulong Name, ulong Raw), int> _numbers = [];
    private Encoding? _legacy;
    private int _guessedFrom;

    /// <summary>Takes a name into account for the guess, if it is in no Unicode encoding. All of them are best noted before the first is decoded.</summary>
    public void Note(ReadOnlySpan<byte> raw)
    {
        if (!Utf8.IsValid(raw) && _sample.WrittenCount < SampleLength)
        {
            _sample.Write(raw);
            _sample.Write("\n"u8);
        }
    }

    /// <summary>The name as text: UTF-8 or, where it is none, what all names noted so far look like.</summary>
    public string Decode(ReadOnlySpan<byte> raw) => Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : Legacy().GetString(raw);

    /// <summary>
    /// The name, with a number in it when a member of other raw bytes had the same one; one of the same bytes only where
    /// <paramref name="repeats"/> says that it is another member and no newer version.
    /// </summary>
    public string Distinct(string name, ReadOnlySpan<byte> raw, bool repeats)
    {
        (ulong Name, ulong Raw) member = (Hash(name), XxHash3.HashToUInt64(raw));
        if (!repeats && _numbers.TryGetValue(member, out int known))
        {
            return Numbered(name, known);
        }

        int number = _lastNumbers.GetValueOrDefault(member.Name);
        do
        {
            number++;
        }
        while (!_lastNumbers.TryAdd(Hash(Numbered(name, number)), 1));

        _lastNumbers[member.Name] = number;
        if (!repeats)
        {
            _numbers[member] = number;
        }

        return Numbered(name, number);
    }

    /// <summary>The number stands before the extension, by which formats are told; a dot that begins the name begins none.</summary>
    private static string Numbered(string name, int number)
    {
        int start = SourceFormats.ExtensionStart(name);
        start = start == 0 || name[start - 1] == '/' ? name.Length : start;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name[..start]}~{number}{name[start..]}");
    }

    private static ulong Hash(string name) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));

    /// <summary>Guessed anew only when twice as much is known, so that the names of a long archive cost no more than their length.</summary>
    private Encoding Legacy()
    {
        if (_legacy is null || _sample.WrittenCount >= 2 * _guessedFrom)
        {
            _legacy = EncodingGuess.OfNames(_sample.WrittenSpan);
            _guessedFrom = _sample.WrittenCount;
        }

        return _legacy;
    }
}
