using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.Tests.OnDisk.Store.Blocks;

/// <summary>The same documents by our postings and by Lucene's own, side by side.</summary>
public sealed class BlockPostingsTests : IDisposable
{
    private const string Text = "text";
    private const string Tag = "tag";
    private const string Number = "number";

    private readonly CodecIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(1, 50, 20)]
    [InlineData(127, 20, 10)]
    [InlineData(128, 20, 10)]
    [InlineData(129, 20, 10)]
    [InlineData(256, 2000, 40)]
    [InlineData(257, 5, 300)]
    [InlineData(1500, 3000, 60)]
    public void RandomDocumentsReadAlike(int documents, int vocabulary, int length)
    {
        _index.CompareAll(Compare, writer =>
        {
            var random = new Random(documents);
            for (int i = 0; i < documents; i++)
            {
                writer.AddDocument(RandomDocument(random, i, vocabulary, random.Next(length * 2)));
            }
        });
    }

    [Fact]
    public void DeletionsAndMergesReadAlike() => _index.CompareAll(
        Compare,
        writer =>
        {
            var random = new Random(3);
            for (int i = 0; i < 1200; i++)
            {
                writer.UpdateDocument(new Term(Tag, $"id{i % 1000}"), RandomDocument(random, i % 1000, 300, 30));
                if (i % 150 == 149)
                {
                    writer.Commit();
                }
            }
        },
        writer => writer.DeleteDocuments(new Term(Number, "7")),
        writer => writer.ForceMerge(1));

    /// <summary>Words in the numbers of documents around which blocks begin and end, and one far more often than once in each.</summary>
    [Fact]
    public void WordsAtTheBordersOfBlocksReadAlike() => _index.CompareAll(Compare, writer =>
    {
        int[] sizes = [1, 2, 127, 128, 129, 255, 256, 257, 384];
        for (int i = 0; i < 400; i++)
        {
            IEnumerable<string> words = sizes.Where(size => i < size).Select(size => $"first{size}")
                .Concat(sizes.Where(size => 400 - i <= size).Select(size => $"last{size}"))
                .Concat(Enumerable.Repeat("often", i == 200 ? 5000 : i % 3));
            writer.AddDocument(Document(i, string.Join(' ', words)));
        }
    });

    [Fact]
    public void LongWordsThatShareMuchReadAlike() => _index.CompareAll(Compare, writer =>
    {
        for (int i = 0; i < 300; i++)
        {
            writer.AddDocument(Document(i, $"{new string('a', i)} {new string('b', 200)}{i} {new string('ж', 20)}{new string('z', i % 40)} 𝒳{i}"));
        }
    });

    [Fact]
    public void BlocksGiveDeletedDocumentsTooAndTellTheirGreatestFrequency()
    {
        using (IndexWriter writer = _index.Writer())
        {
            for (int i = 0; i < 300; i++)
            {
                writer.AddDocument(Document(i, string.Join(' ', Enumerable.Repeat("word", 1 + (i % 7)))));
            }

            writer.Commit();
            writer.DeleteDocuments(new Term(Tag, "id130"));
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(_index.Directory);
        AtomicReader segment = reader.Leaves.Single().AtomicReader;
        TermsEnum words = segment.GetTerms(Text).GetEnumerator();
        Assert.True(words.SeekExact(new BytesRef("word")));
        var postings = (WordPostings)((BlockPostingsEnum)words.Docs(segment.LiveDocs, null)).Blocks;
        Assert.Equal(300, postings.DocumentFrequency);
        Assert.True(postings.MoveTo(128));
        Assert.Equal(Enumerable.Range(128, 128), postings.Documents.ToArray());
        Assert.Equal(Enumerable.Range(128, 128).Select(i => 1 + (i % 7)), postings.Frequencies.ToArray());
        Assert.Equal(7, postings.GreatestFrequency);
        int[] positions = [];

        // Document 130 is 18 * 7 + 4, so it has the word five times.
        Assert.Equal(5, postings.ReadPositions(2, ref positions));
        Assert.Equal([0, 1, 2, 3, 4], positions.AsSpan(0, 5).ToArray());
        Assert.True(postings.MoveTo(200));
        Assert.Equal(128, postings.Documents[0]);
        Assert.True(postings.MoveTo(299));
        Assert.Equal(Enumerable.Range(256, 44), postings.Documents.ToArray());
        Assert.False(postings.MoveTo(300));
        Assert.True(postings.Documents.IsEmpty);
    }

    private static Document RandomDocument(Random random, int id, int vocabulary, int length) =>
        Document(id, "every " + string.Join(' ', Enumerable.Range(0, length).Select(_ => Word(random, vocabulary))));

    /// <summary>Few words are common and many are rare, as in texts.</summary>
    private static string Word(Random random, int vocabulary) => $"w{(int)(vocabulary * Math.Pow(random.NextDouble(), 3))}";

    private static Document Document(int id, string text) =>
    [
        new TextField(Text, text, Field.Store.NO),
        new StringField(Tag, $"id{id}", Field.Store.NO),
        new StringField(Tag, $"group{id % 5}", Field.Store.NO),
        new StringField(Number, $"{id % 90}", Field.Store.NO),
        new Int64Field("date", 1_400_000_000L + (id * 7919), Field.Store.NO),
        new Field("counted", $"{id % 3} {id % 3} x", new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS }),
    ];

    private static void Compare(AtomicReader expected, AtomicReader found)
    {
        Assert.Equal(expected.Fields, found.Fields);
        foreach (string field in expected.Fields)
        {
            CompareTerms(expected.GetTerms(field), found.GetTerms(field), found);
        }
    }

    private static void CompareTerms(Terms expected, Terms found, AtomicReader segment)
    {
        Assert.Equal((expected.Count, expected.DocCount, expected.SumDocFreq, expected.SumTotalTermFreq), (found.Count, found.DocCount, found.SumDocFreq, found.SumTotalTermFreq));
        Assert.Equal((expected.HasFreqs, expected.HasPositions, expected.HasOffsets, expected.HasPayloads), (found.HasFreqs, found.HasPositions, found.HasOffsets, found.HasPayloads));
        var words = new List<BytesRef>();
        var states = new List<TermState>();
        TermsEnum theirs = expected.GetEnumerator(), ours = found.GetEnumerator();
        DocsEnum? reused = null;
        var random = new Random(1);
        while (theirs.MoveNext())
        {
            Assert.True(ours.MoveNext());
            Assert.Equal(theirs.Term, ours.Term);
            if (random.Next(2) == 0)
            {
                // What is skipped has its state read on the way to the next.
                Assert.Equal((theirs.DocFreq, theirs.TotalTermFreq), (ours.DocFreq, ours.TotalTermFreq));
                ComparePostings(theirs, ours, segment, ref reused, random);
            }

            words.Add(BytesRef.DeepCopyOf(ours.Term));
            states.Add(ours.GetTermState());
        }

        Assert.False(ours.MoveNext());
        CompareSeeks(words, theirs, ours, random);
        TermsEnum other = found.GetEnumerator();
        for (int i = 0; i < words.Count; i += 1 + random.Next(5))
        {
            other.SeekExact(words[i], states[i]);
            Assert.True(theirs.SeekExact(words[i]));
            Assert.Equal((theirs.DocFreq, theirs.TotalTermFreq), (other.DocFreq, other.TotalTermFreq));
            ComparePostings(theirs, other, segment, ref reused, random);
            Assert.Equal(theirs.MoveNext(), other.MoveNext());
            Assert.True(i + 1 == words.Count || other.Term.Equals(words[i + 1]));
        }
    }

    /// <summary>Words that are there, and between, before and behind them, forwards and at random.</summary>
    private static void CompareSeeks(List<BytesRef> words, TermsEnum theirs, TermsEnum ours, Random random)
    {
        IEnumerable<BytesRef> sought = words.Concat(words.Select(word => Cut(word, word.Length - 1))).Concat(words.Select(word => Longer(word))).Append(new BytesRef());
        BytesRef[] ascending = [.. sought.Order().Where(_ => random.Next(3) > 0)], any = [.. ascending];
        random.Shuffle(any);
        foreach (BytesRef word in ascending.Concat(any))
        {
            TermsEnum.SeekStatus status = theirs.SeekCeil(word);
            Assert.Equal(status, ours.SeekCeil(word));
            if (status != TermsEnum.SeekStatus.END)
            {
                Assert.Equal(theirs.Term, ours.Term);
                Assert.Equal(theirs.DocFreq, ours.DocFreq);
            }

            Assert.Equal(status == TermsEnum.SeekStatus.FOUND, ours.SeekExact(word));
        }
    }

    private static BytesRef Cut(BytesRef word, int length) => new(word.Bytes, word.Offset, Math.Max(0, length));

    private static BytesRef Longer(BytesRef word) => new([.. word.Bytes.AsSpan(word.Offset, word.Length), 0x30]);

    private static void ComparePostings(TermsEnum theirs, TermsEnum ours, AtomicReader segment, ref DocsEnum? reused, Random random)
    {
        IBits? live = random.Next(2) == 0 ? segment.LiveDocs : null;
        DocsAndPositionsEnum? expectedPositions = theirs.DocsAndPositions(live, null, DocsAndPositionsFlags.NONE);
        DocsEnum expected = expectedPositions ?? theirs.Docs(live, null);
        DocsAndPositionsEnum? foundPositions = ours.DocsAndPositions(live, reused as DocsAndPositionsEnum, DocsAndPositionsFlags.NONE);
        Assert.Equal(expectedPositions is null, foundPositions is null);
        DocsEnum found = reused = foundPositions ?? ours.Docs(live, reused);
        Assert.Equal(-1, found.DocID);
        int step = random.Next(3) == 0 ? 400 : random.Next(1, 12);
        while (true)
        {
            int target = expected.DocID + 1 + random.Next(step);
            bool isNext = random.Next(2) == 0;
            int document = isNext ? expected.NextDoc() : expected.Advance(target);
            Assert.Equal(document, isNext ? found.NextDoc() : found.Advance(target));
            Assert.Equal(document, found.DocID);
            if (document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            Assert.Equal(expected.Freq, found.Freq);
            if (random.Next(3) > 0)
            {
                for (int left = expectedPositions is null ? 0 : expected.Freq; left > 0; left--)
                {
                    Assert.Equal(expectedPositions!.NextPosition(), foundPositions!.NextPosition());
                }
            }
        }
    }
}
