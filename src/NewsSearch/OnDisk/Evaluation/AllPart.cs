namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Documents that some parts all match and others do not; scores are added.</summary>
internal sealed class AllPart : WindowPart
{
    private readonly WindowPart[] _wanted;
    private readonly WindowPart[] _unwanted;
    private readonly bool _scored;
    private readonly Window _one;

    /// <param name="wanted">At least one.</param>
    /// <param name="one">For one part at a time.</param>
    /// <param name="scored">Whether scores are asked for.</param>
    public AllPart(List<WindowPart> wanted, List<WindowPart> unwanted, Window one, bool scored)
    {
        _one = one;
        _wanted = RarestFirst(wanted);
        _unwanted = [.. unwanted];
        _scored = scored;
    }

    public override long Cost => _wanted[0].Cost;

    public override int Next(int target)
    {
        int next = _wanted[0].Next(target);
        for (int i = 1; i < _wanted.Length && next != int.MaxValue; i++)
        {
            // A part must not be led past a document of the window that the others lead to.
            int window = next - (next % Window.Size);
            int other = _wanted[i].Next(Math.Max(window, target));
            if (other == int.MaxValue)
            {
                return other;
            }

            if (other >= window + Window.Size)
            {
                next = _wanted[0].Next(other - (other % Window.Size));
                i = 0;
            }
        }

        return next;
    }

    /// <remarks>Parts that cost the same stay in their order, in which scores are added: sums of floats depend on it.</remarks>
    private static WindowPart[] RarestFirst(List<WindowPart> parts)
    {
        var sorted = new WindowPart[parts.Count];
        for (int i = 0; i < sorted.Length; i++)
        {
            int place = i;
            for (; place > 0 && sorted[place - 1].Cost > parts[i].Cost; place--)
            {
                sorted[place] = sorted[place - 1];
            }

            sorted[place] = parts[i];
        }

        return sorted;
    }

    public override void Fill(int first, ulong[]? among, Window into)
    {
        _wanted[0].Fill(first, among, into);
        foreach (WindowPart part in _wanted.AsSpan(1))
        {
            if (into.IsEmpty)
            {
                return;
            }

            part.Fill(first, into.Bits, _one);
            for (int group = 0; group < Window.Groups; group++)
            {
                into.Keep(group, _one.Bits[group], _scored);
                if (_scored && into.Bits[group] != 0)
                {
                    _one.Keep(group, into.Bits[group], _scored);
                    into.AddScores(group, _one);
                }
            }
        }

        foreach (WindowPart part in _unwanted)
        {
            if (into.IsEmpty)
            {
                return;
            }

            part.Fill(first, into.Bits, _one);
            for (int group = 0; group < Window.Groups; group++)
            {
                into.Keep(group, ~_one.Bits[group], _scored);
            }
        }
    }
}
