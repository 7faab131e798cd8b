namespace NewsSearch.Cleaning.Furniture;

/// <summary>Adds up the weights of the services that a sentence names, each once however often it is named.</summary>
internal struct ServiceCount(FurnitureLexicon lexicon)
{
    /// <summary>A sentence that names more is furniture by the first of them.</summary>
    private const int MaxCounted = 6;

    private readonly FurnitureLexicon _lexicon = lexicon;
    private readonly string[] _counted = new string[MaxCounted];
    private int _count;

    public int Weight { get; private set; }

    /// <summary>Whether one of them is such that stories hardly ever name it.</summary>
    public bool Strong { get; private set; }

    public void Add(NormalizedWords words, int index)
    {
        if (_count == MaxCounted || !_lexicon.Services.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var phrases))
        {
            return;
        }

        foreach ((string phrase, int weight) in phrases)
        {
            if (!words.StartsWith(index, phrase))
            {
                continue;
            }

            if (!_counted.AsSpan(0, _count).Contains(phrase))
            {
                _counted[_count++] = phrase;
                Weight += weight;
                Strong |= weight > 1;
            }

            return;
        }
    }
}
