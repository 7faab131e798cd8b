using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Records;

namespace NewsSearch.Tests.OnDisk.Store.Records;

public sealed class RecordMergeTests : IDisposable
{
    /// <summary>Small enough for a dictionary of 16 KB to be a small part of half a megabyte.</summary>
    private static readonly RecordLayout Layout = new(new SegmentFile("lng", "Test"), BlockLength: 1024, SampleLength: 256 << 10, DictionaryLength: 16 << 10);

    private readonly TemporaryFolder _folder = new();
    private readonly MappedDirectory _directory;
    private readonly List<RecordFile> _files = [];

    public RecordMergeTests() => _directory = new MappedDirectory(new IndexHome(_folder.Path));

    public void Dispose()
    {
        _files.ForEach(file => file.Dispose());
        _directory.Dispose();
        _folder.Dispose();
    }

    /// <summary>Dictionaries of 16 KB are kept by files of half a megabyte and more when packed, and become one where files are smaller.</summary>
    [Theory]
    [InlineData(3, 10_000, 3)]
    [InlineData(3, 1_500, 1)]
    [InlineData(3, 20, 0)]
    public void DictionariesAreKeptWhileTheyAreASmallPart(int sources, int records, int dictionaries)
    {
        RecordFile merged = Merge(Enumerable.Range(0, sources).Select(source => Written($"_{source}", source * records, records)), null);
        Assert.Equal(dictionaries, merged.DictionaryCount);
        Assert.Equal(Enumerable.Range(0, sources * records).Select(RecordOf), Read(merged));
    }

    [Fact]
    public void BlocksWithoutDeletionsAreCopiedAsTheyAre()
    {
        RecordFile source = Written("_0", 0, 10_000);
        RecordBlock[] before = [.. source.Blocks()];
        var live = new FixedBitSet(10_000);
        live.Set(0, 10_000);
        live.Clear(before[1].First);
        RecordFile merged = Merge([source], live);
        RecordBlock[] after = [.. merged.Blocks()];
        Assert.Equal(source.Packed(before[0]).ToArray(), merged.Packed(after[0]).ToArray());
        Assert.Equal(before[1].Count - 1, after[1].Count);
        Assert.Equal(source.Packed(before[2]).ToArray(), merged.Packed(after[2]).ToArray());
        Assert.Equal(Enumerable.Range(0, 10_000).Where(i => i != before[1].First).Select(RecordOf), Read(merged));
    }

    [Fact]
    public void AFileWithoutADictionaryTakesThatOfTheOthers()
    {
        RecordFile merged = Merge([Written("_0", 0, 20), Written("_1", 20, 10_000), Written("_2", 10_020, 20)], null);
        Assert.Equal(1, merged.DictionaryCount);
        Assert.All(merged.Blocks(), block => Assert.Equal(1, block.Dictionary));
        Assert.Equal(Enumerable.Range(0, 10_040).Select(RecordOf), Read(merged));
    }

    private static string RecordOf(int i)
    {
        var random = new Random(i);
        return string.Join(' ', Enumerable.Range(0, random.Next(60)).Select(_ => $"w{random.Next(90) * random.Next(90)}"));
    }

    private static List<string> Read(RecordFile file)
    {
        using var reader = new RecordReader(file);
        return [.. Enumerable.Range(0, file.Count).Select(i => System.Text.Encoding.UTF8.GetString(reader.Read(i)))];
    }

    private RecordFile Written(string segment, int first, int count)
    {
        using (RecordFileWriter writer = RecordFileWriter.Create(_directory, segment, Layout, IOContext.DEFAULT))
        {
            for (int i = first; i < first + count; i++)
            {
                writer.Add(System.Text.Encoding.UTF8.GetBytes(RecordOf(i)));
            }

            writer.Finish(count);
        }

        return Open(segment);
    }

    private RecordFile Merge(IEnumerable<RecordFile> sources, FixedBitSet? live)
    {
        RecordReader[] readers = [.. sources.Select(source => new RecordReader(source))];
        using (RecordFileWriter writer = RecordFileWriter.Create(_directory, "_m", Layout, IOContext.DEFAULT))
        {
            RecordMerge.Run(writer, readers, [.. readers.Select(_ => live)], _ => { });
            writer.Finish(live?.Cardinality ?? readers.Sum(reader => reader.File.Count));
        }

        Array.ForEach(readers, reader => reader.Dispose());
        return Open("_m");
    }

    private RecordFile Open(string segment)
    {
        RecordFile file = RecordFile.Open(_directory, segment, Layout, IOContext.DEFAULT);
        _files.Add(file);
        return file;
    }
}
