using NewsSearch.Home.Settings;

namespace NewsSearch.Archive;

/// <summary>A remembered option that a run changes.</summary>
/// <param name="Path">The source's, absolute.</param>
/// <param name="Option">A row of <see cref="SettingTable.SourceOptions"/>.</param>
/// <param name="Before">What was remembered; null for nothing.</param>
/// <param name="After">What is remembered from now on; null for nothing.</param>
public sealed record SourceOptionChange(string Path, Setting Option, string? Before, string? After);
