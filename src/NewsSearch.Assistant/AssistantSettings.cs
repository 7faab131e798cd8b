using NewsSearch.Meaning;

namespace NewsSearch.Assistant;

/// <summary>How much an assistant may ask at once, and what the server is.</summary>
public sealed record AssistantSettings
{
    /// <summary>The least <see cref="Budget"/>, in which a hit and all remarks have room.</summary>
    public const int LeastBudget = 3_000;

    /// <summary>The greatest <see cref="Budget"/>.</summary>
    public const int MostBudget = 300_000;

    /// <summary>The <see cref="Budget"/> when none is said.</summary>
    public const int PresetBudget = 8_000;

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Tokens of one answer at most, its structured content and its text together, as <see cref="TokenEstimate"/> counts them.</summary>
    public int Budget { get; init; } = PresetBudget;

    /// <summary>How long one call may search.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How the reader is to see the absolute path of a file.</summary>
    public required Func<string, string> ShownPath { get; init; }

    /// <summary>What is wrong with an index, and what to do about it.</summary>
    public Func<IndexException, string> IndexWords { get; init; } = static error => error.Message;

    /// <summary>Why articles cannot be searched by meaning, and what to do about it.</summary>
    public Func<MeaningException, string> MeaningWords { get; init; } = static error => error.Message;

    /// <summary>The budget in the parts of a token that <see cref="TokenEstimate"/> counts.</summary>
    internal int Room => Budget * TokenEstimate.Parts;
}
