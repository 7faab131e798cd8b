using System.Globalization;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Output;

/// <summary>Matches with the text around them as comma-separated values.</summary>
public static class ConcordanceCsv
{
    private const string Names = "id,title,source,published,field,start,end,left,match,right";

    /// <summary>The row of names.</summary>
    /// <param name="ofSeveral">Whether several archives are asked as one, whose names have a column behind all others.</param>
    public static string Header(bool ofSeveral) => ofSeveral ? Names + ",archive" : Names;

    /// <summary>A line of a concordance under <see cref="Header"/>; its texts are on one line.</summary>
    /// <param name="ofSeveral">As in <see cref="Header"/>.</param>
    public static string Row(ConcordanceLine line, bool ofSeveral)
    {
        string?[] cells =
        [
            line.Article.Id, line.Article.Title, line.Article.Source, line.Article.Published?.ToString(), line.Field,
            line.Span.Start.ToString(CultureInfo.InvariantCulture), line.Span.End.ToString(CultureInfo.InvariantCulture),
            Citation.OneLine(line.Left), Citation.OneLine(line.Match), Citation.OneLine(line.Right),
        ];
        return Csv.Row(ofSeveral ? cells.Append(line.Article.Archive) : cells);
    }
}
