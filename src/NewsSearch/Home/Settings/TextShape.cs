namespace NewsSearch.Home.Settings;

/// <summary>Any text but one with a character 0, which no path, name or command may have.</summary>
/// <param name="what">What the text is, such as <c>a shell command</c>.</param>
public sealed class TextShape(string what) : SettingShape
{
    /// <inheritdoc/>
    public override string Takes => what;

    /// <inheritdoc/>
    public override bool Accepts(string text) => !text.Contains('\0');
}
