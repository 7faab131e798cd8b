using NewsSearch.Cleaning.Kinds;

namespace NewsSearch.Training.Pages;

/// <summary>A page of known kind.</summary>
/// <param name="Site">The host, by which pages are kept together in cross-validation.</param>
/// <param name="Signs">See <see cref="PageSigns"/>.</param>
internal sealed record PageExample(string Name, string Site, PageKind Kind, float[] Signs);
