using NewsSearch.Sources.Fields;

namespace NewsSearch.Cli.Wording;

/// <summary>What is wrong with the text of <c>--keep</c>.</summary>
internal static class KeepWording
{
    public static string Of(KeepFault fault) => fault.IsReserved
        ? $"--keep cannot keep '{fault.Key}': a field of every article or a key of the output is called so; a key that holds it is named with --map"
        : $"--keep takes keys of records, such as topic,fields.section, not '{fault.Key}'";
}
