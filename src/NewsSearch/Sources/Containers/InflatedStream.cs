namespace NewsSearch.Sources.Containers;

/// <summary>Charges what a decompressor yields to the budget of the file.</summary>
internal sealed class InflatedStream(Stream inner, InflationBudget budget) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        budget.AddInflated(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
