namespace NewsSearch.Training;

/// <summary>Files of one token a line with its tag in another column, blocks parted by empty lines; <c>#</c> begins comments.</summary>
internal static class TaggedLines
{
    public static IEnumerable<List<(string Word, string Tag)>> Blocks(string file, char separator, int wordColumn, int tagColumn)
    {
        List<(string Word, string Tag)> block = [];
        foreach (string line in File.ReadLines(file))
        {
            string[] fields = line.Split(separator);
            if (fields.Length > tagColumn && fields[wordColumn].Trim().Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                block.Add((fields[wordColumn].Trim(), fields[tagColumn].Trim()));
            }
            else if (block.Count > 0 && !line.StartsWith('#'))
            {
                yield return block;
                block = [];
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }
}
