namespace NewsSearch.Home.Settings;

/// <summary>Something that <c>newssearch.json</c> may say, and by what else it may be said for one run.</summary>
/// <param name="Key">Its place in the file, such as <c>query.limit</c>.</param>
/// <param name="Description">What it decides, without a full stop at the end: help, manual and JSON Schema print it.</param>
/// <param name="Shape">The values it takes.</param>
/// <param name="Default">What holds when nobody says otherwise, as a user would write it; null for nothing.</param>
public sealed record Setting(string Key, string Description, SettingShape Shape, string? Default = null)
{
    /// <summary>The option of the command line that sets it, such as <c>--limit</c>; null when none does.</summary>
    public string? Option { get; init; }

    /// <summary>The variable of the environment that sets it; null when none does.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether its object must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the file may say <c>null</c> for leaving it to the default.</summary>
    public bool TakesNull { get; init; } = true;

    /// <summary>What its object calls it: the last part of the key.</summary>
    public string Name => Key[(Key.LastIndexOf('.') + 1)..];
}
