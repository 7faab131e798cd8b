using NewsSearch.Searching;

namespace NewsSearch.Cli.Wording;

/// <summary>What is wrong with an option that narrows a query, with the option's name and an example.</summary>
internal static class FilterWording
{
    public static string Of(FilterFault fault, SearchFilters filters) => fault.Kind switch
    {
        FilterFaultKind.NotAName => NotAName(OptionOf(fault.Subject, filters), fault.Subject),
        FilterFaultKind.UnknownCountry => $"--country: {FilterSentences.Whole(fault, filters)}",
        _ => FilterSentences.Whole(fault, filters, "--"),
    };

    /// <summary>That what was given to an option is no name.</summary>
    public static string NotAName(string option, string text) => $"{option}: {FilterSentences.NotAName(text)}; for example {option} {Example(option)}";

    private static string OptionOf(string wordless, SearchFilters filters) =>
        filters.People.Contains(wordless) ? "--person"
        : filters.Places.Contains(wordless) ? "--place"
        : filters.Organisations.Contains(wordless) ? "--org"
        : filters.Languages.Contains(wordless) ? "--lang"
        : filters.Sources.Contains(wordless) ? "--source"
        : "--author";

    private static string Example(string option) => option switch
    {
        "--place" => "Kyiv",
        "--org" => "NATO",
        "--lang" => "de",
        "--source" => "'Gulf Ledger'",
        _ => "'Ban Ki-moon'",
    };
}
