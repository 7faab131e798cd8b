namespace NewsSearch.Tests;

/// <summary>Tests that measure the memory of the process; no others run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
