using Lucene.Net.Codecs;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Writes the words of a field that was inverted beside Lucene, in place of the placeholders that Lucene has of them.</summary>
internal sealed class InvertedTermsWriter(FieldInverter field, BlockTermsWriter terms) : TermsConsumer
{
    private static readonly Ignored Placeholders = new();

    public override IComparer<BytesRef> Comparer => terms.Comparer;

    public override PostingsConsumer StartTerm(BytesRef text) => Placeholders;

    public override void FinishTerm(BytesRef text, TermStats stats)
    {
    }

    public override void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount)
    {
        var word = new BytesRef(byte.MaxValue);
        var positions = new List<int>();
        (long total, long documents) = (0, 0);
        foreach (int number in Sorted())
        {
            ReadOnlySpan<byte> bytes = field.BytesOf(number);
            word.Grow(bytes.Length);
            bytes.CopyTo(word.Bytes);
            word.Length = bytes.Length;
            InvertedPostings postings = field.PostingsOf(number);
            Write(word, postings, positions);
            total += postings.TotalFrequency;
            documents += postings.DocumentFrequency;
        }

        terms.Finish(total, documents, field.Documents);
    }

    private void Write(BytesRef word, InvertedPostings postings, List<int> positions)
    {
        PostingsConsumer consumer = terms.StartTerm(word);
        while (postings.TryRead(positions))
        {
            consumer.StartDoc(postings.Document, positions.Count);
            foreach (int position in positions)
            {
                consumer.AddPosition(position, null, -1, -1);
            }

            consumer.FinishDoc();
        }

        terms.FinishTerm(word, new TermStats(postings.DocumentFrequency, postings.TotalFrequency));
    }

    /// <summary>The numbers of the words in the order of their bytes.</summary>
    private int[] Sorted()
    {
        var numbers = new int[field.Count];
        var keys = new ulong[field.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            (numbers[i], keys[i]) = (i, field.KeyOf(i));
        }

        Array.Sort(keys, numbers);
        for (int begin = 0, end; begin < numbers.Length; begin = end)
        {
            for (end = begin + 1; end < numbers.Length && keys[end] == keys[begin]; end++)
            {
            }

            numbers.AsSpan(begin, end - begin).Sort((one, other) => field.BytesOf(one).SequenceCompareTo(field.BytesOf(other)));
        }

        return numbers;
    }

    private sealed class Ignored : PostingsConsumer
    {
        public override void StartDoc(int docId, int freq)
        {
        }

        public override void AddPosition(int position, BytesRef payload, int startOffset, int endOffset)
        {
        }

        public override void FinishDoc()
        {
        }
    }
}
