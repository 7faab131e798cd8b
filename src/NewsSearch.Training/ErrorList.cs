namespace NewsSearch.Training;

/// <summary>Lists where a recogniser and the annotation differ, with the words around.</summary>
internal static class ErrorList
{
    public static void Write(TextWriter output, AnnotatedArticle article, ArticleEntities found)
    {
        HashSet<(TextSpan, char)> wanted = [.. article.People.Select(span => (span, 'P')), .. article.Places.Select(span => (span, 'L')), .. article.Organisations.Select(span => (span, 'O'))];
        HashSet<(TextSpan, char)> got =
        [
            .. found.People.SelectMany(person => person.Mentions).Select(span => (span, 'P')),
            .. found.Places.SelectMany(place => place.Mentions).Select(span => (span, 'L')),
            .. found.Organisations.SelectMany(organisation => organisation.Mentions).Select(span => (span, 'O')),
        ];
        foreach ((TextSpan span, char kind) in wanted.Union(got).Order())
        {
            char sign = !wanted.Contains((span, kind)) ? '+' : got.Contains((span, kind)) ? '=' : '-';
            if (sign != '=')
            {
                string before = article.Body[Math.Max(0, span.Start - 40)..span.Start], after = article.Body[span.End..Math.Min(article.Body.Length, span.End + 30)];
                output.WriteLine($"{sign}{kind} {article.File}\t{before}[{article.TextOf(span)}]{after}".ReplaceLineEndings("|"));
            }
        }
    }
}
