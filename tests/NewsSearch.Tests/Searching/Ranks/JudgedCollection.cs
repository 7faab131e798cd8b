using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching.Ranks;

/// <summary>Articles, questions, and which articles people judged to answer each.</summary>
internal sealed record JudgedCollection(IReadOnlyList<Article> Articles, IReadOnlyList<(string Text, IReadOnlySet<string> Answers)> Questions)
{
    /// <summary>Hits that count, as in TREC's evaluations.</summary>
    private const int Depth = 1000;

    /// <summary>CACM: title and abstract of each, without authors, keywords and citations.</summary>
    public static JudgedCollection Cacm()
    {
        var articles = new List<Article>();
        using (var tar = new TarReader(new GZipStream(File.OpenRead(SharedData.Require("ir/cacm/cacm.tar.gz")), CompressionMode.Decompress)))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is { } content)
                {
                    string text = Regex.Replace(new StreamReader(content).ReadToEnd(), "<[^>]+>", "");
                    string[] parts = Regex.Split(text.Trim(), @"\n\s*\n");
                    IEnumerable<string> body = parts.Skip(1).TakeWhile(part => !Regex.IsMatch(part, @"^CACM [A-Z][a-z]+,? +\d{4}"));
                    articles.Add(ArticleShelf.Story(Path.GetFileNameWithoutExtension(entry.Name), string.Join("\n\n", body), parts[0]));
                }
            }
        }

        ILookup<string, string> answers = Judgements("ir/cacm/qrels.cacm.txt", line => line[3] != "0", line => (line[0], $"CACM-{line[2]["CACM-".Length..].PadLeft(4, '0')}"));
        MatchCollection topics = Regex.Matches(
            File.ReadAllText(SharedData.Require("ir/cacm/topics.cacm.txt")), @"<DOCNO>\s*(\d+)\s*</DOCNO>(.*?)</DOC>", RegexOptions.Singleline);
        return new JudgedCollection(articles, Judged(topics.Select(topic => (topic.Groups[2].Value, topic.Groups[1].Value)), answers));
    }

    /// <summary>Cranfield: title and abstract of each; judgements 1 to 4 are answers. Questions are judged by their place, not their number.</summary>
    public static JudgedCollection Cranfield()
    {
        static IEnumerable<string> Records(string path) => Regex.Split(File.ReadAllText(SharedData.Require(path)), @"(?m)^\.I ").Skip(1);
        var articles = Records("ir/cran/cran.all.1400").Select(record =>
        {
            Match parts = Regex.Match(record, @"^(\d+)\s+\.T\n(.*?)\.A\n.*?\.W\n(.*)$", RegexOptions.Singleline);
            string title = parts.Groups[2].Value.Trim();
            string body = parts.Groups[3].Value.Trim();
            return ArticleShelf.Story(parts.Groups[1].Value, body.StartsWith(title, StringComparison.Ordinal) ? body[title.Length..] : body, title);
        });
        ILookup<string, string> answers = Judgements("ir/cran/cranqrel", line => line[2] is "1" or "2" or "3" or "4", line => (line[0], line[1]));
        IEnumerable<(string, string)> questions = Records("ir/cran/cran.qry").Select((record, place) => (record[(record.IndexOf(".W", StringComparison.Ordinal) + 2)..], $"{place + 1}"));
        return new JudgedCollection([.. articles], Judged(questions, answers));
    }

    /// <summary>The mean over the questions of the average precision: the share of answers among the hits down to each answer, 0 for one that is missed.</summary>
    /// <param name="search">The hits of a request, best first.</param>
    public double MeanAveragePrecision(Func<SearchRequest, SearchPage> search) => MeanAveragePrecision((request, _) => search(request));

    /// <summary>The same of a search that is also given the question as it was put.</summary>
    public double MeanAveragePrecision(Func<SearchRequest, string, SearchPage> search) => Questions.Average(question =>
    {
        // Punctuation is for people; a slash or a parenthesis would be syntax.
        string text = Regex.Replace(question.Text, @"[^\w'.-]", " ");
        SearchPage page = search(new SearchRequest(ArticleShelf.Parse(text, any: true)) { Any = true, Limit = Depth, Snippets = 0 }, question.Text);
        double sum = 0;
        int found = 0;
        foreach (SearchHit hit in page.Hits.Where(hit => question.Answers.Contains(hit.Indexed.Key)))
        {
            sum += ++found / (double)hit.Rank;
        }

        return sum / question.Answers.Count;
    });

    private static ILookup<string, string> Judgements(string path, Func<string[], bool> isAnswer, Func<string[], (string Question, string Article)> read) => File
        .ReadLines(SharedData.Require(path))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(line => line.Length > 2 && isAnswer(line))
        .Select(read)
        .ToLookup(pair => pair.Question, pair => pair.Article);

    private static List<(string Text, IReadOnlySet<string> Answers)> Judged(IEnumerable<(string Text, string Number)> questions, ILookup<string, string> answers) =>
        [.. questions.Where(question => answers.Contains(question.Number)).Select(question => (question.Text, (IReadOnlySet<string>)answers[question.Number].ToHashSet()))];
}
