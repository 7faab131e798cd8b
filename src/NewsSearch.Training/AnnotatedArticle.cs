using NewsSearch.Entities.Tagging;

namespace NewsSearch.Training;

/// <summary>An article with the names that annotators marked, as spans of its text, in order and disjoint.</summary>
internal sealed record AnnotatedArticle(string File, string Body, IReadOnlyList<AnnotatedName> Names)
{
    public IEnumerable<TextSpan> People => Names.Where(name => name.Label == NameLabel.Person).Select(name => name.Span);

    public IEnumerable<TextSpan> Places => Names.Where(name => name.Label == NameLabel.Place).Select(name => name.Span);

    public IEnumerable<TextSpan> Organisations => Names.Where(name => name.Label == NameLabel.Organisation).Select(name => name.Span);

    public string TextOf(TextSpan span) => Body[span.Start..span.End];

    /// <summary>
    /// An article of the worldwide newswire corpus (Shan et al., EMNLP 2023), its tokens put together again as running text. Its tags
    /// Location and Facility are places.
    /// </summary>
    public static AnnotatedArticle ReadWorldwide(string file, bool spaced = false)
    {
        var text = new TextBuilder(spaced);
        foreach (List<(string Word, string Tag)> paragraph in TaggedLines.Blocks(file, '\t', 0, 1))
        {
            if (!paragraph[0].Word.StartsWith("http", StringComparison.Ordinal))
            {
                text.Add(paragraph, LabelOf);
            }
        }

        return new AnnotatedArticle(Path.GetFileName(file), text.Body, text.Names);
    }

    private static int LabelOf(string type, string name) => type switch
    {
        "Person" => NameLabel.Person,
        "Location" or "Facility" => NameLabel.Place,
        "Organization" => NameLabel.Organisation,
        "NORP" => NameLabel.People,
        "Misc" => NameLabel.Work,
        _ => NameLabel.Other,
    };
}
