using Lucene.Net.Codecs;
using Lucene.Net.Store;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Writes a file of records, numbered as they come. The first ones are held until there are enough to make a dictionary from.</summary>
/// <param name="output">Its header is written; closed with the writer.</param>
internal sealed class RecordFileWriter(IndexOutput output, RecordLayout layout) : IDisposable
{
    private readonly RecordDirectoryWriter _directory = new();
    private readonly ZstdPacker _packer = new();
    private readonly GrowingBytes _packed = new();

    /// <summary>Records that are not written yet, each behind its length.</summary>
    private readonly GrowingBytes _held = new();

    /// <summary>The blocks among them.</summary>
    private readonly List<HeldBlock> _blocks = [];
    private readonly List<byte[]> _dictionaries = [];
    private bool _isSampling = true;
    private int _dictionary;
    private int _packedWith;
    private int _blockBegin;
    private int _blockCount;

    public RecordLayout Layout => layout;

    public static RecordFileWriter Create(Lucene.Net.Store.Directory directory, string segment, RecordLayout layout, IOContext context) =>
        new(layout.File.Create(directory, layout.File.NameOf(segment), context), layout);

    public void Add(ReadOnlySpan<byte> record)
    {
        _held.WriteVarint((ulong)record.Length);
        _held.Write(record);
        _blockCount++;
        if (_held.Length - _blockBegin < layout.BlockLength)
        {
            return;
        }

        EndBlock();
        if (_isSampling && _held.Length >= layout.SampleLength)
        {
            Sample();
        }

        if (!_isSampling)
        {
            WriteHeld();
        }
    }

    /// <summary>Adds a block as it is packed, with the dictionary of <see cref="Use"/>.</summary>
    public void Copy(RecordBlock block, ReadOnlySpan<byte> packed)
    {
        WriteHeld();
        _packed.Clear();
        _packed.Write(packed);
        WritePacked(block.Count, block.PlainLength);
    }

    /// <summary>Takes a dictionary into the file.</summary>
    /// <returns>Its number.</returns>
    public int AddDictionary(byte[] dictionary)
    {
        long offset = output.Position;
        output.WriteBytes(dictionary, 0, dictionary.Length);
        _dictionaries.Add(dictionary);
        return _directory.AddDictionary(offset, dictionary.Length);
    }

    /// <summary>Packs with a dictionary of the file from now on, instead of one made from the first records.</summary>
    /// <param name="dictionary">Its number, or 0 for none.</param>
    public void Use(int dictionary)
    {
        if (_isSampling || dictionary != _dictionary)
        {
            _isSampling = false;
            WriteHeld();
            _dictionary = dictionary;
        }
    }

    /// <summary>Writes what is left. Then there is only to close.</summary>
    /// <param name="count">The records that were added, to make sure.</param>
    public void Finish(int count)
    {
        Sample();
        WriteHeld();
        if (_directory.Records != count)
        {
            throw new InvalidOperationException($"{_directory.Records} records are written of {count}");
        }

        _directory.Finish(output);
        CodecUtil.WriteFooter(output);
    }

    public void Dispose()
    {
        _packer.Dispose();
        output.Dispose();
    }

    private void EndBlock()
    {
        _blocks.Add(new HeldBlock(_held.Length - _blockBegin, _blockCount));
        (_blockBegin, _blockCount) = (_held.Length, 0);
    }

    /// <summary>Makes the dictionary from what is held, unless there is one.</summary>
    private void Sample()
    {
        if (_isSampling)
        {
            if (_blockCount > 0)
            {
                EndBlock();
            }

            _isSampling = false;
            nuint[] lengths = [.. _blocks.Select(block => (nuint)block.Length)];
            byte[] trained = DictionaryTraining.Train(_held.Span, lengths, layout.DictionaryLength);
            _dictionary = trained.Length == 0 ? 0 : AddDictionary(trained);
        }
    }

    private void WriteHeld()
    {
        if (_blockCount > 0)
        {
            EndBlock();
        }

        int begin = 0;
        foreach (HeldBlock block in _blocks)
        {
            Pack(_held.Span.Slice(begin, block.Length));
            WritePacked(block.Count, block.Length);
            begin += block.Length;
        }

        _blocks.Clear();
        _held.Clear();
        _blockBegin = 0;
    }

    private void Pack(ReadOnlySpan<byte> plain)
    {
        if (_packedWith != _dictionary)
        {
            _packer.Use(_dictionary == 0 ? [] : _dictionaries[_dictionary - 1]);
            _packedWith = _dictionary;
        }

        _packed.Clear();
        _packer.Pack(plain, _packed);
    }

    private void WritePacked(int count, int plainLength)
    {
        _directory.Add(new RecordBlock(_directory.Records, count, plainLength, _packed.Length, output.Position, _dictionary));
        _packed.CopyTo(output);
    }

    private readonly record struct HeldBlock(int Length, int Count);
}
