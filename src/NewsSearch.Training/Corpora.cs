using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Training;

/// <summary>The corpora under one folder, as docs/entities.md lists them, in a fixed order.</summary>
internal sealed class Corpora(string folder)
{
    // Sentences without articles of their own are read as articles of this many.
    private const int SentencesInArticle = 12;

    /// <summary>All that is trained on: the core corpus and, after it, the others.</summary>
    public IEnumerable<AnnotatedArticle> Training() => Worldwide("train").Concat(Extras().SelectMany(corpus => corpus));

    /// <summary>The corpora beside the core one.</summary>
    public List<AnnotatedArticle>[] Extras() => [WikiGold(), EnglishWebTreebank(), Politics(), ConflictReports(), Gum()];

    public List<AnnotatedArticle> Worldwide(string part, bool spaced = false) =>
        [.. Files($"worldwide/{part}", "*.tsv").Select(file => AnnotatedArticle.ReadWorldwide(file, spaced)).Where(article => article.Body.Length > 0)];

    public List<AnnotatedArticle> WikiGold()
    {
        List<AnnotatedArticle> articles = [];
        List<List<(string Word, string Tag)>> blocks = [];
        foreach (List<(string Word, string Tag)> block in TaggedLines.Blocks(Path.Combine(folder, "wikigold/wikigold.conll.txt"), ' ', 0, 1))
        {
            if (block[0].Word == "-DOCSTART-")
            {
                AddArticle(articles, blocks, "wikigold");
            }
            else
            {
                blocks.Add(block);
            }
        }

        AddArticle(articles, blocks, "wikigold");
        return articles;
    }

    public List<AnnotatedArticle> EnglishWebTreebank() =>
        [.. Files("uner-ewt", "*.iob2").SelectMany(file => InArticles(TaggedLines.Blocks(file, '\t', 1, 2), "uner-ewt"))];

    public List<AnnotatedArticle> Politics() =>
        [.. Files("crossner-politics", "*.txt").SelectMany(file => InArticles(TaggedLines.Blocks(file, '\t', 0, 1), "crossner"))];

    private IEnumerable<string> Files(string part, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(folder, part), pattern).Order(StringComparer.Ordinal);

    private static List<AnnotatedArticle> InArticles(IEnumerable<List<(string Word, string Tag)>> blocks, string name)
    {
        List<AnnotatedArticle> articles = [];
        foreach (List<(string Word, string Tag)>[] some in blocks.Chunk(SentencesInArticle))
        {
            AddArticle(articles, [.. some], name);
        }

        return articles;
    }

    private static void AddArticle(List<AnnotatedArticle> articles, List<List<(string Word, string Tag)>> blocks, string name)
    {
        var text = new TextBuilder();
        foreach (List<(string Word, string Tag)> block in blocks)
        {
            text.Add(block, LabelOf);
        }

        blocks.Clear();
        if (text.Body.Length > 0)
        {
            articles.Add(new AnnotatedArticle($"{name}-{articles.Count}", text.Body, text.Names));
        }
    }

    private static int LabelOf(string type, string name) => type switch
    {
        "PER" or "person" or "politician" => NameLabel.Person,
        "LOC" or "location" or "country" => NameLabel.Place,
        "ORG" or "organisation" or "politicalparty" => NameLabel.Organisation,
        _ => IsDemonym(name) ? NameLabel.People : NameLabel.Work,
    };

    private static WordClasses ClassesOf(ReadOnlySpan<char> word) => WordLexicon.Default.ClassesOf(NameHash.Of(word));

    private static bool IsDemonym(string name) => (ClassesOf(name) & WordClasses.Demonym) != 0;

    /// <summary>Of its people the innermost spans, of all names those that begin with a capital after "the".</summary>
    public List<AnnotatedArticle> ConflictReports()
    {
        List<AnnotatedArticle> articles = [];
        foreach (string source in Directory.EnumerateDirectories(Path.Combine(folder, "re3d")).Order(StringComparer.Ordinal))
        {
            ILookup<string, JsonElement> entities = Lines(Path.Combine(source, "entities.json")).ToLookup(entity => entity.GetProperty("documentId").GetString()!);
            foreach (JsonElement document in Lines(Path.Combine(source, "documents.json")))
            {
                string text = document.GetProperty("text").GetString()!;
                List<AnnotatedName> names = [.. entities[document.GetProperty("_id").GetString()!].Select(entity => Read(entity, text)).OfType<AnnotatedName>()];
                articles.Add(new AnnotatedArticle("re3d", text, Disjoint(names, innermost: true)));
            }
        }

        return articles;
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 1).Select(line => JsonDocument.Parse(line).RootElement);

