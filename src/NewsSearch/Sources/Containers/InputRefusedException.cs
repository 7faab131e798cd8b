namespace NewsSearch.Sources.Containers;

/// <summary>An input goes beyond a limit of <see cref="SourceOptions"/>. Caught where streams fail, never seen outside.</summary>
internal sealed class InputRefusedException(string reason, string detail) : IOException(detail)
{
    /// <summary>In the words of <see cref="SkippedInput"/>.</summary>
    public string Reason => reason;
}
