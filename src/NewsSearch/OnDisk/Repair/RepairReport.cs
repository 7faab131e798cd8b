namespace NewsSearch.OnDisk.Repair;

/// <summary>What a repair has found and done.</summary>
public sealed record RepairReport
{
    /// <summary>Whether a new commit was made; nothing was changed otherwise.</summary>
    public bool IsRepaired => Problems.Count > 0;

    /// <summary>What was wrong, a sentence each.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Articles in segments that are whole and stay as they are.</summary>
    public int Kept { get; init; }

    /// <summary>Articles that were read from damaged segments and written anew.</summary>
    public int Carried { get; init; }

    /// <summary>What is lost, by source; those of files first, by their paths.</summary>
    public IReadOnlyList<LostArticles> Lost { get; init; } = [];

    /// <summary>Articles deleted forever of which nothing is known any more, so that they may come back.</summary>
    public int LostDeletions { get; init; }

    /// <summary>What was taken for true where nothing told it, a sentence each.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];
}
