namespace NewsSearch.Sources;

/// <summary>How the articles stand in a file.</summary>
internal enum SourceFormat
{
    Text,
    Html,

    /// <summary>One or several JSON values, or an array of them, over any number of lines.</summary>
    Json,

    /// <summary>One JSON object a line (jsonlines.org).</summary>
    JsonLines,
}
