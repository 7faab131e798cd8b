using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.Tests.OnDisk.Store.Inversion;

/// <summary>Texts that are inverted beside a real Lucene writer, read back word by word.</summary>
public sealed class InverterTests : IDisposable
{
    private const string Id = "id";
    private const string Title = "title";
    private const string Body = "body";

    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED) { OmitNorms = false };

    private readonly TemporaryFolder _folder = new();
    private readonly Inverter _inverter = new(Title, Body);

    public InverterTests() => LuceneSetup.Ensure();

    public void Dispose()
    {
        _inverter.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void FormsOfOneWordShareItsPosition()
    {
        using (IndexWriter writer = Writer())
        {
            InvertedArticle article = _inverter.CreateArticle();
            article[1].Add("us");
            article[1].AddForm("us.");
            article[1].Add("troops");
            Add(writer, "a", article);
            writer.Commit();
        }

        Assert.Equal(["body troops a 1", "body us a 0", "body us. a 0"], Postings());
        Assert.Equal(2, LengthOf(Body));
    }

    [Fact]
    public void EmptyTextsHaveALengthAndNoWords()
    {
        using (IndexWriter writer = Writer())
        {
            Add(writer, "a", _inverter.CreateArticle());
            writer.Commit();
        }

        Assert.Empty(Postings());
        Assert.Equal(0, LengthOf(Body));
    }

    /// <summary>Long postings, many words, many segments, texts replaced and merged, by several threads at once.</summary>
    [Theory]
    [InlineData(1, 1000, 0)]
    [InlineData(1, 100, 7)]
    [InlineData(4, 1000, 0)]
    [InlineData(4, 400, 11)]
    public void EveryWordStandsWhereItStood(int threads, int articles, int bufferedDocuments)
    {
        using (IndexWriter writer = Writer(bufferedDocuments))
        {
            Parallel.For(0, threads, thread =>
            {
                InvertedArticle article = _inverter.CreateArticle();
                for (int i = thread; i < articles; i += threads)
                {
                    Fill(article, i, isReplaced: i % 3 == 0);
                    Add(writer, $"{i}", article);
                    if (i % 3 == 0)
                    {
                        Fill(article, i, isReplaced: false);
                        Add(writer, $"{i}", article);
                    }
                }
            });

            writer.Commit();
        }

        Assert.Equal(Enumerable.Range(0, articles).SelectMany(Expected).Order(StringComparer.Ordinal), Postings().Order(StringComparer.Ordinal));
        using (IndexWriter writer = Writer())
        {
            writer.ForceMerge(1);
            writer.Commit();
        }

        Assert.Equal(Enumerable.Range(0, articles).SelectMany(Expected).Order(StringComparer.Ordinal), Postings().Order(StringComparer.Ordinal));
        Assert.Equal(0, _inverter.BytesUsed);
    }

    /// <summary>The document of an article that fails half way is given its number, and none of the words of the next.</summary>
    [Fact]
    public void AnArticleThatFailsTakesNoWordsOfOthers()
    {
        using (IndexWriter writer = Writer())
        {
            InvertedArticle article = _inverter.CreateArticle();
            article[1].Add("lost");
            Assert.ThrowsAny<Exception>(() => Add(writer, "a", article, new StringField(Id, new string('x', 40_000), Field.Store.NO)));
            article[1].Clear();
            article[1].Add("found");
            Add(writer, "b", article);
            writer.Commit();
        }

        Assert.Equal(["body found b 0"], Postings());
    }

    [Fact]
    public void WithoutACommitNothingIsHeldOn()
    {
        using (IndexWriter writer = Writer())
        {
            InvertedArticle article = _inverter.CreateArticle();
            Fill(article, 1, isReplaced: false);
            Add(writer, "1", article);
            Assert.NotEqual(0, _inverter.BytesUsed);
            writer.Rollback();
        }

        Assert.Equal(0, _inverter.BytesUsed);
    }

    private static void Fill(InvertedArticle article, int number, bool isReplaced)
    {
        article[0].Clear();
        article[1].Clear();
        foreach (string word in TextOf(number, isReplaced).Split(' '))
        {
            article[1].Add(word);
        }
    }

    private static string TextOf(int number, bool isReplaced) => isReplaced
        ? "replaced"
        : $"every own{number} {string.Join(' ', Enumerable.Repeat("often", number % 40))} {new string('ж', number % 60)}ö w{number % 7} every";

    private static IEnumerable<string> Expected(int number) => TextOf(number, isReplaced: false).Split(' ').Select((word, position) => (word, position))
        .GroupBy(word => word.word, word => word.position)
        .Select(group => $"body {group.Key} {number} {string.Join(',', group)}");

    private IndexWriter Writer(int bufferedDocuments = 0) => new(new MappedDirectory(new IndexHome(_folder.Path)), new IndexWriterConfig(LuceneVersion.LUCENE_48, new NewsAnalyzer())
    {
        Codec = new NewsCodec(_inverter),
        Similarity = new TextLengths(_inverter),
        MaxBufferedDocs = bufferedDocuments == 0 ? IndexWriterConfig.DISABLE_AUTO_FLUSH : bufferedDocuments,
        UseCompoundFile = false,
    });

    private void Add(IndexWriter writer, string id, InvertedArticle article, params IIndexableField[] more)
    {
        _inverter.Current = article;
        try
        {
            writer.UpdateDocument(
                new Term(Id, id),
                [new StringField(Id, id, Field.Store.YES), new Field(Title, article.PlaceholderOf(0), Words), new Field(Body, article.PlaceholderOf(1), Words), .. more]);
        }
        finally
        {
            _inverter.Current = null;
        }
    }

    private long LengthOf(string field)
    {
        using DirectoryReader reader = DirectoryReader.Open(new MappedDirectory(new IndexHome(_folder.Path)));
        return reader.Leaves.Single().AtomicReader.GetNormValues(field).Get(0);
    }

    /// <summary>Each word of each article that is not deleted: field, word, id, positions.</summary>
    private List<string> Postings()
    {
        var postings = new List<string>();
        using DirectoryReader reader = DirectoryReader.Open(new MappedDirectory(new IndexHome(_folder.Path)));
        foreach (AtomicReader segment in reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            foreach (string field in (string[])[Title, Body])
            {
                TermsEnum? words = segment.GetTerms(field)?.GetEnumerator();
                while (words?.MoveNext() == true)
                {
                    DocsAndPositionsEnum documents = words.DocsAndPositions(segment.LiveDocs, null, DocsAndPositionsFlags.NONE);
                    while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    {
                        string positions = string.Join(',', Enumerable.Range(0, documents.Freq).Select(_ => documents.NextPosition()));
                        postings.Add($"{field} {words.Term.Utf8ToString()} {segment.Document(documents.DocID).Get(Id)} {positions}");
                    }
                }
            }
        }

        return postings;
    }
}
