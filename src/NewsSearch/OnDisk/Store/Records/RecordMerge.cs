using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>
/// Writes the live records of several files into one. A full block of which all records live is copied as it is packed, and its dictionary
/// with it, unless the dictionaries would be too large a part of the file: then one is made for all.
/// </summary>
internal sealed class RecordMerge
{
    /// <summary>Dictionaries are kept up to this part of a file, one in so many.</summary>
    private const int DictionaryShare = 32;

    /// <summary>Means that the blocks of a dictionary are packed anew.</summary>
    private const int Anew = -1;

    private readonly RecordFileWriter _target;
    private readonly IReadOnlyList<RecordReader> _sources;
    private readonly int[][] _dictionaries;

    /// <summary>What is packed anew is packed with this dictionary.</summary>
    private readonly int _common;

    private RecordMerge(RecordFileWriter target, IReadOnlyList<RecordReader> sources)
    {
        (_target, _sources) = (target, sources);
        _dictionaries = [.. sources.Select(source => new int[source.File.DictionaryCount + 1])];
        if (!KeepsDictionaries())
        {
            _common = Train();
            bool copies = _common == 0 && sources.All(source => source.File.DictionaryCount == 0);
            Array.ForEach(_dictionaries, each => Array.Fill(each, copies ? 0 : Anew));
            return;
        }

        for (int source = 0; source < sources.Count; source++)
        {
            TakeDictionaries(source);
        }

        int largest = Enumerable.Range(0, sources.Count).Where(source => sources[source].File.DictionaryCount > 0).MaxBy(source => sources[source].File.PackedLength);
        _common = _dictionaries[largest][1];
    }

    /// <param name="live">Of each source, which records to take; null for all.</param>
    /// <param name="work">Told of the bytes that were merged.</param>
    /// <exception cref="IOException">A source is damaged.</exception>
    public static void Run(RecordFileWriter target, IReadOnlyList<RecordReader> sources, IReadOnlyList<IBits?> live, Action<double> work)
    {
        var merge = new RecordMerge(target, sources);
        for (int source = 0; source < sources.Count; source++)
        {
            merge.Append(source, live[source], work);
        }
    }

    private static bool AllLive(RecordBlock block, IBits? live)
    {
        for (int record = block.First; live is not null && record < block.End; record++)
        {
            if (!live.Get(record))
            {
                return false;
            }
        }

        return true;
    }

    private bool KeepsDictionaries()
    {
        long packed = _sources.Where(source => source.File.DictionaryCount > 0).Sum(source => source.File.PackedLength);
        long dictionaries = _sources.Sum(source => source.File.DictionaryLength);
        return dictionaries > 0 && dictionaries <= packed / DictionaryShare;
    }

    private void TakeDictionaries(int source)
    {
        RecordFile file = _sources[source].File;
        _dictionaries[source][0] = file.DictionaryCount == 0 ? Anew : 0;
        for (int number = 1; number <= file.DictionaryCount; number++)
        {
            _dictionaries[source][number] = _target.AddDictionary(file.Dictionary(number).ToArray());
        }
    }

    /// <summary>Makes a dictionary from blocks all over the sources.</summary>
    /// <returns>Its number, or 0 where none pays.</returns>
    private int Train()
    {
        var samples = new GrowingBytes();
        var lengths = new List<nuint>();
        long plain = _sources.Sum(source => source.File.Blocks().Sum(block => (long)block.PlainLength));
        long step = Math.Max(1, plain / _target.Layout.SampleLength), passed = 0;
        foreach (RecordReader source in _sources)
        {
            foreach (RecordBlock block in source.File.Blocks())
            {
                if (passed++ % step == 0)
                {
                    samples.Write(source.Unpack(block));
                    lengths.Add((nuint)block.PlainLength);
                }
            }
        }

        byte[] trained = DictionaryTraining.Train(samples.Span, [.. lengths], _target.Layout.DictionaryLength);
        return trained.Length == 0 ? 0 : _target.AddDictionary(trained);
    }

    private void Append(int source, IBits? live, Action<double> work)
    {
        RecordReader reader = _sources[source];
        foreach (RecordBlock block in reader.File.Blocks())
        {
            work(block.PlainLength);
            int dictionary = _dictionaries[source][block.Dictionary];
            _target.Use(dictionary == Anew ? _common : dictionary);
            if (dictionary != Anew && block.PlainLength >= _target.Layout.BlockLength && AllLive(block, live))
            {
                _target.Copy(block, reader.File.Packed(block));
            }
            else
            {
                Add(reader, block, live);
            }
        }
    }

    private void Add(RecordReader reader, RecordBlock block, IBits? live)
    {
        for (int record = block.First; record < block.End; record++)
        {
            if (live?.Get(record) != false)
            {
                _target.Add(reader.Read(record));
            }
        }
    }
}
