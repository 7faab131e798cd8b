using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Tables;

/// <summary>Which columns of a table hold which fields, by the names that JSON keys have, too.</summary>
internal sealed class ColumnFields(SourceOptions options)
{
    /// <summary>A mapped name comes before every usual one.</summary>
    private const int MappedRank = -1000;

    private readonly IReadOnlyList<string>?[] _mapped = FieldNames.Mapped(options.FieldMap);

    /// <summary>The columns that are known, the mapped and most telling names first; a column may be known for two fields.</summary>
    public List<ColumnField> Find(IReadOnlyList<string> names)
    {
        List<ColumnField> columns = [];
        for (int column = 0; column < names.Count; column++)
        {
            string name = names[column].Trim();
            for (int field = 0; field < _mapped.Length; field++)
            {
                int place = _mapped[field]?.ToList().IndexOf(name) ?? -1;
                if (place >= 0)
                {
                    columns.Add(new(column, (ArticleField)field, place + MappedRank));
                }
            }

            if (FieldNames.TryFind(name, out ArticleField known, out int rank))
            {
                columns.Add(new(column, known, rank));
            }
        }

        columns.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Column.CompareTo(b.Column));
        return columns;
    }

    /// <summary>The columns to keep, in the order in which they are asked for.</summary>
    public List<KeptColumn> FindKept(IReadOnlyList<string> names)
    {
        List<string> columns = [.. names.Select(name => name.Trim())];
        return [.. options.Keep.Select(name => new KeptColumn(name, columns.IndexOf(name))).Where(kept => kept.Column >= 0)];
    }

    /// <summary>Tells who waits for mapped and kept names which columns there are.</summary>
    public static void Meet(SourceContent content, IEnumerable<string> names)
    {
        List<string> columns = [.. names.Select(name => name.Trim())];
        content.Wanted.Meet(content.Path, columns, columns.Contains);
    }

    public static bool HasBody(IEnumerable<ColumnField> columns) => columns.Any(column => column.Field == ArticleField.Body);

    /// <param name="texts">What the columns hold.</param>
    public static SkippedInput NoBody(ArticleOrigin origin, IEnumerable<string> names, RunningText texts) =>
        new(origin, SkipReason.NoBodyColumn) { Keys = new(names.Take(SkippedInput.MostKeys)), LikelyBody = texts.Longest };
}
