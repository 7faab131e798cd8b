namespace NewsSearch.Tests.Durability;

/// <summary>What a disk makes of what was not synced when the power fails.</summary>
internal enum PowerLoss
{
    /// <summary>Everything arrived: the process was killed, and the machine went on.</summary>
    Nothing,

    /// <summary>Neither names nor contents arrived.</summary>
    Everything,

    /// <summary>Names arrived; contents have their length and are zeros.</summary>
    Zeros,

    /// <summary>Names arrived; contents have their length and are noise.</summary>
    Noise,

    /// <summary>Some names arrived and some did not; contents are whole, cut, zeros or noise.</summary>
    Some,
}
