using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>Lets articles through whose outlet, or one of whose authors, is called exactly so, letter case, accents and signs aside.</summary>
/// <param name="field">That of the index.</param>
/// <param name="form">See <see cref="NameForm.Of"/>.</param>
internal sealed class OriginFilter(OriginColumns columns, string field, string form, CancellationToken cancellation) : Filter
{
    /// <summary>The documents of a segment.</summary>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        AtomicReader segment = context.AtomicReader;
        if (Rarest(segment) is not { } word)
        {
            return null;
        }

        OriginColumn column = columns.Of(segment, field, cancellation);
        var found = new FixedBitSet(segment.MaxDoc);
        bool?[] wanted = new bool?[column.GroupCount];
        for (int document = word.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = word.NextDoc())
        {
            int group = column.GroupOf(document);
            if (acceptDocs?.Get(document) != false && (wanted[group] ??= column.ValuesOf(segment, group).Any(value => NameForm.Of(value) == form)))
            {
                found.Set(document);
            }
        }

        return found;
    }

    /// <summary>The documents that have the rarest word of the name, which are all that may have the name; null for none.</summary>
    private DocsEnum? Rarest(AtomicReader segment)
    {
        TermsEnum? terms = segment.GetTerms(field)?.GetEnumerator();
        (string? word, int documents) rarest = (null, int.MaxValue);
        foreach (string word in form.Split(' '))
        {
            if (terms?.SeekExact(new BytesRef(word)) != true)
            {
                return null;
            }

            rarest = terms.DocFreq < rarest.documents ? (word, terms.DocFreq) : rarest;
        }

        return terms!.SeekExact(new BytesRef(rarest.word)) ? terms.Docs(null, null, DocsFlags.NONE) : null;
    }
}
