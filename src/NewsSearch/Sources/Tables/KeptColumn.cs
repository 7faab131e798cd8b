namespace NewsSearch.Sources.Tables;

/// <summary>A column whose values are kept under its name.</summary>
internal readonly record struct KeptColumn(string Name, int Column);
