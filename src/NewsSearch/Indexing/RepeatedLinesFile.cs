using System.Text.Json;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// <c>repeated-lines.jsonl</c> of an index home: the lines that its outlets repeat, one a line below a header, for people to read and to
/// strike out.
/// </summary>
public static class RepeatedLinesFile
{
    /// <summary>What the home knows; null when it has not learned yet, or the file cannot be read.</summary>
    public static RepeatedLines? Load(IndexHome home)
    {
        try
        {
            using IEnumerator<string> lines = File.ReadLines(home.RepeatedLinesPath).GetEnumerator();
            if (!lines.MoveNext() || JsonSerializer.Deserialize(lines.Current, CatalogueJson.Default.RepeatedLinesHeader) is not { } header)
            {
                return null;
            }

            var known = new List<RepeatedLine>();
            while (lines.MoveNext())
            {
                if (JsonSerializer.Deserialize(lines.Current, CatalogueJson.Default.RepeatedLine) is { Text: not null } line)
                {
                    known.Add(line with { Source = line.Source ?? "" });
                }
            }

            return new RepeatedLines(known, header.Articles);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="IndexException">The folder cannot be written to.</exception>
    internal static void Save(IndexHome home, RepeatedLines lines)
    {
        try
        {
            WholeFile.Write(home.RepeatedLinesPath, writer =>
            {
                writer.WriteLine(JsonSerializer.Serialize(new RepeatedLinesHeader(lines.Articles), CatalogueJson.Default.RepeatedLinesHeader));
                foreach (RepeatedLine line in lines.Lines)
                {
                    writer.WriteLine(JsonSerializer.Serialize(line, CatalogueJson.Default.RepeatedLine));
                }
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write {home.RepeatedLinesPath}: {error.Message}", error);
        }
    }
}
