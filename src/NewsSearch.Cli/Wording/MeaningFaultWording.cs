using NewsSearch.Meaning;

namespace NewsSearch.Cli.Wording;

/// <summary>What a user of the command line can do where articles cannot be searched by meaning.</summary>
internal static class MeaningFaultWording
{
    /// <summary>The sentence for the user: what is wrong, and what to do.</summary>
    public static string Of(MeaningException error) => Of(error.Fault, error.Message);

    /// <param name="wrong">What is wrong, a clause.</param>
    public static string Of(MeaningFault fault, string wrong) => $"{wrong}; {Remedy(fault)}";

    private static string Remedy(MeaningFault fault) => fault switch
    {
        MeaningFault.Absent => "search by meaning needs the folder meaning of the release beside the program, or NEWSSEARCH_MEANING to name it",
        MeaningFault.BadLibrary => "put the folder meaning of this release beside the program, or name it with NEWSSEARCH_MEANING",
        MeaningFault.BadModel => "put the folder meaning of this release beside the program, or name another model with: newssearch settings set meaning.model DIR",
        MeaningFault.NoVectors => "compute them with: newssearch index --meaning",
        MeaningFault.OtherModel => "compute them anew with: newssearch index --meaning",
        MeaningFault.Damaged => "compute it anew with: newssearch index --meaning",
        MeaningFault.Busy => "wait until it has finished",
        MeaningFault.NotOnDisk => "search it by words, or copy it into a folder with: newssearch copy",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
