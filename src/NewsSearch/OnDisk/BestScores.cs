namespace NewsSearch.OnDisk;

/// <summary>The least of so many best scores met so far: what cannot come above it is in no answer.</summary>
/// <param name="wanted">How many hits are asked for; 0 or less for all.</param>
internal sealed class BestScores(int wanted)
{
    private readonly PriorityQueue<float, float> _best = new();

    /// <summary>Whether a score may still be among the best.</summary>
    public bool Admits(float score) => wanted <= 0 || _best.Count < wanted || score >= _best.Peek();

    public void Add(float score)
    {
        if (wanted <= 0)
        {
            return;
        }

        if (_best.Count < wanted)
        {
            _best.Enqueue(score, score);
        }
        else if (score > _best.Peek())
        {
            _best.DequeueEnqueue(score, score);
        }
    }
}
