using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>What the dictionary says of one word: how common it is, and where its postings are.</summary>
internal sealed class WordState : TermState
{
    /// <summary>The positions of a word of one document stand in the dictionary up to this many; more would be in the way of its neighbours.</summary>
    public const int MostInline = 16;

    /// <summary>The documents that count, each a bit; null for all. What is asked of a word, not what the dictionary says.</summary>
    public ulong[]? Among { get; set; }

    public int DocumentFrequency { get; private set; }

    /// <summary>How often the word stands in all documents; the document frequency where the field has no frequencies.</summary>
    public long TotalFrequency { get; private set; }

    /// <summary>The document of a word of one document.</summary>
    public int SingleDocument { get; private set; }

    /// <summary>Where in their file the documents of a word of several begin, and how many bytes they are.</summary>
    public long Documents { get; private set; }

    public int DocumentsLength { get; private set; }

    /// <summary>Where in their file the positions begin, unless they stand in the dictionary.</summary>
    public long Positions { get; private set; }

    public int PositionsLength { get; private set; }

    /// <summary>Where in the dictionary the positions of a rare word stand.</summary>
    public long InlinePositions { get; private set; }

    public int InlineLength { get; private set; }

    public override void CopyFrom(TermState other)
    {
        var state = (WordState)other;
        (DocumentFrequency, TotalFrequency, SingleDocument) = (state.DocumentFrequency, state.TotalFrequency, state.SingleDocument);
        (Documents, DocumentsLength) = (state.Documents, state.DocumentsLength);
        (Positions, PositionsLength) = (state.Positions, state.PositionsLength);
        (InlinePositions, InlineLength) = (state.InlinePositions, state.InlineLength);
        Among = state.Among;
    }

    /// <summary>Begins a block of the dictionary: its first words' postings begin here.</summary>
    public void ReadBegin(ref ByteReader reader)
    {
        (Documents, DocumentsLength) = (reader.ReadInt64(), 0);
        (Positions, PositionsLength) = (reader.ReadInt64(), 0);
    }

    /// <summary>Reads of the next word of the block; postings follow one another in the order of the words.</summary>
    /// <param name="begin">Where in the file the reader's bytes begin.</param>
    public void ReadNext(ref ByteReader reader, long begin, PostingsFiles files, bool hasPositions)
    {
        Documents += DocumentsLength;
        Positions += PositionsLength;
        long code = reader.ReadInt64();
        if (code >> 1 >= files.MaxDocument)
        {
            throw new CorruptIndexException("a word stands in more documents than there are");
        }

        DocumentFrequency = (int)(code >> 1) + 1;
        TotalFrequency = DocumentFrequency + ((code & 1) == 0 ? 0 : reader.ReadInt64());
        SingleDocument = DocumentFrequency == 1 ? reader.ReadInt32() : -1;
        DocumentsLength = DocumentFrequency == 1 ? 0 : reader.ReadInt32();
        bool isInline = hasPositions && DocumentFrequency == 1 && TotalFrequency <= MostInline;
        PositionsLength = hasPositions && !isInline ? reader.ReadInt32() : 0;
        InlinePositions = begin + reader.Position;
        for (long left = isInline ? TotalFrequency : 0; left > 0; left--)
        {
            reader.ReadInt32();
        }

        InlineLength = (int)(begin + reader.Position - InlinePositions);
        if (SingleDocument >= files.MaxDocument || TotalFrequency < 0)
        {
            throw new CorruptIndexException("a word stands in a document that is not there, or too often");
        }
    }

    /// <summary>Writes what <see cref="ReadBegin"/> reads.</summary>
    public static void WriteBegin(GrowingBytes output, long documents, long positions)
    {
        output.WriteVarint((ulong)documents);
        output.WriteVarint((ulong)positions);
    }

    /// <summary>Writes how common a word is, the first of what <see cref="ReadNext"/> reads.</summary>
    public static void WriteFrequencies(GrowingBytes output, TermStats frequencies)
    {
        // The total is -1 where the field has none.
        long more = Math.Max(0, frequencies.TotalTermFreq - frequencies.DocFreq);
        output.WriteVarint(((ulong)(frequencies.DocFreq - 1) << 1) | (more > 0 ? 1u : 0));
        if (more > 0)
        {
            output.WriteVarint((ulong)more);
        }
    }
}
