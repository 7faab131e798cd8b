using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Tests.OnDisk.Store.Columns;

/// <summary>The same documents by our columns and by Lucene's own, side by side.</summary>
public sealed class ColumnsTests : IDisposable
{
    private const string Id = "id";
    private const string Text = "text";
    private const string Small = "small";
    private const string Dated = "dated";
    private const string Hash = "hash";
    private const string Same = "same";
    private const string Late = "late";
    private const string Key = "key";
    private const string Name = "name";
    private const string Names = "names";

    private readonly CodecIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(300)]
    [InlineData(2000)]
    public void RandomDocumentsReadAlike(int documents) => _index.CompareAll(Compare, writer =>
    {
        var random = new Random(documents);
        for (int i = 0; i < documents; i++)
        {
            writer.AddDocument(RandomDocument(random, i));
        }
    });

    [Fact]
    public void DeletionsAndMergesReadAlike() => _index.CompareAll(
        Compare,
        writer =>
        {
            var random = new Random(3);
            for (int i = 0; i < 1000; i++)
            {
                writer.UpdateDocument(new Term(Id, Identifier(i % 800)), RandomDocument(random, i % 800));
                if (i % 130 == 129)
                {
                    writer.Commit();
                }
            }
        },
        writer => writer.DeleteDocuments(new Term(Id, Identifier(7))),
        writer => writer.DeleteDocuments(new Term(Id, Identifier(64))),
        writer => writer.ForceMerge(1));

    [Fact]
    public void TheWidestNumbersAreKept()
    {
        long[] numbers = [long.MinValue, long.MaxValue, -1, 0, 1, 255, 256];
        _index.CompareAll(Compare, writer =>
        {
            foreach (long number in numbers)
            {
                writer.AddDocument([new NumericDocValuesField(Hash, number)]);
            }
        });
    }

    /// <summary>A text may share no more than 255 bytes with the one before it, and an empty one is a text too.</summary>
    [Fact]
    public void LongAndEmptyTextsAreKept() => _index.CompareAll(Compare, writer =>
    {
        for (int i = 0; i < 600; i += 3)
        {
            writer.AddDocument([new SortedDocValuesField(Name, new BytesRef(new string('a', i))), new BinaryDocValuesField(Key, new BytesRef(new string('b', i % 2 * i)))]);
        }
    });

    [Fact]
    public void NumbersThatAreAllTheSameTakeNoRoom()
    {
        using (IndexWriter writer = _index.Writer())
        {
            for (int i = 0; i < 10_000; i++)
            {
                writer.AddDocument([new NumericDocValuesField(Same, 1_394_000_000)]);
            }
        }

        // Header and checksum are 38 bytes, sums of one region 20, the table and what describes the column 35 at most.
        Assert.InRange(new FileInfo(_index.FileOf("col")).Length, 80, 93);
    }

    private static Document RandomDocument(Random random, int id)
    {
        var document = new Document
        {
            new StringField(Id, Identifier(id), Field.Store.NO),
            new SortedDocValuesField(Id, new BytesRef(Identifier(id))),
            new TextField(Text, string.Join(' ', Enumerable.Repeat("word", random.Next(400))), Field.Store.NO),
            new NumericDocValuesField(Small, random.Next(200)),
            new NumericDocValuesField(Hash, random.NextInt64(long.MinValue, long.MaxValue)),
            new NumericDocValuesField(Same, 7),
        };
        if (random.Next(4) > 0)
        {
            document.Add(new NumericDocValuesField(Dated, 1_394_000_000 + random.Next(100_000_000)));
            document.Add(new BinaryDocValuesField(Key, new BytesRef($"https://news.example/{random.Next(5000)}")));
            document.Add(new SortedDocValuesField(Name, new BytesRef($"name {random.Next(100)}")));
        }

        // A field that some segments lack.
        if (id > 400)
        {
            document.Add(new NumericDocValuesField(Late, id));
        }

        foreach (string name in Enumerable.Range(0, random.Next(5)).Select(_ => $"{(char)('A' + random.Next(26))}é{random.Next(300)}").Distinct())
        {
            document.Add(new SortedSetDocValuesField(Names, new BytesRef(name)));
        }

        return document;
    }

    private static string Identifier(int id) => $"{id * 7919L % 1_000_003:x6}";

    private static void Compare(AtomicReader theirs, AtomicReader ours)
    {
        Assert.Equal(theirs.NumDocs, ours.NumDocs);
        Assert.Equal(Documents(theirs).Select(i => theirs.LiveDocs?.Get(i) ?? true), Documents(ours).Select(i => ours.LiveDocs?.Get(i) ?? true));
        CompareNumbers(theirs, theirs.GetNormValues(Text), ours.GetNormValues(Text));
        foreach (string field in (string[])[Small, Dated, Hash, Same, Late])
        {
            CompareNumbers(theirs, theirs.GetNumericDocValues(field), ours.GetNumericDocValues(field));
        }

        foreach (string field in (string[])[Small, Dated, Late, Key, Name, Names])
        {
            IBits? expected = theirs.GetDocsWithField(field), found = ours.GetDocsWithField(field);
            Assert.Equal(Documents(theirs).Select(i => expected?.Get(i)), Documents(theirs).Select(i => found?.Get(i)));
        }

        foreach (string field in (string[])[Id, Name])
        {
            CompareSorted(theirs, theirs.GetSortedDocValues(field), ours.GetSortedDocValues(field));
        }

        CompareTexts(theirs, theirs.GetBinaryDocValues(Key), ours.GetBinaryDocValues(Key));
        CompareSets(theirs, theirs.GetSortedSetDocValues(Names), ours.GetSortedSetDocValues(Names));
    }

    private static IEnumerable<int> Documents(AtomicReader segment) => Enumerable.Range(0, segment.MaxDoc);

    private static void CompareNumbers(AtomicReader segment, NumericDocValues? theirs, NumericDocValues? ours) =>
        Assert.Equal(Documents(segment).Select(i => theirs?.Get(i)), Documents(segment).Select(i => ours?.Get(i)));

    private static void CompareTexts(AtomicReader segment, BinaryDocValues? theirs, BinaryDocValues? ours)
    {
        Assert.Equal(theirs is null, ours is null);
        var (expected, found) = (new BytesRef(), new BytesRef());
        foreach (int i in theirs is null ? [] : Documents(segment))
        {
            theirs!.Get(i, expected);
            ours!.Get(i, found);
            Assert.Equal(expected, found);
        }
    }

    private static void CompareSorted(AtomicReader segment, SortedDocValues? theirs, SortedDocValues? ours)
    {
        CompareTexts(segment, theirs, ours);
        if (theirs is not null)
        {
            Assert.Equal(theirs.ValueCount, ours!.ValueCount);
            Assert.Equal(Documents(segment).Select(theirs.GetOrd), Documents(segment).Select(ours.GetOrd));
            CompareLookups(theirs.ValueCount, (ord, text) => theirs.LookupOrd((int)ord, text), (ord, text) => ours.LookupOrd((int)ord, text));
            var absent = new BytesRef("name 5x");
            Assert.Equal(theirs.LookupTerm(absent), ours.LookupTerm(absent));
        }
    }

    private static void CompareSets(AtomicReader segment, SortedSetDocValues? theirs, SortedSetDocValues? ours)
    {
        Assert.Equal(theirs is null, ours is null);
        foreach (int i in theirs is null ? [] : Documents(segment))
        {
            theirs!.SetDocument(i);
            ours!.SetDocument(i);
            long ord;
            do
            {
                ord = theirs.NextOrd();
                Assert.Equal(ord, ours.NextOrd());
            }
            while (ord != SortedSetDocValues.NO_MORE_ORDS);
        }

        if (theirs is not null)
        {
            Assert.Equal(theirs.ValueCount, ours!.ValueCount);
            CompareLookups(theirs.ValueCount, theirs.LookupOrd, ours.LookupOrd);
        }
    }

    /// <summary>In their order, and at random.</summary>
    private static void CompareLookups(long count, Action<long, BytesRef> theirs, Action<long, BytesRef> ours)
    {
        var random = new Random(5);
        var (expected, found) = (new BytesRef(), new BytesRef());
        for (int i = 0; i < count * 3; i++)
        {
            long ord = i < count ? i : random.NextInt64(count);
            theirs(ord, expected);
            ours(ord, found);
            Assert.Equal(expected, found);
        }
    }
}
