namespace NewsSearch.Cli.Wording;

/// <summary>What a user of the command line can do about an index that cannot be used.</summary>
internal static class IndexFaultWording
{
    /// <summary>The sentence for the user: what is wrong, and what to do.</summary>
    public static string Of(IndexException error) => Remedy(error.Fault) is { } remedy ? $"{error.Message}; {remedy}" : error.Message;

    /// <summary>What to do; null when the sentence itself says it.</summary>
    public static string? Remedy(IndexFault fault) => fault switch
    {
        IndexFault.Missing => "make one with: newssearch index PATH",
        IndexFault.Uncommitted => "wait until newssearch index has finished, or run it again",
        IndexFault.Locked => "wait until it has finished, or name another index with --index",
        IndexFault.NewerFormat => "update the program, or run: newssearch index --rebuild",
        IndexFault.OlderFormat => "run: newssearch index --rebuild",
        IndexFault.Corrupt => "keep what can be kept with: newssearch check --repair",
        IndexFault.DamagedDeletions => "keep the lines that can be read with: newssearch check --repair",
        IndexFault.LostDeletions => "put a copy of it in its place, or let what it named come back with: newssearch check --repair",
        IndexFault.Foreign => "name another index, which is made when it does not exist",
        IndexFault.DamagedMarks => "mend the line there, or put a copy of the file in its place",
        IndexFault.DamagedMemory => "remove it to be told everything anew",
        IndexFault.TooBroad => "narrow the query with further words, a field or dates",
        IndexFault.TooLong => "ask for fewer words, or for each of them exactly, in quotes",
        _ => null,
    };
}
