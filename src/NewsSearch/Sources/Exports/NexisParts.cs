namespace NewsSearch.Sources.Exports;

/// <summary>What the paragraphs of a Nexis article hold, as they are met from its date on.</summary>
internal sealed class NexisParts
{
    private readonly List<string> _body = [];
    private bool _isBelow;

    public string? Title { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public string? Language { get; private set; }

    public IReadOnlyList<string> Body => _body;

    /// <param name="block">The whole paragraph.</param>
    /// <param name="label">What it begins with, or null.</param>
    /// <param name="value">What stands behind the label.</param>
    public void Add(string block, NexisLabel? label, string value)
    {
        switch (label)
        {
            case NexisLabel.Language:
                Language ??= value;
                _isBelow |= _body.Count > 0;
                break;
            case NexisLabel.Tail:
                _isBelow |= _body.Count > 0;
                break;
            case NexisLabel.Headline:
                Title = value;
                break;
            case NexisLabel.Byline:
                Authors = [value];
                break;
            case NexisLabel.Highlight or NexisLabel.Body when value.Length > 0:
                _body.Add(value);
                break;
            case null when Title is null:
                Title = TextBlocks.Unwrapped(block);
                break;
            case null when !_isBelow:
                _body.Add(TextBlocks.Unwrapped(block));
                break;
        }
    }
}
