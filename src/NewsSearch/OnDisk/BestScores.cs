namespace NewsSearch.OnDisk;

/// <summary>The least of so many best scores met so far: what cannot come above it is in no answer.</summary>
/// <param name="wanted">How many hits are asked for.</param>
internal sealed class BestScores(int wanted)
{
    private readonly PriorityQueue<float, float> _best = new();

    /// <summary>The score that one must have to be among the best.</summary>
    public float Least { get; private set; } = float.NegativeInfinity;

    public void Add(float score)
    {
        if (_best.Count < wanted)
        {
            _best.Enqueue(score, score);
        }
        else if (score > Least)
        {
            _best.DequeueEnqueue(score, score);
        }
        else
        {
            return;
        }

        Least = _best.Count < wanted ? Least : _best.Peek();
    }
}