    private static AnnotatedName? Read(JsonElement entity, string text)
    {
        int start = entity.GetProperty("begin").GetInt32(), end = entity.GetProperty("end").GetInt32();
        int label = entity.GetProperty("type").GetString() switch
        {
            "Person" => NameLabel.Person,
            "Location" => NameLabel.Place,
            "Organisation" => NameLabel.Organisation,
            "Nationality" => NameLabel.People,
            "MilitaryPlatform" or "Weapon" or "DocumentReference" => NameLabel.Work,
            _ => NameLabel.Outside,
        };
        if (label == NameLabel.Outside || end > text.Length || text[start..end] != entity.GetProperty("value").GetString())
        {
            return null;
        }

        return Trimmed(text, start, end, label);
    }

    // Without "the" and, for people, titles; null where no capital begins it or a small word is its last.
    private static AnnotatedName? Trimmed(string text, int start, int end, int label)
    {
        while (true)
        {
            int space = text.IndexOf(' ', start, end - start);
            string word = text[start..(space < 0 ? end : space)].TrimEnd('.', ',');
            bool title = label == NameLabel.Person && (ClassesOf(word) & (WordClasses.Honorific | WordClasses.Role | WordClasses.TitlePart)) != 0
                && (ClassesOf(word) & WordClasses.PersonName) == 0;
            if (space < 0 || !(title || word.Equals("the", StringComparison.OrdinalIgnoreCase)))
            {
                break;
            }

            start = space + 1;
        }

        int last = Math.Max(start, text.LastIndexOf(' ', end - 1, end - start) + 1);
        return char.IsUpper(text[start]) && (last == start || char.IsUpper(text[last]) || char.IsDigit(text[last]))
            ? new AnnotatedName(new TextSpan(start, end), label) : null;
    }

    private static List<AnnotatedName> Disjoint(List<AnnotatedName> names, bool innermost)
    {
        List<AnnotatedName> kept = [];
        foreach (AnnotatedName name in names.OrderBy(name => name.Span.Length * (innermost && name.Label == NameLabel.Person ? 1 : -1)))
        {
            if (kept.TrueForAll(other => other.Span.End <= name.Span.Start || name.Span.End <= other.Span.Start))
            {
                kept.Add(name);
            }
        }

        kept.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return kept;
    }

    /// <summary>Wikinews stories and interviews of the GUM corpus; mentions with an identity and a proper noun are names.</summary>
    public List<AnnotatedArticle> Gum() => [.. Files("gum", "*.conllu").Select(ReadGum)];

    private static AnnotatedArticle ReadGum(string file)
    {
        var body = new StringBuilder();
        List<AnnotatedName> names = [];
        List<(int Start, int End, bool Proper)> words = [];
        List<(string Id, int Label, int First)> open = [];
        foreach (string line in File.ReadLines(file))
        {
            string[] fields = line.Split('\t');
            if (line.Length == 0)
            {
                body.Append("\n\n");
            }
            else if (fields.Length == 10 && int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                words.Add((body.Length, body.Length + fields[1].Length, fields[3] == "PROPN"));
                body.Append(fields[1]);
                string? entity = fields[9].Split('|').FirstOrDefault(field => field.StartsWith("Entity=", StringComparison.Ordinal));
                ReadMentions(entity is null ? "" : entity[7..], body, words, open, names);
                body.Append(fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
            }
        }

        return new AnnotatedArticle(Path.GetFileName(file), body.ToString(), Disjoint(names, innermost: false));
    }

    private static void ReadMentions(
        string entity, StringBuilder body, List<(int Start, int End, bool Proper)> words, List<(string Id, int Label, int First)> open, List<AnnotatedName> names)
    {
        for (int at = 0; at < entity.Length;)
        {
            bool opens = entity[at] == '(';
            int start = opens ? at + 1 : at, end = entity.IndexOfAny(['(', ')'], start);
            end = end < 0 ? entity.Length : end;
            bool closes = end < entity.Length && entity[end] == ')';
            string[] parts = entity[start..end].Split('-', 8);
            if (opens)
            {
                open.Add((parts[0], parts.Length == 8 ? GumLabel(parts[1]) : NameLabel.Outside, words.Count - 1));
            }

            if (closes && open.FindLastIndex(mention => mention.Id == parts[0]) is >= 0 and var index)
            {
                (_, int label, int first) = open[index];
                open.RemoveAt(index);
                AddName(body, words, first, label, names);
            }

            at = closes ? end + 1 : end;
        }
    }

    private static int GumLabel(string type) => type switch
    {
        "person" => NameLabel.Person,
        "place" => NameLabel.Place,
        "organization" => NameLabel.Organisation,
        "time" => NameLabel.Other,
        _ => NameLabel.Work,
    };

    private static void AddName(StringBuilder body, List<(int Start, int End, bool Proper)> words, int first, int label, List<AnnotatedName> names)
    {
        int last = words.Count - 1;
        while (first <= last && !words[first].Proper)
        {
            first++;
        }

        while (last > first && !words[last].Proper)
        {
            last--;
        }

        if (label != NameLabel.Outside && first <= last && last - first < 10 && Trimmed(body.ToString(), words[first].Start, words[last].End, label) is { } name)
        {
            names.Add(name);
        }
    }
}
