using System.Globalization;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Output;

/// <summary>Matches with the text around them as comma-separated values.</summary>
public static class ConcordanceCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = "id,title,source,published,field,start,end,left,match,right";

    /// <summary>A line of a concordance under <see cref="Header"/>; its texts are on one line.</summary>
    public static string Row(ConcordanceLine line) => Csv.Row(
        line.Article.Id, line.Article.Title, line.Article.Source, line.Article.Published?.ToString(), line.Field,
        line.Span.Start.ToString(CultureInfo.InvariantCulture), line.Span.End.ToString(CultureInfo.InvariantCulture),
        Citation.OneLine(line.Left), Citation.OneLine(line.Match), Citation.OneLine(line.Right));
}
