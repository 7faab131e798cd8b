namespace NewsSearch.Cli;

/// <summary>What the shell gets back, as grep does it.</summary>
internal static class ExitCode
{
    /// <summary>There were hits, or the work is done.</summary>
    public const int Success = 0;

    /// <summary>Nothing matched.</summary>
    public const int NoMatch = 1;

    /// <summary>Something went wrong, if only with one of many inputs.</summary>
    public const int Error = 2;

    /// <summary>A fault of the program itself, which should be reported: EX_SOFTWARE of BSD's sysexits.h.</summary>
    public const int Fault = 70;

    /// <summary>128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
