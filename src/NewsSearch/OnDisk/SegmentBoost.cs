using NewsSearch.OnDisk.Evaluation;

namespace NewsSearch.OnDisk;

/// <summary>What raises scores, in one segment.</summary>
/// <param name="fields">The matches in each field.</param>
internal sealed class SegmentBoost(RankedBoost boost, SearchedSegment segment, BoostMatches[] fields)
{
    private readonly TextNorms _norms = segment.NormsOf(boost.Fields, boost.MeanLength);

    /// <summary>The most that it adds to the score of a document. Documents must be asked for in ascending order.</summary>
    public float MostOf(int document)
    {
        float frequency = 0;
        foreach (BoostMatches field in fields)
        {
            frequency += field.Weight * field.MostIn(document);
        }

        return Score(frequency, document);
    }

    /// <summary>What it adds to the score of the document that <see cref="MostOf"/> was asked of last.</summary>
    public float ScoreOf(int document)
    {
        float frequency = 0;
        foreach (BoostMatches field in fields)
        {
            frequency += field.Weight * field.CountIn(document);
        }

        return Score(frequency, document);
    }

    private float Score(float frequency, int document) => frequency == 0 ? 0 : boost.Factor * (frequency / (frequency + _norms.OfDocument(document)));
}
