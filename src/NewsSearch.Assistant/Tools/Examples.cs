using System.Globalization;
using NewsSearch.Entities;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Assistant.Tools;

/// <summary>What counts of names can be cited by: for some of them an article and the sentence in it.</summary>
internal sealed class Examples
{
    /// <summary>The list in answers.</summary>
    public const string List = "examples";

    /// <summary>The argument that says how many there are.</summary>
    public const string Argument = """
        "examples":{"type":"integer","minimum":0,"maximum":20,"default":3,"description":"For so many of the first, an article and the sentence to cite it by."}
        """;

    /// <summary>The list's schema.</summary>
    public const string Schema = """
        "examples":{"type":"array","description":"Articles in which they stand, to cite or to read on.","items":{"type":"object",
         "required":["names","id","title","url","path","source","published","start","end","text"],"properties":{
         "names":{"type":"array","items":{"type":"string"},"description":"Of what this is an example."},
         "id":{"type":"string"},"title":{"type":"string"},"url":{"type":["string","null"]},"path":{"type":["string","null"]},
         "source":{"type":["string","null"]},"published":{"type":["string","null"]},
         "start":{"type":"integer","minimum":0,"description":"Where the sentence begins in the article's text."},
         "end":{"type":"integer","minimum":0,"description":"Where it ends, exclusive."},
         "text":{"type":"string","description":"The sentence."}}}}
        """;

    private const int LongestTitle = 200;

    // It is costly to make, and any number of calls may use it.
    private static readonly Lazy<NameRecognizer> Recognizer = new(() => new NameRecognizer());

    private readonly List<(byte[] Json, string Text)> _found = [];

    /// <summary>What they take of an answer's room.</summary>
    public int Parts { get; private set; }

    /// <summary>Finds the mentions of an article's names.</summary>
    public static ArticleEntities Recognize(Article article) => Recognizer.Value.Recognize(article);

    /// <summary>Examples of each of these, as many as were asked for and have room in a third of the answer.</summary>
    /// <param name="query">The articles that count.</param>
    /// <param name="names">One name, or several that stand together, each.</param>
    public static Examples Find(ToolCall call, NewsQuery query, IEnumerable<IReadOnlyList<(NameField Kind, NameCount Name)>> names)
    {
        var examples = new Examples();
        foreach (IReadOnlyList<(NameField Kind, NameCount Name)> each in names.Take(call.Arguments.Number("examples", 3, 0, 20)))
        {
            if (NamedPassage.Find(call.Articles, query, each, Recognize, call.Cancellation) is { } hit)
            {
                examples.Add(call, [.. each.Select(name => name.Name.Name)], hit);
            }
        }

        return examples;
    }

    /// <summary>Adds them to an answer that has room for them.</summary>
    public void AddTo(Answer answer)
    {
        foreach ((byte[] json, string text) in _found)
        {
            answer.TryAdd(List, json, text);
        }
    }

    private void Add(ToolCall call, IReadOnlyList<string> names, SearchHit hit)
    {
        Article article = hit.Indexed.Article;
        Snippet passage = hit.Snippets[0];
        byte[] json = Answer.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteTexts("names", names);
            writer.WriteString("id", hit.Indexed.Id);
            writer.WriteString("title", QuotedText.Cut(article.Title, LongestTitle));
            writer.WriteText("url", article.Url);
            writer.WriteText("path", article.Origin.Path is { } path ? call.Settings.ShownPath(path) : null);
            writer.WriteText("source", article.Source);
            writer.WriteText("published", article.Published?.ToString());
            writer.WriteNumber("start", passage.Span.Start);
            writer.WriteNumber("end", passage.Span.End);
            writer.WriteString("text", passage.Text);
            writer.WriteEndObject();
        });
        string cited = QuotedText.Citation(hit.Indexed.Id, article, call.PathOf(article));
        string sentence = string.Create(CultureInfo.InvariantCulture, $"[{passage.Span.Start}-{passage.Span.End}] {passage.Text}");
        string text = $"\n{QuotedText.Short(string.Join(" – ", names))}{cited}{QuotedText.Line(sentence)}";
        int parts = Answer.PartsOf(json, text);
        if (Parts + parts <= call.Settings.Room / 3)
        {
            _found.Add((json, text));
            Parts += parts;
        }
    }
}
