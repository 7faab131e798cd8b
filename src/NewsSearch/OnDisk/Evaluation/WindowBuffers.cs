namespace NewsSearch.OnDisk.Evaluation;

/// <summary>The arrays of an evaluation, used again by the next: to make and clear them would cost as much as a query for a rare word.</summary>
internal sealed class WindowBuffers
{
    private readonly List<Window> _windows = [];
    private int _taken;

    /// <summary>Where parts add up frequencies; a part leaves it as it finds it, all 0.</summary>
    public float[] Frequencies { get; } = new float[Window.Size];

    /// <summary>Written and never read.</summary>
    public float[] Unused { get; } = new float[Window.Size];

    /// <summary>A window that no other part uses, with any content.</summary>
    public Window Take()
    {
        if (_taken == _windows.Count)
        {
            _windows.Add(new Window());
        }

        return _windows[_taken++];
    }

    /// <summary>Takes back all windows.</summary>
    public void Reset() => _taken = 0;
}
