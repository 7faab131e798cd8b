namespace NewsSearch.Sources.Feeds;

/// <summary>A piece of an XML document; comments, instructions and document types are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, decoded, or the tag's name with its prefix.</param>
/// <param name="Attributes">Of a start tag, by name with prefix.</param>
/// <param name="IsEmpty">A start tag that is its own end.</param>
internal readonly record struct XmlToken(
    XmlTokenKind Kind, string Text = "", IReadOnlyList<KeyValuePair<string, string>>? Attributes = null, bool IsEmpty = false)
{
    /// <summary>The tag's name without its prefix.</summary>
    public string LocalName => Text[(Text.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
