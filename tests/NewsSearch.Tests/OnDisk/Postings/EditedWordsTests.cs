using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.Matching;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Postings;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.Tests.OnDisk.Postings;

/// <summary>What is found in a dictionary beside what a look at each of its words finds.</summary>
public sealed class EditedWordsTests : IDisposable
{
    private const string Text = "text";

    private readonly TemporaryFolder _folder = new();

    public EditedWordsTests() => LuceneSetup.Ensure();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ab", 0)]
    [InlineData("abc", 5)]
    [InlineData("aé𝒳", 2)]
    public void FindsTheWordsThatALookAtEachFinds(string letters, int sharedLength)
    {
        var random = new Random(letters.Length + sharedLength);
        string[] alphabet = [.. letters.EnumerateRunes().Select(rune => rune.ToString())];
        string shared = new('s', sharedLength);
        HashSet<string> words = [.. Enumerable.Range(0, 3000).Select(_ => shared + Word(random.Next(1, 9)))];
        BlockTerms terms = Dictionary(words);
        foreach (int edits in (int[])[1, 2])
        {
            for (int i = 0; i < 40; i++)
            {
                string sought = shared[..random.Next(shared.Length + 1)] + Word(random.Next(1, 8));
                Assert.Equal(Near(words, sought, edits), Found(terms, sought, edits));
            }
        }

        string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }

    [Fact]
    public void NeighboursMayBeExchangedOnce()
    {
        BlockTerms terms = Dictionary(["border", "broder", "bordre", "brodre", "bodrer", "troops"]);
        Assert.Equal(["bodrer", "border", "bordre", "broder"], Found(terms, "border", 1));
        Assert.Equal(["bodrer", "border", "bordre", "broder", "brodre"], Found(terms, "border", 2));
    }

    [Fact]
    public void OfAWordWithoutPlacesAllAreGiven()
    {
        Assert.Equal(["border", "troops"], Found(Dictionary(["border", "troops"]), new string('x', 61), 1));
        Assert.Equal([], Found(Dictionary(["border", "troops"]), new string('x', 60), 1));
    }

    private static List<string> Near(IEnumerable<string> words, string sought, int edits)
    {
        var distance = new EditDistance(sought, edits);
        return [.. words.Where(word => distance.IsWithin(word)).Order(StringComparer.Ordinal)];
    }

    private static List<string> Found(BlockTerms terms, string sought, int edits) =>
        [.. new EditedWords(sought, edits).In(terms, CancellationToken.None).Select(word => word.Utf8ToString()).Order(StringComparer.Ordinal)];

    private BlockTerms Dictionary(IReadOnlyCollection<string> words)
    {
        var directory = new MappedDirectory(new IndexHome(Directory.CreateDirectory(Path.Combine(_folder.Path, Guid.NewGuid().ToString("N"))).FullName));
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { Codec = new NewsCodec() }))
        {
            writer.AddDocument([new TextField(Text, string.Join(' ', words), Field.Store.NO)]);
        }

        return (BlockTerms)DirectoryReader.Open(directory).Leaves.Single().AtomicReader.GetTerms(Text);
    }
}
