namespace NewsSearch.Tests.Searching;

/// <summary>The cases of one file, and an index of all their articles.</summary>
internal sealed class QueryCaseFile
{
    private readonly Lazy<ArticleShelf> _shelf;

    private QueryCaseFile(string name, IEnumerable<string> lines)
    {
        Read(name, lines);
        List<CaseArticle> all = [.. Named, .. Cases.SelectMany(one => one.Articles)];
        var byKey = all.ToDictionary(article => article.Key);
        _shelf = new(() => new ArticleShelf(article => byKey[article.Key!].Entities(), [.. all.Select(article => article.ToArticle())]));
    }

    public static IReadOnlyDictionary<string, QueryCaseFile> All { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Searching", "Cases"), "*.txt")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => new QueryCaseFile(Path.GetFileNameWithoutExtension(path), File.ReadLines(path)));

    public List<CaseArticle> Named { get; } = [];

    public List<QueryCase> Cases { get; } = [];

    public ArticleShelf Shelf => _shelf.Value;

    private void Read(string name, IEnumerable<string> lines)
    {
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                int space = line.IndexOf(' ');
                Read(name, number, space < 0 ? line : line[..space], space < 0 ? "" : line[(space + 1)..].Trim());
            }
        }
    }

    private void Read(string name, int number, string sign, string rest)
    {
        switch (sign)
        {
            case "?" or "?any":
                Cases.Add(new QueryCase(name, number, rest, sign == "?any"));
                break;
            case "+" or "-":
                Cases[^1].Articles.Add(CaseArticle.Read($"{name}:{number}", sign == "+", rest));
                break;
            case "@":
                Named.Add(Split(rest));
                break;
            case "=":
                Cases[^1].Named = [.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                break;
            case ">":
                Cases[^1].NamedMarks.Add(Split(rest));
                break;
            case "!":
                Cases[^1].Pending = rest;
                break;
            default:
                throw new FormatException($"{name}:{number}: a line begins with ?, +, -, @, =, >, ! or #");
        }
    }

    private static CaseArticle Split(string rest)
    {
        int space = rest.IndexOf(' ');
        return CaseArticle.Read(rest[..space], true, rest[(space + 1)..]);
    }
}
