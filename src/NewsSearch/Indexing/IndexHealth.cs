using Lucene.Net.Index;

namespace NewsSearch.Indexing;

/// <summary>Whether the files of an index are whole: every posting, stored article and value of its last commit is read.</summary>
/// <param name="Articles">Articles that can be read.</param>
/// <param name="Problems">What is wrong, a sentence each; empty for a sound index.</param>
public sealed record IndexHealth(int Articles, int Segments, IReadOnlyList<string> Problems)
{
    public bool IsSound => Problems.Count == 0;

    /// <exception cref="IndexException">There is no index, it is of another format, or so damaged that it cannot be opened.</exception>
    public static IndexHealth Of(IndexHome home)
    {
        NewsCodec.Register();
        IndexFormat.Check(home);
        return LuceneFaults.Translate(home, () =>
        {
            using var directory = new MappedDirectory(home.Directory);
            CheckIndex.Status status = new CheckIndex(directory).DoCheckIndex();
            if (status.MissingSegments || status.CantOpenSegments)
            {
                throw LuceneFaults.Corrupt(home);
            }

            var problems = new List<string>();
            int articles = 0;
            foreach (CheckIndex.Status.SegmentInfoStatus segment in status.SegmentInfos)
            {
                // A segment that passed has all its tests; one that failed stops at the first.
                bool passed = segment.StoredFieldStatus is { Error: null }
                    && segment.TermIndexStatus is { Error: null }
                    && segment.DocValuesStatus is { Error: null };
                if (passed)
                {
                    articles += segment.StoredFieldStatus.DocCount;
                }
                else
                {
                    problems.Add($"segment {segment.Name} is damaged ({segment.DocCount} articles)");
                }
            }

            if (problems.Count == 0 && !status.Clean)
            {
                problems.Add("Lucene's check of the index fails");
            }

            return new IndexHealth(articles, status.NumSegments, problems);
        });
    }
}
