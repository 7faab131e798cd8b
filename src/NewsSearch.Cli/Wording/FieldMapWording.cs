using NewsSearch.Sources.Fields;

namespace NewsSearch.Cli.Wording;

/// <summary>What is wrong with the text of <c>--map</c>.</summary>
internal static class FieldMapWording
{
    public static string Of(FieldMapFault fault) => fault.UnknownField is { } field
        ? $"unknown field '{field}' in '{fault.Pair}'; the fields are {string.Join(", ", FieldMap.Fields)}"
        : $"'{fault.Pair}' is not of the form field=key, e.g. body=content_original";
}
