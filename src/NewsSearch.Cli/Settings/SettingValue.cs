namespace NewsSearch.Cli.Settings;

/// <summary>What holds for a setting and who said so.</summary>
/// <param name="Origin">The option, the variable, the file, or <c>default</c>.</param>
internal readonly record struct SettingValue(string Value, string Origin)
{
    /// <summary>Whether nobody states it and there is no default.</summary>
    public bool IsUnset { get; init; }
}
