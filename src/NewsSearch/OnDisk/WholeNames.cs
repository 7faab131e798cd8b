using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>The whole names in an index.</summary>
internal static class WholeNames
{
    /// <summary>Articles that are looked at for the spelling of one name.</summary>
    private const int MostLookedAt = 20;

    /// <summary>Every name of a field once, with the number of articles that have it: deleted ones do not count.</summary>
    public static IEnumerable<IndexedName> Of(IndexReader reader, string field)
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (AtomicReader segment in Segments(reader))
        {
            if (segment.GetTerms(field)?.GetEnumerator() is { } found)
            {
                DocsEnum? documents = null;
                while (found.MoveNext())
                {
                    int living = segment.LiveDocs is { } live ? Count(documents = found.Docs(live, documents, DocsFlags.NONE)) : found.DocFreq;
                    CollectionsMarshal.GetValueRefOrAddDefault(articles, found.Term.Utf8ToString(), out _) += living;
                }
            }
        }

        return articles.Where(name => name.Value > 0).Select(name => new IndexedName(name.Key, name.Value));
    }

    /// <summary>The names of a field that begin so, as they are written, those of most articles first; where none does, the one of most articles in which a later word does.</summary>
    /// <param name="beginning">As somebody types it: letter case, accents and signs do not tell names apart.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Beginning(IndexReader reader, string field, string beginning, int most, CancellationToken cancellation)
    {
        string form = NameForm.Of(beginning);
        string[] names = [.. Spelled(Terms(reader, field, new BytesRef(form), static _ => true, cancellation)).Take(most)];
        if (names.Length > 0 || form.Length == 0)
        {
            return names;
        }

        byte[] later = Encoding.UTF8.GetBytes($" {form}");
        return [.. Spelled(Terms(reader, field, new BytesRef(), term => term.IndexOf(later) >= 0, cancellation)).Take(1)];

        // Forms that no article writes are further names of organisations, or left of articles that were deleted.
        IEnumerable<string> Spelled(Dictionary<string, int> articles) => articles.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => SpellingOf(reader, field, name.Key)).OfType<string>();
    }

    /// <summary>How the first articles with a name write it most often; null when none has it.</summary>
    /// <param name="term">The name's form in the index.</param>
    public static string? SpellingOf(IndexReader reader, string field, string term)
    {
        var spellings = new List<string>();
        int looked = 0;
        foreach (AtomicReader segment in Segments(reader))
        {
            if (segment.GetTermDocsEnum(new Term(field, term)) is { } documents && segment.GetSortedSetDocValues(field) is { } names)
            {
                while (looked < MostLookedAt && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    looked++;
                    spellings.AddRange(NamesOf(names, documents.DocID).Where(name => NameForm.Of(name) == term));
                }
            }
        }

        return spellings.GroupBy(spelling => spelling, StringComparer.Ordinal).OrderByDescending(spelling => spelling.Count())
            .ThenByDescending(spelling => spelling.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    /// <summary>The terms of a field that begin so and are wanted, each with how many articles have it, deleted ones among them.</summary>
    private static Dictionary<string, int> Terms(IndexReader reader, string field, BytesRef beginning, IsWanted isWanted, CancellationToken cancellation)
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (AtomicReader segment in Segments(reader))
        {
            cancellation.ThrowIfCancellationRequested();
            if (segment.GetTerms(field)?.GetEnumerator() is not { } found || found.SeekCeil(beginning) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            while (StringHelper.StartsWith(found.Term, beginning))
            {
                if (isWanted(found.Term.Bytes.AsSpan(found.Term.Offset, found.Term.Length)))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(articles, found.Term.Utf8ToString(), out _) += found.DocFreq;
                }

                if (!found.MoveNext())
                {
                    break;
                }
            }
        }

        return articles;
    }

    private delegate bool IsWanted(ReadOnlySpan<byte> term);

    private static IEnumerable<AtomicReader> Segments(IndexReader reader) => reader.Leaves.Select(leaf => leaf.AtomicReader);

    private static IEnumerable<string> NamesOf(SortedSetDocValues names, int document)
    {
        var bytes = new BytesRef();
        names.SetDocument(document);
        for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
        {
            names.LookupOrd(ord, bytes);
            yield return LocatedName.Parse(bytes.Utf8ToString()).Name;
        }
    }

    private static int Count(DocsEnum documents)
    {
        int count = 0;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            count++;
        }

        return count;
    }
}
