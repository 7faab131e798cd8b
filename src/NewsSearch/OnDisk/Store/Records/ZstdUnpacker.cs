using System.Runtime.ConstrainedExecution;
using Lucene.Net.Index;
using ZstdSharp.Unsafe;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Unpacks what <see cref="ZstdPacker"/> packs. For one thread at a time.</summary>
/// <param name="file">Whose dictionaries are used where they are mapped, so it has to be open for every call.</param>
internal sealed unsafe class ZstdUnpacker(RecordFile file) : CriticalFinalizerObject, IDisposable
{
    private readonly ZSTD_DDict_s*[] _dictionaries = new ZSTD_DDict_s*[file.DictionaryCount];
    private ZSTD_DCtx_s* _context = CreateContext();

    ~ZstdUnpacker() => Free();

    /// <param name="into">As long as the block is when unpacked.</param>
    /// <exception cref="CorruptIndexException">The block is not what was packed.</exception>
    public void Unpack(RecordBlock block, Span<byte> into)
    {
        ReadOnlySpan<byte> packed = file.Packed(block);
        ZSTD_DDict_s* dictionary = block.Dictionary == 0 ? null : Dictionary(block.Dictionary);
        nuint length;
        fixed (byte* from = packed, to = into)
        {
            length = Methods.ZSTD_decompress_usingDDict(_context, to, (nuint)into.Length, from, (nuint)packed.Length, dictionary);
        }

        if (length != (nuint)into.Length)
        {
            throw new CorruptIndexException($"a block of {into.Length} bytes does not unpack");
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static ZSTD_DCtx_s* CreateContext()
    {
        ZSTD_DCtx_s* context = Methods.ZSTD_createDCtx();
        Methods.ZSTD_DCtx_setParameter(context, ZSTD_dParameter.ZSTD_d_experimentalParam1, ZstdPacker.Magicless);
        return context;
    }

    private ZSTD_DDict_s* Dictionary(int number)
    {
        ReadOnlySpan<byte> bytes = file.Dictionary(number);
        if (_dictionaries[number - 1] is null)
        {
            fixed (byte* mapped = bytes)
            {
                _dictionaries[number - 1] = Methods.ZSTD_createDDict_byReference(mapped, (nuint)bytes.Length);
            }
        }

        return _dictionaries[number - 1] is var dictionary && dictionary is not null ? dictionary : throw new CorruptIndexException("a dictionary is damaged");
    }

    private void Free()
    {
        Methods.ZSTD_freeDCtx(_context);
        _context = null;
        for (int i = 0; i < _dictionaries.Length; i++)
        {
            Methods.ZSTD_freeDDict(_dictionaries[i]);
            _dictionaries[i] = null;
        }
    }
}
