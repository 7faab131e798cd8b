using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>The library's decompressors, at the expense of the file's budget.</summary>
/// <param name="references">Told of the objects that are unpacked.</param>
/// <param name="damaged">Told that text may be lost, since a stream did not inflate to its end.</param>
internal sealed class BudgetedFilters(InflationBudget budget, PdfReferences references, Action damaged) : IFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrap(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Wrap(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrap(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Wrap(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BudgetedFilter(filter, budget, references, damaged))];
}
