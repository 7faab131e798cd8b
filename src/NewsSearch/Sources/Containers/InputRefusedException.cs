namespace NewsSearch.Sources.Containers;

/// <summary>An input goes beyond a limit of <see cref="SourceOptions"/>. Caught where streams fail, never seen outside.</summary>
internal sealed class InputRefusedException(SkipCause cause, string? detail = null) : IOException(detail)
{
    public SkipCause Cause => cause;

    public string? Detail { get; } = detail;
}
