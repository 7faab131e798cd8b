using System.Runtime.ConstrainedExecution;
using NewsSearch.OnDisk.Store.Blocks;
using ZstdSharp.Unsafe;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Compresses blocks, each a frame of Zstandard without its magic number and length but with its checksum (RFC 8878).</summary>
internal sealed unsafe class ZstdPacker : CriticalFinalizerObject, IDisposable
{
    /// <summary>With dictionaries of this size the next one gains 3 % for twice the time.</summary>
    public const int Level = 4;

    /// <summary><c>ZSTD_f_zstd1_magicless</c> of <c>ZSTD_c_format</c> and <c>ZSTD_d_format</c>.</summary>
    public const int Magicless = 1;

    private ZSTD_CCtx_s* _context;
    private ZSTD_CDict_s* _dictionary;

    public ZstdPacker()
    {
        _context = Methods.ZSTD_createCCtx();
        Set(ZSTD_cParameter.ZSTD_c_compressionLevel, Level);
        Set(ZSTD_cParameter.ZSTD_c_experimentalParam2, Magicless);
        Set(ZSTD_cParameter.ZSTD_c_contentSizeFlag, 0);
        Set(ZSTD_cParameter.ZSTD_c_dictIDFlag, 0);
        Set(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
    }

    ~ZstdPacker() => Free();

    /// <param name="dictionary">For the blocks from now on; empty for none.</param>
    public void Use(ReadOnlySpan<byte> dictionary)
    {
        FreeDictionary();
        if (!dictionary.IsEmpty)
        {
            fixed (byte* bytes = dictionary)
            {
                _dictionary = Methods.ZSTD_createCDict(bytes, (nuint)dictionary.Length, Level);
            }
        }

        Check(Methods.ZSTD_CCtx_refCDict(_context, _dictionary));
    }

    public void Pack(ReadOnlySpan<byte> plain, GrowingBytes into)
    {
        int before = into.Length;
        Span<byte> room = into.Extend(checked((int)Methods.ZSTD_compressBound((nuint)plain.Length)));
        fixed (byte* from = plain, to = room)
        {
            into.Truncate(before + (int)Check(Methods.ZSTD_compress2(_context, to, (nuint)room.Length, from, (nuint)plain.Length)));
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static nuint Check(nuint result) =>
        Methods.ZSTD_isError(result) ? throw new InvalidOperationException($"cannot compress: {Methods.ZSTD_getErrorName(result)}") : result;

    private void Set(ZSTD_cParameter parameter, int value) => Check(Methods.ZSTD_CCtx_setParameter(_context, parameter, value));

    private void Free()
    {
        FreeDictionary();
        Methods.ZSTD_freeCCtx(_context);
        _context = null;
    }

    private void FreeDictionary()
    {
        if (_dictionary is not null)
        {
            Methods.ZSTD_CCtx_refCDict(_context, null);
            Methods.ZSTD_freeCDict(_dictionary);
            _dictionary = null;
        }
    }
}
