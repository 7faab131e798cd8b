using System.Buffers;
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
    private readonly Dictionary<ulong, ulong> _rawByName = [];
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
    /// The name, with a number behind it when a member of other raw bytes had the same one; one of the same bytes only where
    /// <paramref name="repeats"/> says that it is another member and no newer version.
    /// </summary>
    public string Distinct(string name, ReadOnlySpan<byte> raw, bool repeats)
    {
        ulong hash = XxHash3.HashToUInt64(raw);
        string distinct = name;
        for (int number = 2; !_rawByName.TryAdd(Hash(distinct), hash); number++)
        {
            if (!repeats && _rawByName[Hash(distinct)] == hash)
            {
                break;
            }

            distinct = $"{name}~{number}";
        }

        return distinct;
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
